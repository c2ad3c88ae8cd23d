import { DATE_FILLERS, MONTHS, WEEKDAYS } from "../vocabulary/dates.ts";

const TOKEN = /\p{N}+|[\p{L}\p{M}]+/gu;
const DIGIT = /\d/;
const DIGITS = /^\d+$/;
const NUMERIC_DATE =
  /(?:^|\D)(?:(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2(?:(?:19|20)\d\d|\d\d))(?!\d)/u;
const HAN_DATE =
  /^(?:19|20)\d\d ?[年년] ?\d{1,2} ?[月월] ?(?:\d{1,2} ?[日일])?[^\p{L}\d]*(?:(?:星期|周|曜)?[一二三四五六日天月火水木金土]\S?)?[ 0-9:：時时分点]*$/u;
const ODD = /[^\p{L}\p{M}\p{N}\s,.:;/|()'"+\-–·•@º°年月日]/u;
const YEAR = /^(?:19|20)\d\d$/;
/** Longest text that can be nothing but a date, in units. */
const LONGEST = 60;
const MOST_TOKENS = 16;
const MONTH_LENGTH = 31;

/**
 * Whether the whole text is a written date with a day or a year ("Mon, 2 September 2019 at 10:42 GMT", "02.09.19",
 * "2019年9月2日"). A month alone, a year alone or a time alone is not.
 */
export function isDate(text: string): boolean {
  if (text.length < 6 || text.length > LONGEST || !DIGIT.test(text)) return false;
  const trimmed = text.trim();
  if (HAN_DATE.test(trimmed)) return true;
  if (ODD.test(trimmed)) return false;
  const tokens = trimmed.toLowerCase().match(TOKEN) ?? [];
  if (tokens.length < 2 || tokens.length > MOST_TOKENS) return false;
  let months = 0;
  let numbers = 0;
  let years = 0;
  let days = 0;
  for (const token of tokens) {
    if (DIGITS.test(token)) {
      if (token.length > 4) return false;
      numbers += 1;
      if (YEAR.test(token)) years += 1;
      else if (Number(token) >= 1 && Number(token) <= MONTH_LENGTH) days += 1;
    } else if (MONTHS.has(token)) months += 1;
    else if (!WEEKDAYS.has(token) && !DATE_FILLERS.has(token)) return false;
  }
  if (years > 1) return false;
  if (months === 1) return days >= 1 && (numbers >= 2 || years === 0);
  return months === 0 && NUMERIC_DATE.test(trimmed);
}

const SEPARATOR = / [-–|•·∙/] | \/ |[|•·∙📆⚑]/u;

/** The date that a text starts with, up to a separator or the end: of "2 May 2019 | 40 views" it is "2 May 2019". */
export function leadingDate(text: string): string | undefined {
  const whole = text.trim();
  if (isDate(whole)) return whole;
  const cut = whole.slice(0, 120).split(SEPARATOR, 1)[0]?.trim() ?? "";
  return cut.length < whole.length && isDate(cut) ? cut : undefined;
}
