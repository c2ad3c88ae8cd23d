import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const FOLLOW: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,3}(?:(?:you can )?(?:also )?(?:follow|find|connect with|reach|contact|tweet|message) (?:him|her|them|me|[\p{Lu}][\p{L}'-]+(?: [\p{Lu}][\p{L}'.-]+){0,2})(?: (?:also|online|directly|here))? (?:on|at|via|over on) (?:twitter|x|facebook|linkedin|instagram|mastodon|bluesky|threads|tiktok|youtube|medium|her|his|their|@)\b.{0,120}|follow (?:me |us |him |her )?@\w{2,30}.{0,60}|(?:twitter|x|instagram|facebook|telegram|threads|bluesky|mastodon|tiktok|linkedin|твиттер|телеграм|微信|微博|公众号|微信公众号|weibo|wechat) ?(?:handle|id|account|号)? ?[:：] ?(?:@[\w.]{2,30}|(?:https?:\/\/|www\.)?[\w.]{2,30}[./][\w./-]{2,60}|\p{Script=Han}{2,12})|connect with (?:him|her|me|[\p{Lu}][\p{L}'-]+(?: [\p{Lu}][\p{L}'-]+)?)(?: on .{2,40})?|on twitter,? ?(?:follow )?@\w{2,30}[^\p{L}\p{N}]{0,2})$/u,
);
const LOWER = /^[^\p{L}\p{N}]{0,3}\p{Ll}/u;

/** Handle or profile of an author: "Follow her on Twitter @janeokafor". */
export const contactHandle: CruftRule = {
  id: "contact/handle",
  reason: "handle or profile on a network",
  langs: ["en", "ru", "zh"],
  maxLength: 200,
  prefixes: prefixesOf(FOLLOW),
  find(line) {
    const { text } = line;
    if (line.words < 1 || line.words > 22) return undefined;
    const folded = LOWER.test(text) ? text : text.replace(/\p{Lu}/u, (letter) => letter.toLowerCase());
    const plain = folded.replace(
      /\b(?:Twitter|Facebook|LinkedIn|Instagram|Mastodon|Bluesky|Threads|TikTok|YouTube|Medium|Telegram|X)\b/gu,
      (name) => name.toLowerCase(),
    );
    return FOLLOW.test(plain) ? wholeLine(line, 0.91) : undefined;
  },
  hits: [
    "⟦Follow her on Twitter @janeokafor⟧\n⟦Follow Jane on Instagram⟧",
    "⟦Twitter: @harbourdaily⟧\n⟦You can find him on LinkedIn⟧",
    "⟦微信公众号：港口日报⟧\n⟦Follow @harbourdaily⟧\n⟦Telegram: @portnews⟧",
  ],
  misses: [
    "Follow her on foot and you will be there by noon.",
    "Twitter: what went wrong in the last ten years of the company and its owners?",
    "Find them at the harbour.",
  ],
};
