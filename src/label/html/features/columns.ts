import { CUES } from "./class-cues.ts";
import { LANDMARKS } from "./tag-traits.ts";

/** Features that rest on log-odds learned in training begin with this; training computes them out of fold. */
export const LEARNED = "odds.";

export const TEXT_COLUMNS = [
  "words",
  "chars",
  "wordLength",
  "functionShare",
  "capitalShare",
  "digitShare",
  "commaRate",
  "sentences",
  "sentenceRate",
  "questions",
  "exclamations",
  "quotes",
  "markShare",
  "breaks",
  "linkShare",
  "links",
  "boldShare",
  "italicShare",
  "firstClass",
  "lastClass",
  "media",
  "concealed",
  "copies",
  "cutShort",
  "price",
] as const;

export const PLACE_COLUMNS = [
  "block",
  "tag",
  "innerTag",
  "heading",
  "depth",
  "index",
  "wordsBefore",
  "fromStart",
  "toEnd",
  "afterMedia",
] as const;

export const DISTANCE_COLUMNS: readonly string[] = [
  ...LANDMARKS.map((name) => `up.${name}`),
  ...CUES.map((name) => `cue.${name}`),
];

export const ODDS_COLUMNS = [
  "odds.inner",
  "odds.element",
  "odds.parent",
  "odds.parent2",
  "odds.parent3",
  "odds.least",
  "odds.greatest",
  "odds.decayed",
  "odds.wordMean",
  "odds.wordLeast",
  "odds.wordGreatest",
  "odds.phrase",
] as const;

export const CONTAINER_COLUMNS: readonly string[] = [1, 2, 3, 4].flatMap((level) =>
  ["words", "linkShare", "segments", "goodShare", "pageGood", "position"].map((name) => `in${level}.${name}`),
);

export const CONTEXT_COLUMNS = [
  "best.up",
  "best.down",
  "best.share",
  "good.near",
  "good.wide",
  "good.previous",
  "good.next",
  "good.before",
  "path.count",
  "path.words",
  "path.linkShare",
  "path.goodShare",
  "path.first",
  "path.spread",
] as const;

export const HEAD_COLUMNS = [
  "title.share",
  "title.equal",
  "title.distance",
  "description",
  "articleBody",
  "author",
  "under.distance",
  "under.level",
  "odds.under",
  "odds.underDecayed",
  "under.words",
  "under.linkShare",
  "under.segments",
  "under.headLinked",
  "under.headTitle",
] as const;

export const PAGE_COLUMNS = [
  "page.segments",
  "page.words",
  "page.good",
  "page.linkShare",
  "page.items",
  "page.articleTags",
  "page.articleType",
  "page.ogArticle",
  "page.comments",
  "page.headings",
] as const;

export const NEIGHBOURS: readonly number[] = [-2, -1, 1, 2];

export const NEIGHBOUR_COLUMNS = [
  "words",
  "linkShare",
  "tag",
  "common",
  "odds.decayed",
  "odds.wordMean",
] as const;

/** Name of every feature of a segment, in the order of its row. */
export const COLUMNS: readonly string[] = [
  ...TEXT_COLUMNS,
  ...PLACE_COLUMNS,
  ...DISTANCE_COLUMNS,
  ...ODDS_COLUMNS,
  ...CONTAINER_COLUMNS,
  ...CONTEXT_COLUMNS,
  ...HEAD_COLUMNS,
  ...PAGE_COLUMNS,
  ...NEIGHBOURS.flatMap((by) => NEIGHBOUR_COLUMNS.map((name) => rename(name, by))),
];

function rename(name: string, by: number): string {
  const side = by < 0 ? `before${-by}` : `after${by}`;
  return name.startsWith(LEARNED) ? `${LEARNED}${side}.${name.slice(LEARNED.length)}` : `${side}.${name}`;
}
