import { describe, expect, it } from "vitest";
import { fold } from "../../src/label/fold.ts";
import { lineHash, surveyDocument, templateLabels } from "../../src/label/template/index.ts";
import { toDocument } from "../../src/read/document.ts";
import { templatesAmong } from "../support/templates.ts";

const SITE = "shore.example";
const prose = (n: number): string =>
  `Story ${"abcdefghijklmnopqrst"[n] ?? n}: the ${["tide", "gull", "boat", "drum", "lamp", "rope", "sail", "crab"][n % 8]} went ${["out", "in", "up", "down", "home"][n % 5]}, and ${"very ".repeat(n)}few people saw it go that morning.`;
const article = (n: number, ...more: string[]): string => [prose(n), ...more].join("\n");

async function repeated(
  sources: readonly string[],
  of: string = sources[0] ?? "",
): Promise<{ text: string; reason: string; score: number }[]> {
  const documentOf = (source: string) => toDocument({ id: "x", source, named: "text" });
  const templates = await templatesAmong(sources.map((source) => surveyDocument(documentOf(source), SITE)));
  return templateLabels(documentOf(of), SITE, templates).map(({ span, reason, score }) => ({
    text: of.slice(span.start, span.end),
    reason,
    score,
  }));
}

function fnv(key: string): number {
  let hash = 0x811c9dc5;
  for (const unit of key.split("")) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

const numbers = [0, 1, 2, 3, 4, 5, 6, 7];

describe("lines that recur across a site", () => {
  it("are found with how often and in how many documents", async () => {
    const found = await repeated(numbers.map((n) => article(n, "Shore Post is printed on seaweed.")));
    expect(found).toMatchObject([
      { text: "Shore Post is printed on seaweed.", reason: "stands in 8 of 8 articles of shore.example" },
    ]);
    expect(found[0]?.score).toBeGreaterThan(0.9);
  });

  it("are the same line with other numbers, spaces and quotes", async () => {
    const lines = [
      "12 shares  today",
      "7 shares today",
      "1 shares\u00a0today",
      "0 SHARES today",
      "99 shares today",
    ];
    expect(new Set(lines.map(lineHash)).size).toBe(1);
    expect(await repeated(lines.map((line, n) => article(n, line)))).toHaveLength(1);
  });

  it("have the same hash whether they are all ASCII or not", () => {
    const lines = [
      "  12 Shares\t today ",
      "No. 7`s 1,234.50 ",
      "a\u000b\fb  3 4",
      "",
      " ",
      "\0x\x7f 99",
      "5",
    ];
    // The euro sign takes a line off the short way; both have it at the same place.
    for (const line of lines) {
      const long = lineHash(`${line}€`);
      const slow = fold(`${line}€`).toLowerCase().replace(/\s+/g, " ").replace(/\d+/g, "0").trim();
      expect(long).toBe(fnv(slow));
      expect(lineHash(line), JSON.stringify(line)).toBe(
        fnv(fold(line).toLowerCase().replace(/\s+/g, " ").replace(/\d+/g, "0").trim()),
      );
    }
  });

  it("are not looked for on a site of fewer than five articles", async () => {
    expect(await repeated([0, 1, 2, 3].map((n) => article(n, "Shore Post is printed on seaweed.")))).toEqual(
      [],
    );
  });

  it("are not the text of an article that stands there many times", async () => {
    const copies = Array.from({ length: 6 }, () =>
      article(
        1,
        "A second line of the copied article, just as long as the first one.",
        "And a third of them, which is also no template but the article itself.",
      ),
    );
    expect(await repeated([...copies, ...numbers.map((n) => article(n + 8))])).toEqual([]);
  });

  it("are not sentences that several articles quote", async () => {
    const quote = "“We will rebuild the pier stone by stone,” said the mayor.";
    expect(await repeated(numbers.map((n) => (n < 3 ? article(n, quote) : article(n))))).toEqual([]);
  });

  it("count for less the fewer articles hold them", async () => {
    const often = (await repeated(numbers.map((n) => article(n, "Background"))))[0]?.score ?? 0;
    const seldom =
      (await repeated(numbers.map((n) => (n < 3 ? article(n, "Background") : article(n)))))[0]?.score ?? 0;
    expect(seldom).toBeGreaterThan(0);
    expect(often).toBeGreaterThan(seldom + 0.05);
  });
});
