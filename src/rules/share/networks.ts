import { keyOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";
import { mayBeHeading } from "../shape/prose.ts";
import { NETWORK_NAMES } from "../vocabulary/networks.ts";

const BREAKS = /[\s,|/·•&:：、]+/u;
/** Words that stand between the names of a row of buttons. */
const BETWEEN: ReadonlySet<string> = new Set(
  (
    "share on print copy link url tweet pin it send to more via e mail icon like follow us and 0 this teilen auf " +
    "partager sur compartir en compartilhar no condividi su поделиться в 分享到 分享至 分享 复制链接 qq qq好友"
  ).split(" "),
);

/** Names of social networks and nothing else: what is left of a row of icons. */
export const shareNetworks: CruftRule = {
  id: "share/networks",
  reason: "names of social networks left of a row of icons",
  maxLength: 120,
  prefixes: [...new Set([...NETWORK_NAMES, ...BETWEEN].map(keyOf))],
  find(line, page) {
    if (line.words === 0 || line.words > 14) return undefined;
    const text = bare(line.text);
    const end = text.search(BREAKS);
    const first = end < 0 ? text : text.slice(0, end);
    if (!NETWORK_NAMES.has(first) && !BETWEEN.has(first)) return undefined;
    const words = text.split(BREAKS);
    let names = 0;
    for (const word of words) {
      if (NETWORK_NAMES.has(word)) names += 1;
      else if (!BETWEEN.has(word)) return undefined;
    }
    if (names === 0 || words.length > 3 * names + 1) return undefined;
    if (mayBeHeading(line, page)) return wholeLine(line, names > 1 ? 0.85 : 0.5);
    return wholeLine(line, names > 1 ? 0.98 : line.segment.block === "heading" ? 0.8 : 0.95);
  },
  hits: [
    "⟦Facebook Twitter LinkedIn WhatsApp Email⟧",
    "⟦Facebook⟧\n⟦Twitter⟧\n⟦Pinterest⟧\nThe bridge opened in 1931 and has been painted eleven times since.",
    "⟦Tweet⟧\n⟦Share on Facebook | Twitter | Reddit⟧",
    "⟦分享到： 微信 微博⟧\n⟦Teilen auf: Facebook Twitter WhatsApp⟧",
  ],
  misses: [
    "Facebook and the news",
    "Twitter, Reddit and others blocked the account.",
    "Email to Jane",
    "Instagram filters",
  ],
};
