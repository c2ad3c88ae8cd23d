import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { benchmark } from "../../eval/html/benchmark.ts";
import { extractBody } from "../../eval/html.ts";

const STORY =
  "The ferry left the harbour at noon with forty passengers, two goats and a brass band that nobody had ordered. " +
  "By evening it was back, and the captain, who had not slept since Sunday, told the harbour master why. " +
  "The band had played without a pause for six hours, and the goats had eaten the chart of the outer islands.";

/** A directory in the layout of the public article-extraction benchmark. */
const root: string = mkdtempSync(join(tmpdir(), "dechaff-benchmark-"));
mkdirSync(join(root, "html"));

function write(
  pages: Readonly<Record<string, { readonly html: string; readonly articleBody: string }>>,
): void {
  for (const [id, { html }] of Object.entries(pages)) {
    writeFileSync(join(root, "html", `${id}.html.gz`), gzipSync(html));
  }
  const truth = Object.entries(pages).map(([id, { articleBody }]) => [
    id,
    { articleBody, url: "about:blank" },
  ]);
  writeFileSync(join(root, "ground-truth.json"), JSON.stringify(Object.fromEntries(truth)));
}

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the public benchmark's layout", () => {
  it("is scored by shingles of four words, averaged over pages", () => {
    write({
      whole: { html: "one two three four five", articleBody: "one two three four five" },
      // Two of the three shingles of the answer are among the four of the gold text.
      part: { html: "a b c d e x", articleBody: "a b c d e f g" },
      none: { html: "", articleBody: "never found by anyone" },
    });
    const score = benchmark(root, (html) => html);
    const precision = (1 + 2 / 3 + 0) / 3;
    const recall = (1 + 2 / 4 + 0) / 3;
    expect(score.pages).toBe(3);
    expect(score.precision).toBeCloseTo(precision, 12);
    expect(score.recall).toBeCloseTo(recall, 12);
    expect(score.f1).toBeCloseTo((2 * precision * recall) / (precision + recall), 12);
    expect(score.accuracy).toBeCloseTo(1 / 3, 12);
  });

  it("is answered by the engine with the body alone", () => {
    const html = `<title>Goats</title><nav><a href=/>Home</a><a href=/n>News</a></nav><article><h1>Goats</h1>${STORY.split(
      ". ",
    )
      .map((sentence) => `<p>${sentence}</p>`)
      .join("")}</article><footer>© 2020 Harbour Daily</footer>`;
    write({ ferry: { html, articleBody: STORY } });
    expect(benchmark(root, extractBody)).toEqual({ pages: 1, f1: 1, precision: 1, recall: 1, accuracy: 1 });
    expect(extractBody("")).toBe("");
  });
});
