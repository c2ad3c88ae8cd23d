import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { endOfTitles } from "../shape/lists.ts";
import { bare } from "../shape/phrases.ts";
import { inHead, isLate } from "../shape/prose.ts";

const LEAD: Pattern = byOpening(
  /^(?:(?:other |more |our )?related (?:posts?|articles?|stor(?:y|ies)|content|news|reading|topics|links|reads|items|coverage|pages|videos?|blogs?|blog posts|resources|insights|entries|guides|reviews|recipes|questions|publications|searches|media|products|categories|features?|tags|stuff|materials?)|related|related to this (?:story|article|topic)|similar (?:posts?|articles?|stories|news|content|reads|topics)|associated articles|(?:ähnliche|verwandte|weitere|passende|zugehörige) (?:artikel|beiträge|themen|meldungen|nachrichten|texte|inhalte|posts|links)|mehr zum thema|zum thema|passend dazu|das könnte dazu passen|(?:articles?|sujets?|contenus?|lectures?|billets?) (?:similaires?|connexes?|liés?|associés?|relatifs)|(?:sur le|dans le|à lire sur le) même sujet|(?:artículos?|noticias?|entradas?|contenidos?|publicaciones|temas|notas?) (?:relacionad[oa]s?|similares|vinculad[oa]s)|relacionad[oa]s?|(?:artigos?|notícias?|posts?|conteúdos?|matérias?|textos) (?:relacionad[oa]s?|semelhantes|similares)|leituras? relacionadas?|(?:articoli|notizie|post|contenuti|argomenti) (?:correlat[ie]|simili|collegat[ie])|(?:похожие|связанные|другие) (?:статьи|записи|материалы|новости|публикации|посты)|(?:статьи|материалы|новости) по теме|по теме|ещё по теме|еще по теме|相关(?:新闻|文章|阅读|报道|推荐|内容|链接|资讯|话题|帖子)|相關(?:新聞|文章|閱讀|報導|推薦)|関連(?:記事|ニュース|リンク|コンテンツ)|관련 ?(?:기사|뉴스|글)|gerelateerde? (?:artikelen|berichten|posts|nieuws)|(?:podobne|powiązane) (?:artykuły|wpisy|posty|tematy)|(?:benzer|ilgili) (?:yazılar|haberler|içerikler|konular|makaleler)|(?:مقالات|مواضيع|أخبار) (?:ذات صلة|مشابهة|متعلقة|مرتبطة)|relaterade (?:artiklar|inlägg)|relaterte (?:artikler|saker)|relaterede artikler|aiheeseen liittyvää|lue myös)$/u,
);
/** A word that can be a heading of the text itself. */
const UNSURE =
  /^(?:related|relacionad[oa]s?|zum thema|по теме|related (?:questions|products|materials?|links|resources|publications))$/u;

/** "Related articles" with the titles under it. */
export const relatedRelatedPosts: CruftRule = {
  id: "related/related-posts",
  reason: "related articles",
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
  maxLength: 64,
  prefixes: prefixesOf(LEAD),
  everywhere: true,
  find(line, page) {
    if (line.words > 6) return undefined;
    const text = bare(line.text);
    if (!LEAD.test(text)) return undefined;
    const score = UNSURE.test(text) && !line.text.includes(":") ? 0.85 : 0.96;
    const through = score < 0.9 ? line.index : endOfTitles(page, line.index, line.text.includes(":"));
    if (through === line.index) return wholeLine(line, score);
    // Inside the text some editors count such a list as part of it: there it is a cue for the model.
    return { ...wholeLine(line, isLate(line, page) || inHead(line, page) ? score : 0.88), through };
  },
  hits: [
    "The council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.\n⟦Related articles⟧\n⟦Why the ferry will not come back⟧\n⟦Ten years of building at the harbour⟧",
    "⟦Ähnliche Beiträge⟧\n⟦Articles similaires⟧\n⟦Artículos relacionados⟧\n⟦Notícias relacionadas⟧",
    "⟦Articoli correlati⟧\n⟦Похожие статьи⟧\n⟦相关新闻⟧\n⟦関連記事⟧\n⟦مقالات ذات صلة⟧",
    "⟦RELATED POSTS⟧",
  ],
  misses: [
    "Related articles of the treaty deal with fishing.",
    "Similar stories are told in every town on the coast.",
    "Related species",
    "Ähnliche Artikel findet man auch bei anderen Händlern.",
  ],
};
