import { describe, expect, it } from "vitest";
import { fold } from "../../src/label/fold.ts";
import { lineHash, surveyDocument, TemplateCounter, templateLabels } from "../../src/label/template/index.ts";
import { toDocument } from "../../src/read/document.ts";
import { Random } from "../fuzz/random.ts";

const SITE = "shore.example";
const prose = (n: number): string =>
  `Story ${"abcdefghijklmnopqrst"[n] ?? n}: the ${["tide", "gull", "boat", "drum", "lamp", "rope", "sail", "crab"][n % 8]} went ${["out", "in", "up", "down", "home"][n % 5]}, and ${"very ".repeat(n)}few people saw it go that morning.`;
const article = (n: number, ...more: string[]): string => [prose(n), ...more].join("\n");

function repeated(
  sources: readonly string[],
  of: string = sources[0] ?? "",
): { text: string; reason: string; score: number }[] {
  const counter = new TemplateCounter();
  for (const source of sources)
    counter.add(surveyDocument(toDocument({ id: "x", source, named: "text" }), SITE));
  const document = toDocument({ id: "x", source: of, named: "text" });
  return templateLabels(document, SITE, counter.templates()).map(({ span, reason, score }) => ({
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
  it("are found with how often and in how many documents", () => {
    const found = repeated(numbers.map((n) => article(n, "Shore Post is printed on seaweed.")));
    expect(found).toMatchObject([
      { text: "Shore Post is printed on seaweed.", reason: "stands in 8 of 8 articles of shore.example" },
    ]);
    expect(found[0]?.score).toBeGreaterThan(0.9);
  });

  it("are the same line with other numbers, spaces and quotes", () => {
    const lines = [
      "12 shares  today",
      "7 shares today",
      "1 shares\u00a0today",
      "0 SHARES today",
      "99 shares today",
    ];
    expect(new Set(lines.map(lineHash)).size).toBe(1);
    expect(repeated(lines.map((line, n) => article(n, line)))).toHaveLength(1);
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

  it("are not looked for on a site of fewer than five articles", () => {
    expect(repeated([0, 1, 2, 3].map((n) => article(n, "Shore Post is printed on seaweed.")))).toEqual([]);
  });

  it("are not the text of an article that stands there many times", () => {
    const copies = Array.from({ length: 6 }, () =>
      article(
        1,
        "A second line of the copied article, just as long as the first one.",
        "And a third of them, which is also no template but the article itself.",
      ),
    );
    expect(repeated([...copies, ...numbers.map((n) => article(n + 8))])).toEqual([]);
  });

  it("are not sentences that several articles quote", () => {
    const quote = "“We will rebuild the pier stone by stone,” said the mayor.";
    expect(repeated(numbers.map((n) => (n < 3 ? article(n, quote) : article(n))))).toEqual([]);
  });

  it("count for less the fewer articles hold them", () => {
    const often = repeated(numbers.map((n) => article(n, "Background")))[0]?.score ?? 0;
    const seldom =
      repeated(numbers.map((n) => (n < 3 ? article(n, "Background") : article(n))))[0]?.score ?? 0;
    expect(seldom).toBeGreaterThan(0);
    expect(often).toBeGreaterThan(seldom + 0.05);
  });

  it("are found again after what was seen once is forgotten", () => {
    const counter = new TemplateCounter(20);
    for (let n = 0; n < 60; n += 1) {
      const source = article(n % 20, `Line ${"x".repeat(n)} of its own`, "Shore Post is printed on seaweed.");
      counter.add(surveyDocument(toDocument({ id: "x", source, named: "text" }), SITE));
    }
    const lines = [...(counter.templates().get(SITE)?.keys() ?? [])];
    expect(lines).toContain(lineHash("Shore Post is printed on seaweed."));
  });

  it("are counted as a plain count of different articles would", () => {
    const random = Random.ofCase(8, 1);
    const counter = new TemplateCounter();
    const articles = new Map<string, Set<string>>();
    const holding = new Map<string, Set<number>>();
    for (let n = 0; n < 3000; n += 1) {
      const site = `site${random.below(40)}`;
      const lines = Uint32Array.from(new Set(Array.from({ length: 6 }, () => random.below(60) * 71_582_788)));
      counter.add({ site, article: n, lines, companions: lines.map(() => n) });
      const all = articles.get(site) ?? new Set();
      articles.set(site, all.add(String(n)));
      for (const line of lines) {
        const key = `${site} ${line}`;
        holding.set(key, (holding.get(key) ?? new Set()).add(n));
      }
    }
    const expected = [...holding].flatMap(([key, { size }]) => {
      const of = articles.get(key.split(" ")[0] ?? "")?.size ?? 0;
      return size >= Math.max(3, of * 0.1) ? [`${key} ${size} of ${of}`] : [];
    });
    const found = [...counter.templates()].flatMap(([site, lines]) =>
      [...lines].map(([line, count]) => `${site} ${line} ${count.articles} of ${count.of}`),
    );
    expect(found.sort()).toEqual(expected.sort());
    expect(found.length).toBeGreaterThan(100);
  });
});
