import { join } from "node:path";
import { insideRow } from "../ordinary.ts";
import { writeParquet } from "../parquet.ts";
import { chained, each, numbered, type Pieces, repeated, writePieces } from "../pieces.ts";
import { runCase } from "../run-case.ts";
import type { SizeCase } from "../size-case.ts";

const MILLION = 1_000_000;
const HUNDRED_MB = 100 * MILLION;
const HEADER = "id,text\n";
const TEXT = "The tide came in.\nNobody, not even the mayor, saw it.\n";
/** In a field of its own, with quotes. */
const PROSE = '"The tide came in at noon, with forty boats."';

/** A table of the columns `id` and `text` with an ordinary row before and one behind its rows. */
function between(folder: string, name: string, rows: Pieces): Promise<void> {
  return writePieces(join(folder, name), chained(HEADER, insideFields(0), rows, insideFields(1)));
}

function insideFields(index: number): string {
  return `inside-${index},"${insideRow(index).text.replaceAll('"', '""')}"\n`;
}

export const TABLE_CASES: readonly SizeCase[] = [
  runCase({
    name: "csv-open-quote",
    what: "CSV of 100 MB, a quote that is never closed before 1,000 rows of 100 kB",
    make: (folder) =>
      between(
        folder,
        "m.csv",
        chained(
          '1,"The tide came in at noon\n',
          numbered(
            1000,
            (i) => `row-${i},${`Boat ${i} left with the lemons of row ${i}.`.padEnd(100_000, " -")}\n`,
          ),
        ),
      ),
    inside: 2,
    outcome: "kept 1000, bad-csv 1",
    options: ["--dedup", "off"],
    maxMegabytes: 900,
  }),
  runCase({
    name: "csv-open-quote-text",
    what: "CSV of 100 MB, a quote that is never closed before a text",
    make: (folder) => between(folder, "m.csv", chained('1,"', repeated(TEXT, HUNDRED_MB))),
    inside: 1,
    outcome: "bad-csv 2, too-large 1",
    maxMegabytes: 900,
  }),
  runCase({
    name: "csv-field",
    what: "CSV of 100 MB, one field",
    make: (folder) => between(folder, "m.csv", chained('1,"', repeated(TEXT, HUNDRED_MB), '"\n')),
    inside: 2,
    outcome: "too-large 1",
    maxMegabytes: 900,
  }),
  runCase({
    name: "csv-columns",
    what: "CSV with a million columns",
    make: (folder) =>
      writePieces(
        join(folder, "m.csv"),
        chained(
          numbered(MILLION, (i) => `column-${i},`),
          "id,text\n",
          each(3, (row) =>
            chained(
              repeated("1,", 2 * MILLION),
              [insideFields(0), `1,${PROSE}\n`, insideFields(1)][row] ?? "",
            ),
          ),
        ),
      ),
    inside: 2,
    outcome: "kept 1",
    maxMegabytes: 1500,
  }),
  runCase({
    name: "parquet-nested",
    what: "Parquet with nested columns: structures in lists in maps",
    make: (folder) =>
      writeParquet(join(folder, "m.parquet"), {
        rows: `select 'row-' || i as id, 'Boat ' || i || ' left at noon with the lemons of row ' || i || '.' as "text",
          {'name': 'Ada', 'books': [{'title': 'Tides', 'pages': [1, 2, i]}, NULL]} as author,
          map {'a': [{'x': i}], 'b': []} as url, [[i], [], NULL] as title, {'at': {'day': i}} as date,
          [{'deep': [{'deeper': [{'deepest': [i]}]}]}] as other from range(20000) t(i)`,
        groupRows: 4096,
      }),
    inside: 2,
    outcome: "kept 20000",
    options: ["--dedup", "off"],
    maxMegabytes: 1000,
  }),
  runCase({
    name: "parquet-nested-text",
    what: "Parquet whose text is nested in all rows but two",
    make: (folder) =>
      writeParquet(join(folder, "m.parquet"), {
        rows: `select 'row-' || i as id, NULL as "text", {'body': 'The tide came in.'} as html from range(20000) t(i)`,
        groupRows: 4096,
      }),
    inside: 2,
    outcome: "bad-row 20000",
    maxMegabytes: 1000,
  }),
  runCase({
    name: "parquet-group",
    what: "Parquet of 600 MB in one row group of 100,000 rows",
    make: (folder) =>
      writeParquet(join(folder, "m.parquet"), {
        rows: `select 'row-' || i as id, repeat('Boat ' || i || ' left. ', 400) as "text" from range(100000) t(i)`,
        groupRows: 120_000,
      }),
    inside: 2,
    outcome: "kept 100000",
    options: ["--dedup", "off", "--no-templates"],
    maxMegabytes: 3500,
  }),
  runCase({
    name: "parquet-large-group",
    what: "Parquet of 3 GB in one row group",
    make: (folder) =>
      writeParquet(join(folder, "m.parquet"), {
        rows: `select 'row-' || i as id, repeat('The tide came in at noon. ', 4000) || i as "text" from range(30000) t(i)`,
        groupRows: 120_000,
      }),
    outcome: "too-large 1",
    maxMegabytes: 700,
  }),
  runCase({
    name: "parquet-dictionary",
    what: "Parquet bomb: ten million times the same text of 100 kB",
    make: (folder) =>
      writeParquet(join(folder, "m.parquet"), {
        rows: `select 'same' as id, repeat('The tide came in at noon. ', 4000) as "text" from range(9999990)`,
        groupRows: 10_000_000,
      }),
    outcome: "too-large 1",
    maxMegabytes: 2500,
  }),
];
