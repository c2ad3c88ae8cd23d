import type { Document } from "../document/document.ts";
import type { Fact, Facts } from "../document/facts.ts";
import type { Link, Segment } from "../document/segment.ts";
import { authorsOf } from "./authors/index.ts";
import { dateOf } from "./date/index.ts";
import { type DayOrder, type FoundDate, findDates } from "./date/parse.ts";
import { factsFromRemovals, type RemovedText, rightsHolder } from "./from-removals.ts";
import { type Headline, type HeadlinePlace, type Nearby, placeHeadline } from "./page/headline-place.ts";
import { descriptionOf, imageOf, siteOf, tagsOf, urlOf } from "./page/page-facts.ts";
import { type RuleFacts, readSources } from "./page/sources.ts";
import { titleOf } from "./title/index.ts";

/** Units of a line in which an author or a date is looked for. */
const MAX_LINE_LENGTH = 160;
const NO_DATES: readonly FoundDate[] = Object.freeze([]);

/** What the caller knows beside the document. */
export interface FactOptions {
  /** A headline found in the text, used where the document states none. */
  readonly headline?: string;
  /** What was taken out of the text, in order: much of it states facts. */
  readonly removed?: readonly RemovedText[];
  /** Repairs of characters (mojibake, odd spaces), applied to the lines that are read and to every text given out. */
  readonly repair?: (text: string) => string;
}

/**
 * What is known of a document besides its text. `kept` are the segments of the article, in order (they show where the
 * article begins and ends); `stated` is what rules captured, with the rule as source. Each fact names its source in
 * `from`. The input's own fields always win; the rest is chosen by how often each kind of source is right and how many
 * agree. A date never gets a time zone that was not written: a time without an offset is dropped.
 */
export function collectFacts(
  document: Document,
  kept: readonly Segment[],
  stated: readonly RuleFacts[],
  options: FactOptions = {},
): Facts {
  const repair = options.repair ?? ((text: string): string => text);
  const removed = options.removed ?? [];
  const sources = readSources(document, kept, [
    ...factsFromRemovals(removed),
    ...stated,
    ...rightsHolder(removed),
  ]);
  const title = repaired(titleOf(sources, options.headline ?? ""), repair);
  const headline = readHeadline(placeHeadline(sources, title?.value ?? ""), repair, sources.order);
  const url = urlOf(sources);
  const authors = authorsOf(sources, headline);
  const published = dateOf(sources, headline);
  const site = repaired(siteOf(sources), repair);
  const description = repaired(descriptionOf(sources, headline), repair);
  const image = imageOf(sources, headline);
  const tags = tagsOf(sources, headline);
  const declaredLanguage = sources.language;
  // One after the other: nine objects spread into one take as long as finding some of the facts.
  const facts: { -readonly [Name in keyof Facts]: Facts[Name] } = {};
  if (url !== undefined) facts.url = url;
  if (title !== undefined) facts.title = title;
  if (authors !== undefined) facts.authors = { value: authors.value.map(repair), from: authors.from };
  if (published !== undefined) facts.published = published;
  if (site !== undefined) facts.site = site;
  if (description !== undefined) facts.description = description;
  if (image !== undefined) facts.image = image;
  if (tags !== undefined) facts.tags = { value: tags.value.map(repair), from: tags.from };
  if (declaredLanguage !== undefined) facts.declaredLanguage = declaredLanguage;
  return facts;
}

function repaired(
  fact: Fact<string> | undefined,
  repair: (text: string) => string,
): Fact<string> | undefined {
  return fact && { value: repair(fact.value), from: fact.from };
}

/** The lines around the headline with their repairs, and the dates in them. */
function readHeadline(place: HeadlinePlace, repair: (text: string) => string, order: DayOrder): Headline {
  const near = place.near.map(({ segment, distance }): Nearby => {
    if (segment.text.length > MAX_LINE_LENGTH) return { segment, distance, dates: NO_DATES };
    const text = repair(segment.text);
    const repaired = text === segment.text ? segment : rewritten(segment, text, repair);
    const dates = text.length > MAX_LINE_LENGTH ? NO_DATES : findDates(text, order);
    return { segment: repaired, distance, dates };
  });
  return { title: place.title, near, node: place.node };
}

/** A segment with another text; its links stand where their repaired texts are found, in order. */
function rewritten(segment: Segment, text: string, repair: (text: string) => string): Segment {
  const links: Link[] = [];
  let from = 0;
  for (const { at, size, href } of segment.links) {
    const linked = repair(segment.text.slice(at, at + size)).trim();
    const found = linked === "" ? -1 : text.indexOf(linked, from);
    if (found < 0) continue;
    links.push({ at: found, size: linked.length, href });
    from = found + linked.length;
  }
  return { ...segment, text, links };
}
