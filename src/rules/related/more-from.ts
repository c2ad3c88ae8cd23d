import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { endOfTitles } from "../shape/lists.ts";
import { bare } from "../shape/phrases.ts";
import { inHead, isLate } from "../shape/prose.ts";

const LEAD: Pattern = byOpening(
  /^(?:(?:read |see |view |find |explore |discover |get )?more (?:from|by|in|on|about) (?:the |our |this )?[\p{L}\p{N} .,'&/-]{2,40}|more (?:stories|articles|news|posts|coverage|content|videos|blogs) (?:from|by|in|on|about|like) (?:the |our |this )?[\p{L}\p{N} .,'&/-]{2,40}|more (?:like this|to explore|to read|to discover|for you|to come|top stories)|(?:mehr|weiteres|alles|weitere (?:artikel|beiträge|themen|meldungen|nachrichten)) (?:aus|von|zu|zum|zur|über|auf) [\p{L}\p{N} .'&-]{2,40}|(?:plus|davantage|d'autres articles|toute l'actualité|tous les articles) (?:de|d'|sur|dans|du|en) ?[\p{L}\p{N} .'&-]{2,40}|(?:más(?: noticias| artículos)?|otras noticias|todas las noticias) (?:de|sobre|en) [\p{L}\p{N} .'&-]{2,40}|(?:mais|outras notícias|tudo) (?:de|sobre|em|do|da) [\p{L}\p{N} .'&-]{2,40}|(?:altri articoli|altre notizie|tutte le notizie|altro) (?:di|da|su|in|dalla?) [\p{L}\p{N} .'&-]{2,40}|(?:больше|ещё|еще|все|другие) (?:новостей|новости|статей|статьи|материалов|материалы) (?:от|на|о|об|по|из|раздела|рубрики|в) [\p{L}\p{N} .'&-]{2,40}|更多(?:关于|來自|来自)?[\p{L}\p{N}]{0,10}(?:新闻|文章|资讯|报道|内容|精彩)|meer (?:van|over|uit|in) [\p{L}\p{N} .'&-]{2,40}|więcej (?:z|o|na temat|w) [\p{L}\p{N} .'&-]{2,40}|المزيد من [\p{L}\p{N} .'&-]{2,40})$/u,
);
const SURE =
  /^(?:(?:read |see |view |find )?more (?:stories|articles|news|posts|coverage|blogs) (?:from|by|in|on|like)|more from |more like this|more to explore|more in (?:news|business|politics|sports?|world|opinion|culture|tech|technology|health|science|entertainment|lifestyle|this (?:series|category|section)|the series)$|more on this (?:story|topic|subject)|read more (?:from|by|on|in)|mehr (?:aus|von) |weitere (?:artikel|beiträge|meldungen|nachrichten)|d'autres articles|tous les articles|toute l'actualité|más noticias|todas las noticias|otras noticias|altri articoli|altre notizie|tutte le notizie|(?:больше|другие|все) (?:новост|стат)|更多|outras notícias)/u;

/** "More from SITE", "More on this story", with the titles under it. */
export const relatedMoreFrom: CruftRule = {
  id: "related/more-from",
  reason: "more articles of the site or on the topic",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "nl", "pl", "ar"],
  maxLength: 80,
  prefixes: prefixesOf(LEAD),
  everywhere: true,
  find(line, page) {
    if (line.words > 9 || line.words < 1 || /[.?:]$(?<=[^.]{20}.)/u.test(line.text)) return undefined;
    const text = bare(line.text);
    if (!LEAD.test(text)) return undefined;
    if (!SURE.test(text)) return wholeLine(line, 0.7);
    const through = endOfTitles(page, line.index, false);
    if (through === line.index) return wholeLine(line, 0.93);
    return { ...wholeLine(line, isLate(line, page) || inHead(line, page) ? 0.94 : 0.88), through };
  },
  hits: [
    "The council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.\n⟦More from Harbour Daily⟧\n⟦Why the ferry will not come back⟧\n⟦Ten years of building at the harbour⟧",
    "⟦More on this story⟧\n⟦Mehr aus Hamburg⟧\n⟦D'autres articles sur le port⟧\n⟦Más noticias de economía⟧",
    "⟦Altri articoli di cronaca⟧\n⟦Больше новостей на Портовый вестник⟧\n⟦更多精彩内容⟧",
  ],
  misses: [
    "More from the sea than from the land: that is how the town lives.",
    "Plus il pleut, plus le fleuve monte.",
    "Más de mil personas salieron a la calle el lunes.",
  ],
};
