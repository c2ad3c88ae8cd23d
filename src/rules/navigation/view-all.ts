import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";

const ALL: Pattern = byOpening(
  /^(?:(?:view|see|show|load|browse|explore|shop|read|hide|display|discover|check) (?:all|more|less|fewer)(?: (?:posts?|articles?|stories|news|results|comments|categories|topics|products?|items|options|courses|events|videos?|photos?|images|related|replies|reviews|services|locations|resources|tags|entries|episodes|recipes|blogs?|blog posts?|details|features|deals|jobs|collections|content|updates|brands|answers|questions|insights|case studies|solutions))?|view in list|view (?:the )?(?:full )?(?:list|archive|gallery|results|comments|profile|map|larger map|cart|details|event|calendar|collection|product)|(?:alle|mehr) (?:anzeigen|ansehen|laden|zeigen|artikel|beiträge|kommentare|themen)|mehr laden|weitere (?:laden|anzeigen)|(?:voir|afficher|charger) (?:tout|plus|moins|toutes?|tous|la suite|davantage)(?: .{2,24})?|tout voir|(?:ver|mostrar|cargar) (?:todo|todos|todas|más|menos)(?: .{2,24})?|(?:ver|mostrar|carregar) (?:tudo|todos|todas|mais|menos)(?: .{2,24})?|(?:vedi|mostra|carica) (?:tutto|tutti|tutte|altro|altri|di più|meno)(?: .{2,24})?|(?:показать|смотреть|загрузить|посмотреть) (?:все|всё|ещё|еще|больше)(?: .{2,24})?|все (?:новости|статьи|материалы|записи)|(?:查看|显示|加载|顯示|載入)(?:全部|所有|更多)(?:.{0,6})?|加载更多|すべて(?:見る|表示)|もっと(?:見る|表示)|전체 ?보기|더 ?보기|(?:toon|bekijk|laad) (?:alles|alle|meer)(?: .{2,24})?|(?:pokaż|zobacz|załaduj) (?:wszystkie|wszystko|więcej)|(?:tümünü|hepsini|daha fazla) (?:gör|göster|yükle)|عرض (?:الكل|المزيد)|تحميل المزيد|visa (?:alla|fler|mer)|vis (?:alle|flere|mer|mere)|näytä (?:kaikki|lisää))$/u,
);

/** "View all", "Load more". */
export const navigationViewAll: CruftRule = {
  id: "navigation/view-all",
  reason: "link to the whole list",
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
  maxLength: 50,
  prefixes: prefixesOf(ALL),
  find(line) {
    if (line.words > 5 || line.words < 1 || /[.]$/u.test(line.text.replace(/\.{3}$/u, ""))) return undefined;
    return ALL.test(bare(line.text)) ? wholeLine(line, 0.95) : undefined;
  },
  hits: [
    "⟦View all⟧\n⟦Load more...⟧\n⟦See all articles⟧",
    "⟦Alle anzeigen⟧\n⟦Voir plus⟧\n⟦Ver todo⟧\n⟦Carregar mais⟧",
    "⟦Mostra altro⟧\n⟦Показать ещё⟧\n⟦加载更多⟧\n⟦عرض الكل⟧",
  ],
  misses: [
    "See all that you can while the light lasts.",
    "Show less mercy",
    "View from the bridge",
    "Ver todo el partido en casa.",
  ],
};
