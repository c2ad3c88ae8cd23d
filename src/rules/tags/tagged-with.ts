import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const LABEL: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:tagged(?: (?:with|as|under|in))?|tags?|article tags|post tags|blog tags|labels?|keywords?|hashtags|filed under|filed in|filed to|posted in|posted under|published in|categories|category|categorized (?:as|in|under)|categorised (?:as|in|under)|category\/tags?|topics?|related topics|topics in this article|more about|explore more on these topics|see more (?:of|on)|schlagw(?:ort|orte|örter)|stichwörter|verschlagwortet mit|kategorien?|themen|abgelegt unter|veröffentlicht in|mots[- ]clés|étiquettes?|étiqueté(?: avec)?|catégories?|classé (?:dans|sous)|publié dans|thèmes|etiquetas?|etiquetado(?: con)?|palabras clave|categorías?|archivado en|publicado en|temas|marcado (?:com|como)|palavras-chave|categorias?|arquivado em|publicado em|assuntos|etichett(?:a|e)|parole chiave|categori[ae]|archiviato in|pubblicato in|argomenti|теги|тэги|метки|ключевые слова|рубрик[аи]|категори[яи]|темы|标签|標籤|关键词|关键字|關鍵字|分类|分類|栏目|所属分类|タグ|カテゴリー?|キーワード|태그|카테고리|trefwoorden|categorie(?:ën)?|geplaatst in|tagi|kategorie|etiketler|kategori(?:ler)?|الوسوم|الكلمات المفتاحية|التصنيفات|taggar|emneord|avainsanat) ?[:：#] ?(.{0,300})$/iu,
);
const BARE =
  /^[^\p{L}\p{N}]{0,4}(?:tagged(?: (?:with|as|under|in))?|filed (?:under|in)|posted in|categorized (?:as|in)|categorised (?:as|in)|verschlagwortet mit|abgelegt unter|classé dans|étiqueté avec?|etiquetado con|archivado en|marcado com|arquivado em|archiviato in) +(\S.{1,299})$/iu;
const SPLIT = / ?[,;|•·、，/#] ?/u;
const MAX_WORDS_IN_TAG = 6;
/** Words that a sentence may begin with as well: only a list behind them makes them tags. */
const LOOSE =
  /^[^\p{L}\p{N}]{0,4}(?:topics?|labels?|more about|category|categories|keywords?|themen|temas|thèmes|темы|argomenti|assuntos|published in|veröffentlicht in|publié dans|publicado e[nm]|pubblicato in|see more|hashtags|栏目|分类|分類)\b/iu;

/** "Tagged with: a, b, c", "Filed under: News". */
export const tagsTaggedWith: CruftRule = {
  id: "tags/tagged-with",
  reason: "tags or categories of the article",
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
    "fi",
  ],
  maxLength: 340,
  prefixes: prefixesOf(LABEL, BARE),
  find(line) {
    const { text } = line;
    if (line.words > 50) return undefined;
    const found = LABEL.exec(text) ?? BARE.exec(text);
    if (found === null) return undefined;
    const list = (found[1] ?? "").trim();
    if (list === "") return wholeLine(line, LOOSE.test(text) ? 0.75 : 0.9);
    const tags = list
      .replace(/\.$/u, "")
      .split(SPLIT)
      .filter((tag) => tag !== "");
    if (tags.length === 0 || tags.some((tag) => tag.split(" ").length > MAX_WORDS_IN_TAG)) return undefined;
    if (/[.!?] \p{L}/u.test(list)) return undefined;
    const sure =
      !LOOSE.test(text) && (text.includes(":") || text.includes("：") || tags.length > 1 || line.words <= 6);
    return wholeLine(line, sure ? 0.95 : 0.75, { tags });
  },
  hits: [
    "⟦Tagged with: harbour, bridge, ferry⟧\n⟦Filed under: News⟧\n⟦Filed Under News, Politics⟧",
    "⟦Schlagwörter: Hafen, Brücke⟧\n⟦Mots-clés : port, pont⟧\n⟦Etiquetas: puerto, puente⟧",
    "⟦Теги: порт, мост⟧\n⟦标签：港口、桥梁⟧\n⟦Tag: porto, ponte⟧\n⟦الوسوم: ميناء، جسر⟧",
  ],
  misses: [
    "Tagged with a small red band, the heron came back eleven years in a row.",
    "Tags on the trees show which ones are to be felled: red, blue and white ones alike will go this winter.",
    "Filed away in a cellar for forty years, the plans came to light on Monday.",
    "Kategorien von Brücken",
  ],
};
