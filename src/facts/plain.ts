import { decodeHTML } from "entities";

/** White space that is not one plain space already: what need not change is not put together anew. */
const SPACE = /[\s\u{200b}\u{feff}\u{ad}]{2,}|[^\S ]|[\u{200b}\u{feff}\u{ad}]/gu;
const TAG = /<\/?[a-z][^<>]{0,300}>/giu;
/** What parts words and is not one plain space already. */
const NOT_WORD = /[^\p{L}\p{N}]{2,}|[^\p{L}\p{N} ]/gu;
const ASCII = /^[ -~\s]*$/;
const NOT_ASCII_WORD = /[^a-z\d]{2,}|[^a-z\d ]/g;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,10});/iu;

/** Visible text with white space folded, and entities decoded that were escaped twice. */
export function folded(raw: string): string {
  if (raw === "") return raw;
  let text = raw;
  for (let pass = 0; pass < 2 && text.includes("&") && ENTITY.test(text); pass += 1) text = decodeHTML(text);
  return text.replace(SPACE, " ").trim();
}

/** A stated string (an attribute, JSON) as plain text: as `folded`, and tags dropped. */
export function plain(raw: string): string {
  const text = folded(raw);
  return text.includes("<") ? text.replace(TAG, " ").replace(SPACE, " ").trim() : text;
}

/** What two strings are compared by: letters and digits only, lower-case, separated by single spaces. */
export function key(text: string): string {
  if (text === "") return text;
  if (ASCII.test(text)) return text.toLowerCase().replace(NOT_ASCII_WORD, " ").trim(); // four times as fast
  return text.normalize("NFKC").toLowerCase().replace(NOT_WORD, " ").trim();
}

/** Whether the words of `inner` stand together in `outer`; both are keys. */
export function holds(outer: string, inner: string): boolean {
  return inner !== "" && ` ${outer} `.includes(` ${inner} `);
}
