import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { keyOf, prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";
import { NETWORK } from "../vocabulary/networks.ts";

const OTHERS = `(?:(?:,| and| or| &| und| et| y| e| и|/) ?(?:on |auf |sur |en |su |в |like us on |join us on )?(?:${NETWORK}))*`;
const FOLLOW: Pattern = byOpening(
  new RegExp(
    "^(?:(?:please )?(?:follow|like|find|join|friend|connect with|visit|add|watch)(?: and like| or follow)? (?:us|our (?:page|channel|profile|community)|me|this (?:site|blog))(?: (?:also|too|here|today|now))? (?:on|at|in|via|over on)|" +
      "subscribe to (?:our|us on|my) (?:channel on )?|follow our|" +
      "folgen? sie uns (?:auf|bei|in)|folgt? uns (?:auf|bei)|folge uns (?:auf|bei)|besuchen sie uns (?:auf|bei)|" +
      "suivez[- ]nous (?:sur|aussi sur)|retrouvez[- ]nous sur|rejoignez[- ]nous sur|" +
      "s[ií]gue?nos (?:en|también en)|síganos en|siga?nos (?:en|no|na)|únete a nosotros en|" +
      "siga[- ]nos (?:no|na|em)|nos siga (?:no|na)|curta a nossa página no|" +
      "segui(?:ci|teci) (?:su|anche su)|" +
      "подписывайтесь на (?:нас|наш канал|нашу страницу|наши каналы) (?:в|на)|читайте нас (?:в|на)|следите за нами (?:в|на)|мы (?:в|на)|" +
      "volg ons (?:op|via)|obserwuj nas na|bizi takip edin|تابعونا على|följ oss på|关注我们的)" +
      ` (?:${NETWORK})${OTHERS}(?: (?:page|channel|feed|account|group|here|too|as well|for (?:more|updates|news)(?: updates| news)?|handle|kanal|seite|[@#]?[\\w.]{2,30}))?$`,
    "u",
  ),
);
const ALONE: ReadonlySet<string> = new Set([
  "follow us",
  "follow us on",
  "follow me",
  "follow us on social media",
  "follow us on social",
  "follow our socials",
  "connect with us",
  "find us on",
  "find us on social media",
  "stay connected",
  "join the conversation on facebook",
  "join the conversation on twitter",
  "join the conversation on social media",
  "join us on",
  "like us on",
  "our social media",
  "social media links",
  "social links",
  "folgen sie uns",
  "folge uns",
  "folgt uns",
  "folgen sie uns auf",
  "suivez-nous",
  "suivez nous",
  "suivez-nous sur",
  "suivez-nous sur les réseaux sociaux",
  "síguenos",
  "síguenos en",
  "síguenos en redes sociales",
  "síguenos en nuestras redes sociales",
  "siga-nos",
  "siga-nos nas redes sociais",
  "seguici",
  "seguici su",
  "seguici sui social",
  "мы в соцсетях",
  "мы в социальных сетях",
  "подписывайтесь на нас",
  "关注我们",
  "關注我們",
  "volg ons",
  "volg ons op",
  "bizi takip edin",
  "obserwuj nas",
  "تابعنا",
  "تابعونا",
]);

/** Request to follow the site on a network. */
export const shareFollowUs: CruftRule = {
  id: "share/follow-us",
  reason: "request to follow the site on a network",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "nl", "pl", "tr", "ar", "sv", "zh"],
  maxLength: 160,
  prefixes: [...new Set([...prefixesOf(FOLLOW), ...[...ALONE].map(keyOf)])],
  find(line) {
    if (line.words > 24) return undefined;
    const text = bare(line.text);
    return ALONE.has(text) || FOLLOW.test(text) ? wholeLine(line, 0.97) : undefined;
  },
  hits: [
    "⟦Follow us on Twitter and Facebook⟧",
    "⟦Folgen Sie uns auf Instagram!⟧\n⟦Suivez-nous sur Telegram⟧\n⟦Síguenos en Facebook⟧",
    "⟦Seguici su Facebook⟧\n⟦Siga-nos no Instagram⟧\n⟦Подписывайтесь на наш канал в Telegram⟧\n⟦关注我们⟧",
    "⟦Like us on Facebook⟧\n⟦FOLLOW US⟧",
  ],
  misses: [
    "Follow us into the cave and the temperature drops by ten degrees.",
    "Find us a better word for it, she said.",
    "The police followed us on Facebook for months.",
    "Join us on Saturday at the town hall.",
  ],
};
