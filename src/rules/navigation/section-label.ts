import { type CruftRule, wholeLine } from "../rule.ts";
import { bare, phrases } from "../shape/phrases.ts";
import { inHead } from "../shape/prose.ts";

const SECTIONS = phrases(
  ...(
    "news|sports|sport|politics|business|opinion|world|technology|tech|science|health|entertainment|lifestyle|culture|arts|travel|food|fashion|education|economy|finance|" +
    "local|local news|national|international|world news|top news|breaking|breaking news|latest news|featured|features|uncategorized|general|general news|weather|crime|music|movies|film|tv|" +
    "gaming|games|books|style|beauty|home & garden|real estate|environment|climate|money|markets|cars|auto|motoring|editorial|analysis|commentary|columnists|columns|obituaries|" +
    "community|events|videos|video|photos|podcasts|press release|press releases|blog|articles|article|stories|magazine|investing|cryptocurrency|crypto|startups|ai|media|royals|celebrity|showbiz|society|religion|" +
    "football|soccer|cricket|tennis|golf|nfl|nba|mlb|nhl|us news|uk news|us|uk|usa|india|europe|africa|asia|middle east|news & politics|arts & culture|food & drink|science & tech|health & wellness|life & style|tech news|business news|" +
    "nachrichten|politik|wirtschaft|kultur|wissenschaft|gesundheit|panorama|lokales|regionales|meinung|reise|gesellschaft|technik|digital|wissen|leben|unterhaltung|allgemein|feuilleton|" +
    "actualités|actualité|politique|économie|sports|santé|sciences|société|monde|opinion|culture|voyage|non classé|" +
    "noticias|política|economía|deportes|cultura|salud|ciencia|tecnología|mundo|opinión|sociedad|internacional|nacional|sin categoría|actualidad|sucesos|" +
    "notícias|economia|esportes|desporto|saúde|ciência|tecnologia|opinião|sociedade|brasil|cidades|cotidiano|sem categoria|" +
    "notizie|cronaca|politica|cultura|salute|scienza|esteri|spettacoli|attualità|senza categoria|" +
    "новости|политика|экономика|спорт|культура|общество|здоровье|наука|технологии|в мире|происшествия|бизнес|без рубрики|" +
    "新闻|新聞|国内|国际|财经|体育|娱乐|科技|社会|时政|健康|教育|军事|评论|要闻|未分类|" +
    "ニュース|社会|政治|経済|国際|スポーツ|エンタメ|未分類|뉴스|정치|경제|사회|문화|스포츠|국제|" +
    "nieuws|binnenland|buitenland|wiadomości|polityka|gospodarka|kraj|świat|haberler|gündem|siyaset|ekonomi|spor|dünya|" +
    "أخبار|سياسة|اقتصاد|رياضة|ثقافة|صحة|nyheter|nyheder|ekonomi|sport|uutiset|kotimaa|ulkomaat"
  ).split("|"),
);
const NEVER: ReadonlySet<string> = new Set([
  "uncategorized",
  "non classé",
  "sin categoría",
  "sem categoria",
  "senza categoria",
  "без рубрики",
  "未分类",
  "未分類",
  "general news",
]);

/** The section of the paper, alone on a line above the text: "News". */
export const navigationSectionLabel: CruftRule = {
  id: "navigation/section-label",
  reason: "section of the site, alone on a line",
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
    "da",
    "fi",
  ],
  prefixes: SECTIONS.starts,
  find(line, page) {
    if (!SECTIONS.has(line.text) || /[.?!]$/u.test(line.text)) return undefined;
    if (NEVER.has(bare(line.text))) return wholeLine(line, 0.96);
    // Behind the first paragraph the same word may be a sub-heading.
    return wholeLine(
      line,
      inHead(line, page) && line.segment.block !== "heading" && line.segment.block !== "cell" ? 0.93 : 0.7,
    );
  },
  hits: [
    "⟦News⟧\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.",
    "⟦Politik⟧\nDer Stadtrat hat am Montag nach vier Stunden Debatte dem Plan für die neue Brücke über den Fluss zugestimmt.",
    "⟦Экономика⟧\nЦентральный банк в четверг повысил ключевую ставку на четверть пункта, третий раз за этот год, сообщили в банке.",
    "⟦Uncategorized⟧\n⟦社会⟧\n市议会周一经过四个小时的辩论，通过了在河上修建新桥的计划，预计明年春天开工，耗资约三千万元。",
  ],
  misses: [
    "News from the mill\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.",
    "Sport was never his thing.\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.",
    "Healthy\nHealth!\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.",
  ],
};
