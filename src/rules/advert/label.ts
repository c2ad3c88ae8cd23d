import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";
import { mayBeHeading } from "../shape/prose.ts";

const LABEL: Pattern = byOpening(
  /^(?:advertisements?|advertising|adverts?|ads?|ad|sponsored|sponsored (?:content|post|links?|by|message|story|stories|ad|advertisement|article|feature)|paid (?:content|post|advertisement|partnership|for by|promotion)|promoted(?: (?:content|post|stories|links?|by))?|promotion|partner content|branded content|advertorial|(?:article|story|content)? ?continues (?:below|after)(?: (?:this|the))?(?: advertisement| ad)?|(?:article|story) continues (?:below|after).{0,30}|(?:advertisement|ad|sponsored)(?: ?[-–|]? (?:continue|continues|story continues|article continues|scroll|scroll to continue|keep scrolling|continue reading))(?: (?:reading|to continue|to|the main story|below|with content|for more)){0,3}|continue reading (?:below|the main story)|(?:scroll|keep scrolling) (?:down )?to continue(?: reading)?|(?:skip|close|hide|report|remove) (?:this )?(?:ad|ads|advertisement)|ad (?:feedback|choices|choice|info|slot|block)|adchoices|why (?:this|am i seeing this) ad|about this ad|report (?:this|an) ad|loading ad|sponsored (?:by|links) .{2,30}|(?:ads|promoted links|content|sponsored links|recommended|powered|content recommended) by (?:taboola|outbrain|google|revcontent|zergnet|sponsor|mgid|dianomi)|taboola|outbrain|(?:you may like )?by taboola|promoted links by taboola|affiliate links?|anzeigen?|werbung|anzeige: ?.{0,12}|- anzeige -|gesponsert|gesponserter (?:inhalt|beitrag|post)|ende der anzeige|hier klicken.{0,10}werbung|publicité|publicités|annonces?|la suite après la publicité|la suite de votre contenu après cette annonce|contenu sponsorisé|sponsorisé|publicidad|anuncios?|anuncio publicitario|contenido patrocinado|patrocinado|continúa (?:después|tras) de la publicidad|sigue leyendo después de la publicidad|publicidade|anúncios?|conteúdo patrocinado|continua (?:após|depois d)a publicidade|continua após o anúncio|pubblicità|annuncio|annunci|contenuto sponsorizzato|sponsorizzato|continua dopo la pubblicità|реклама|рекламное объявление|на правах рекламы|промо|партн[её]рский материал|продолжение после рекламы|广告|廣告|推广|推廣|赞助内容|赞助商链接|贊助|スポンサー(?:ド)?(?:リンク|コンテンツ)?|広告|広告の後にも続きます|pr|광고|스폰서|advertentie|advertenties|gesponsord|lees verder na de advertentie|reklama|artykuł sponsorowany|materiał sponsorowany|reklam|sponsorlu|sponsorlu içerik|إعلان|إعلانات|محتوى برعاية|annons|annonse|annonce|mainos)$/u,
);
const UNSURE =
  /^(?:advertising|ads?|adverts?|promotion|promoted|annonces?|anuncios?|anúncios?|annuncio|annunci|промо|推广|pr|affiliate links?|реклама|reklama|sponsored|advertorial|reklam|publicité|publicidad|pubblicità|publicidade|werbung)$/u;

/** "Advertisement": the label of an advert that is gone. */
export const advertLabel: CruftRule = {
  id: "advert/label",
  reason: "label of an advertisement",
  langs: [
    "en",
    "de",
    "fr",
    "es",
    "pt",
    "it",
    "ru",
    "zh",
    "ja",
    "ko",
    "nl",
    "pl",
    "tr",
    "ar",
    "sv",
    "no",
    "da",
    "fi",
  ],
  maxLength: 80,
  prefixes: prefixesOf(LABEL),
  find(line, page) {
    if (line.words > 9 || line.words < 1) return undefined;
    const text = bare(line.text);
    if (!LABEL.test(text)) return undefined;
    const heading = line.segment.block === "heading";
    return wholeLine(
      line,
      text === "pr" || text === "ad"
        ? 0.7
        : heading && UNSURE.test(text)
          ? 0.8
          : mayBeHeading(line, page) && /^(?:advertising|ads|promotion|annonces|промо)$/u.test(text)
            ? 0.7
            : 0.97,
    );
  },
  hits: [
    "⟦Advertisement⟧\n⟦Advertisement - Continue Reading Below⟧\n⟦Sponsored Content⟧",
    "⟦Anzeige⟧\n⟦Publicité⟧\n⟦Publicidad⟧\n⟦Publicidade⟧",
    "⟦Pubblicità⟧\n⟦Реклама⟧\n⟦广告⟧\n⟦Advertentie⟧\n⟦إعلان⟧",
    "⟦Story continues below advertisement⟧\n⟦Promoted links by Taboola⟧",
  ],
  misses: [
    "Advertisements of 1904",
    "Advertising pays for the paper.",
    "Die Anzeige gegen den Direktor wurde fallen gelassen.",
  ],
};
