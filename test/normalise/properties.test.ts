import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Run, Segment } from "../../src/document/segment.ts";
import { applyEdits, normalise } from "../../src/normalise/index.ts";
import { textSegment } from "./text-segment.ts";

/** Pieces that repairs are made of, so that random texts are rich in damage and in half damage. */
const PIECES = [
  ..."aeéÃÂâ€™“”˜œ©®\u00a0\u00ad\u0080\u0099Ÿð‚Äô√¬†≈–—РСвЂ„Ñ™Đ‘Ø§ÙÎ±²ÄÅ³»«…‘’ \t\n-&;#x8217,.ABÉßñ1",
  ..."\u0301\u200b\u200d\u200c\ufeff\ufe0f\u202e\u200f\u2028\u3000\u2009ﬁﬀＡ！\u212b\ud800\udc00\u0000\u007fשع한\u1100\u1161क्",
  "&amp;",
  "&nbsp;",
  "&#8217;",
  "&amp;#8217;",
  "&lt;",
  "&Atilde;",
  "â€™",
  "â€œ",
  "Ã©",
  "Ã\u00a0",
  "Ãƒ",
  "Â ",
  "Ã ",
  "ð\u009f\u0091\u008b",
  "👩‍👧",
  "gu- laar",
  "  ",
];
const damaged = fc
  .oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }),
    fc.array(fc.string({ unit: "grapheme" }), { maxLength: 8 }),
  )
  .map((pieces) => pieces.join(""))
  .filter((text) => text !== "");

/** A segment whose text came from a longer source: some units as entities, some spaces as line breaks. */
const mapped = fc
  .tuple(damaged, fc.array(fc.nat({ max: 9 }), { maxLength: 60 }))
  .map(([text, choices]): Segment => {
    const runs: Run[] = [];
    let source = 7;
    for (let at = 0, i = 0; at < text.length; i += 1) {
      const choice = choices[i] ?? 0;
      const size =
        choice === 0 ? Math.min(5, text.length - at) : choice < 4 ? 1 : Math.min(2, text.length - at);
      const width = choice < 4 && choice > 0 ? 6 : size;
      runs.push({ at, size, from: source, width });
      source += width + (choice > 6 ? 4 : 0);
      at += size;
    }
    const last = runs.at(-1);
    const end = last === undefined ? 7 : last.from + last.width;
    return { span: { start: 7, end }, text, runs, block: "paragraph", links: [], element: undefined };
  });

describe("normalise", () => {
  test("settles: the repaired text needs no repair", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const once = applyEdits(textSegment(text), normalise(textSegment(text)));
        if (once === "") return;
        expect(normalise(textSegment(once))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test("settles on request for straight quotes too", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const once = applyEdits(textSegment(text), normalise(textSegment(text), { quotes: "straight" }));
        if (once === "") return;
        expect(normalise(textSegment(once), { quotes: "straight" })).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("settles in code, and leaves its white space alone", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const segment = textSegment(text, "code");
        const once = applyEdits(segment, normalise(segment));
        if (once === "") return;
        expect(normalise(textSegment(once, "code"))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("edits are in order, disjoint, inside the segment, named, and change something", () => {
    fc.assert(
      fc.property(mapped, (segment) => {
        let end = segment.span.start;
        for (const edit of normalise(segment)) {
          expect(edit.span.start).toBeGreaterThanOrEqual(end);
          expect(edit.span.end).toBeGreaterThan(edit.span.start);
          expect(edit.rule).toMatch(/^[a-z-]+\/[a-z0-9-]+$/);
          end = edit.span.end;
        }
        expect(end).toBeLessThanOrEqual(segment.span.end);
      }),
      { numRuns: 2000 },
    );
  });

  test("gives the same text however the segment maps to its source", () => {
    fc.assert(
      fc.property(mapped, (segment) => {
        // "- " may be a line end or not, depending on the mapping.
        fc.pre(!/[-\u00ad]\s/.test(segment.text));
        const plain = textSegment(segment.text);
        expect(applyEdits(segment, normalise(segment))).toBe(applyEdits(plain, normalise(plain)));
      }),
      { numRuns: 2000 },
    );
  });

  test("is NFC and free of odd spaces and controls afterwards", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const after = applyEdits(textSegment(text), normalise(textSegment(text)));
        expect(after).toBe(after.normalize("NFC"));
        expect(after).not.toMatch(/[\0-\x1f\x7f-\x9f\u00a0\u2028\u3000\ufeff]|\s\s|^\s|\s$/);
      }),
      { numRuns: 2000 },
    );
  });

  test("leaves clean ASCII prose alone", () => {
    const word = fc.stringMatching(/^[A-Za-z0-9'(),.?!:"]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        expect(normalise(textSegment(words.join(" ")))).toEqual([]);
      }),
    );
  });
});

describe("applyEdits", () => {
  test("the parts of a segment lose nothing that the edits keep", () => {
    fc.assert(
      fc.property(damaged, fc.nat(), (text, cut) => {
        const segment = textSegment(text);
        const edits = normalise(segment);
        const at = cut % (text.length + 1);
        fc.pre(edits.every((edit) => edit.span.end <= at || edit.span.start >= at));
        const squeeze = (part: string): string => part.replace(/\s+/g, "");
        const parts = applyEdits(segment, edits, 0, at) + applyEdits(segment, edits, at, text.length);
        expect(squeeze(parts)).toBe(squeeze(applyEdits(segment, edits)));
      }),
      { numRuns: 2000 },
    );
  });
});
