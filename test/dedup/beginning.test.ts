import { describe, expect, it } from "vitest";
import {
  type DedupEntry,
  type DedupResult,
  dedup,
  fingerprint,
  makeAligner,
  parseDedupOptions,
  verify,
} from "../../src/dedup/index.ts";
import { REPORTS, type Report } from "./articles.ts";

function found(texts: Readonly<Record<string, string>>): DedupResult {
  return dedup(
    Object.entries(texts).map(([id, text]): DedupEntry => {
      const print = fingerprint(text);
      return { id, fingerprint: print, words: print.tokens.length, facts: 0, published: null };
    }),
  );
}

/** Which text each one was merged into, as `copy>survivor`. */
const merged = ({ duplicates }: DedupResult): string[] =>
  duplicates.map(({ id, survivor }) => `${id}>${survivor}`);

const wholeOf = ({ paragraphs }: Report): string => paragraphs.join("\n");

/** The first `share` of a text, wherever that cuts a sentence or a word. */
const cutAt = (text: string, share: number): string => text.slice(0, Math.floor(text.length * share));

describe.each(REPORTS)("a cut of a report in $language is merged into it:", (report) => {
  const { paragraphs, headline, byline, dateline, more, pointer, space } = report;
  const whole = wholeOf(report);
  const [first = "", second = ""] = paragraphs;

  it.each<[string, string, string]>([
    ["its first paragraph", first, whole],
    ["two paragraphs", `${first}\n${second}`, whole],
    ["three paragraphs", paragraphs.slice(0, 3).join("\n"), whole],
    ["four paragraphs", paragraphs.slice(0, 4).join("\n"), whole],
    ["a cut inside a sentence", cutAt(whole, 0.35), whole],
    ["an early version with a line that more will follow", `${first}\n${second}\n${more}`, whole],
    ["a dateline before the cut", `${dateline} ${first}\n${second}`, whole],
    ["a dateline before the whole", `${first}\n${second}`, `${dateline} ${whole}`],
    ["headline and byline before the cut", `${headline}\n${byline}\n${first}\n${second}`, whole],
    ["headline and byline before the whole", `${first}\n${second}`, `${headline}\n${byline}\n${whole}`],
    ["all of these", `${byline}\n${dateline} ${first}\n${second}\n${more}`, `${headline}\n${whole}`],
    [
      "a pointer between the paragraphs of the whole",
      `${first}\n${second}`,
      [first, pointer, ...paragraphs.slice(1)].join("\n"),
    ],
    ["a word less", `${first.split(space).toSpliced(4, 1).join(space)}\n${second}`, whole],
  ])("%s", (_, cut, text) => {
    expect(merged(found({ cut, text, other: report.others.join("\n") }))).toEqual(["cut>text"]);
  });

  it("every longer cut than a sentence, character by character", () => {
    const least = first.length;
    for (let length = least; length < 0.95 * whole.length; length += 1 + Math.floor(whole.length / 40))
      expect(merged(found({ cut: whole.slice(0, length), whole })), String(length)).toEqual(["cut>whole"]);
  });
});

describe.each(REPORTS)("a round-up in $language is kept apart from", (report) => {
  const { paragraphs, others, byline } = report;
  const [first = ""] = paragraphs;

  it("its items, wherever they stand in it", () => {
    for (let place = 0; place <= others.length; place += 1) {
      const items = others.toSpliced(place, 0, first);
      const batch = Object.fromEntries(items.map((item, i) => [`item${i}`, item]));
      const result = found({ ...batch, digest: items.join("\n") });
      expect(merged(result), `place ${place}`).toEqual([]);
      expect(result.apart.every(({ reason }) => reason === "round-up")).toBe(true);
    }
  });

  it("its items with their numbers and bylines", () => {
    const items = [first, ...others];
    const batch = Object.fromEntries(items.map((item, i) => [`item${i}`, item]));
    const digest = items.map((item, i) => `${i + 1}. ${byline}\n${item}`).join("\n");
    expect(merged(found({ ...batch, digest }))).toEqual([]);
  });

  it("a whole article whose beginning it quotes", () => {
    const article = wholeOf(report);
    const letter = [first, ...others].join("\n");
    const liveBlog = [others[0], `${first} ${paragraphs[1]}`, ...others.slice(1)].join("\n");
    expect(merged(found({ article, letter }))).toEqual([]);
    expect(merged(found({ article, liveBlog }))).toEqual([]);
  });
});

describe("a text at the beginning of another", () => {
  const align = makeAligner();
  const [report] = REPORTS;
  const { paragraphs = [], others = [] } = report ?? {};
  const whole = paragraphs.join("\n");
  const judge = (a: string, b: string): ReturnType<typeof verify> =>
    verify(align(fingerprint(a), fingerprint(b)), parseDedupOptions());
  const words = (count: number): string => whole.split(" ").slice(0, count).join(" ");

  it("is a cut of it from 25 words on", () => {
    expect(judge(words(25), whole)).toMatchObject({ copies: true, held: { start: 0, end: 25 } });
    expect(judge(words(24), whole)).toMatchObject({ copies: false, reason: "round-up" });
  });

  it("is none where more of it is its own than a line", () => {
    const [first = ""] = paragraphs;
    expect(judge(`${first} ${others[0]}`, whole).copies).toBe(false);
    expect(judge(`${others[0]}\n${first}`, whole).copies).toBe(false);
  });

  it("is none behind another one of its size", () => {
    expect(judge(words(40), `${others[0]}\n${whole}`)).toMatchObject({ copies: false, reason: "round-up" });
  });

  it("is a cut of a round-up where it goes on into the next item", () => {
    const items = [whole, ...others];
    const digest = items.join("\n");
    const cut = digest
      .split(" ")
      .slice(0, whole.split(" ").length + 15)
      .join(" ");
    const result = found({ digest, cut, third: others[1] ?? "", item: paragraphs.slice(0, 2).join("\n") });
    expect(merged(result)).toContain("cut>digest");
  });
});
