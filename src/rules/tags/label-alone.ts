import { type CruftRule, type Match, type Page, wholeLine } from "../rule.ts";
import { bare, phrases } from "../shape/phrases.ts";
import { inTail, isProse, proseBefore } from "../shape/prose.ts";

const LABELS = phrases(
  ...(
    "tags|tagged with|tagged|filed under|filed in|posted in|categories|category|topics|related topics|related tags|article tags|post tags|popular tags|tag cloud|hashtags|labels|keywords|all tags|all categories|all topics|browse by topic|browse by category|explore topics|popular topics|popular categories|blog categories|in categories|" +
    "schlagwörter|schlagworte|stichwörter|kategorien|kategorie|themen|mots-clés|étiquettes|catégories|catégorie|thèmes|etiquetas|categorías|categoría|temas|palabras clave|" +
    "categorias|categoria|assuntos|palavras-chave|categorie|etichette|argomenti|parole chiave|теги|метки|рубрики|категории|рубрика|ключевые слова|标签|分类|關鍵字|关键词|标签云|分類|" +
    "タグ|カテゴリー|カテゴリ|キーワード|태그|카테고리|categorieën|trefwoorden|tagi|etiketler|kategoriler|الوسوم|التصنيفات|الكلمات المفتاحية"
  ).split("|"),
);
/** Only labels that texts don't use as headings take the short lines under them along. */
const CERTAIN = /tag|label|filed|posted in|schlag|étiq|etiqu|mots|теги|метки|标签|タグ|태그|tagi|الوسوم/u;
const MAX_TAGS = 15;
const MAX_TAG_LENGTH = 32;

/** "Tags" alone on a line, with the tags on the lines under it. */
export const tagsLabelAlone: CruftRule = {
  id: "tags/label-alone",
  reason: "label of the article's tags or categories",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "ar"],
  prefixes: LABELS.starts,
  everywhere: true,
  find(line, page) {
    if (!LABELS.has(line.text)) return undefined;
    const certain = CERTAIN.test(bare(line.text));
    if (!certain) return wholeLine(line, inTail(line, page) && line.segment.block !== "heading" ? 0.9 : 0.8);
    return inTail(line, page) && proseBefore(line, page) > 1
      ? unit(line.index, wholeLine(line, 0.93), page)
      : wholeLine(line, 0.92);
  },
  hits: [
    "The council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.\nWork on the bridge will begin next spring and is expected to take three years, the mayor said afterwards.\n⟦Tags:⟧\n⟦harbour⟧\n⟦old bridge⟧",
    "⟦Tags⟧\n⟦Schlagwörter⟧\n⟦Étiquettes⟧\n⟦Etiquetas⟧",
    "⟦Теги:⟧\n⟦标签⟧\n⟦タグ⟧\n⟦الوسوم⟧\n⟦Filed Under⟧",
  ],
  misses: ["Tags are cheap.", "Posted in 1911", "Labels and what they hide"],
};

function unit(index: number, match: Match, page: Page): Match {
  let end = index;
  for (let i = index + 1; i <= index + MAX_TAGS; i += 1) {
    const line = page.lines[i];
    if (line === undefined || isProse(line) || line.text.length > MAX_TAG_LENGTH || line.words > 4) break;
    if (line.words === 0 || /[.!?:]$/u.test(line.text)) break;
    end = i;
  }
  return end > index ? { ...match, through: end } : match;
}
