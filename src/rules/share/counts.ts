import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";

const COUNT =
  /^(?:total )?\d[\d.,]{0,9} ?(?:k|m|mil|tsd|тыс)?\.? ?(?:total )?(?:shares?|retweets?|tweets?|pins?|likes?|reposts?|reactions?|claps?|restacks?|upvotes?|saves|mal geteilt|geteilt|partages?|compartidos?|compartilhamentos?|condivisioni|репост(?:ов|а)?|лайк(?:ов|а)?|分享|点赞|赞)$/u;
const REVERSED =
  /^(?:shares?|likes?|tweets?|total shares|partages?|compartidos?|分享|点赞|赞) ?[(:]? ?\d[\d.,]{0,9}k?$/u;

/** How often the article was shared or liked. */
export const shareCounts: CruftRule = {
  id: "share/counts",
  reason: "count of shares or likes",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh"],
  maxLength: 40,
  prefixes: prefixesOf(COUNT, REVERSED),
  find(line) {
    if (line.words < 1 || line.words > 5) return undefined;
    const text = bare(line.text);
    return COUNT.test(text) || REVERSED.test(text) ? wholeLine(line, 0.95) : undefined;
  },
  hits: [
    "⟦1.2k Shares⟧",
    "⟦23 shares⟧\n⟦Likes: 14⟧",
    "⟦15 partages⟧\n⟦3 compartidos⟧\n⟦7 репостов⟧\n⟦12 点赞⟧",
  ],
  misses: ["She bought 400 shares in the mill.", "12 shared rooms", "Shares up 3.2"],
};
