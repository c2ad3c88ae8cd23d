import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";
import { mayBeHeading } from "../shape/prose.ts";

const FOLLOW: Pattern = byOpening(
  /^(?:follow(?:ing)?(?: (?:this )?(?:topic|author|story|tag|page|blog|company|series|category|channel|thread|question|on social(?: media)?))?|unfollow|followed|\d[\d.,]{0,8}[km]? (?:followers?|following|subscribers?|members?|abonnenten|abonnés|seguidores|подписчик(?:ов|а|и)?|粉丝|关注)|followers? ?:? ?\d[\d.,]{0,8}[km]?|followers \d.{0,10} following \d.{0,10}|add (?:topic|to favou?rites|to my list|to reading list|bookmark)|save(?: (?:for later|article|story|this|post|to .{3,20}))?|saved|remove|added to .{3,20}|bookmarked?|get (?:alerts|notifications|notified)(?: .{2,30})?|turn on notifications|allow notifications|enable notifications|notifications?|(?:thema|autor|autoren) folgen|folgen|merken|gemerkt|suivre(?: (?:ce|cet|l').{2,16})?|seguir(?: (?:tema|autor|este).{0,12})?|segui|подписаться на (?:автора|тему)|关注|收藏本文|フォロー(?:する)?|팔로우|volgen|obserwuj|takip et|تابع|متابعة|följ)$/u,
);
const SURE =
  /^(?:follow$|follow (?:this|topic|author|story|tag)|unfollow|\d[\d.,]{0,8}[km]? (?:followers?|подписчик)|followers? ?:? ?\d|add (?:topic|bookmark|to (?:my|reading))|save (?:for later|article|this article|story)|turn on|allow notif|enable notif|thema folgen|autor folgen)/u;

/** Buttons to follow a topic or to keep an article. */
export const widgetFollowTopic: CruftRule = {
  id: "widget/follow-topic",
  reason: "button to follow a topic or keep the article",
  langs: ["en", "de", "fr", "es", "it", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "ar", "sv"],
  maxLength: 60,
  prefixes: prefixesOf(FOLLOW),
  find(line, page) {
    if (line.words < 1 || line.words > 8 || /[.:?]$/u.test(line.text)) return undefined;
    const text = bare(line.text);
    if (!FOLLOW.test(text)) return undefined;
    return wholeLine(line, SURE.test(text) && !mayBeHeading(line, page) ? 0.92 : 0.85);
  },
  hits: [
    "⟦Follow this topic⟧\n⟦1,204 followers⟧\n⟦Save for later⟧",
    "⟦Thema folgen⟧\n⟦Suivre⟧\n⟦Seguir⟧",
    "⟦Подписаться на автора⟧\n⟦关注⟧\n⟦Turn on notifications⟧",
  ],
  misses: [
    "Follow the river to the old mill.",
    "Saved by the bell",
    "Following orders",
    "1,204 followers marched to the harbour.",
  ],
};
