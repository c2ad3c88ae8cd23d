import { join } from "node:path";
import { insideLine, insideRow } from "../ordinary.ts";
import { chained, each, numbered, type Pieces, repeated, writePieces } from "../pieces.ts";
import { runCase } from "../run-case.ts";
import type { SizeCase } from "../size-case.ts";

const MILLION = 1_000_000;
const PROSE = "The tide came in at noon, with forty boats. ";

/** Lines with an ordinary row before and one behind them. */
function between(folder: string, name: string, pieces: Pieces): Promise<void> {
  return writePieces(join(folder, name), chained(insideLine(0), pieces, "\n", insideLine(1)));
}

/** A JSON string of so many units. */
function* jsonString(units: number): Generator<string> {
  yield '"';
  yield* repeated(PROSE, units);
  yield '"';
}

export const ROW_CASES: readonly SizeCase[] = [
  runCase({
    name: "line-50-mb",
    what: "line of 50 MB",
    make: (folder) => between(folder, "m.jsonl", chained('{"text":', jsonString(49_900_000), "}")),
    inside: 2,
    options: ["--max-memory", "3GB"],
    outcome: "kept 1",
    maxMegabytes: 4500,
  }),
  runCase({
    name: "lines-50-mb",
    what: "thirty lines of 50 MB, of which 100 bytes are text",
    make: (folder) =>
      between(
        folder,
        "m.jsonl",
        each(30, (i) => chained(`\n{"text":"${PROSE.repeat(3)} ${i}","raw":`, jsonString(49_900_000), "}")),
      ),
    inside: 2,
    outcome: "kept 1, duplicates 29",
    maxMegabytes: 1500,
  }),
  runCase({
    name: "texts-10-mb",
    what: "twenty rows with a text of 10 MB each",
    make: (folder) =>
      between(
        folder,
        "m.jsonl",
        each(20, (i) => chained('\n{"text":"', repeated(`Row ${i}, ${PROSE}`, 10_000_000), '"}')),
      ),
    inside: 2,
    outcome: "kept 20",
    options: ["--dedup", "off"],
    maxMegabytes: 3000,
  }),
  runCase({
    name: "line-2-gb",
    what: "line of 2 GB",
    make: (folder) => between(folder, "m.jsonl", chained('{"text":', jsonString(2_000_000_000), "}")),
    inside: 2,
    outcome: "too-large 1",
    maxMegabytes: 700,
  }),
  runCase({
    name: "json-keys",
    what: "row with a million keys",
    make: (folder) =>
      between(
        folder,
        "m.jsonl",
        chained(
          `{"text":"${PROSE.repeat(3)}"`,
          numbered(MILLION, (i) => `,"key${i}":${i}`),
          "}",
        ),
      ),
    inside: 2,
    outcome: "kept 1",
    maxMegabytes: 1500,
  }),
  runCase({
    name: "json-object",
    what: "`.json` of 50 MB, one object on one line",
    make: (folder) => writePieces(join(folder, "m.json"), chained('{"text":', jsonString(49_900_000), "}")),
    outcome: "kept 1",
    maxMegabytes: 3000,
  }),
  runCase({
    name: "json-array",
    what: "`.json` of 1 GB, an array",
    make: (folder) => writePieces(join(folder, "m.json"), jsonArray(1000, MILLION)),
    inside: 2,
    outcome: "kept 1, duplicates 999",
    maxMegabytes: 800,
  }),
  runCase({
    name: "json-brackets",
    what: "`.json` of fifty million opening brackets",
    make: (folder) => writePieces(join(folder, "m.json"), repeated("[", 50 * MILLION)),
    outcome: "bad-json 1",
    maxMegabytes: 700,
  }),
  runCase({
    name: "ids-1-mb",
    what: "twenty rows with an id of 1 MB",
    make: (folder) =>
      between(
        folder,
        "m.jsonl",
        each(20, (i) =>
          chained(
            `\n{"id":"${i}`,
            repeated("x", MILLION),
            `","text":${JSON.stringify(insideRow(i + 2).text)}}`,
          ),
        ),
      ),
    inside: 2,
    outcome: "kept 20",
    maxMegabytes: 2200,
  }),
  runCase({
    name: "same-id",
    what: "100,000 rows of one id",
    make: (folder) =>
      between(
        folder,
        "m.jsonl",
        numbered(
          100_000,
          (i) =>
            `{"id":"same","text":"Boat ${i} left at ${i * 7} with ${i % 13} bakers and ${i * 31} lemons."}\n`,
        ),
      ),
    inside: 2,
    outcome: "kept 100000",
    options: ["--dedup", "off"],
    maxMegabytes: 1000,
  }),
  runCase({
    name: "bad-lines",
    what: "a million lines that are no JSON",
    make: (folder) => between(folder, "m.jsonl", repeated("x\n", 2 * MILLION)),
    inside: 2,
    outcome: "bad-json 1000000",
    maxMegabytes: 1000,
  }),
];

/** Objects of a size with an ordinary row before and one behind them; what makes them large is in a field that is not read. */
function* jsonArray(count: number, size: number): Generator<string> {
  yield `[${JSON.stringify(insideRow(0))},\n`;
  for (let i = 0; i < count; i += 1) {
    yield `{"text":"${PROSE.repeat(3)}","raw":`;
    yield* jsonString(size);
    yield "},\n";
  }
  yield `${JSON.stringify(insideRow(1))}]`;
}
