import { isByline } from "../authors/byline.ts";
import type { Headline } from "../page/headline-place.ts";
import type { Sources } from "../page/sources.ts";
import { findDates } from "./parse.ts";
import { type DateVotes, labelled } from "./votes.ts";

const MAX_LINE_LENGTH = 160;
const DIGIT = /\d/;
const BY = /\sby\s\p{Lu}/u;
/** How lines begin that say when something appeared. */
const SAYS_WHEN =
  /^\P{L}{0,3}(?:this\s(?:article|post|story|page)\swas\s)?(?:originally\s|first\s|page\s)?(?:publi|post(?:ed|\s(?:time|date|on))|erschien|veröffentlicht|pubblicato|опубликован|发布|公開)/iu;
/** What a line holds that `FIRST_TIME` can match. */
const FIRST_HINT = /riginally |irst [pa]/u;
const FIRST_TIME = /(?:originally|first)\s(?:published|posted|appeared)\s(?:on|in|at)\s/iu;

/** Dates on short lines around the headline. */
export function datesInText(votes: DateVotes, headline: Headline): void {
  let found = 0;
  for (const { segment, distance, dates } of headline.near) {
    if (distance === 0 || dates.length === 0 || found >= 3) continue;
    const near = distance > 0 ? 1 - distance / 30 : 0.9 + distance / 20;
    const bare = segment.text.length < 60 ? 1.7 : isByline(segment.text) || BY.test(segment.text) ? 1.9 : 1;
    for (const { iso, said } of labelled(segment.text, dates)) {
      votes.all.push({
        iso,
        from: "text",
        weight: (said === "modified" ? 0.5 : said === "published" ? 3.2 : bare) * near,
      });
      found += 1;
    }
  }
}

/**
 * Lines anywhere that say when the text appeared: one that names the first of several times ("originally published on
 * 26 September 2019"), and, where nothing near the headline says it, the first of any ("Post time: 4 January 2024").
 */
export function datesAnywhere(votes: DateVotes, sources: Sources): void {
  let wanted = !votes.sure;
  for (const { text } of sources.document.segments) {
    if (text.length > MAX_LINE_LENGTH || !DIGIT.test(text)) continue;
    const first = FIRST_HINT.test(text) && FIRST_TIME.test(text);
    if (!first && !(wanted && SAYS_WHEN.test(text))) continue;
    const date = labelled(text, findDates(text, sources.order)).find(({ said }) => said === "published");
    if (date === undefined) continue;
    votes.all.push({ iso: date.iso, from: "text", weight: first ? 3 : 1 });
    if (first) return;
    wanted = false;
  }
}
