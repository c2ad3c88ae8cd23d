import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";

const ORIGINAL: Pattern = byOpening(
  /^(?:(?:click here to |please )?(?:read|view|see|continue reading|find|visit|check out)(?: the)?(?: full| complete| entire| rest of the| whole)?(?: original)? (?:article|story|post|original|source|version|text|piece|content)(?: here| now)?(?: (?:on|at|in|from|by|via|:) ?.{2,60})?|read the original(?: article| story)?(?: (?:on|at|in|here|:).{0,60})?|original (?:article|post|story)(?: link| source| here)?|link to (?:the )?original (?:article|post|story)|(?:zum|den) (?:original(?:artikel|beitrag)?|vollständigen artikel)(?: lesen)?|originalartikel lesen|(?:lire|voir) l'article (?:original|complet|en entier)(?: sur .{2,50})?|article original|(?:leer|ver|lea) (?:el )?(?:artículo|nota|texto) (?:original|completo)(?: en .{2,50})?|artículo original|(?:leia|ver|veja) o (?:artigo|texto|post) (?:original|completo|na íntegra)(?: (?:em|no|na) .{2,50})?|leggi (?:l'articolo (?:originale|completo)|tutto l'articolo|l'originale)(?: su .{2,50})?|articolo originale|(?:читать|читайте) (?:оригинал|полностью|статью полностью|полный текст|далее на).{0,50}|оригинал (?:статьи|новости)|ссылка на оригинал|查看原文|阅读原文|閱讀原文|原文地址|原文链接|点击查看原文|点击阅读原文|元の記事(?:を読む)?|全文を読む|원문 보기|lees (?:het )?(?:originele|volledige) artikel.{0,40}|haberin (?:devamı|tamamı|kaynağı).{0,30}|اقرأ المقال الأصلي)$/u,
);
const SURE = /original|full|complete|entire|vollständig|complet|íntegra|полн|оригинал|原文|全文|원문|الأصلي/u;

/** Link to the article on the site it was taken from. */
export const sourceCreditReadOriginal: CruftRule = {
  id: "source-credit/read-original",
  reason: "link to the original article",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "tr", "ar"],
  maxLength: 120,
  prefixes: prefixesOf(ORIGINAL),
  find(line) {
    if (line.words > 14 || line.text.length > 120) return undefined;
    const text = bare(line.text);
    if (!ORIGINAL.test(text) || /\.$(?<=[^.]{40}.)/u.test(line.text.trim())) return undefined;
    return wholeLine(line, SURE.test(text) ? 0.95 : 0.8);
  },
  hits: [
    "⟦Read the original article on Harbour Daily⟧\n⟦View original post⟧\n⟦Read full article⟧",
    "⟦Zum Originalartikel⟧\n⟦Lire l'article complet⟧\n⟦Leer artículo completo⟧",
    "⟦Leggi l'articolo originale⟧\n⟦Читать оригинал⟧\n⟦阅读原文⟧\n⟦查看原文⟧",
  ],
  misses: [
    "Read the original in Latin and you will see how free the translation is.",
    "Original articles of faith",
    "View the story as a warning to every town on the coast that lives off its mill.",
  ],
};
