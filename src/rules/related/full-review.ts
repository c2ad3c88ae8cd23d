import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const POINTER =
  /^[^\p{L}\p{N}]{0,4}read (?:our|the|my) (?:(?:full|entire|complete|whole|in-depth|long-term|hands-on) )?(?:\S+ ){0,9}?(?:review|test|report|guide|interview)[^\p{L}\p{N}.!?]{0,4}$/iu;
/** Least part of the line that is link. */
const LINKED = 0.4;

/** "Read our full Solar Ferry 2 review": a link alone on its line. With a full stop it is a sentence of the text. */
export const relatedFullReview: CruftRule = {
  id: "related/full-review",
  reason: "link to a longer article on one thing of the list",
  langs: ["en"],
  maxLength: 120,
  prefixes: prefixesOf(POINTER),
  pagesOnly: true,
  find(line) {
    const { links, block } = line.segment;
    if (links.length === 0 || block === "heading" || !POINTER.test(line.text)) return undefined;
    const linked = links.reduce((sum, { size }) => sum + size, 0);
    return linked < LINKED * line.text.length ? undefined : wholeLine(line, 0.93);
  },
  hits: [
    '<p>The cabin is quiet even in a swell.</p><p>⟦<a href="/r">Read our full Solar Ferry 2 review</a>⟧</p>',
    '<ul><li><p>⟦<a href="/r">Read the full Harbour Radio (2025) review</a>⟧</p></li></ul>',
    '<div>⟦» <a href="/r">Read our in-depth test</a>⟧</div>',
  ],
  misses: [
    '<p><a href="/r">Read our full review.</a></p>',
    "<p>Read our full Solar Ferry 2 review for more details</p>",
    '<p>Read the long and bitter story behind every <a href="/r">review</a></p>',
    '<h2><a href="/r">Read the review</a></h2>',
  ],
};
