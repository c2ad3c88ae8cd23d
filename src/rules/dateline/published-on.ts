import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { leadingDate } from "../shape/dates.ts";

const LABEL: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:(?:this (?:article|post|story|entry) was |article |story |first |originally |date )?(?:published|posted|created|written|uploaded|released|issued|filed)(?: (?:on|at|date|time|in))?|(?:publication|publish|release|post|issue|article|story) date|pub date|date posted|date published|date|on|(?:zuerst )?(?:veröffentlicht|erschienen|publiziert|erstellt|eingestellt)(?: (?:am|on))?|datum|stand|publié(?:e)?(?: le)?|mis en ligne le|écrit le|posté le|publicado(?: (?:el|em|en|a))?|fecha(?: de publicación)?|data(?: di pubblicazione| de publicação)?|pubblicato(?: (?:il|in data))?|postado em|опубликовано?|дата(?: публикации)?|размещено|发布时间|发布于|发布日期|发表于|發布時間|日期|时间|時間|公開日|投稿日|掲載日|配信|입력|등록|gepubliceerd(?: op)?|geplaatst(?: op)?|opublikowano|data publikacji|yayınlanma(?: tarihi)?|yayın tarihi|giriş|تاريخ النشر|نشر في|نُشر في|publicerad|publisert|udgivet|julkaistu) ?[:：]? ?/iu,
);
const TRAILER_WORDS = 14;

/** When the article was published, with whatever the site printed behind it. */
export const datelinePublishedOn: CruftRule = {
  id: "dateline/published-on",
  reason: "line that says when the article was published",
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
  maxLength: 160,
  prefixes: prefixesOf(LABEL),
  find(line) {
    const label = LABEL.exec(line.text)?.[0];
    if (label === undefined) return undefined;
    const rest = line.text.slice(label.length);
    const date = leadingDate(rest);
    if (date === undefined) return undefined;
    const trailer = rest.length - date.length;
    if (trailer > 90 || line.words > TRAILER_WORDS + 8) return undefined;
    const certain = /^[^\p{L}\p{N}]{0,4}(?:on|date|stand) ?$/iu.test(label) ? 0.85 : 0.97;
    return wholeLine(line, certain, { published: date });
  },
  hits: [
    "⟦Published on September 2nd, 2019 📆 | 4003 Views ⚑⟧",
    "⟦Posted: 12 March 2020⟧\n⟦Veröffentlicht am 3. Mai 2021⟧\n⟦Publié le 14 juillet 2018 à 10:42⟧",
    "⟦Publicado el 5 de enero de 2022⟧\n⟦Pubblicato il 7 giugno 2016⟧\n⟦Publicado em 2 de abril de 2019⟧",
    "⟦Опубликовано: 12 февраля 2020⟧\n⟦发布时间：2019年9月2日 10:42⟧\n⟦公開日：2020-03-01⟧",
  ],
  misses: [
    "Published on 3 May 1904 in Vienna, the book made him famous overnight.",
    "Published in the spring, the report named eleven mills.",
    "Posted to the northern border in 1911",
    "Date palms",
  ],
};
