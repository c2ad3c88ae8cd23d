import type { Document } from "../../document/document.ts";
import { PAGE_TYPES } from "../../document/record.ts";
import type { Scratch } from "../../memory/scratch.ts";
import { COLUMNS } from "./features/columns.ts";
import type { Container } from "./features/container.ts";
import { log, type PageFeatures } from "./features/row.ts";
import { FirstPassScores } from "./first-pass-scores.ts";

/** First-pass scores on each side that the second stage sees one by one. */
const NEIGHBOUR_OFFSETS: readonly number[] = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5];
/** Log-odds are cut at this. */
const MAX_ODDS = 8;
/** Stands in for the first-pass score outside the page. */
const OUTSIDE = -9;
/** Container levels whose mean score counts. */
const LEVELS = [1, 2, 3, 4, 5];

/** Features of the first stage that the second sees again. */
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

/** Names of the second stage's features, in the order of its rows. */
export const SECOND_COLUMNS: readonly string[] = [
  ...NEIGHBOUR_OFFSETS.map((by) => `first${by}`),
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

/** Rows for the second stage at some segments: the first-pass scores around each segment, its containers' and the page's, and the page's type. */
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
  const scores = new FirstPassScores(page, odds);
  let at = 0;
  for (const index of segments) {
    for (const by of NEIGHBOUR_OFFSETS)
      rows[at++] = index + by < 0 || index + by >= count ? OUTSIDE : cut(odds[index + by] ?? 0);
    rows[at++] = scores.mean(index - 3, index + 4, index);
    rows[at++] = scores.mean(index - 8, index + 9, index);
    rows[at++] = scores.mean(index - 5, index, -1);
    rows[at++] = scores.mean(index + 1, index + 6, -1);
    rows[at++] = scores.mean(index - 20, index, -1);
    rows[at++] = scores.mean(index + 1, index + 21, -1);
    let container: Container | undefined = page.layout.elements[index];
    if (container !== undefined && container.first === container.last) container = container.wider;
    for (const _ of LEVELS) {
      rows[at++] = container === undefined ? -1 : scores.mean(container.first, container.last + 1, index);
      rows[at++] =
        container === undefined ? -1 : scores.content(container.first, container.last + 1) / scores.all;
      container = container?.wider;
    }
    rows[at++] = scores.path(index);
    const best = page.counts.best;
    rows[at++] = best === undefined ? -1 : scores.mean(best.first, best.last + 1, -1);
    const section = page.sections.of[index] ?? -1;
    const heading = section < 0 ? -1 : (page.sections.heading[section] ?? -1);
    const end = heading < 0 ? index : heading + 1 + (page.sections.count[section] ?? 0);
    rows[at++] = heading < 0 ? -1 : scores.mean(heading + 1, end, -1);
    rows[at++] = heading < 0 ? OUTSIDE : cut(odds[heading] ?? 0);
    rows[at++] = scores.mean(0, count, -1);
    rows[at++] = log(scores.all);
    rows[at++] = log(scores.segments);
    rows[at++] = scores.content(0, index) / scores.all;
    const { run } = scores;
    rows[at++] = index >= run.start && index < run.end ? 1 : 0;
    rows[at++] = signedLog(index - run.start);
    rows[at++] = signedLog(run.end - 1 - index);
    rows[at++] = scores.mean(run.start, run.end, -1);
    rows[at++] = scores.content(run.start, run.end) / scores.all;
    const island = scores.islandOf(index);
    rows[at++] = log(island.words);
    rows[at++] = log(island.gapBefore);
    rows[at++] = log(island.gapAfter);
    rows[at++] = island.words / Math.max(1, scores.largest);
    for (const chance of types) rows[at++] = chance;
    const from = index * COLUMNS.length;
    for (const own of OWN_AT) rows[at++] = page.matrix[from + own] ?? 0;
  }
  return rows;
}

function cut(odds: number): number {
  return Math.max(-MAX_ODDS, Math.min(MAX_ODDS, odds));
}

function signedLog(value: number): number {
  return value < 0 ? -log(-value) : log(value);
}
