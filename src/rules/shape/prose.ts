import { isPlain } from "../prefilter/key.ts";
import type { Line, Page } from "../rule.ts";

/** Length (units) from which a line that ends like a sentence is prose: about 15 words of English. */
const SENTENCE_LENGTH = 90;
/** Length (units) from which a line is prose however it ends. */
const PARAGRAPH_LENGTH = 220;
/** The same in scripts that write a word in one or two characters. */
const DENSE_SENTENCE = 28;
const DENSE_PARAGRAPH = 70;
const SENTENCE_END = /[.!?:。！？؟।…]["')\]」』）]*$/u;
const EASTERN = /[\u1100-\uffff]/;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether the line reads like running text rather than like a label, a title or an entry of a list. */
export function isProse(line: Line): boolean {
  const { text } = line;
  if (text.length < DENSE_SENTENCE) return false;
  if (text.length >= PARAGRAPH_LENGTH) return true;
  const tail = !isPlain(text.charCodeAt(text.length - 1)) && SENTENCE_END.test(text.slice(-8));
  if (text.length >= SENTENCE_LENGTH && tail) return true;
  if (text.length < DENSE_PARAGRAPH && !tail) return false;
  // A look at the code units spares most texts the question for their scripts.
  return EASTERN.test(text) && DENSE.test(text);
}

interface Extent {
  readonly first: number;
  readonly last: number;
  /** Lines of prose up to each line, that line not counted. */
  readonly before: readonly number[];
  readonly total: number;
}

/** What was asked about last: rules ask about one page after the other, hundreds of times each. */
let latest: { readonly lines: Page["lines"]; readonly extent: Extent } | undefined;

function extent({ lines }: Page): Extent {
  if (latest?.lines !== lines) latest = { lines, extent: measure(lines) };
  return latest.extent;
}

function measure(lines: Page["lines"]): Extent {
  let first = lines.length;
  let last = -1;
  let total = 0;
  const before: number[] = [];
  for (const line of lines) {
    before.push(total);
    if (!isProse(line)) continue;
    first = Math.min(first, line.index);
    last = line.index;
    total += 1;
  }
  return { first, last, before, total };
}

/** Whether no prose stands before the line, and some after it: the head of an article. */
export function inHead(line: Line, page: Page): boolean {
  const { first, last } = extent(page);
  return line.index < first && last >= 0;
}

/** Whether all prose stands before the line: its tail. */
export function inTail(line: Line, page: Page): boolean {
  const { last } = extent(page);
  return last >= 0 && line.index > last;
}

/** Number of prose lines before the line. */
export function proseBefore(line: Line, page: Page): number {
  return extent(page).before[line.index] ?? 0;
}

/** Number of prose lines after the line. */
export function proseAfter(line: Line, page: Page): number {
  const { before, total } = extent(page);
  return total - (before[line.index + 1] ?? total);
}

/** Share of the prose from which on what follows is the end of a page: related stories, author, footer. */
const LATE = 0.8;

/** Whether most of the prose stands before the line. */
export function isLate(line: Line, page: Page): boolean {
  const { before, total } = extent(page);
  return total > 0 && (before[line.index] ?? 0) >= LATE * total;
}

/** Whether the line stands between paragraphs with prose right under it, as a sub-heading does. */
export function mayBeHeading(line: Line, page: Page): boolean {
  if (line.words > 12 || proseBefore(line, page) === 0) return false;
  const next = page.lines[line.index + 1];
  return next !== undefined && isProse(next);
}
