import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";
import { inTail } from "../shape/prose.ts";

const LINK: Pattern = byOpening(
  /^(?:read next|up next|next up|(?:please |click (?:here )?to |tap to )?(?:read|learn|see|find out|view|discover|know|show|get|explore|continue) ?more(?: (?:here|now|about (?:this|us|it)|details?|info|information|on this|stories|articles|posts|news))?|(?:click here |click )?(?:to |for )?(?:read|continue|keep) reading(?: (?:below|here|now|the (?:full |rest of the )?(?:article|story|post)|more|on .{2,24}|this (?:article|story|post)|with .{2,20}))?|continue reading|read (?:on|now|it here|the rest|the (?:full |whole |complete )?(?:article|story|post|report|review|interview)|full (?:article|story|post|report|review)|article|story|post|blog|blog post|the blog|case study|review|article now|here)|more (?:details?|info|information)|more|find out (?:how|more)|full (?:story|article|report)|click (?:here )?(?:to|for) (?:read|more|full|details|see|view)(?: .{2,24})?|keep reading|story continues|go to (?:article|story|post)|weiterlesen|mehr lesen|mehr erfahren|mehr anzeigen|jetzt (?:lesen|weiterlesen|mehr erfahren)|weiter lesen|hier weiterlesen|mehr (?:infos?|informationen|dazu|details)|zum artikel|zum beitrag|artikel lesen|lire (?:la suite|plus|l'article|davantage|la suite de l'article|l'article complet)|en savoir plus|voir plus|(?:leer|ver|saber|conoce) más|más información|seguir leyendo|continuar leyendo|sigue leyendo|leer (?:artículo|noticia|el artículo|la noticia|artículo completo)|(?:ler|leia|saiba|ver|veja) mais|mais informações|continue lendo|continuar lendo|continuar a ler|leggi (?:tutto|di più|ancora|l'articolo|altro|la notizia)|continua a leggere|scopri di più|per saperne di più|maggiori informazioni|(?:читать|узнать|смотреть|показать) (?:далее|дальше|полностью|больше|ещё|еще|подробнее|статью)|читать|подробнее|далее|阅读更多|查看更多|了解更多|查看详情|点击(?:阅读|查看)(?:更多|全文|详情)?|展开(?:全文|阅读|更多)|继续阅读|阅读全文|查看全文|更多|閱讀更多|繼續閱讀|閱讀全文|続きを読む|もっと見る|もっと読む|詳細を見る|詳しく(?:見る|はこちら)|더 ?(?:보기|읽기|알아보기)|자세히 보기|lees (?:meer|verder|het hele artikel)|meer lezen|verder lezen|meer informatie|czytaj (?:więcej|dalej|całość)|więcej|dowiedz się więcej|devamını (?:oku|okuyun|gör|göster)|daha fazla(?: oku| bilgi| göster)?|(?:اقرأ|قراءة|عرض|شاهد|إقرأ) المزيد|läs (?:mer|vidare)|les (?:mer|videre)|læs (?:mere|videre)|lue lisää)$/u,
);
/** Short words that can be a heading or the answer in a dialogue. */
const UNSURE =
  /^(?:more|read on|read here|article|read (?:article|story|post|review|the (?:article|story|post|report|review|interview))|更多|далее|читать|więcej|more (?:details?|info|information)|full report|find out (?:how|more))$/u;

/** "Read more", "Continue reading →" alone on a line. */
export const relatedReadMoreLink: CruftRule = {
  id: "related/read-more-link",
  reason: "link to the rest of an article",
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
  maxLength: 70,
  prefixes: prefixesOf(LINK),
  find(line, page) {
    if (line.words > 8 || line.words < 1) return undefined;
    const text = bare(line.text);
    if (!LINK.test(text) || /\p{L}{3} .{14}\.$/u.test(line.text)) return undefined;
    return wholeLine(
      line,
      UNSURE.test(text) || (/[:!?]$/u.test(line.text) && !inTail(line, page)) ? 0.85 : 0.96,
    );
  },
  hits: [
    "⟦Read more »⟧\n⟦Continue reading →⟧\n⟦Show more...⟧",
    "⟦Weiterlesen⟧\n⟦Lire la suite⟧\n⟦Seguir leyendo⟧\n⟦Leia mais⟧",
    "⟦Leggi tutto⟧\n⟦Читать далее⟧\n⟦阅读更多⟧\n⟦続きを読む⟧\n⟦اقرأ المزيد⟧",
  ],
  misses: [
    "Read more slowly than you think you should.",
    "Learn more words",
    "Más información que nunca llega al puerto.",
    "Ver más allá",
  ],
};
