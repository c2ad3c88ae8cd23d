import type { Line, Page } from "../../rules/rule.ts";
import { isProse } from "../../rules/shape/prose.ts";
import { plain } from "../../rules/shape/word-endings.ts";
import { mayBeHeadline, size, squeeze } from "../headline.ts";

/** Lines above the first paragraph among which the headline is looked for. */
const REACH = 25;
/** Units of the kept text from its first paragraph on whose words the headline is expected to share. */
const TEXT = 3000;
/** Letters from which a word says what a text is about. */
const TOPICAL = 4;
/** Lines of the text with a word, from which that is one of its main words. */
const MAIN = 3;
/** What a candidate scores: for each word, as a share of words in the text and in its main words, … */
const WORD = 0.2;
const MAX_WORDS = 8;
/** … for standing twice above the text (bread crumbs, page titles), … */
const TWICE = 0.5;
/** … against it for standing again in the text, as sub-headings do that a table of contents lists, … */
const AGAIN = -0.6;
/** … and for each line between it and the text. */
const DISTANCE = -0.05;
/** Least score. Chosen, with the weights above, on the development data: 75 % of the headlines found are right. */
const MIN_SCORE = 0.8;
/** Lines of cruft between the guess from the top of the text and its first paragraph, up to which the guess is believed. */
const MAX_CRUFT = 2;

/**
 * The headline of a plain text once it is known which lines stay (`decided[i] >= 0`): the line above the first
 * paragraph that is most about what the text is about. `page.title` stands where it was stated by the text's own
 * beginning; menus above the article mislead it. Folded as `Page.title` is, "" where there is none.
 */
export function keptHeadline(page: Page, decided: Float64Array): string {
  const { lines, title } = page;
  const kept = (line: Line): boolean => (decided[line.index] ?? -1) >= 0;
  const first = lines.findIndex((line) => kept(line) && isProse(line) && !mayBeHeadline(line));
  if (first < 0) return title;
  if (title !== "") {
    const [word = ""] = title.split(" ", 1);
    const guessed = lines.findIndex(
      ({ text }) =>
        text.length >= title.length && text.trimStart().startsWith(word) && squeeze(text) === title,
    );
    const between = lines.slice(guessed + 1, Math.max(guessed + 1, first));
    if (guessed < 0 || between.filter((line) => !kept(line)).length <= MAX_CRUFT) return title;
  }
  const text = lines.slice(first).filter(kept);
  const keys = text.map((line) => plain(line.text));
  const words = wordsOfText(text, keys);
  const above = countKeys(lines.slice(0, first));
  const again = new Set(keys);
  let best: Line | undefined;
  let most = MIN_SCORE;
  for (const line of lines.slice(Math.max(0, first - REACH), first)) {
    if (!mayBeHeadline(line)) continue;
    const key = plain(line.text);
    const score =
      aboutness(key, words) +
      WORD * Math.min(MAX_WORDS, size(line)) +
      ((above.get(key) ?? 0) > 1 ? TWICE : 0) +
      (again.has(key) ? AGAIN : 0) +
      DISTANCE * (first - line.index);
    if (score > most) {
      most = score;
      best = line;
    }
  }
  return best === undefined ? title : squeeze(best.text);
}

/** In how many of the first lines of a text each topical word stands; `keys` are the lines as `plain` puts them. */
function wordsOfText(lines: readonly Line[], keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let units = 0;
  for (const [at, key] of keys.entries()) {
    if (units > TEXT) break;
    units += lines[at]?.text.length ?? 0;
    for (const word of new Set(topical(key))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function countKeys(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const key = plain(text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function topical(key: string): string[] {
  return key.split(" ").filter((word) => word.length >= TOPICAL);
}

/** Share of a line's topical words that stand in the text, and share that are among its main words: 0..2. */
function aboutness(key: string, words: ReadonlyMap<string, number>): number {
  const own = topical(key);
  if (own.length === 0) return 0;
  const known = own.filter((word) => words.has(word)).length;
  const main = own.filter((word) => (words.get(word) ?? 0) >= MAIN).length;
  return (known + main) / own.length;
}
