/**
 * Statistics by which published corpora were filtered, as plain numbers: nothing here decides. Each is named in
 * `QUALITY_FACTS` with its source. Shares are 0..1; 0 where there is nothing to divide by.
 */
export interface QualityFacts {
  readonly words: number;
  readonly mean_word_length: number;
  readonly hash_to_word_ratio: number;
  readonly ellipsis_to_word_ratio: number;
  readonly alphabetic_word_share: number;
  readonly stop_words: number;
  readonly lines: number;
  readonly bullet_line_share: number;
  readonly ellipsis_line_share: number;
  readonly punctuated_line_share: number;
  readonly short_line_share: number;
  readonly new_line_ratio: number;
  readonly sentences: number;
  readonly lines_under_five_words: number;
  readonly curly_brackets: number;
  readonly lorem_ipsum: number;
  readonly javascript_lines: number;
  readonly policy_lines: number;
  readonly duplicate_line_share: number;
  readonly duplicate_line_character_share: number;
  readonly duplicate_paragraph_share: number;
  readonly duplicate_paragraph_character_share: number;
  readonly top_2_gram_character_share: number;
  readonly top_3_gram_character_share: number;
  readonly top_4_gram_character_share: number;
  readonly duplicate_5_gram_character_share: number;
  readonly duplicate_6_gram_character_share: number;
  readonly duplicate_7_gram_character_share: number;
  readonly duplicate_8_gram_character_share: number;
  readonly duplicate_9_gram_character_share: number;
  readonly duplicate_10_gram_character_share: number;
}

/** A statistic: what it counts, and the paper that filters by it, with the paper's bound. */
export interface QualityFactInfo {
  readonly what: string;
  readonly source: string;
}

const C4 = "C4 (Raffel et al. 2020, section 2.2)";
const GOPHER = "Gopher quality (Rae et al. 2021, appendix A.1.1)";
const REPETITION = "Gopher repetition (Rae et al. 2021, table A1)";
const FINEWEB = "FineWeb (Penedo et al. 2024, section 3.6)";

function repeated(bound: string): string {
  return `${REPETITION}: at most ${bound}`;
}

/** What each statistic is and where it stems from; also the list of names that a `require` condition may use. */
export const QUALITY_FACTS: Readonly<Record<keyof QualityFacts, QualityFactInfo>> = {
  words: { what: "words: stretches between white space", source: `${GOPHER}: 50 to 100,000` },
  mean_word_length: { what: "mean length of a word in UTF-16 units", source: `${GOPHER}: 3 to 10` },
  hash_to_word_ratio: { what: "number signs over words", source: `${GOPHER}: at most 0.1` },
  ellipsis_to_word_ratio: { what: "ellipses (… or ...) over words", source: `${GOPHER}: at most 0.1` },
  alphabetic_word_share: { what: "words with at least one letter", source: `${GOPHER}: at least 0.8` },
  stop_words: {
    what: "how many different ones of the, be, to, of, and, that, have, with occur",
    source: `${GOPHER}: at least 2 (English)`,
  },
  lines: { what: "lines that are not blank", source: C4 },
  bullet_line_share: { what: "lines that start with a bullet", source: `${GOPHER}: at most 0.9` },
  ellipsis_line_share: { what: "lines that end in an ellipsis", source: `${GOPHER}: at most 0.3` },
  punctuated_line_share: {
    what: "lines that end in terminal punctuation",
    source: `${FINEWEB}: over 0.12; ${C4} keeps only such lines`,
  },
  short_line_share: { what: "lines of at most 30 characters", source: `${FINEWEB}: under 0.67` },
  new_line_ratio: { what: "line breaks over words", source: `${FINEWEB}: at most 0.3` },
  sentences: { what: "sentence ends, at least 1 a text with words", source: `${C4}: at least 3` },
  lines_under_five_words: { what: "lines of fewer than 5 words", source: `${C4}: none is kept` },
  curly_brackets: { what: "curly brackets", source: `${C4}: none` },
  lorem_ipsum: { what: "occurrences of “lorem ipsum”", source: `${C4}: none` },
  javascript_lines: { what: "lines that mention JavaScript", source: `${C4}: none is kept` },
  policy_lines: {
    what: "lines that mention terms of use, a privacy or cookie policy, or the use of cookies",
    source: `${C4}: none is kept`,
  },
  duplicate_line_share: { what: "lines that repeat an earlier one", source: repeated("0.30") },
  duplicate_line_character_share: {
    what: "characters in lines that repeat an earlier one, over all characters",
    source: `${repeated("0.20")}; ${FINEWEB}: at most 0.1`,
  },
  duplicate_paragraph_share: { what: "paragraphs that repeat an earlier one", source: repeated("0.30") },
  duplicate_paragraph_character_share: {
    what: "characters in paragraphs that repeat an earlier one, over all characters",
    source: repeated("0.20"),
  },
  top_2_gram_character_share: {
    what: "characters in the most frequent pair of words",
    source: repeated("0.20"),
  },
  top_3_gram_character_share: {
    what: "characters in the most frequent 3 words in a row",
    source: repeated("0.18"),
  },
  top_4_gram_character_share: {
    what: "characters in the most frequent 4 words in a row",
    source: repeated("0.16"),
  },
  duplicate_5_gram_character_share: duplicated(5, "0.15"),
  duplicate_6_gram_character_share: duplicated(6, "0.14"),
  duplicate_7_gram_character_share: duplicated(7, "0.13"),
  duplicate_8_gram_character_share: duplicated(8, "0.12"),
  duplicate_9_gram_character_share: duplicated(9, "0.11"),
  duplicate_10_gram_character_share: duplicated(10, "0.10"),
};

function duplicated(size: number, bound: string): QualityFactInfo {
  return { what: `characters in ${size} words in a row that stood there before`, source: repeated(bound) };
}
