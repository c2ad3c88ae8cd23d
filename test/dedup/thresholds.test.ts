import { describe, expect, it } from "vitest";
import type { Alignment } from "../../src/dedup/alignment.ts";
import { findBeginning, type Stretch } from "../../src/dedup/beginning.ts";
import { fingerprint, makeAligner, parseDedupOptions, verify } from "../../src/dedup/index.ts";
import { numbers, plain } from "./plain.ts";

const align = makeAligner();
const TITLE = "Harbour council rebuilds the fish market";

/** What is said of two texts, some of what they have in common put at a border. */
function said(small: string, large: string, more: Partial<Alignment> = {}, titles = false): string {
  const title = titles ? TITLE : null;
  const alignment = align(fingerprint(small, { title }), fingerprint(large, { title }));
  const verdict = verify({ ...alignment, ...more }, parseDedupOptions());
  return verdict.copies ? "copies" : verdict.reason;
}

describe("likeness", () => {
  const pair = (words: number): [string, string] => [plain(0, words), `${plain(0, words)} ${plain(500, 30)}`];

  it("of texts of fewer than 12 shingles must be 0.5", () => {
    expect(said(...pair(13), { similarity: 0.5 })).toBe("copies");
    expect(said(...pair(13), { similarity: 0.499 })).toBe("different");
    expect(said(...pair(14), { similarity: 0.499 })).toBe("copies");
  });

  it("of other texts must be 0.4", () => {
    expect(said(...pair(40), { similarity: 0.4, containment: 0.5 })).toBe("copies");
    expect(said(...pair(40), { similarity: 0.399, containment: 0.5 })).toBe("different");
  });

  it("may be containment of 0.7", () => {
    const inner = [plain(0, 40), `${plain(500, 60)} ${plain(0, 40)} ${plain(700, 60)}`] as const;
    expect(said(...inner, { similarity: 0.2, containment: 0.7 })).toBe("round-up");
    expect(said(...inner, { similarity: 0.2, containment: 0.699 })).toBe("different");
  });
});

describe("a template", () => {
  /** Two texts that differ in `fills` numbers and have `same` in common. */
  const pair = (fills: number, same = 0): [string, string] => {
    const text = (figures: number): string =>
      [
        numbers(900, same),
        ...Array.from({ length: fills }, (_, at) => `${plain(at * 10, 9)} ${figures + at}`),
        plain(500, 9),
      ].join(" ");
    return [text(3000), text(4000)];
  };

  it("has 0.015 other names and numbers for a common shingle, at least three", () => {
    expect(said(...pair(3), { similarity: 0.8, shared: 200 })).toBe("template-story");
    expect(said(...pair(3), { similarity: 0.8, shared: 201 })).toBe("copies");
  });

  it("has twice as many where there are two, and one makes none", () => {
    expect(said(...pair(2), { similarity: 0.8, shared: 66 })).toBe("template-story");
    expect(said(...pair(2), { similarity: 0.8, shared: 67 })).toBe("copies");
    expect(said(...pair(1), { similarity: 0.8, shared: 1 })).toBe("copies");
  });

  it("changes 0.15 of a text's names and numbers", () => {
    expect(said(...pair(3, 17), { similarity: 0.8, shared: 100 })).toBe("template-story");
    expect(said(...pair(3, 18), { similarity: 0.8, shared: 100 })).toBe("copies");
  });
});

describe("what both have outside their quotations", () => {
  /** `all` unquoted shingles of which `shared` are common, before a common quotation. */
  const pair = (all: number, shared: number): [string, string] => {
    const quotation = `"${plain(2000, 110)}"`;
    const own = all - shared;
    return [
      `${plain(0, shared + 2)} ${plain(300, own)} ${quotation}`,
      `${plain(0, shared + 2)} ${plain(600, own + 40)} ${quotation}`,
    ];
  };

  it("is to be 0.3 of it", () => {
    expect(said(...pair(100, 30), { similarity: 0.6 })).toBe("copies");
    expect(said(...pair(100, 29), { similarity: 0.6 })).toBe("shared-quotations");
  });

  it("says nothing where it is fewer than 20 shingles", () => {
    expect(said(...pair(20, 1), { similarity: 0.6 })).toBe("shared-quotations");
    expect(said(...pair(19, 1), { similarity: 0.6 })).toBe("copies");
  });
});

