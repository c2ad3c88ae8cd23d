import { type CruftRule, wholeLine } from "../rule.ts";
import { named, type Surrounding, standsIn } from "../shape/elements.ts";

const NAMES: Surrounding = named(
  "sharedaddy|sd-sharing(?:-enabled)?|sd-content|addtoany_share_save_container|addtoany_content|a2a_kit|addthis_(?:toolbox|inline_share_toolbox|sharing_toolbox)|heateor_sss_sharing_container|social-share(?:-buttons|-icons|-bar|-links)?|share-buttons?|sharing-buttons?|share-bar|share-tools|share-links|article-share|post-share|entry-share|sharethis-inline-share-buttons|essb_links|mashsb-container|ssba|swp_social_panel|shareaholic-canvas|jetpack-likes-widget-wrapper|sd-like",
);

/** Text inside a share widget, known by the class that the widget's program gives it. */
export const shareElement: CruftRule = {
  id: "share/element",
  reason: "inside a share widget",
  maxLength: 400,
  within: [NAMES],
  find(line) {
    if (line.words > 40) return undefined;
    return standsIn(line.segment.element, NAMES) ? wholeLine(line, 0.96) : undefined;
  },
  hits: [
    '<article><p>The bank declined to comment.</p><div class="sharedaddy sd-sharing-enabled"><h3>⟦Share this:⟧</h3><ul><li><a href="#">⟦Telegram⟧</a></li></ul></div></article>',
    '<div class="addtoany_share_save_container"><span>⟦Pass it on⟧</span></div><p>The bank declined to comment.</p>',
    '<div class="social-share"><p>⟦Tell your friends⟧</p></div><p>The bank declined to comment.</p>',
  ],
  misses: [
    '<div class="shared-history"><p>The two towns have a shared history.</p></div>',
    '<p class="share-price">The share price fell.</p>',
    '<div class="sharing"><p>Sharing a flat is hard.</p></div>',
  ],
};
