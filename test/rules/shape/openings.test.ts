import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alternativesOf } from "../../../src/rules/prefilter/alternatives.ts";
import { byOpening } from "../../../src/rules/prefilter/by-opening.ts";

/** Patterns as rules have them: alternatives in one group, behind others, at the top, with groups that capture. */
const PATTERNS: readonly RegExp[] = [
  /^(?:read (?:more|on)|see also|share(?: this)?|\d{1,3} comments?|lire la suite|читать далее|阅读更多)$/u,
  /^[^\p{L}\p{N}]{0,4}(?:by|von|written by|автор:?|作者[:：]?) ?(.{2,40})$/iu,
  /^(?:please )?(?:share (this)|read (that)|see (.{2,9})|(?:so )?follow us)$/iu,
  /^share this$|^read (more|on)$|^(?:\d+ )?views$/u,
  /^(?:(?:(?:share|read|see)(?: this| more)?|comments?))(?=$| )/u,
  /^(?:share|read|see){1,2} more$/u,
  /^(.)\1 (?:share|read)$/u,
];

const piece = fc.constantFrom(
  ..."share,read,see,more,this,on,also,comments,by,von,written by,автор:,作者：,读,阅读更多,lire la suite".split(
    ",",
  ),
  ..."читать далее| |  |3|42|»|- |: |İ|ß|views|follow us|please |so |x|that|------------------------------------".split(
    "|",
  ),
);

describe("a pattern sorted by openings", () => {
  it.each(PATTERNS.map((pattern) => [pattern.source, pattern] as const))(
    "matches what it matches as a whole: %s",
    (_, pattern) => {
      const sorted = byOpening(pattern);
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 5 }), fc.constantFrom("", " "), (pieces, joint) => {
          const text = pieces.join(joint);
          expect(sorted.exec(text)?.slice()).toEqual(pattern.exec(text)?.slice());
          expect(sorted.test(text)).toBe(pattern.test(text));
        }),
        { numRuns: 2000 },
      );
    },
  );
});

it("takes a pattern apart at the group with most alternatives", () => {
  expect(alternativesOf("^(?:a|b)? ?(?:c|d(?:e|f|[|)])|g)$")).toEqual({
    before: "^(?:a|b)? ?(?:",
    alternatives: ["c", "d(?:e|f|[|)])", "g"],
    behind: ")$",
  });
  expect(alternativesOf("^a$|^b$")).toEqual({ before: "", alternatives: ["^a$", "^b$"], behind: "" });
});

it("leaves a pattern whole where a text may pass its alternatives twice, or not at all", () => {
  expect(alternativesOf("^(?:a|b)*$")).toBeUndefined();
  expect(alternativesOf("^(?=a|b).")).toBeUndefined();
  expect(alternativesOf("^a|b")).toBeUndefined();
  expect(alternativesOf("a(?:b|c)")).toBeUndefined();
});
