import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { endOfTitles } from "../shape/lists.ts";
import { bare } from "../shape/phrases.ts";
import { inHead, isLate } from "../shape/prose.ts";

const LEAD: Pattern = byOpening(
  /^(?:(?:what's|what is) (?:hot|new|trending|popular|happening)(?: (?:on|at|in|now|right now|this week|today).{0,30})?|(?:most|the most) (?:read|popular|viewed|shared|commented|discussed|watched|recent|emailed)(?: (?:posts?|articles?|stories|news|now|today|this week|on .{2,24}|in .{2,24}|videos?|reads?))?|trending(?: (?:now|news|stories|today|posts?|articles?|topics?|on .{2,24}|in .{2,24}|this week|searches))?|(?:popular|latest|recent|new|newest|top|hot|featured|editor'?s?'?|fresh|more|other|upcoming|previous|breaking|live|today's|this week's|older|newer) (?:posts?|articles?|stories|news|reads|entries|updates|videos?|picks?|choice|headlines|content|top stories|blog posts?|blogs|news stories|podcasts|episodes|insights|publications|issues|comments|events|press releases)(?: (?:on|in|from|by|at|this) .{2,26})?|the latest(?: (?:news|stories|from .{2,24}))?|latest|just in|news feed|news in brief|breaking news|hot off the press|top stor(?:y|ies)|popular (?:this week|now|right now|today|on .{2,24}|in .{2,24})|(?:reader|readers') favorites?|from (?:the|our) (?:blog|archives?|newsroom|web)|(?:more|other) (?:great )?(?:news|stories|headlines|articles|posts|blogs|reads) ?(?:you .{2,30}|for you|from around.{2,20})?|from around the web|around the web|elsewhere on .{2,24}|meistgelesen(?:e artikel)?|meist gelesen|am meisten gelesen|beliebte (?:artikel|beiträge|themen)|neueste (?:artikel|beiträge|nachrichten|meldungen)|aktuelle (?:artikel|beiträge|meldungen|nachrichten|themen|videos)|neues(?:te)?|letzte beiträge|weitere (?:meldungen|nachrichten|news)|top-?themen|(?:les )?(?:articles? )?(?:les )?plus (?:lus?|populaires|récents|partagés|commentés|vus)|derniers? (?:articles?|billets|posts)|dernières? (?:actualités?|nouvelles|infos)|à la une|articles? récents?|(?:lo |las |los )?más (?:leíd[oa]s?|vist[oa]s?|popular(?:es)?|comentad[oa]s?|recientes?|compartid[oa]s?|noticias)|(?:últimas|ultimas) (?:noticias|entradas|publicaciones)|últimos (?:artículos|posts)|(?:artículos|noticias|entradas) (?:populares|destacad[oa]s|recientes)|lo último|tendencias|(?:as |os )?mais (?:lid[oa]s?|vist[oa]s?|populares|recentes|acessad[oa]s|notícias)|últimas (?:notícias|postagens)|(?:notícias|posts|artigos) (?:recentes|populares|em destaque)|(?:i |gli )?(?:articoli |post )?(?:i )?più (?:letti|visti|popolari|recenti|condivisi)|ultim[ie] (?:articoli|notizie|news|post)|articoli recenti|ultime (?:notizie|news)|(?:самое|самые) (?:читаемое|популярное|популярные|обсуждаемое|интересное|читаемые)|популярн(?:ое|ые|ые статьи|ые новости|ые записи)|последние (?:новости|статьи|записи|публикации)|свежие (?:новости|записи|статьи|материалы)|главн(?:ое|ые новости)(?: за день| сегодня)?|новости партн[её]ров|лента новостей|(?:热门|最新|最热|热点|今日|最近)(?:文章|新闻|资讯|阅读|排行|话题|发布|推荐|评论|要闻)|热门|最新消息|点击排行|新闻排行|(?:熱門|最新)(?:文章|新聞)|人気(?:記事|ランキング|の記事)|最新(?:記事|ニュース)|アクセスランキング|ランキング|많이 본 (?:뉴스|기사)|인기 ?(?:기사|글|뉴스)|최신 ?(?:기사|뉴스|글)|meest (?:gelezen|populair|bekeken)|(?:laatste|recente) (?:nieuws|berichten|artikelen)|(?:najnowsze|najpopularniejsze|ostatnie|najczęściej czytane)(?: (?:artykuły|wpisy|wiadomości|posty))?|(?:en )?çok okunan(?:lar)?|son (?:haberler|yazılar|dakika)|popüler (?:yazılar|haberler)|(?:الأكثر|الاكثر) (?:قراءة|مشاهدة|شيوعا)|(?:أحدث|آخر) (?:الأخبار|المقالات)|mest (?:läst|lest|læst|lästa|populära)|senaste (?:nytt|nyheterna|inlägg)|siste nytt|seneste nyt|luetuimmat)$/u,
);
/** What a chapter of the text can be called too. */
const UNSURE =
  /^(?:latest|the latest|just in|trending|tendencias|neues|featured (?:content|videos?|posts?)|what'?s? (?:is )?(?:new|happening|hot).*|upcoming events|new (?:content|videos?|updates?|events|episodes|publications|issues)|top (?:videos?|picks?|posts|articles|reads|content|blogs|podcasts|headlines)|editor'?s?'? (?:picks?|choice)|more (?:videos?|content|updates|events|insights|issues)|other (?:events|issues|content|comments|videos?|articles|publications|updates|blogs|stories|insights)|live (?:events|news|updates|videos?|comments).*|previous .*|today's .*|this week's .*|upcoming .*|breaking .*|热门|главное|ランキング|новости партн[её]ров|популярное|hot .*|fresh .*|recent (?:events|updates)|more blog posts|latest (?:updates|videos?|insights|publications|issues|events).*)$/u;

/** "What's hot on SITE?", "Most read", "Latest news", with the titles under it. */
export const relatedWhatsHot: CruftRule = {
  id: "related/whats-hot",
  reason: "list of the site's latest or most read articles",
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
  prefixes: prefixesOf(LEAD),
  everywhere: true,
  find(line, page) {
    if (line.words > 8) return undefined;
    const text = bare(line.text);
    if (!LEAD.test(text)) return undefined;
    const hot = /^what's hot (?:on|at) /u.test(text);
    const score = !hot && UNSURE.test(text) ? 0.8 : 0.95;
    const through = score < 0.9 ? line.index : endOfTitles(page, line.index, hot);
    if (through === line.index) return wholeLine(line, score);
    return { ...wholeLine(line, isLate(line, page) || inHead(line, page) || hot ? score : 0.88), through };
  },
  hits: [
    "The council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.\n⟦What's hot on Harbour Daily?⟧\n⟦Why the ferry will not come back⟧\n⟦Ten years of building at the harbour⟧",
    "⟦Most read⟧\n⟦Meistgelesen⟧\n⟦Les plus lus⟧\n⟦Lo más leído⟧\n⟦Mais lidas⟧",
    "⟦I più letti⟧\n⟦Последние новости⟧\n⟦热门文章⟧\n⟦人気記事⟧\n⟦الأكثر قراءة⟧",
    "⟦Recent Posts⟧\n⟦Trending Now⟧",
  ],
  misses: [
    "Latest figures show a rise of two per cent.",
    "What's hot and what's not in this year's gardens",
    "Recent history",
    "The most popular of the three was the ferry.",
  ],
};
