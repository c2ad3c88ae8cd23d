import { type CruftRule, type Match, wholeLine } from "../rule.ts";
import { proseAfter } from "../shape/prose.ts";
import { holdsAny } from "../shape/quick.ts";

const CREDIT =
  /(?:^|(?<=[.!?…"'\])] ?))(?:the )?(?:post|article|story|entry) (?:"?)(.{2,300}?)"? (?:appeared first|first appeared|was first published|was originally published|originally appeared|appeared originally) (?:on|at|in) (?:the )?(.{2,90}?)\.?$/iu;
const OTHERS =
  /(?:^|(?<=[.!?…"'\])] ?))(?:der (?:beitrag|artikel|post) (.{2,300}?) (?:erschien zuerst auf|ist zuerst erschienen auf|erschien zuerst bei)|l'article (.{2,300}?) (?:est apparu en premier sur|est apparu en premier|a été publié en premier sur)|(?:la entrada|el artículo|el post) (.{2,300}?) (?:se publicó primero en|apareció primero en|aparece primero en|se publicó originalmente en)|(?:o post|o artigo|a publicação) (.{2,300}?) (?:apareceu primeiro em|apareceu primeiro no|foi publicado primeiro em|aparece primeiro em|foi visto primeiro em)|l'articolo (.{2,300}?) (?:proviene da|è apparso per la prima volta su|sembra essere il primo su)|(?:сообщение|запись) (.{2,300}?) (?:появились сначала на|впервые появились|впервые появилась|появилась сначала на)|het bericht (.{2,300}?) (?:verscheen eerst op)|(?:artykuł|wpis) (.{2,300}?) (?:pochodzi z serwisu|pojawił się poraz pierwszy w)|文章 ?(.{2,200}?) ?(?:最先出现在|首发于)) ?(.{2,90}?)\.?$/iu;
/** Glued to a paragraph, the footer stands near the end; this many paragraphs may follow (comments, teasers). */
const MOST_AFTER = 5;
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
  longest: 20_000,
  holds: TRIGGERS,
  find(line, page) {
    const { text } = line;
    if (text.length < 20 || (proseAfter(line, page) > MOST_AFTER && !ALONE.test(text))) return undefined;
    const from = Math.max(0, text.length - TAIL);
    const tail = text.slice(from);
    if (!holdsAny(tail.slice(-160), TRIGGERS)) return undefined;
    const found = latest(CREDIT, tail) ?? latest(OTHERS, tail);
    if (found === undefined) return undefined;
    const groups = found.groups;
    const site = groups.at(-1)?.trim() ?? "";
    const title = groups
      .slice(0, -1)
      .find((group) => group !== undefined)
      ?.trim();
    if (site === "" || title === undefined || !isSite(site)) return undefined;
    if (found.index === 0 && from > 0) return undefined;
    const facts = { title, site };
    if (found.index === 0) return footer(title) ? wholeLine(line, 0.99, facts) : undefined;
    return footer(title)
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

interface Found {
  readonly index: number;
  readonly groups: readonly (string | undefined)[];
}

/** The last place in a text where the footer may begin: a paragraph can speak of a post before. */
function latest(pattern: RegExp, text: string): Found | undefined {
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const later = text.slice(found.index + 1);
  const inner = found[0].length > 120 ? pattern.exec(later) : null;
  if (inner !== null && inner.index > 0)
    return { index: found.index + 1 + inner.index, groups: inner.slice(1) };
  return { index: found.index, groups: found.slice(1) };
}

const OFFICE = /^(?:office|war|was|is|of|that|which|had|has|he|she|it)\b/iu;

/** Titles begin with a capital, a digit or a quotation mark; what merely goes on a sentence about a post does not. */
function footer(title: string): boolean {
  return /^["'(¿¡]?[\p{Lu}\p{N}\p{Lo}]/u.test(title) && !OFFICE.test(title);
}

const SENTENCE =
  /[.!?] \p{Lu}|\b(?:in|on) (?:print|maps|stage|screen|\d{4})\b|^(?:maps|stage|screen|print|\d{4}|television|the market)/iu;

function isSite(site: string): boolean {
  return site.split(" ").length <= 9 && !SENTENCE.test(site);
}
