import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";
import { mayBeHeading } from "../shape/prose.ts";

const ALONE: Pattern = byOpening(
  /^(?:(?:previous|prev|next|older|newer|earlier|later)(?: (?:post|posts|article|articles|page|story|stories|entry|entries|slide|image|photo|up|topic|chapter|lesson|video|episode|item|project|month|issue|news))?|(?:post|posts|article|page|story|comment|comments|entry|breadcrumb) (?:navigation|pagination)|(?:previous|prev) (?:and )?next|newer post older post home|older posts newer posts|next(?: article| post| page)? previous|go to (?:next|previous) (?:page|slide|post)|beitragsnavigation|(?:vorheriger|nächster|voriger|vorherige|nächste) (?:beitrag|artikel|seite|post)|(?:ältere|neuere) (?:beiträge|artikel)|navigation (?:de l'article|des articles)|(?:article|page|billet) (?:précédent|suivant|précédente|suivante)e?|précédent|suivant|navegación de entradas|(?:entrada|artículo|página|noticia|publicación) (?:anterior|siguiente)|anterior|siguiente|(?:entradas|noticias) (?:antiguas|recientes|anteriores)|navegação de (?:post|posts|artigos)|(?:post|artigo|página|próximo|próxima) (?:anterior|seguinte|post|artigo|página|próximo)|próximo|seguinte|navigazione articoli|(?:articolo|pagina|post) (?:precedente|successiv[oa])|precedente|successivo|навигация по записям|(?:предыдущая|следующая) (?:запись|статья|новость|страница)|предыдущая|следующая|上一篇|下一篇|上一页|下一页|上一頁|下一頁|文章导航|前の記事|次の記事|前へ|次へ|이전글?|다음글?|vorig(?:e|) (?:bericht|artikel)|volgend(?:e|) (?:bericht|artikel)|berichtnavigatie|poprzedni(?:a|) (?:wpis|artykuł|strona)|następn(?:y|a) (?:wpis|artykuł|strona)|nawigacja wpisu|önceki (?:yazı|haber|sayfa)|sonraki (?:yazı|haber|sayfa)|yazı gezinmesi|المقال (?:السابق|التالي)|السابق|التالي|föregående|nästa|forrige|neste|næste)$/u,
);
const WITH_TITLE: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:(?:previous|prev|next|older|newer)(?: (?:post|article|story|entry|blog|blog post|news|project|episode))|(?:vorheriger|nächster|voriger) (?:beitrag|artikel)|article (?:précédent|suivant)|(?:entrada|artículo|noticia) (?:anterior|siguiente)|(?:post|artigo) (?:anterior|seguinte)|articolo (?:precedente|successivo)|(?:предыдущая|следующая) (?:запись|статья|новость)|上一篇|下一篇|前の記事|次の記事|이전글|다음글|(?:vorig|volgend) (?:bericht|artikel)|(?:poprzedni|następny) (?:wpis|artykuł)|(?:önceki|sonraki) (?:yazı|haber)|المقال (?:السابق|التالي)) ?(?:[:：">→|-]|: ?) ?\S.{2,170}$/iu,
);
const GLUED =
  /^(?:PrevPrevious|NextNext|Previous PostPrevious|Next PostNext|PreviousPrevious|Next[\p{Lu}].{5,150}Next$|Prev[\p{Lu}].{5,150})/u;
/** Words that stand alone in texts as well. */
const UNSURE =
  /^(?:earlier|later|older|newer|anterior|siguiente|suivant|précédent|próximo|seguinte|precedente|successivo|предыдущая|следующая|next up|السابق|التالي|前へ|次へ)$/u;

/** Links to the article before and after. */
export const navigationPrevNext: CruftRule = {
  id: "navigation/prev-next",
  reason: "link to the previous or next article",
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
  ],
  maxLength: 220,
  prefixes: prefixesOf(ALONE, WITH_TITLE, GLUED),
  find(line, page) {
    if (line.words > 32 || line.words < 1) return undefined;
    if (line.words <= 6) {
      const text = bare(line.text);
      if (text.length <= 40 && ALONE.test(text))
        return wholeLine(
          line,
          UNSURE.test(text) || (line.words === 1 && mayBeHeading(line, page)) ? 0.85 : 0.95,
        );
    }
    if (GLUED.test(line.text)) return wholeLine(line, 0.94);
    return WITH_TITLE.test(line.text) && !/\.$(?<=[^.]{50}.)/u.test(line.text)
      ? wholeLine(line, 0.94)
      : undefined;
  },
  hits: [
    "⟦← Older posts⟧\n⟦Previous Post: Why the ferry will not come back⟧\n⟦Post navigation⟧",
    "⟦Nächster Beitrag⟧\n⟦Article précédent⟧\n⟦Entrada siguiente⟧\n⟦Artigo anterior⟧",
    "⟦Articolo precedente⟧\n⟦Следующая запись⟧\n⟦上一篇：渡轮为什么不会回来⟧\n⟦المقال التالي⟧",
    "⟦PrevPreviousWhen to paint a bridge⟧",
  ],
  misses: [
    "Next week the council votes.",
    "Previous owners: nine",
    "Next door",
    "Older posts were replaced by iron ones in 1950.",
  ],
};
