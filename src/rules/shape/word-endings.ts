import { isLatin, isPlain } from "../prefilter/key.ts";

const WORD = /[\p{L}\p{M}\p{N}]/u;
const NOT_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;

const GAP = 1;
const WORDY = 2;
/** Halves of characters, which only both together tell what they are. */
const SURROGATE = 3;

/** What each UTF-16 unit is, learned as units are met; a text has a hundred different ones, Unicode 65,536. */
const KINDS: Uint8Array = new Uint8Array(0x10000);

function learn(unit: number): number {
  const surrogate = unit >= 0xd800 && unit < 0xe000;
  const kind = surrogate ? SURROGATE : WORD.test(String.fromCharCode(unit)) ? WORDY : GAP;
  KINDS[unit] = kind;
  return kind;
}

/**
 * Letters, marks and digits in lower case, one space between words: what is left when two lines are compared. Read
 * unit by unit, a quarter of what a replacement costs.
 */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  let words = "";
  let start = -1;
  for (let at = 0; at <= lower.length; at += 1) {
    const unit = lower.charCodeAt(at);
    const kind = at === lower.length ? GAP : KINDS[unit] || learn(unit);
    if (kind === WORDY) {
      if (start < 0) start = at;
    } else if (kind === SURROGATE) return lower.replace(NOT_WORDS, " ").trim();
    else if (start >= 0) {
      const word = lower.slice(start, at);
      words = words === "" ? word : `${words} ${word}`;
      start = -1;
    }
  }
  return words;
}

const AFTER_WORD = /(?<![^\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}]+$/u;
/** Units at the end of a line in which its last word is looked for. */
const WINDOW = 40;

/** The last word of a text in lower case, whatever stands behind it. In unspaced scripts: the last stretch of letters. */
export function lastWord(text: string): string {
  const first = Math.max(0, text.length - WINDOW);
  let end = text.length;
  for (; end > first; end -= 1) {
    const unit = text.charCodeAt(end - 1);
    const kind = KINDS[unit] || learn(unit);
    if (kind === WORDY) break;
    if (kind === SURROGATE) return behindSpace(text.slice(first).replace(AFTER_WORD, ""));
  }
  return behindSpace(text.slice(first, end));
}

function behindSpace(text: string): string {
  return text.slice(text.lastIndexOf(" ") + 1).toLowerCase();
}

/** Words that texts may end with. */
export interface Endings {
  /** Whether the last word of a text (`lastWord`) is one of them. */
  has(text: string): boolean;
}

const LETTERS = 26;
const LETTER_A = 97;

/** Makes a list of last words. Most texts end otherwise, and are told apart by their last two letters. */
export function endings(words: string): Endings {
  const known = new Set(words.split(" "));
  const pairs = new Uint8Array(LETTERS * LETTERS);
  for (const word of known) {
    const pair = pairAt(word, word.length);
    if (pair >= 0) pairs[pair] = 1;
  }
  return {
    has(text) {
      let end = text.length;
      while (end > 0 && isMark(text.charCodeAt(end - 1))) end -= 1;
      const pair = pairAt(text, end);
      return (pair < 0 || pairs[pair] === 1) && known.has(lastWord(text));
    },
  };
}

/** Whether a unit is a sign or a space of ASCII. */
function isMark(unit: number): boolean {
  return unit < 128 && !isPlain(unit);
}

/** Number of the two letters in front of `end`; -1 where they are not both letters of ASCII. */
function pairAt(text: string, end: number): number {
  if (end < 2) return -1;
  const [one, two] = [text.charCodeAt(end - 2), text.charCodeAt(end - 1)];
  return isLatin(one) && isLatin(two) ? ((one | 32) - LETTER_A) * LETTERS + (two | 32) - LETTER_A : -1;
}
