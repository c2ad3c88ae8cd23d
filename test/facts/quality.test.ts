import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { QUALITY_FACTS, qualityFacts } from "../../src/facts/quality/index.ts";

const ARTICLE = [
  "The bridge will be closed for three weeks. “We don’t expect delays,” said the harbour master.",
  "People who live on the island have to take the bus… That is all #news.",
  "- A short line",
].join("\n\n");

describe("qualityFacts", () => {
  test("counts an article", () => {
    const facts = qualityFacts(ARTICLE);
    expect(facts.words).toBe(35);
    expect(facts.lines).toBe(3);
    // the, be, have, to, that.
    expect(facts.stop_words).toBe(5);
    expect(facts.hash_to_word_ratio).toBeCloseTo(1 / 35, 10);
    expect(facts.ellipsis_to_word_ratio).toBeCloseTo(1 / 35, 10);
    expect(facts.alphabetic_word_share).toBeCloseTo(34 / 35, 10);
    expect(facts.bullet_line_share).toBeCloseTo(1 / 3, 10);
    expect(facts.punctuated_line_share).toBeCloseTo(2 / 3, 10);
    expect(facts.short_line_share).toBeCloseTo(1 / 3, 10);
    expect(facts.new_line_ratio).toBeCloseTo(4 / 35, 10);
    expect(facts.sentences).toBe(4);
    expect(facts.lines_under_five_words).toBe(1);
    expect(facts.duplicate_line_share).toBe(0);
    expect(facts.top_4_gram_character_share).toBe(0);
  });

  test("an empty text gives zeros", () => {
    for (const value of Object.values(qualityFacts(""))) expect(value).toBe(0);
    for (const value of Object.values(qualityFacts(" \n\n "))) expect(value).toBe(0);
  });

  test("C4's marks of pages that are not prose", () => {
    const facts = qualityFacts(
      "Please enable JavaScript.\nSee our privacy policy.\nfunction() { }\nLorem ipsum dolor.",
    );
    expect(facts).toMatchObject({ javascript_lines: 1, policy_lines: 1, curly_brackets: 2, lorem_ipsum: 1 });
  });

  test("repeated lines and paragraphs", () => {
    const facts = qualityFacts("aaaa\nbb\n\naaaa\nbb\n\ncccccc");
    expect(facts.duplicate_line_share).toBeCloseTo(2 / 5, 10);
    expect(facts.duplicate_line_character_share).toBeCloseTo(6 / 18, 10);
    expect(facts.duplicate_paragraph_share).toBeCloseTo(1 / 3, 10);
  });

  test("repeated n-grams", () => {
    const facts = qualityFacts("one two three four five six. One two three four five seven");
    const all = "onetwothreefourfivesix.Onetwothreefourfiveseven".length;
    expect(facts.top_2_gram_character_share).toBeCloseTo((2 * "threefour".length) / all, 10);
    expect(facts.top_3_gram_character_share).toBeCloseTo((2 * "threefourfive".length) / all, 10);
    expect(facts.top_4_gram_character_share).toBeCloseTo((2 * "twothreefourfive".length) / all, 10);
    expect(facts.duplicate_5_gram_character_share).toBeCloseTo("onetwothreefourfive".length / all, 10);
    expect(facts.duplicate_6_gram_character_share).toBe(0);
  });

  test("lines of other scripts end in their own marks", () => {
    expect(qualityFacts("これは文です。\nनमस्ते।\nمرحبا؟").punctuated_line_share).toBe(1);
  });

  test("every statistic is documented with its source", () => {
    expect(Object.keys(QUALITY_FACTS).sort()).toEqual(Object.keys(qualityFacts("")).sort());
    for (const { what, source } of Object.values(QUALITY_FACTS)) {
      expect(what).not.toBe("");
      expect(source).toMatch(/C4|Gopher|FineWeb/);
    }
  });
});

/** Straight from the definition: which words lie in an n-gram that started at an earlier place. */
function naiveDuplicateShare(words: readonly string[], size: number): number {
  const seen = new Set<string>();
  const covered = new Set<number>();
  for (let at = 0; at + size <= words.length; at += 1) {
    const gram = words.slice(at, at + size).join(" ");
    if (seen.has(gram)) for (let i = at; i < at + size; i += 1) covered.add(i);
    seen.add(gram);
  }
  const all = words.join("").length;
  return all === 0 ? 0 : [...covered].reduce((sum, i) => sum + (words[i]?.length ?? 0), 0) / all;
}

describe("properties", () => {
  const words = fc.array(fc.constantFrom("a", "bb", "ccc", "dd", "e"), { maxLength: 80 });

  test("duplicate n-grams agree with the definition", () => {
    fc.assert(
      fc.property(words, (list) => {
        const facts = qualityFacts(list.join(" "));
        expect(facts.duplicate_5_gram_character_share).toBeCloseTo(naiveDuplicateShare(list, 5), 10);
        expect(facts.duplicate_7_gram_character_share).toBeCloseTo(naiveDuplicateShare(list, 7), 10);
      }),
    );
  });

  test("shares lie between 0 and 1, and no number is missing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        for (const [name, value] of Object.entries(qualityFacts(text))) {
          expect(Number.isFinite(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(0);
          if (name.endsWith("_share")) expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("the same text once more behind it is half duplicate", () => {
    const half = Array.from({ length: 60 }, (_, i) => `word${i}`).join(" ");
    const facts = qualityFacts(`${half}\n\n${half}`);
    expect(facts.duplicate_paragraph_share).toBe(0.5);
    expect(facts.duplicate_10_gram_character_share).toBeCloseTo(0.5, 10);
  });
});
