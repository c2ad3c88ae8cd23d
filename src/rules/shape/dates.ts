import { DATE_FILLERS, MONTHS, WEEKDAYS } from "../vocabulary/dates.ts";

const NUMERIC_DATE =
  /(?:^|\D)(?:(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2(?:(?:19|20)\d\d|\d\d))(?!\d)/u;
const HAN_DATE =
  /^(?:19|20)\d\d ?[年년] ?\d{1,2} ?[月월] ?(?:\d{1,2} ?[日일])?[^\p{L}\d]*(?:(?:(?:星期|周|曜)?[一二三四五六日天月火水木金土]\S?|[0-9時时分点])[ 0-9:：時时分点]*)?$/u;
const DIGIT = /\d/;
const LETTER = /[\p{L}\p{M}]/u;
/** What stands between the parts of a date. */
const BETWEEN = /[\s,.:;/|()'"+\-–·•@°]/u;
const YEAR = /^(?:19|20)\d\d$/;
/** Longest text that can be nothing but a date, in units. */
const MAX_LENGTH = 60;
const MAX_TOKENS = 16;
const MONTH_LENGTH = 31;

/** What each UTF-16 unit is to a date, learned as units are met. */
const KINDS: Uint8Array = new Uint8Array(0x10000);
const LETTERS = 1;
const FIGURES = 2;
const GAP = 3;
/** What no date holds. Halves of characters are among it: no word or number of a date is written beyond 16 bits. */
const ODD = 4;

function learn(unit: number): number {
  const char = String.fromCharCode(unit);
  const kind = DIGIT.test(char) ? FIGURES : LETTER.test(char) ? LETTERS : BETWEEN.test(char) ? GAP : ODD;
  KINDS[unit] = kind;
  return kind;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return KINDS[unit] || learn(unit);
}

/**
 * Whether the whole text is a written date with a day or a year ("Mon, 2 September 2019 at 10:42 GMT", "02.09.19",
 * "2019年9月2日"). A month alone, a year alone or a time alone is not.
 */
export function isDate(text: string): boolean {
  if (text.length < 6 || text.length > MAX_LENGTH) return false;
  const trimmed = text.trim();
  return isWestern(trimmed) || (isForeign(trimmed, 4) && HAN_DATE.test(trimmed));
}

/** Whether what stands behind a year of four digits can be the sign for it. */
function isForeign(text: string, at: number): boolean {
  return text.charCodeAt(at) > 127 || text.charCodeAt(at + 1) > 127;
}

/** Reads words and numbers one by one, and stops at the first that no date holds. */
function isWestern(text: string): boolean {
  let tokens = 0;
  let months = 0;
  let numbers = 0;
  let years = 0;
  let days = 0;
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    const start = at;
    at += 1;
    if (kind === ODD) return false;
    if (kind === GAP) continue;
    while (at < text.length && kindAt(text, at) === kind) at += 1;
    const token = text.slice(start, at);
    tokens += 1;
    if (kind === FIGURES) {
      if (token.length > 4) return false;
      numbers += 1;
      if (YEAR.test(token)) years += 1;
      else if (Number(token) >= 1 && Number(token) <= MONTH_LENGTH) days += 1;
    } else {
      const word = token.toLowerCase();
      if (MONTHS.has(word)) months += 1;
      else if (!WEEKDAYS.has(word) && !DATE_FILLERS.has(word)) return false;
    }
  }
  if (tokens < 2 || tokens > MAX_TOKENS || years > 1) return false;
  if (months === 1) return days >= 1 && (numbers >= 2 || years === 0);
  return months === 0 && NUMERIC_DATE.test(text);
}

const SEPARATOR = / [-–|•·∙/] | \/ |[|•·∙📆⚑]/u;

/** The date that a text starts with, up to a separator or the end: of "2 May 2019 | 40 views" it is "2 May 2019". */
export function leadingDate(text: string): string | undefined {
  const whole = text.trim();
  if (isDate(whole)) return whole;
  const cut = whole.slice(0, 120).split(SEPARATOR, 1)[0]?.trim() ?? "";
  return cut.length < whole.length && isDate(cut) ? cut : undefined;
}
