import { holdsAny } from "../prefilter/holds-any.ts";
import { type CruftRule, type Match, wholeLine } from "../rule.ts";
import { proseAfter } from "../shape/prose.ts";

/**
 * A footer by the words in front of the title and those between title and site, with the site, all in front of the
 * site, and the title as its groups. What stands between is found first, and what leads up to it by looking back:
 * otherwise each "the post" of a text searches all that follows it for the rest.
 */
function footer(before: string, between: string, title = 300): string {
  const beginning = "(?:^|(?<=[.!?…\"'\\])] ?))";
  return `${between}(?= ?(?! )(.{2,90}?)\\.?$)(?<=(${beginning}${before}(.{2,${title}}))${between})`;
}

const CREDIT = new RegExp(
  footer(
    '(?:the )?(?:post|article|story|entry) "?(?!")',
    '"? (?:appeared first|first appeared|was first published|was originally published|originally appeared|appeared originally) (?:on|at|in)(?: the)?(?= )',
  ),
  "iu",
);
const OTHERS = new RegExp(
  [
    footer(
      "der (?:beitrag|artikel|post) ",
      " (?:erschien zuerst auf|ist zuerst erschienen auf|erschien zuerst bei)",
    ),
    footer("l'article ", " (?:est apparu en premier sur|est apparu en premier|a été publié en premier sur)"),
    footer(
      "(?:la entrada|el artículo|el post) ",
      " (?:se publicó primero en|apareció primero en|aparece primero en|se publicó originalmente en)",
    ),
    footer(
      "(?:o post|o artigo|a publicação) ",
      " (?:apareceu primeiro em|apareceu primeiro no|foi publicado primeiro em|aparece primeiro em|foi visto primeiro em)",
    ),
    footer("l'articolo ", " (?:proviene da|è apparso per la prima volta su|sembra essere il primo su)"),
    footer(
      "(?:сообщение|запись) ",
      " (?:появились сначала на|впервые появились|впервые появилась|появилась сначала на)",
    ),
    footer("het bericht ", " (?:verscheen eerst op)"),
    footer("(?:artykuł|wpis) ", " (?:pochodzi z serwisu|pojawił się poraz pierwszy w)"),
    footer("文章 ?", "(?: |(?<! ))(?:最先出现在|首发于)", 200),
  ].join("|"),
  "iu",
);
/** Glued to a paragraph, the footer stands near the end; this many paragraphs may follow (comments, teasers). */
const MAX_AFTER = 5;
const ALONE = /^(?:the (?:post|article|story)|der|l'art|la entr|el |o |a pub|соо|зап|het|art|wpis|文章)/iu;
const TRIGGERS: readonly string[] = (
  "appeared first|first appeared|originally appeared|appeared originally|first published|originally published|erschien|erschienen|" +
  "apparu|en premier|publicó|apareció|aparece primero|apareceu|publicado primeiro|visto primeiro|aparece primeiro|proviene|apparso|" +
  "sembra|появились|появилась|verscheen|pochodzi|pojawił|最先|首发"
).split("|");
/** The footer of a feed is looked for so far from the end of a paragraph, in units. */
const TAIL = 480;

/** Feed footer: "The post TITLE appeared first on SITE.", alone or glued to the last paragraph. */
export const sourceCreditAppearedFirstOn: CruftRule = {
  id: "source-credit/appeared-first-on",
  reason: "feed footer that names the original site",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "nl", "pl", "zh"],
  maxLength: 20_000,
  requiredLiterals: TRIGGERS,
  find(line, page) {
    const { text } = line;
    if (text.length < 20 || (proseAfter(line, page) > MAX_AFTER && !ALONE.test(text))) return undefined;
    const from = Math.max(0, text.length - TAIL);
    const tail = text.slice(from);
    if (!holdsAny(tail.slice(-160), TRIGGERS)) return undefined;
    const found = latest(CREDIT, tail) ?? latest(OTHERS, tail);
    if (found === undefined) return undefined;
    const site = found.site.trim();
    const title = found.title.trim();
    if (site === "" || !isSite(site)) return undefined;
    if (found.index === 0 && from > 0) return undefined;
    const facts = { title, site };
    if (found.index === 0) return isTitle(title) ? wholeLine(line, 0.99, facts) : undefined;
    return isTitle(title)
      ? ({ start: from + found.index, end: text.length, score: 0.98, facts } satisfies Match)
      : undefined;
  },
  hits: [
    "⟦The post Rates rise again appeared first on Harbour Daily.⟧",
    "She will stay until spring, the mayor said on Friday. ⟦The post A bridge too far? appeared first on Harbour Daily.⟧",
    "⟦Der Beitrag Neue Brücke eröffnet erschien zuerst auf Hafenbote.⟧\n⟦L'article Un pont neuf est apparu en premier sur Le Courrier du Port.⟧",
    "⟦La entrada Un puente nuevo se publicó primero en El Faro.⟧\n⟦Сообщение Новый мост открыт появились сначала на Портовый вестник.⟧\n⟦L'articolo Il nuovo ponte proviene da La Voce del Porto.⟧",
  ],
  misses: [
    "The post office on Elm Street first appeared on maps in 1911.",
    "The story of the mill first appeared in print when she was nine years old.",
    "The post was advertised on Monday, and the first applicant appeared on Tuesday.",
    "L'article 5 est apparu en 1958 dans la constitution.",
  ],
};

interface Footer {
  readonly index: number;
  readonly title: string;
  readonly site: string;
}

/** The first place in a text where the footer may begin. */
function first(pattern: RegExp, text: string): Footer | undefined {
  const found = pattern.exec(text);
  const [site, upToSite, title] = found?.slice(1).filter((group) => group !== undefined) ?? [];
  if (found === null || site === undefined || upToSite === undefined || title === undefined) return undefined;
  return { index: found.index - upToSite.length, title, site };
}

/** The last place in a text where the footer may begin: a paragraph can speak of a post before. */
function latest(pattern: RegExp, text: string): Footer | undefined {
  const found = first(pattern, text);
  if (found === undefined || text.length - found.index <= 120) return found;
  const inner = first(pattern, text.slice(found.index + 1));
  return inner !== undefined && inner.index > 0 ? { ...inner, index: found.index + 1 + inner.index } : found;
}

const OFFICE = /^(?:office|war|was|is|of|that|which|had|has|he|she|it)\b/iu;

/** Titles begin with a capital, a digit or a quotation mark; what merely goes on a sentence about a post does not. */
function isTitle(title: string): boolean {
  return /^["'(¿¡]?[\p{Lu}\p{N}\p{Lo}]/u.test(title) && !OFFICE.test(title);
}

const SENTENCE =
  /[.!?] \p{Lu}|\b(?:in|on) (?:print|maps|stage|screen|\d{4})\b|^(?:maps|stage|screen|print|\d{4}|television|the market)/iu;

function isSite(site: string): boolean {
  return site.split(" ").length <= 9 && !SENTENCE.test(site);
}
