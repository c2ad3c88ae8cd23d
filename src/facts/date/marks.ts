import { beside } from "../page/beside.ts";
import type { Sources } from "../page/sources.ts";
import { findDates } from "./parse.ts";
import { type DateVotes, labelled, MODIFIED_WORD } from "./votes.ts";

const ENTRY_CLASS = /publish|posted|entry-date|post-?date|article-?date|created|pubdate|byline/iu;
const MICRO = /date(?:Published|Created|Modified)|uploadDate/iu;
const DATE_CLASS = /date|time|publish|posted|byline/iu;
const MARK_WEIGHT: Readonly<Record<string, number>> = { micro: 2.4, time: 1.4, entry: 1.2, class: 0.8 };
const MODIFIED_CLASS = /modif|updat|revis/iu;
const ASIDE_CLASS =
  /comment|related|sidebar|widget|footer|recent|popular|copyright|event|teaser|card|more-|next|prev/iu;
/** Units at the start of a marked element in which its date is looked for. */
const MAX_MARK_LENGTH = 120;
const ASIDE_TAGS = new Set(["aside", "footer", "nav"]);

/** Dates in microdata, `<time>` and elements whose class says date; the first of each kind. */
export function datesInMarks(votes: DateVotes, sources: Sources): void {
  const seen = new Set<string>();
  for (const mark of sources.marked) {
    const { itemprop, tag, className } = mark.element;
    const micro = itemprop === "" ? undefined : MICRO.exec(itemprop)?.[0].toLowerCase();
    if (micro === undefined && tag !== "time" && (className === "" || !DATE_CLASS.test(className))) continue;
    const changed = micro === undefined ? MODIFIED_CLASS.test(className) : micro === "datemodified";
    // what is created or published further down is an answer or a comment
    let kind = micro === undefined ? (tag === "time" ? "time" : "class") : changed ? "changed" : "micro";
    if (kind === "class" && ENTRY_CLASS.test(className)) kind = "entry";
    if (seen.has(kind)) continue;
    const from = micro === undefined ? (tag === "time" ? "time" : "class") : `itemprop:${micro}`;
    const share = micro === undefined && beside(mark, ASIDE_TAGS, ASIDE_CLASS) ? 0.3 : 1;
    const weight = (changed ? 0.5 : (MARK_WEIGHT[kind] ?? 1)) * share;
    if (micro !== undefined && votes.add(mark.value, from, weight)) seen.add(kind);
    else {
      const text = mark.text.slice(0, MAX_MARK_LENGTH);
      const dates = labelled(text, findDates(text, sources.order));
      const modified =
        changed || dates[0]?.said === "modified" || (dates.length === 0 && MODIFIED_WORD.test(text));
      const plainWeight = modified ? 0.5 * share : weight;
      if (votes.add(mark.value, from, plainWeight)) seen.add(kind);
      else if (dates[0] !== undefined) {
        votes.all.push({ iso: dates[0].iso, from, weight: plainWeight });
        seen.add(kind);
      }
    }
  }
}
