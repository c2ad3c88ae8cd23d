import { type CruftRule, wholeLine } from "../rule.ts";
import { named, type Surrounding, standsIn } from "../shape/elements.ts";

const NAMES: Surrounding = named(
  "jp-relatedposts(?:-.{1,20})?|yarpp(?:-related)?|crp_related|rp4wp-related-posts|related-?posts?|related-?articles?|related-?stories|related-?content|relatedposts|wp_rp_wrap|post-navigation|nav-links|nav-previous|nav-next|zergnet|outbrain|OUTBRAIN|taboola(?:-.{1,30})?|trc_related_container|mgid|rc-widget|read-next|you-may-also-like|recommended-posts|more-stories",
);

/** Text inside a list of related articles, known by its class. */
export const relatedElement: CruftRule = {
  id: "related/element",
  reason: "inside a list of related articles",
  maxLength: 600,
  within: [NAMES],
  find(line) {
    return standsIn(line.segment.element, NAMES) ? wholeLine(line, 0.94) : undefined;
  },
  hits: [
    '<article><p>The bank declined to comment.</p><div id="jp-relatedposts" class="jp-relatedposts"><h3>⟦Related⟧</h3><p>⟦Ten years at the harbour⟧</p></div></article>',
    '<p>The bank declined to comment.</p><div class="yarpp-related"><ol><li><a href="/a">⟦Why the ferry will not come back⟧</a></li></ol></div>',
    '<p>The bank declined to comment.</p><section class="related-posts"><h2>⟦More⟧</h2><a href="/b">⟦A bridge too far⟧</a></section>',
  ],
  misses: [
    '<p class="unrelated-posts-note">The posts along the quay are new.</p>',
    '<div class="related"><p>The two events are related.</p></div>',
    '<div class="relatedness"><p>Kinship counts in the village.</p></div>',
  ],
};
