import { join } from "node:path";
import { sentence } from "../../../bench/corpus/sentences.ts";
import { Random } from "../../fuzz/random.ts";
import { chained, numbered, type Pieces, repeated, writePieces } from "../pieces.ts";
import { type RunCase, runCase } from "../run-case.ts";
import type { SizeCase } from "../size-case.ts";

const MILLION = 1_000_000;
/** Just below the largest document, 50 MB. */
const LARGE = 49_500_000;

const HEAD =
  "<!doctype html><html><head><title>The ferry that left</title></head><body><h1>The ferry that left</h1>\n";
const STORY =
  "<p>The ferry left the harbour at dawn, carrying forty passengers and a crate of lemons.</p>\n".repeat(3);

/** Each entity stands for ten of the one before it. */
const ENTITY_BOMB = `<?xml version="1.0"?>
<!DOCTYPE html [
<!ENTITY e0 "noon ">
${Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join("\n")}
]>
<html><head><title>The ferry that left</title></head><body>${STORY}<p>&e9;</p></body></html>`;

interface PageCase extends Pick<RunCase, "name" | "what" | "maxMegabytes" | "outcome"> {
  /** What stands in the body, behind a short article. */
  readonly body: () => Pieces;
}

function pageCase({ body, ...named }: PageCase): SizeCase {
  return runCase({
    ...named,
    make: (folder) => writePieces(join(folder, "m.html"), chained(HEAD, STORY, body(), "\n</body></html>\n")),
  });
}

/** A page is held as a whole, its source, its segments and its record: many times its size. */
export const PAGE_CASES: readonly SizeCase[] = [
  pageCase({
    name: "page-50-mb",
    what: "page of 50 MB, 300,000 paragraphs",
    body: () => numbered(LARGE / 166, (i) => `<p>${prose(i)}</p>\n`.padEnd(166)),
    outcome: "kept 1",
    maxMegabytes: 3000,
  }),
  pageCase({
    name: "page-one-paragraph",
    what: "page of 50 MB, one paragraph",
    body: () =>
      chained(
        "<p>",
        numbered(LARGE / 166, (i) => prose(i).padEnd(166)),
      ),
    outcome: "kept 1",
    maxMegabytes: 3000,
  }),
  pageCase({
    name: "page-too-large",
    what: "page of 51 MB",
    body: () => repeated("<p>The tide came in at noon.</p>\n", 51_000_000),
    outcome: "too-large 1",
    maxMegabytes: 700,
  }),
  pageCase({
    name: "attributes",
    what: "a million attributes",
    body: () =>
      chained(
        "<p ",
        numbered(MILLION, (i) => `a${i}=b `),
        ">The tide came in at noon, as it does.</p>",
      ),
    outcome: "kept 1",
    maxMegabytes: 1800,
  }),
  pageCase({
    name: "breaks",
    what: "a million `<br>`",
    body: () => numbered(MILLION, (i) => `${i % 2 === 0 ? "noon " : "tide "}<br>`),
    outcome: "kept 1",
    maxMegabytes: 1800,
  }),
  pageCase({
    name: "empty-breaks",
    what: "a million `<br>` with nothing between",
    body: () => repeated("<br>", 4 * MILLION),
    outcome: "kept 1",
    maxMegabytes: 1800,
  }),
  pageCase({
    name: "nesting",
    what: "a million `<div>` in each other",
    body: () => chained(repeated("<div>", 5 * MILLION), "The tide came in at noon, as it does."),
    outcome: "kept 1",
    maxMegabytes: 1800,
  }),
  pageCase({
    name: "nested-lists",
    what: "half a million lists in each other",
    body: () => chained(repeated("<ul><li>", 4 * MILLION), "The tide came in at noon, as it does."),
    outcome: "kept 1",
    maxMegabytes: 1800,
  }),
  pageCase({
    name: "unclosed-inline",
    what: "a million `<b>` that are never closed, a paragraph after each tenth",
    body: () => repeated(`${"<b>".repeat(10)}<p>noon</p>`, 4.1 * MILLION),
    outcome: "kept 1",
    maxMegabytes: 1800,
  }),
  pageCase({
    name: "links",
    what: "a million links in one paragraph",
    body: () =>
      chained(
        "<p>",
        numbered(MILLION, (i) => `<a href=/${i}>noon</a> `),
      ),
    outcome: "kept 1",
    maxMegabytes: 2500,
  }),
  pageCase({
    name: "entities",
    what: "ten million character references",
    body: () => chained("<p>", repeated("&amp;", 49_000_000)),
    outcome: "kept 1",
    maxMegabytes: 3000,
  }),
  runCase({
    name: "entity-bomb",
    what: "XHTML whose entities stand for a thousand million words",
    make: (folder) => writePieces(join(folder, "m.xhtml"), [ENTITY_BOMB]),
    outcome: "kept 1",
    maxMegabytes: 700,
  }),
  pageCase({
    name: "json-ld",
    what: "40 MB of JSON-LD",
    body: () =>
      chained(
        '<script type="application/ld+json">[',
        numbered(
          400_000,
          (i) => `{"@type":"NewsArticle","headline":"Number ${i}","author":{"name":"Ada Fenn"}},\n`,
        ),
        '{"@type":"Thing"}]</script>',
      ),
    outcome: "kept 1",
    maxMegabytes: 2500,
  }),
  pageCase({
    name: "table",
    what: "table of a million cells",
    body: () => chained("<table>", repeated(`<tr>${"<td>12".repeat(10)}`, 6.4 * MILLION)),
    outcome: "kept 1",
    maxMegabytes: 3500,
  }),
];

/** The same sentence for the same number. */
function prose(index: number): string {
  return sentence(Random.ofCase(41, index)).slice(0, 150);
}
