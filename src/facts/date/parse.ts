import { monthOf } from "./months.ts";

/** How "02/09/2019" is to be read: day first or month first. */
export type DayOrder = "dmy" | "mdy";

/** A date found in a text. */
export interface FoundDate {
  /** `YYYY-MM-DD`, or `YYYY-MM-DDThh:mm:ss` with the offset that was written (`Z`, `+02:00`). */
  readonly iso: string;
  /** Where it stands in the text, half-open, UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MAX_TEXT_LENGTH = 400;
/** What every date holds: a year in full, or two digits behind a sign. */
const YEAR = /(?:1[5-9]|20)\d\d|[-/.'’]\s?\d\d(?!\d)/u;

// Each shape is anchored on digits or on one word between digits, so that no pattern can backtrack far.
const YEAR_FIRST =
  /(?<![\d.,/-])((?:1[5-9]|20)\d\d)([-/.]|\s?年\s?|\s?년\s?)(\d{1,2})(?:\2|\s?月\s?|\s?월\s?|\.\s?)(\d{1,2})(?!\d)(?:\s?日|\s?일)?/gu;
const YEAR_LAST = /(?<![\d.,/:-])(\d{1,2})([-/.]|\.\s)(\d{1,2})\2((?:1[5-9]|20)?\d\d)(?![\d/-])/gu;
const DAY_NAME_YEAR =
  /(?<![\d.,:])(\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.|-го)?[\s,\-/]{0,3}(?:(?:of|de|di)\s{1,2}|d['’]\s?)?(\p{L}{3,12})\.?[\s,\-/'’]{0,3}(?:(?:de|del|of)\s)?((?:1[5-9]|20)\d\d|(?<=[-'’])\d\d)(?!\d)/giu;
const NAME_DAY_YEAR =
  /(?<!\p{L})(\p{L}{3,12})\.?[\s\-/]{0,3}(\d{1,2})(?:st|nd|rd|th|\.)?[\s,\-/]{1,3}((?:1[5-9]|20)\d\d)(?!\d)/giu;
const YEAR_NAME_DAY =
  /(?<![\d.,])((?:1[5-9]|20)\d\d)[.,\-/\s]{1,2}(\p{L}{3,14})\.?[\s\-/]{1,2}(\d{1,2})(?:st|nd|rd|th)?(?!\d)/giu;
/** `Mon Sep 02 10:20:30 UTC 2019` (the `date` command, Twitter's API). */
const UNIX_FORM =
  /(?<!\p{L})(\p{L}{3})\s{1,2}(\d{1,2})\s(\d\d):(\d\d):(\d\d)\s(Z|UTC|GMT|[+-]\d{4})\s((?:19|20)\d\d)(?!\d)/gu;
/** What stands in whatever `UNIX_FORM` and `NAME_DAY_YEAR` match; these two try every word of a text. */
const CLOCK = /:\d\d:\d\d\s/u;
const DAY_YEAR = /\d(?:st|nd|rd|th|\.)?[\s,\-/]{1,3}(?:1[5-9]|20)\d\d(?!\d)/iu;
/** Time of day right behind a date, with the offset if one is written. */
const TIME =
  /^(?:T|[\s,.|·•@–—-]{0,4}(?:at|um|à|às|a las|alle|kl\.?|в|om|o godz\.?)?\s{0,2})(\d{1,2})[:.h](\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?:\s?([ap])\.?m\.?(?!\p{L}))?(?:\s?(Z|UTC|GMT)?\s?([+-]\d\d:?\d\d)?)?/iu;
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?$/u;
/** A date of ISO 8601, alone or with a time behind it. */
const STANDARD = /^((?:1[5-9]|20)\d\d)-(\d\d)-(\d\d)(?=T|$)/u;
const EPOCH = /^(\d{10})(\d{3})?$/u;

const SIGNED = /^[+-]/u;
const REGION = /^[a-z]{2}$/iu;

function two(value: number): string {
  return String(value).padStart(2, "0");
}

const DAYS_IN_MONTH: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day if the calendar has it (a 29 February in leap years only), else undefined. */
function calendarDay(year: number, month: number, day: number): Day | undefined {
  if (day < 1 || day > (DAYS_IN_MONTH[month - 1] ?? 0) || year < 1500 || year > 2199) return undefined;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && day === 29 && !leap ? undefined : { year, month, day };
}

/** Two-digit years are 1970 to 2069, as POSIX reads them (there the pivot is 69). */
function fullYear(written: string): number {
  const year = Number(written);
  return written.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

function numericDay(first: number, second: number, year: number, order: DayOrder): Day | undefined {
  const dayFirst = calendarDay(year, second, first);
  const monthFirst = calendarDay(year, first, second);
  return order === "dmy" ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
}

function offsetOf(zulu: string | undefined, numeric: string | undefined): string | undefined {
  if (numeric !== undefined) return `${numeric.slice(0, 3)}:${numeric.slice(-2)}`;
  return zulu === undefined ? undefined : "Z";
}

function withTime(
  day: Day,
  hour: number,
  minute: string,
  second: string | undefined,
  offset: string,
): string {
  const date = dateOnly(day);
  return hour > 23 ? date : `${date}T${two(hour)}:${minute}:${second ?? "00"}${offset}`;
}

function dateOnly(day: Day): string {
  return `${day.year}-${two(day.month)}-${two(day.day)}`;
}

/** Completes a day with the time behind it. A time without an offset is dropped: a zone is never made up. */
function complete(text: string, day: Day, start: number, end: number): FoundDate {
  const time = TIME.exec(text.slice(end, end + 60));
  if (time === null) return { iso: dateOnly(day), start, end };
  const stop = end + time[0].trimEnd().length;
  const offset = offsetOf(time[5], time[6]);
  if (offset === undefined) return { iso: dateOnly(day), start, end: stop };
  const half = time[4]?.toLowerCase();
  const hour = Number(time[1]);
  const full = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  return { iso: withTime(day, full, time[2] ?? "00", time[3], offset), start, end: stop };
}

const NONE: readonly FoundDate[] = Object.freeze([]);

type Reader = (match: RegExpExecArray, order: DayOrder) => Day | undefined;

function named(year: string | undefined, word: string | undefined, day: string | undefined): Day | undefined {
  const month = monthOf(word ?? "");
  return month === undefined ? undefined : calendarDay(fullYear(year ?? ""), month, Number(day));
}

const SHAPES: readonly (readonly [RegExp, Reader])[] = [
  [YEAR_FIRST, (m) => calendarDay(Number(m[1]), Number(m[3]), Number(m[4]))],
  [DAY_NAME_YEAR, (m) => named(m[3], m[2], m[1])],
  [NAME_DAY_YEAR, (m) => named(m[3], m[1], m[2])],
  [YEAR_NAME_DAY, (m) => named(m[1], m[2], m[3])],
  [YEAR_LAST, (m, order) => numericDay(Number(m[1]), Number(m[3]), fullYear(m[4] ?? ""), order)],
];

/** All matches of a global expression; unlike `matchAll` without a copy of it, which takes longer than most texts. */
function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}

/**
 * All dates with day, month and year in a text, in order; only its first 400 units are read. `order` decides
 * between the two readings of "02/09/2019" where both are days of the calendar.
 */
export function findDates(text: string, order: DayOrder = "mdy"): readonly FoundDate[] {
  const read = text.length > MAX_TEXT_LENGTH ? text.slice(0, MAX_TEXT_LENGTH) : text;
  if (!YEAR.test(read)) return NONE;
  const found: FoundDate[] = [];
  for (const match of CLOCK.test(read) ? matches(UNIX_FORM, read) : []) {
    const day = named(match[7], match[1], match[2]);
    const offset = offsetOf("Z", SIGNED.test(match[6] ?? "") ? match[6] : undefined) ?? "Z";
    if (day !== undefined) {
      const iso = withTime(day, Number(match[3]), match[4] ?? "00", match[5], offset);
      found.push({ iso, start: match.index, end: match.index + match[0].length });
    }
  }
  for (const [shape, reader] of SHAPES) {
    if (shape === NAME_DAY_YEAR && !DAY_YEAR.test(read)) continue;
    for (const match of matches(shape, read)) {
      const day = reader(match, order);
      if (day === undefined) continue;
      const date = complete(read, day, match.index, match.index + match[0].length);
      if (!found.some((other) => other.start < date.end && date.start < other.end)) found.push(date);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The date that a string states, as ISO 8601: forms that `findDates` knows, and, where the whole string is one,
 * `20190902` and Unix time in seconds or milliseconds. Undefined where no full day stands in it.
 */
export function parseDate(text: string, order: DayOrder = "mdy"): string | undefined {
  const whole = text.trim();
  const compact = COMPACT.exec(whole);
  if (compact !== null) {
    const day = calendarDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
    if (day === undefined) return undefined;
    if (compact[4] === undefined || compact[7] === undefined) return dateOnly(day);
    return withTime(day, Number(compact[4]), compact[5] ?? "00", compact[6], "Z");
  }
  // Nearly all dates of a page's head are written like this, and nothing in front of the first date can be another.
  const standard = STANDARD.exec(whole);
  if (standard !== null) {
    const day = calendarDay(Number(standard[1]), Number(standard[2]), Number(standard[3]));
    if (day !== undefined) return complete(whole, day, 0, standard[0].length).iso;
  }
  const epoch = EPOCH.exec(whole);
  if (epoch !== null) return `${new Date(Number(epoch[1]) * 1000).toISOString().slice(0, 19)}Z`;
  return findDates(whole, order)[0]?.iso;
}

/** Regions whose English puts the month first; other English, and every other language, puts the day first. */
const MONTH_FIRST = new Set(["US", "PH", "PR", "GU"]);
/** Top-level domains of English-speaking countries that put the day first. */
const DAY_FIRST_HOST = /\.(?:uk|au|nz|ie|in|za|sg|my|hk|ng|ke|eu)(?:[:/]|$)/u;

/** How ambiguous numeric dates are read, from the declared language (BCP 47, may be "") and the page's address. */
export function dayOrder(language: string, url: string): DayOrder {
  const [primary = "", ...rest] = language.split(/[-_]/u);
  const region = rest.find((part) => REGION.test(part))?.toUpperCase();
  if (primary !== "" && primary.toLowerCase() !== "en") return "dmy";
  if (region !== undefined) return MONTH_FIRST.has(region) ? "mdy" : "dmy";
  const host = /^[a-z]+:\/\/([^/?#]*)/iu.exec(url)?.[1] ?? "";
  return DAY_FIRST_HOST.test(host.toLowerCase()) ? "dmy" : "mdy";
}
