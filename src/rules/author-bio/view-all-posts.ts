import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";

const VIEW: Pattern = byOpening(
  /^(?:(?:view|see|read|show|find|browse|discover|explore|check out) )?(?:all|more|other|further|latest) (?:of (?:his|her|their) )?(?:posts|articles|stories|entries|content|reviews|recipes|work|blogs?|columns|pieces|news)?(?: ?written)? ?(?:by|from|of) (?:this author|the author|this writer|this contributor|this user|[\p{L}\p{M}.'-]{2,20}(?: [\p{L}\p{M}.'-]{1,20}){0,3})$/u,
);
/** Names are capitalised; "more work by the river" is a heading. */
const NAMED = / (?:by|from|of|By|From|Of|BY|FROM|OF) (?:this|the (?:author|writer)|\p{Lu})/u;
const ALL: Pattern = byOpening(
  /^(?:view all posts|view all articles|view all stories|see all posts|see all articles|view author posts|author posts|author archive|author archives|view posts|posts by|more posts|more articles|all posts|view profile|view full profile|full bio|read full bio|read bio|view bio|see full bio|read the bio|more about (?:the|this) author|author profile|view author profile|author page|learn more about (?:the author|this author)|website twitter facebook|website)$/u,
);
const OTHER: Pattern = byOpening(
  /^(?:(?:alle|weitere|mehr) (?:beiträge|artikel|texte|posts)(?: (?:von|dieses autors|der autorin|des autors).{0,40})?(?: anzeigen| ansehen| lesen)?|(?:voir|lire|consulter) tous (?:les|ses) (?:articles|posts|contenus)(?: (?:de|par) .{2,40})?|tous les articles (?:de|par) .{2,40}|(?:ver|leer) (?:todas? |todos )?(?:las |los )?(?:entradas|artículos|publicaciones|noticias|posts)(?: (?:de|del|por) .{2,40})?|más (?:artículos|noticias|entradas) de .{2,40}|(?:ver|veja) (?:todos os|todas as|mais) (?:posts|artigos|textos|publicações)(?: (?:de|do|da|por) .{2,40})?|(?:vedi|visualizza|leggi) tutti gli articoli(?: (?:di|dell'autore) .{0,40})?|tutti gli articoli di .{2,40}|все (?:записи|статьи|публикации|материалы|посты) (?:автора|от).{0,40}|другие (?:статьи|материалы) автора|查看(?:更多|所有|全部)(?:文章|作品|作者文章)|(?:该|此)作者的?(?:其他|更多|所有)文章|更多.{0,8}文章|この著者の記事一覧|記事一覧|alle berichten (?:van|door) .{2,40}|bekijk alle berichten.{0,40}|zobacz wszystkie (?:wpisy|artykuły).{0,40}|tüm yazıları(?:nı göster)?|yazarın (?:tüm|diğer) yazıları|كل المقالات|جميع مقالات الكاتب|visa alla inlägg.{0,40})$/u,
);

/** Link to everything else that the author wrote. */
export const authorBioViewAllPosts: CruftRule = {
  id: "author-bio/view-all-posts",
  reason: "link to the author's other articles",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "nl", "pl", "tr", "ar", "sv"],
  maxLength: 110,
  prefixes: prefixesOf(VIEW, ALL, OTHER),
  find(line) {
    if (line.words > 12 || line.text.length > 110) return undefined;
    const text = bare(line.text);
    if (
      VIEW.test(text) &&
      NAMED.test(line.text) &&
      !/^(?:all|more|other|further|latest) (?:by|from|of)/u.test(text)
    )
      return wholeLine(line, 0.96);
    if (OTHER.test(text)) return wholeLine(line, 0.96);
    if (!ALL.test(text)) return undefined;
    return wholeLine(line, /author|bio|view all|see all/u.test(text) ? 0.95 : 0.85);
  },
  hits: [
    "⟦View all posts by Jane Okafor⟧\n⟦View All Posts⟧\n⟦More articles by Jo Park →⟧",
    "⟦Alle Beiträge von Max Mustermann anzeigen⟧\n⟦Voir tous les articles de Luc Martin⟧\n⟦Ver todas las entradas de Ana Torres⟧",
    "⟦Vedi tutti gli articoli⟧\n⟦Все записи автора⟧\n⟦查看所有文章⟧\n⟦Veja mais posts de João Silva⟧",
  ],
  misses: [
    "View all posts as drafts until the editor has read them.",
    "More work by the river",
    "Alle Artikel des Gesetzes gelten weiter.",
  ],
};
