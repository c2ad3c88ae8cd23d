const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const DAY = /^(\d{4})-(\d{2})-(\d{2})/u;

/** The forms in which pages write a day, as patterns; English names of months. */
function forms(year: string, month: string, day: string): RegExp {
  const [m, d] = [Number(month), Number(day)];
  const name = `(?:${MONTHS[m - 1]}|${MONTHS[m - 1]?.slice(0, 3)}t?\\.?)`;
  const number = (value: number): string => `0?${value}`;
  return new RegExp(
    [
      `${year}[-/.]?${month}[-/.]?${day}`,
      `${year}/${number(m)}/${number(d)}(?!\\d)`,
      `(?<!\\d)${number(m)}[-/.]${number(d)}[-/.](?:${year}|${year.slice(2)})(?!\\d)`,
      `(?<!\\d)${number(d)}[-/.]${number(m)}[-/.](?:${year}|${year.slice(2)})(?!\\d)`,
      `${name}\\s{1,3}${number(d)}(?:st|nd|rd|th)?,?\\s{1,3}${year}`,
      `(?<!\\d)${number(d)}(?:st|nd|rd|th)?\\.?(?:\\sof)?\\s{1,3}${name},?\\s{1,3}${year}`,
    ].join("|"),
    "iu",
  );
}

/**
 * Whether a page's source or address writes a day (`YYYY-MM-DD`) at all. Where it does not, the gold was read from
 * something that is not in the file, and no extractor can find it.
 */
export function isWritten(gold: string, html: string, url: string): boolean {
  const [, year, month, day] = DAY.exec(gold) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const pattern = forms(year, month, day);
  return pattern.test(html) || pattern.test(url);
}
