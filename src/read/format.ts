import type { Format } from "../document/document.ts";

/** Units at the head of a source in which markup must show. */
const SAMPLE = 100_000;
/** Tags that only markup has; a text that merely speaks of tags has fewer. */
const FEWEST_TAGS = 3;

const PAGE_START = /^\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^]{0,5000}?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/i;
const BLOCK_TAG = /<(?:\/?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|article|section|blockquote|figure|pre|dl|main|header|footer|font|center)|br|hr|img|a|span|strong|em)(?:\s[^<>]{0,2000})?\/?>/gi;

/** What the content is, whatever the file is called. `named` is what its name or field says. */
export function formatOf(source: string, named: Format): Format {
  const head = source.slice(0, SAMPLE);
  if (PAGE_START.test(head)) return "html";
  const tags = countTags(head);
  if (named === "html") return tags > 0 ? "html" : "text";
  return tags >= FEWEST_TAGS && /<\/?(?:p|div|br|h[1-6]|article|section|table|body)[\s/>]/i.test(head) ? "html" : "text";
}

function countTags(head: string): number {
  let count = 0;
  for (const _ of head.matchAll(BLOCK_TAG)) {
    count += 1;
    if (count >= FEWEST_TAGS) break;
  }
  return count;
}
