import { type CruftRule, wholeLine } from "../rule.ts";
import { named, type Surrounding, standsIn, tagged } from "../shape/elements.ts";

const FIGCAPTION: Surrounding = tagged("figcaption");
const TABULAR: Surrounding = tagged("blockquote", "table", "pre");
const NAMES: Surrounding = named(
  "wp-caption-text|wp-caption-dd|wp-element-caption|image-caption|img-caption|photo-caption|media-caption|figure-caption|picture-caption|caption-text|gallery-caption|image-credit|photo-credit|img-credit|photo-credits|media-credit",
);

/** Caption of a picture, known by its element. */
export const captionElement: CruftRule = {
  id: "caption/element",
  reason: "caption of a picture",
  maxLength: 1200,
  within: [NAMES, FIGCAPTION],
  find(line) {
    const { element, block } = line.segment;
    if (block === "code") return undefined;
    if (standsIn(element, NAMES)) return wholeLine(line, 0.95);
    if (!standsIn(element, FIGCAPTION)) return undefined;
    return wholeLine(line, standsIn(element, TABULAR) ? 0.7 : 0.93);
  },
  hits: [
    '<figure><img src="b.jpg"><figcaption>⟦The old bridge in summer⟧</figcaption></figure><p>The bank declined to comment.</p>',
    '<div class="wp-caption"><img src="b.jpg"><p class="wp-caption-text">⟦Workers at the mill⟧</p></div><p>The bank declined to comment.</p>',
    '<p>The bank declined to comment.</p><div class="image-credit">⟦Jane Okafor⟧</div>',
  ],
  misses: [
    '<p class="captioned">The film is shown with captions.</p>',
    "<figure><blockquote><p>The sea gives and the sea takes.</p></blockquote></figure>",
    "<p>The caption read: do not enter.</p>",
  ],
};