describe("a text that another one holds", () => {
  const held = { similarity: 0.2, containment: 1 };
  /** A text with `themes` numbers, of which `recurring` come again in the other, where it stands behind `offset` words. */
  const pair = (offset: number, themes: number, recurring: number, end = ""): [string, string] => {
    const text = `${numbers(0, themes)} ${plain(0, 40)}`;
    return [text + end, `${plain(500, offset)} ${text} ${plain(700, 60)} ${numbers(0, recurring)}`];
  };

  it("has one headline with it: a copy where it stands behind 50 words at most", () => {
    expect(said(...pair(50, 0, 0), held, true)).toBe("copies");
    expect(said(...pair(51, 0, 0), held, true)).toBe("round-up");
    expect(said(...pair(50, 0, 0), held)).toBe("round-up");
  });

  it("has one headline with it: a copy where as many words stand before it there as here", () => {
    const shifted = (own: number): [string, string] => [
      `${plain(900, own)} ${plain(0, 60)}`,
      `${plain(0, 60)} ${plain(1200, 200)}`,
    ];
    expect(said(...shifted(50), held, true)).toBe("copies");
    expect(said(...shifted(51), held, true)).toBe("round-up");
  });

  it("is a teaser of it where 0.22 of its themes recur", () => {
    expect(said(...pair(30, 50, 11), held)).toBe("copies");
    expect(said(...pair(30, 50, 10), held)).toBe("round-up");
  });

  it("is a teaser of it where it is visibly cut and 0.08 recur, or has fewer than four", () => {
    expect(said(...pair(30, 25, 2, "…"), held)).toBe("copies");
    expect(said(...pair(30, 25, 1, "…"), held)).toBe("round-up");
    expect(said(...pair(30, 3, 0, "…"), held)).toBe("copies");
    expect(said(...pair(30, 4, 0, "…"), held)).toBe("round-up");
  });

  it("is cut from further down where 0.35 of four themes or more recur", () => {
    expect(said(...pair(60, 20, 7), held)).toBe("copies");
    expect(said(...pair(60, 20, 6), held)).toBe("round-up");
    expect(said(...pair(60, 4, 4), held)).toBe("copies");
    expect(said(...pair(60, 3, 3), held)).toBe("round-up");
  });

  it("is named with its place where 0.95 of it is held behind another beginning", () => {
    const verdictOf = (offset: number, containment: number): unknown => {
      const [small, large] = pair(offset, 0, 0);
      const alignment = align(fingerprint(small), fingerprint(large));
      return verify({ ...alignment, ...held, containment }, parseDedupOptions());
    };
    expect(verdictOf(60, 0.95)).toMatchObject({ reason: "round-up", held: { start: 60, end: 100 } });
    expect(verdictOf(60, 0.949)).not.toHaveProperty("held");
    // One that stands at the very beginning, and is too short to be a cut of it, is behind none.
    const [item, whole] = [plain(0, 24), `${plain(0, 24)} ${plain(500, 200)}`];
    const first = verify({ ...align(fingerprint(item), fingerprint(whole)), ...held }, parseDedupOptions());
    expect(first).toMatchObject({ copies: false, reason: "round-up" });
    expect(first).not.toHaveProperty("held");
    expect(verdictOf(1, 0.95)).toMatchObject({ copies: true, held: { start: 1, end: 41 } });
  });
});

describe("the common beginning of two texts", () => {
  const beginning = (small: string, large: string): Stretch | undefined =>
    findBeginning(align(fingerprint(small), fingerprint(`${large} ${plain(3000, 200)}`)));

  it("is 25 words long", () => {
    expect(beginning(plain(0, 25), plain(0, 60))).toEqual({ start: 0, end: 25 });
    expect(beginning(plain(0, 24), plain(0, 60))).toBeUndefined();
  });

  it("stands behind 20 words of their own at most", () => {
    expect(beginning(`${plain(500, 20)} ${plain(0, 40)}`, plain(0, 60))).toEqual({ start: 0, end: 40 });
    expect(beginning(`${plain(500, 21)} ${plain(0, 40)}`, plain(0, 60))).toBeUndefined();
    expect(beginning(plain(0, 40), `${plain(700, 20)} ${plain(0, 60)}`)).toEqual({ start: 20, end: 60 });
    expect(beginning(plain(0, 40), `${plain(700, 21)} ${plain(0, 60)}`)).toBeUndefined();
  });

  it("stands before 20 words of the smaller text at most", () => {
    expect(beginning(`${plain(0, 40)} ${plain(500, 20)}`, plain(0, 60))).toEqual({ start: 0, end: 40 });
    expect(beginning(`${plain(0, 40)} ${plain(500, 21)}`, plain(0, 60))).toBeUndefined();
  });

  it("is held to 0.95", () => {
    const small = (own: number): string => `${plain(0, 60)} ${plain(500, own)} ${plain(60, 40 - own)}`;
    expect(beginning(small(5), plain(0, 110))).toEqual({ start: 0, end: 95 });
    expect(beginning(small(6), plain(0, 110))).toBeUndefined();
  });

  it("may be shifted by 6 words", () => {
    const large = (more: number): string => `${plain(0, 10)} ${plain(500, more)} ${plain(10, 60)}`;
    expect(beginning(plain(0, 30), large(6))).toEqual({ start: 0, end: 36 });
    expect(beginning(plain(0, 30), large(7))).toBeUndefined();
  });
});
