/**
 * Labels that stand at the start of a line wherever lines are whole: what announces other stories, buttons, the author,
 * comments, sources and rights. Separated by commas; every word but the first may also begin with a small letter.
 */
const LABELS: readonly string[] = [
  "Related Stories, Related Articles, Related Posts, Related News, Related Topics, Related Content, Related:, Read More:, Read Also:, See Also:, Also Read:, More From, More On This, You May Also Like, You Might Also Like, Recommended For You, Recommended Stories, Most Read, Most Popular, Trending Now, Keep Reading, Next Article, Next Post, Previous Article, Previous Post",
  "Share This, Share On, Share Via, Follow Us, Sign Up For, Sign Up To, Subscribe To, Subscribe Now, Click Here To, Leave A Comment, Leave A Reply, Post A Comment, About The Author, View All Posts, Filed Under, Tags:, Tagged With, Posted In, Posted By, Posted On, Source Link, Source:, Photo Credit, Image Credit, Photo:, Image:, All Rights Reserved, This Article Was, This Story Was, This Post Was, Originally Published, Advertisement",
  "Lesen Sie Auch, Mehr Zum Thema, Das Könnte Sie, Auch Interessant, Über Den Autor, Über Die Autorin, Alle Rechte Vorbehalten, Schlagwörter:, Quelle:, Foto:, Newsletter Abonnieren",
  "Lire Aussi, À Lire Aussi, Sur Le Même, Tous Droits Réservés, À Propos De L'auteur, Crédit Photo, Inscrivez-Vous, Abonnez-Vous, Partager Sur, Articles Similaires",
  "Lee También, Lea También, Te Puede Interesar, Noticias Relacionadas, Artículos Relacionados, Compartir En, Todos Los Derechos, Suscríbete, Fuente:, Etiquetas:, Sobre El Autor",
  "Leia Também, Veja Também, Compartilhe, Todos Os Direitos, Inscreva-Se, Fonte:, Sobre O Autor, Leggi Anche, Potrebbe Interessarti, Condividi, Tutti I Diritti, Iscriviti",
  "Читайте Также, Поделиться, Все Права Защищены, Подписывайтесь, Источник:, Фото:, Метки:, Теги:",
];
/** Labels of scripts that put no spaces between words. */
const UNSPACED =
  "相关阅读|相关新闻|延伸阅读|责任编辑|来源：|分享到|版权所有|上一篇|下一篇|関連記事|あわせて読みたい";

const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** A label as a pattern: each word after the first may begin with a small letter. */
function patternOf(label: string): string {
  const [first = "", ...rest] = label.split(" ").map((word) => word.replace(SPECIAL, "\\$&"));
  const words = rest.map((word) => `[${word.charAt(0)}${word.charAt(0).toLowerCase()}]${word.slice(1)}`);
  return [first, ...words]
    .join(" ")
    .replace(/-(\p{Lu})/gu, (_, letter: string) => `-[${letter}${letter.toLowerCase()}]`);
}

const LABEL = new RegExp(
  `(?<=\\s)(?:${LABELS.flatMap((line) => line.split(", "))
    .map(patternOf)
    .join(
      "|",
    )}|(?<!Copyright )©|Copyright (?:©|\\(c\\)|\\d{4})|\\d{1,4} Comments?)(?![\\p{L}\\p{N}])|${UNSPACED}`,
  "gu",
);

/** Where labels begin in a text whose line breaks are lost, ascending. */
export function labelStarts(text: string): number[] {
  return Array.from(text.matchAll(LABEL), ({ index }) => index);
}
