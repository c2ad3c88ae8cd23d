import type { Format } from "../document/document.ts";

/** Units at the head of a source in which markup must show. */
const SAMPLE = 100_000;
/** Tags that only markup has; a text that merely speaks of tags has fewer. */
const MIN_TAGS = 3;

const PAGE_ROOT = /<(?:!doctype html|html|head|body)[\s>]/iy;
const XML_DECLARATION = /<\?xml[^>]{0,200}>/iy;
const WHITE = /[\s\ufeff]*/y;
const BLOCK_TAG =
  /<(?:\/?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|article|section|blockquote|figure|pre|dl|main|header|footer|font|center)|br|hr|img|a|span|strong|em)(?:\s[^<>]{0,2000})?\/?>/gi;

/** What the content is, whatever the file is called. `named` is what its name or field says. */
export function formatOf(source: string, named: Format): Format {
  const head = source.slice(0, SAMPLE);
  if (startsPage(head)) return "html";
  const tags = countTags(head);
  if (named === "html") return tags > 0 ? "html" : "text";
  return tags >= MIN_TAGS && /<\/?(?:p|div|br|h[1-6]|article|section|table|body)[\s/>]/i.test(head)
    ? "html"
    : "text";
}

/**
 * Whether the first thing that stands there is a page's root or doctype; an XML declaration and comments may come
 * before it. Step by step: as one expression, a row of comments has exponentially many readings.
 */
function startsPage(head: string): boolean {
  let at = after(WHITE, head, 0);
  at = after(WHITE, head, after(XML_DECLARATION, head, at));
  while (head.startsWith("<!--", at)) {
    const end = head.indexOf("-->", at + 4);
    if (end < 0) return false;
    at = after(WHITE, head, end + 3);
  }
  PAGE_ROOT.lastIndex = at;
  return PAGE_ROOT.test(head);
}

/** Where the match of a sticky expression ends; `at` where there is none. */
function after(pattern: RegExp, head: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(head) ? pattern.lastIndex : at;
}

function countTags(head: string): number {
  let count = 0;
  for (const _ of head.matchAll(BLOCK_TAG)) {
    count += 1;
    if (count >= MIN_TAGS) break;
  }
  return count;
}
