/** All that the patterns below replace. */
const UNUSUAL =
  /[\t\r\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u2010-\u2015\u2212]/;
const SPACES = /[\t\r\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const APOSTROPHES = /[\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`]/g;
const QUOTES = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** Same length as `text`, with spaces, quotes, apostrophes and dashes unified, so that rules know one form of each. */
export function fold(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text.replace(SPACES, " ").replace(APOSTROPHES, "'").replace(QUOTES, '"').replace(DASHES, "-");
}
