import { lineFacts } from "./line-facts.ts";
import { repetition } from "./repetition.ts";
import type { QualityFacts } from "./statistics.ts";
import { wordFacts } from "./word-facts.ts";

export { QUALITY_FACTS, type QualityFacts } from "./statistics.ts";

/**
 * Statistics of a clean text whose paragraphs are separated by blank lines. Linear in its length. Characters are
 * UTF-16 units, and shares of characters are over the characters that are not white space, so that they can't
 * exceed 1.
 */
export function qualityFacts(text: string): QualityFacts {
  const lower = text.toLowerCase();
  const read = wordFacts(lower);
  const words = read.facts;
  const lines = lineFacts(text, lower, words.words);
  const repeats = repetition(read);
  // Named one by one: three objects spread into one cost as much as reading all the words.
  return {
    words: words.words,
    mean_word_length: words.mean_word_length,
    hash_to_word_ratio: words.hash_to_word_ratio,
    ellipsis_to_word_ratio: words.ellipsis_to_word_ratio,
    alphabetic_word_share: words.alphabetic_word_share,
    stop_words: words.stop_words,
    lines: lines.lines,
    bullet_line_share: lines.bullet_line_share,
    ellipsis_line_share: lines.ellipsis_line_share,
    punctuated_line_share: lines.punctuated_line_share,
    short_line_share: lines.short_line_share,
    new_line_ratio: lines.new_line_ratio,
    sentences: lines.sentences,
    lines_under_five_words: lines.lines_under_five_words,
    curly_brackets: lines.curly_brackets,
    lorem_ipsum: lines.lorem_ipsum,
    javascript_lines: lines.javascript_lines,
    policy_lines: lines.policy_lines,
    duplicate_line_share: lines.duplicate_line_share,
    duplicate_line_character_share: lines.duplicate_line_character_share,
    duplicate_paragraph_share: lines.duplicate_paragraph_share,
    duplicate_paragraph_character_share: lines.duplicate_paragraph_character_share,
    top_2_gram_character_share: repeats.top_2_gram_character_share,
    top_3_gram_character_share: repeats.top_3_gram_character_share,
    top_4_gram_character_share: repeats.top_4_gram_character_share,
    duplicate_5_gram_character_share: repeats.duplicate_5_gram_character_share,
    duplicate_6_gram_character_share: repeats.duplicate_6_gram_character_share,
    duplicate_7_gram_character_share: repeats.duplicate_7_gram_character_share,
    duplicate_8_gram_character_share: repeats.duplicate_8_gram_character_share,
    duplicate_9_gram_character_share: repeats.duplicate_9_gram_character_share,
    duplicate_10_gram_character_share: repeats.duplicate_10_gram_character_share,
  };
}
