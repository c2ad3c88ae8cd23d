import type { Page } from "../rule.ts";
import { isDate } from "./dates.ts";
import { isTitle } from "./headlines.ts";
import { isProse, proseAfter, proseBefore } from "./prose.ts";

/** Titles that are taken where the article may go on below the list. */
const MAX_INSIDE = 6;
const MAX_AT_END = 30;
const CUT = /(?:\.\.\.|…|\[…\])$/u;
const ENTRY =
  /^(?:(?:by|von|par|por|di) \S.{1,50}|\d{1,3} (?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?)(?: read| ago)?|read more.{0,12}|\d{1,4} (?:comments?|views?|shares?))$/iu;

/**
 * Index of the last line of the list of links that follows line `index`; `index` where there is none. Only what
 * reads like titles is taken, with the dates and authors between them. Where the article goes on below, the last
 * title may be its next heading and stays unless it is the only one behind a lead that announces one (`announced`).
 */
export function endOfTitles(page: Page, index: number, announced: boolean): number {
  const lead = page.lines[index];
  if (lead === undefined) return index;
  const atEnd = proseAfter(lead, page) === 0;
  if (proseBefore(lead, page) === 0) return index;
  const limit = index + 1 + (atEnd ? MAX_AT_END : 2 * MAX_INSIDE);
  let last = index;
  let before = index;
  let titles = 0;
  let i = index + 1;
  for (; i < page.lines.length && i < limit; i += 1) {
    const line = page.lines[i];
    if (line === undefined) break;
    const text = line.text.trim();
    if (isTitle(line) && line.segment.block !== "heading") {
      titles += 1;
      before = last;
      last = i;
    } else if (titles > 0 && (isDate(text) || ENTRY.test(text) || (isProse(line) && CUT.test(text))))
      last = i;
    else break;
    if (titles === (atEnd ? MAX_AT_END : MAX_INSIDE)) break;
  }
  if (titles === 0) return index;
  const next = page.lines[i];
  if (next === undefined || atEnd) return last;
  if (titles === 1) return announced && isProse(next) ? last : index;
  return isProse(next) ? before : last;
}
