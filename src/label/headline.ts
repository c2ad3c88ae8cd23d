import type { Document } from "../document/document.ts";
import { isLatin } from "../rules/prefilter/key.ts";
import type { Line } from "../rules/rule.ts";
import { isDate } from "../rules/shape/dates.ts";
import { isName } from "../rules/shape/person-names.ts";
import { isProse } from "../rules/shape/prose.ts";
import { fold } from "./fold.ts";

/** Lines from the top among which a flattened article's headline is looked for. */
const TOP = 12;
/** Lines that may stand above the first paragraph of an article: section, headline, author, date, counters. */
const MAX_LINES_ABOVE = 8;
/** Words of a headline; a shorter one is believed only where no longer line stands above the text. */
const USUAL_WORDS = 4;
const MIN_WORDS = 2;
const MAX_WORDS = 30;
/** Words beyond which a line that is not written in capitals is a sentence: of 793 development articles 2 have such a headline. */
const LONG_WORDS = 18;
const SENTENCE_END = /[.;:,…。；：，]["')\]」』）]*$/u;
/** Scripts without spaces: a headline counts its characters. */
const DENSE = /^[^\p{L}]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const DENSE_LENGTHS: readonly [number, number] = [4, 45];
/** In a headline that ends with a full stop, at least so many words are written with a capital. */
const CAPITALS = 0.6;
const CAPITAL = /^["'(]?[\p{Lu}\p{N}]/u;
const FOOTER =
  /(?:^|[.!?…"')\]] )the (?:post|article|story) (.{3,300}?) (?:appeared first|first appeared|was first published|was originally published) (?:on|at|in) /iu;
const TITLED =
  /^(.{3,250}?) (?:was originally published|originally appeared|first appeared) (?:on|in|at) \S.{1,80}$/u;
/** Stands in whatever the two above match: a look for it costs a tenth of theirs. */
const FIRST = /first|original/iu;
const LABELLED = /^(?:title|headline|titel|titre|título|titolo|заголовок|标题) ?[:：] ?(\S.*)$/iu;
/** What stands above headlines without being one: authors, dates, prices, counters, menus, paths. */
const NO_HEADLINE =
  /^(?:(?:written |posted |published |words |text |photos? )?by\b|von |par |por |автор|作者|text: |foto: |photo: |share\b|skip to|home\b|menu\b|search\b|subscribe|sign in|log in|get started|book a|published|posted|updated|last updated|reading time|lesezeit|tiempo de|temps de|от |from our partners|[$€£]\d|(?=[^\p{L}]*\d)[^\p{L}]*(?:min|views?|comments?|shares?|read)\b)|^[^\p{L}]*$|\b\d+ ?min(?:utes?|s)? read/iu;
const PATH = /[»›>|→]|::/u;
const UPPER = /^[^\p{Ll}]+$/u;

/**
 * Best knowledge of the headline before any rule has run: what the input states, what the page's head says,
 * and in flattened text the line that a feed footer quotes, that stands twice above the first paragraph, or that
 * leads the article. A line that stands at the top and once more below may be an entry of a table of contents.
 */
export function headline(document: Document, lines: readonly Line[]): string {
  const stated = document.stated.title ?? "";
  if (stated.trim() !== "") return squeeze(stated);
  if (document.head !== undefined) return pageHeadline(document.head);
  return lineHeadline(lines);
}

function pageHeadline(head: NonNullable<Document["head"]>): string {
  const heading = head.marked.find((mark) => mark.element.tag === "h1" && mark.text !== "")?.text;
  const social = head.metas.find((meta) => meta.name === "og:title")?.content;
  return squeeze(heading ?? social ?? head.title);
}

function lineHeadline(lines: readonly Line[]): string {
  for (const line of lines.slice(-TOP)) {
    if (!FIRST.test(line.text)) continue;
    const quoted = (FOOTER.exec(line.text.slice(-700)) ?? TITLED.exec(line.text))?.[1];
    if (quoted !== undefined && (line.text.startsWith("The ") || standsAbove(quoted, lines)))
      return squeeze(quoted);
  }
  const paragraph = textStart(lines);
  const head = lines.slice(0, paragraph < 0 ? TOP : Math.min(TOP, paragraph));
  const labelled = head.map((line) => LABELLED.exec(line.text)?.[1]).find((text) => text !== undefined);
  if (labelled !== undefined) return squeeze(labelled);
  const top = head.filter(mayBeHeadline);
  return squeeze((twice(top) ?? leading(top, paragraph))?.text ?? "");
}

/**
 * Index of the first paragraph, -1 where there is none. A line that lost its breaks is one from its first sentence on,
 * however much that looks like a headline.
 */
function textStart(lines: readonly Line[]): number {
  return lines.findIndex(
    (line, i) => lines[i + 1]?.segment.block === "sentence" || (isProse(line) && !mayBeHeadline(line)),
  );
}

/** Whether the text stands alone on one of the first lines. */
function standsAbove(text: string, lines: readonly Line[]): boolean {
  return lines.slice(0, TOP).some((line) => line.text.toLowerCase() === text.toLowerCase());
}

/** The longest line that stands twice above the first paragraph; menus repeat too, but are shorter. */
function twice(top: readonly Line[]): Line | undefined {
  const seen = new Set<string>();
  let found: Line | undefined;
  for (const line of top) {
    const key = line.text.toLowerCase();
    if (size(line) >= USUAL_WORDS && seen.has(key) && line.text.length > (found?.text.length ?? 0))
      found = line;
    seen.add(key);
  }
  return found;
}

/** The first line that reads like a headline, where few lines stand above the first paragraph. */
function leading(top: readonly Line[], paragraph: number): Line | undefined {
  if (paragraph < 1 || paragraph > MAX_LINES_ABOVE) return undefined;
  const usual = top.find((line) => size(line) >= USUAL_WORDS && !UPPER.test(line.text));
  return (
    usual ??
    top.find((line) => size(line) >= USUAL_WORDS) ??
    top.find((line) => size(line) === 3) ??
    short(top)
  );
}

/** A headline of two words, where it is the first line. */
function short(top: readonly Line[]): Line | undefined {
  return top[0]?.index === 0 ? top[0] : undefined;
}

/** Whether a line can be a headline: some words, no sentence, no date, no name, nothing of a menu. */
export function mayBeHeadline(line: Line): boolean {
  const { text } = line;
  const words = size(line);
  if (words < MIN_WORDS || words > MAX_WORDS || NO_HEADLINE.test(text) || PATH.test(line.segment.text))
    return false;
  if ((words > LONG_WORDS || SENTENCE_END.test(text)) && !capitalised(text)) return false;
  return !isDate(text) && !(words <= 4 && isName(text) && line.index > 0);
}

/** Words of a headline; in scripts without spaces half the characters, and none where there are too few or too many. */
export function size(line: Line): number {
  // Most lines begin with a letter that no such script has.
  if (isLatin(line.text.charCodeAt(0)) || !DENSE.test(line.text)) return line.words;
  const { length } = line.text;
  return length < DENSE_LENGTHS[0] || length > DENSE_LENGTHS[1] ? 0 : Math.floor(length / 2);
}

function capitalised(text: string): boolean {
  const words = text.split(" ");
  return words.filter((word) => CAPITAL.test(word)).length >= CAPITALS * words.length;
}

/** A headline as rules compare it: folded, with single spaces. */
export function squeeze(text: string): string {
  return fold(text).replace(/\s+/g, " ").trim();
}
