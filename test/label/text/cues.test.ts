import { describe, expect, it } from "vitest";
import { CUE_WORDS } from "../../../src/label/text/features/cue-words.ts";
import { CUE_KINDS, countCues, isCueWord } from "../../../src/label/text/features/cues.ts";
import { hashWord } from "../../../src/label/text/features/hash.ts";
import { Scan } from "../../../src/label/text/features/scan.ts";

/** The cues of a line among others, by kind. */
function cuesOf(lines: readonly string[], line = 0): Record<string, number> {
  const out = new Float64Array(CUE_KINDS.length);
  countCues(new Scan([...lines]), line, out);
  return Object.fromEntries(
    CUE_KINDS.map((kind, at) => [kind, out[at] ?? 0]).filter(([, count]) => count !== 0),
  );
}

/** Words that are no cues. */
const filler = (count: number): string => Array.from({ length: count }, () => "gulls").join(" ");

describe("cues of a line", () => {
  it("are words, and phrases of two and three, which count with all their words", () => {
    expect(cuesOf(["gulls"])).toEqual({});
    expect(cuesOf(["tweet"])).toEqual({ share: 1 });
    expect(cuesOf(["read more"])).toEqual({ related: 2 });
    // The phrase of two is part of that of three.
    expect(cuesOf(["skip to content"])).toEqual({ navigation: 5 });
    expect(cuesOf(["tweet tweet read more"])).toEqual({ share: 2, related: 2 });
  });

  it("add to what was counted before", () => {
    const out = new Float64Array(CUE_KINDS.length).fill(1);
    countCues(new Scan(["tweet"]), 0, out);
    expect(out[CUE_KINDS.indexOf("share")]).toBe(2);
  });

  it("are those of the line alone, wherever a phrase is broken into two lines", () => {
    const phrases = Object.values(CUE_WORDS).flatMap((lists) => lists.flatMap((list) => list.split(", ")));
    let broken = 0;
    for (const phrase of phrases) {
      const words = phrase.split(" ");
      for (let at = 1; at < words.length; at += 1) {
        const [above, under] = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
        expect(cuesOf([above, under]), phrase).toEqual(cuesOf([above]));
        expect(cuesOf([above, under], 1), phrase).toEqual(cuesOf([under]));
        broken += 1;
      }
    }
    expect(broken).toBeGreaterThan(300);
  });

  it("are looked for in the first 14 words of a long line, and in the last 6", () => {
    const at = (place: number, words = 40): Record<string, number> =>
      cuesOf([`${filler(place)} tweet ${filler(words - place - 1)}`]);
    expect(at(13)).toEqual({ share: 1 });
    expect(at(14)).toEqual({});
    expect(at(33)).toEqual({});
    expect(at(34)).toEqual({ share: 1 });
    // Up to 20 words, all of them.
    for (let place = 0; place < 20; place += 1) expect(at(place, 20), `${place}`).toEqual({ share: 1 });
    expect(at(14, 21)).toEqual({});
  });

  it("are told of a word alone, too", () => {
    expect(isCueWord(hashWord("tweet"))).toBe(true);
    expect(isCueWord(hashWord("gulls"))).toBe(false);
  });
});
