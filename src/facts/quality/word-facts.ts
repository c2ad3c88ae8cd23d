import { Arena } from "../../memory/arena.ts";
import type { QualityFacts } from "./statistics.ts";

type WordFacts = Pick<
  QualityFacts,
  | "words"
  | "mean_word_length"
  | "hash_to_word_ratio"
  | "ellipsis_to_word_ratio"
  | "alphabetic_word_share"
  | "stop_words"
>;

/** The words of a text, in order, and what counting them gives. */
export interface Words {
  /**
   * A 32-bit hash of each word, of its letters and digits in lower case. Among the thousand different words of
   * an article two share a hash once in ten thousand articles.
   */
  readonly hashes: Int32Array;
  /** Length of each word in UTF-16 units. */
  readonly lengths: Int32Array;
  /** Units of all words together: the text without its white space. */
  readonly characters: number;
  readonly facts: WordFacts;
}

const SPACE = 1;
const DIGIT = 2;
const LETTER = 4;

const SIGN = 0;
const UNKNOWN = 0xff;

/** What each UTF-16 unit is, filled in as units are met: a text has a hundred different ones, Unicode 65,536. */
const KIND: Uint8Array = new Uint8Array(0x10000).fill(UNKNOWN);

const IS_LETTER = /[\p{L}\p{M}]/u;
const IS_DIGIT = /\p{N}/u;
const IS_SPACE = /\s/;

function kindOf(code: number): number {
  const char = String.fromCharCode(code);
  const kind = IS_LETTER.test(char)
    ? LETTER
    : IS_DIGIT.test(char)
      ? DIGIT
      : IS_SPACE.test(char)
        ? SPACE
        : SIGN;
  KIND[code] = kind;
  return kind;
}

const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;
/** A word without letters and digits is known by its signs; this keeps it apart from words. */
const SIGN_SEED = 0x9747b28c | 0;

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), HASH_PRIME);
  return hash;
}

const STOP_WORDS: Int32Array = Int32Array.from(
  ["the", "be", "to", "of", "and", "that", "have", "with"],
  hashOf,
);

/** A bit for each stop word; 0 for other words. */
function stopBit(hash: number): number {
  for (let i = 0; i < STOP_WORDS.length; i += 1) if (STOP_WORDS[i] === hash) return 1 << i;
  return 0;
}

function bitsIn(number: number): number {
  let count = 0;
  for (let left = number; left !== 0; left &= left - 1) count += 1;
  return count;
}

const NUMBER_SIGN = 0x23;
const DOT = 0x2e;
const ELLIPSIS = 0x2026;

const memory = new Arena();

/** Reads the words of a text, in lower case, once. What it gives holds until the next text is read. */
export function wordFacts(lower: string): Words {
  const most = (lower.length + 1) >> 1;
  memory.reset();
  const hashes = memory.integers(most);
  const lengths = memory.integers(most);
  let words = 0;
  let characters = 0;
  let alphabetic = 0;
  let numberSigns = 0;
  let ellipses = 0;
  let dots = 0;
  let stops = 0;
  let seen = 0;
  let start = -1;
  let hash = HASH_SEED;
  let signs = SIGN_SEED;
  const { length } = lower;
  for (let i = 0; i <= length; i += 1) {
    const code = i < length ? lower.charCodeAt(i) : 0x20;
    const met = KIND[code] ?? UNKNOWN;
    const kind = met === UNKNOWN ? kindOf(code) : met;
    dots = code === DOT ? dots + 1 : 0;
    if (kind !== SPACE) {
      if (start < 0) start = i;
      if (kind !== SIGN) hash = Math.imul(hash ^ code, HASH_PRIME);
      else {
        signs = Math.imul(signs ^ code, HASH_PRIME);
        if (code === NUMBER_SIGN) numberSigns += 1;
        else if (code === ELLIPSIS || dots === 3) ellipses += 1;
      }
      seen |= kind;
    } else if (start >= 0) {
      const units = i - start;
      hashes[words] = seen === 0 ? signs : hash;
      lengths[words] = units;
      words += 1;
      characters += units;
      if ((seen & LETTER) !== 0) alphabetic += 1;
      stops |= stopBit(hash);
      start = -1;
      seen = 0;
      hash = HASH_SEED;
      signs = SIGN_SEED;
    }
  }
  const per = (count: number): number => (words === 0 ? 0 : count / words);
  return {
    hashes: hashes.subarray(0, words),
    lengths: lengths.subarray(0, words),
    characters,
    facts: {
      words,
      mean_word_length: per(characters),
      hash_to_word_ratio: per(numberSigns),
      ellipsis_to_word_ratio: per(ellipses),
      alphabetic_word_share: per(alphabetic),
      stop_words: bitsIn(stops),
    },
  };
}
