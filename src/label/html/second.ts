import type { Document } from "../../document/document.ts";
import { PAGE_TYPES } from "../../document/record.ts";
import { COLUMNS } from "./columns.ts";
import { Opinion } from "./opinion.ts";
import { log, type PageFeatures } from "./row.ts";
import type { Scratch } from "./scratch.ts";
import type { Spot } from "./spot.ts";

/** First opinions on each side that the second look sees one by one. */
const NEAR: readonly number[] = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5];
/** Log-odds are cut at this. */
const MOST_ODDS = 8;
/** Stands in for the first opinion outside the page. */
const OUTSIDE = -9;
/** Container levels whose mean opinion counts. */
const LEVELS = [1, 2, 3, 4, 5];

/** Features of the first look that the second sees again. */
const OWN = [
  "words",
  "linkShare",
  "links",
  "functionShare",
  "capitalShare",
  "sentences",
  "lastClass",
  "boldShare",
  "italicShare",
  "media",
  "concealed",
  "copies",
  "cutShort",
  "author",
  "under.headLinked",
  "block",
  "tag",
  "innerTag",
  "heading",
  "index",
  "wordsBefore",
  "up.article",
  "up.main",
  "up.li",
  "up.figure",
  "cue.comments",
  "cue.related",
  "cue.caption",
  "cue.byline",
  "cue.content",
  "odds.inner",
  "odds.element",
  "odds.least",
  "odds.greatest",
  "odds.decayed",
  "odds.wordMean",
  "odds.wordLeast",
  "odds.phrase",
  "best.up",
  "best.down",
  "best.share",
  "good.near",
  "good.wide",
  "path.count",
  "path.words",
  "path.linkShare",
  "title.share",
  "title.distance",
  "description",
  "articleBody",
  "under.distance",
  "odds.under",
  "under.words",
  "under.linkShare",
  "page.segments",
  "page.words",
  "page.good",
  "page.items",
  "page.articleTags",
  "page.articleType",
  "page.ogArticle",
  "page.comments",
] as const;

const OWN_AT: readonly number[] = OWN.map((name) => COLUMNS.indexOf(name));

/** Names of the second look's features, in the order of its rows. */
export const SECOND_COLUMNS: readonly string[] = [
  ...NEAR.map((by) => `first${by}`),
  ...["near", "wide", "above", "below", "farAbove", "farBelow"].map((name) => `mean.${name}`),
  ...LEVELS.flatMap((level) => [`in${level}.mean`, `in${level}.share`]),
  "path.mean",
  "best.mean",
  "section.mean",
  "section.heading",
  "page.mean",
  "page.content",
  "page.contentSegments",
  "before.share",
  "run.in",
  "run.toStart",
  "run.toEnd",
  "run.share",
  "run.contentShare",
  "island.words",
  "island.gapBefore",
  "island.gapAfter",
  "island.ofLargest",
  ...PAGE_TYPES.map((type) => `type.${type}`),
  ...OWN.map((name) => `own.${name}`),
];

const WIDTH = SECOND_COLUMNS.length;

/** Rows for the second look at some segments: the first opinions around each segment, its containers' and the page's, and the page's type. */
export function secondFeatures(
  document: Document,
  page: PageFeatures,
  odds: Float64Array,
  types: Float64Array,
  segments: Int32Array,
  memory?: Scratch,
): Float32Array {
  const count = document.segments.length;
  const rows = memory?.take(segments.length * WIDTH) ?? new Float32Array(segments.length * WIDTH);
  const opinion = new Opinion(page, odds);
  let at = 0;
  for (const index of segments) {
    for (const by of NEAR)
      rows[at++] = index + by < 0 || index + by >= count ? OUTSIDE : cut(odds[index + by] ?? 0);
    rows[at++] = opinion.mean(index - 3, index + 4, index);
    rows[at++] = opinion.mean(index - 8, index + 9, index);
    rows[at++] = opinion.mean(index - 5, index, -1);
    rows[at++] = opinion.mean(index + 1, index + 6, -1);
    rows[at++] = opinion.mean(index - 20, index, -1);
    rows[at++] = opinion.mean(index + 1, index + 21, -1);
    let spot: Spot | undefined = page.layout.elements[index];
    if (spot !== undefined && spot.first === spot.last) spot = spot.wider;
    for (const _ of LEVELS) {
      rows[at++] = spot === undefined ? -1 : opinion.mean(spot.first, spot.last + 1, index);
      rows[at++] = spot === undefined ? -1 : opinion.content(spot.first, spot.last + 1) / opinion.all;
      spot = spot?.wider;
    }
    rows[at++] = opinion.path(index);
    const best = page.measures.best;
    rows[at++] = best === undefined ? -1 : opinion.mean(best.first, best.last + 1, -1);
    const section = page.sections.of[index] ?? -1;
    const heading = section < 0 ? -1 : (page.sections.heading[section] ?? -1);
    const end = heading < 0 ? index : heading + 1 + (page.sections.count[section] ?? 0);
    rows[at++] = heading < 0 ? -1 : opinion.mean(heading + 1, end, -1);
    rows[at++] = heading < 0 ? OUTSIDE : cut(odds[heading] ?? 0);
    rows[at++] = opinion.mean(0, count, -1);
    rows[at++] = log(opinion.all);
    rows[at++] = log(opinion.segments);
    rows[at++] = opinion.content(0, index) / opinion.all;
    const { run } = opinion;
    rows[at++] = index >= run.start && index < run.end ? 1 : 0;
    rows[at++] = signedLog(index - run.start);
    rows[at++] = signedLog(run.end - 1 - index);
    rows[at++] = opinion.mean(run.start, run.end, -1);
    rows[at++] = opinion.content(run.start, run.end) / opinion.all;
    const island = opinion.islandOf(index);
    rows[at++] = log(island.words);
    rows[at++] = log(island.gapBefore);
    rows[at++] = log(island.gapAfter);
    rows[at++] = island.words / Math.max(1, opinion.largest);
    for (const chance of types) rows[at++] = chance;
    const from = index * COLUMNS.length;
    for (const own of OWN_AT) rows[at++] = page.matrix[from + own] ?? 0;
  }
  return rows;
}

function cut(odds: number): number {
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
}

function signedLog(value: number): number {
  return value < 0 ? -log(-value) : log(value);
}
