/** A baseline: which lines of a flattened page it keeps. */
export type LineFilter = (lines: readonly string[]) => boolean[];

const WORD = /\S+/g;
const TERMINAL = /[.!?"”]$/u;
const SCRIPT = /javascript/iu;
/** "We only retained lines that contained at least 5 words." */
const C4_WORDS = 5;

/**
 * The line rules of C4 (Raffel et al. 2020, section 2.2): keep lines that end in a terminal punctuation mark,
 * have at least five words and do not mention JavaScript. Its page rules (bad words, braces) reject whole pages
 * and are left out.
 */
export const c4: LineFilter = (lines) =>
  lines.map((line) => {
    const text = line.trim();
    return TERMINAL.test(text) && wordsOf(text) >= C4_WORDS && !SCRIPT.test(text);
  });

const LETTERS = /\p{L}/gu;
const CAPITALS = /\p{Lu}/gu;
const NUMERIC = /^[\p{N}\s.,:%/+-]+$/u;
const COUNTER =
  /^\s*[\d.,]+[km]?\s+(?:likes?|shares?|comments?|views?|retweets?|reposts?|quotes?|bookmarks?|upvotes?|downvotes?|downloads?|followers?|replies|reply)\s*$/iu;
const START = /^(?:sign[ -]?in|log[ -]?in|sign[ -]?up|register|share|menu|home|skip to)\b/iu;
const END = /(?:read more|continue reading|learn more|see more|view all)\W*$/iu;
const ANYWHERE =
  /\b(?:items? in (?:your )?cart|add to cart|all rights reserved|privacy policy|cookie policy|subscribe now)\b/iu;
/** Longest line, in words, that a pattern may remove. */
const PATTERN_WORDS = 10;

/**
 * The line-wise corrections of RefinedWeb (Penedo et al. 2023, appendix G.2): drop lines that are mainly upper
 * case, numbers only, a counter ("3 likes"), or one word; and short lines (at most ten words) with a pattern at
 * their start (sign-in), their end (read more) or anywhere (items in cart).
 */
export const refinedWeb: LineFilter = (lines) =>
  lines.map((line) => {
    const text = line.trim();
    const words = wordsOf(text);
    const letters = text.match(LETTERS)?.length ?? 0;
    const capitals = text.match(CAPITALS)?.length ?? 0;
    if (letters > 0 && capitals / letters > 0.5) return false;
    if (NUMERIC.test(text) || COUNTER.test(text) || words <= 1) return false;
    return words > PATTERN_WORDS || !(START.test(text) || END.test(text) || ANYWHERE.test(text));
  });

/** Keeps everything: what a page scores that nobody cleaned. */
export const everything: LineFilter = (lines) => lines.map(() => true);

function wordsOf(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
