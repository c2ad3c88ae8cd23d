import { type CruftRule, wholeLine } from "../rule.ts";
import { type Surrounding, standsIn, tagged } from "../shape/elements.ts";

const NAV: Surrounding = tagged("nav");
const FOOTER: Surrounding = tagged("footer");
const ARTICLE: Surrounding = tagged("article", "main");
/** Longest entry of a menu, in words; what is longer in a `<nav>` is a misused tag. */
const MAX_WORDS = 25;

/** Text inside `<nav>`, or inside the `<footer>` of the page. */
export const navigationElement: CruftRule = {
  id: "navigation/element",
  reason: "inside the page's navigation or footer",
  maxLength: 400,
  within: [NAV, FOOTER],
  find(line) {
    const { element } = line.segment;
    if (line.words > MAX_WORDS) return undefined;
    if (standsIn(element, NAV)) return wholeLine(line, standsIn(element, ARTICLE) ? 0.85 : 0.95);
    return standsIn(element, FOOTER) && !standsIn(element, ARTICLE) ? wholeLine(line, 0.93) : undefined;
  },
  hits: [
    '<nav><ul><li><a href="/">⟦Harbour Daily⟧</a></li><li><a href="/m">⟦The mill⟧</a></li></ul></nav><p>The bank declined to comment.</p>',
    "<article><p>The bank declined to comment.</p></article><footer><p>⟦Harbour Daily, Pier 3⟧</p></footer>",
    '<header><nav><a href="/x">⟦Ferries⟧</a></nav></header><p>The bank declined to comment.</p>',
  ],
  misses: [
    "<article><p>The bank declined to comment.</p><footer><p>She lives on the coast.</p></footer></article>",
    '<div class="nav-story"><p>The navigator was drunk.</p></div>',
    "<main><p>The footer of the wall is wet.</p></main>",
  ],
};
