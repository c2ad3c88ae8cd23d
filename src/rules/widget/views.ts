import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";

const NUMBER = "\\d[\\d.,' ]{0,10}(?:k|m|тыс|mil|万)?\\.?";
const VIEWS: Pattern = byOpening(
  new RegExp(
    `^(?:${NUMBER} ?(?:total |page |post |unique |article |monthly )?(?:views?|reads?|hits|visits|visitors|pageviews|impressions|aufrufe|ansichten|leser|vues?|lectures|visualizaciones|vistas|visitas|lecturas|visualizações|visualizzazioni|letture|просмотр(?:а|ов)?|прочтений|次(?:阅读|浏览|点击|播放)|阅读|浏览|views total|weergaven|keer bekeken|wyświetleń|odsłon|görüntülenme|okunma|مشاهدة|مشاهدات|visningar|visninger)(?: (?:today|total|so far|last \\d+ days))?` +
      `|you are (?:the )?(?:visitor|guest)(?: (?:no\\.?|number|#))? ?[:#]? ?${NUMBER}|(?:visitors?|besucher|visiteurs|visitantes|посетителей|访问量|访客)(?: (?:no\\.?|number|counter|so far|today))? ?[:：]? ?${NUMBER}` +
      `|(?:views?|post views|page views|total views|reads?|hits|visits|aufrufe|vues?|nombre de vues|visualizaciones|visitas|visualizações|visualizzazioni|просмотр(?:ов|ы)|количество просмотров|阅读(?:数|量|次数)?|浏览(?:数|量|次数)?|点击(?:数|量|次数)?|閱讀|閲覧数|조회(?:수)?|weergaven|wyświetleń|odsłony|okunma|görüntülenme|مشاهدات|عدد المشاهدات) ?[:：]? ?\\(?${NUMBER})$`,
    "u",
  ),
);

/** How often the page was viewed. */
export const widgetViews: CruftRule = {
  id: "widget/views",
  reason: "count of views",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "ar", "sv"],
  maxLength: 50,
  prefixes: prefixesOf(VIEWS),
  find(line) {
    if (line.words < 1 || line.words > 7) return undefined;
    const text = bare(line.text);
    if (!VIEWS.test(text)) return undefined;
    return wholeLine(
      line,
      /^\d[\d.,]* ?(?:m|k)?\.? ?(?:hits|visits|visitors|reads|leser|lectures|vistas)$/u.test(text)
        ? 0.85
        : 0.95,
    );
  },
  hits: [
    "⟦4003 Views⟧\n⟦Post Views: 1,204⟧\n⟦1.2k views⟧",
    "⟦812 Aufrufe⟧\n⟦312 vues⟧\n⟦1.204 visualizaciones⟧",
    "⟦204 visualizações⟧\n⟦512 просмотров⟧\n⟦阅读量：1024⟧\n⟦调查⟧".replace("\n⟦调查⟧", ""),
  ],
  misses: ["Views from 12 towers", "She had 4003 views in a day, more than ever.", "12 viewpoints"],
};
