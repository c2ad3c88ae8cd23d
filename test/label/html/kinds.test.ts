import { expect, test } from "vitest";
import { WeightTable } from "../../../src/label/html/features/hash.ts";
import { pageFeatures } from "../../../src/label/html/features/index.ts";
import { KindGuesser } from "../../../src/label/html/kinds.ts";
import { pageOf, STORY } from "./page.ts";

const EMPTY = new WeightTable(new Int32Array(), new Float32Array());

/** Kind of the segment with that text, if it were removed. */
function kindOf(html: string, text: string): string | undefined {
  const document = pageOf(html);
  const page = pageFeatures(document, { names: EMPTY, words: EMPTY });
  const guesser = new KindGuesser(document.segments, page, new Uint8Array(document.segments.length));
  const at = document.segments.findIndex((segment) => segment.text === text);
  expect(at).toBeGreaterThanOrEqual(0);
  return guesser.guess(at).kind;
}

test.each([
  ["Home", "navigation"],
  ["Ferry saved for a year", "title"],
  ["By Ann Lee", "byline"],
  ["6 May 2024", "dateline"],
  ["Share on Facebook Tweet", "share"],
  ["The ferry at dusk. Photo: P. Roe", "caption"],
  ["Bridge opens in spring", "related"],
  ["I like the ferry.", "comments"],
  ["© 2024 Harbour Daily. All rights reserved.", "legal"],
])("%s is %s", (text, kind) => {
  expect(kindOf(STORY, text)).toBe(kind);
});

test.each([
  ["<div class=x><p>Sign up for our newsletter</div>", "Sign up for our newsletter", "newsletter"],
  ["<div class=postTags><a href=x>ferries</a></div>", "ferries", "tags"],
  ["<div class=adSlot>Advertisement</div>", "Advertisement", "advert"],
  ["<div class=author-box><p>Ann has written for years.</div>", "Ann has written for years.", "byline"],
  ["<div class=x><h3>You may also like</h3><p>Bridge opens</div>", "Bridge opens", "related"],
  [
    "<div class=x><p><a href=y>A story about another thing entirely here</a></div>",
    "A story about another thing entirely here",
    "related",
  ],
  ["<p class=copyright>© 2024 Harbour Daily</p>", "© 2024 Harbour Daily", "legal"],
  ["<p class=copyright>P. Roe, Harbour Daily</p>", "P. Roe, Harbour Daily", "caption"],
  ["<div class=x><p>Lorem ipsum</div>", "Lorem ipsum", "other"],
])("%s", (html, text, kind) => {
  expect(kindOf(html, text)).toBe(kind);
});
