import { CUE_KINDS } from "./cues.ts";

/** What a line looks like. */
const SHAPE = [
  "units",
  "words",
  "meanWord",
  "capitalised",
  "allCaps",
  "startsUpper",
  "startsLower",
  "startsDigit",
  "startsSign",
  "startsQuote",
  "endsStop",
  "endsEllipsis",
  "endsColon",
  "endsQuestion",
  "stops",
  "stopRate",
  "commaRate",
  "digitRate",
  "numberRate",
  "separators",
  "symbols",
  "quotes",
  "brackets",
  "dashes",
  "longWords",
  "glued",
  "innerDots",
  "years",
  "clocks",
  "at",
  "caseless",
] as const;
/** What grammar it has. */
const GRAMMAR = ["functions", "functionCount", "firstPerson", "secondPerson", "frequent"] as const;
/** What its words say (learned). */
export const WORD_COLUMNS = ["wordSum", "wordMost", "wordLeast", "wordKnown"] as const;
/** How it relates to the rest of the document. */
const RELATION = ["repeats", "patternRepeats", "titleInLine", "lineInTitle", "topic"] as const;
/** Where it stands. */
const LAYOUT = [
  "index",
  "fromEnd",
  "relative",
  "unitsBefore",
  "lines",
  "documentWords",
  "documentProse",
  "prose",
  "inMain",
  "toMainStart",
  "toMainEnd",
  "mainShare",
  "proseUp",
  "proseDown",
  "words2",
  "words5",
  "words10",
  "prose5",
  "thin",
  "alike5",
  "sinceComments",
  "sinceRelated",
  "sinceAuthor",
  "sinceSubscribe",
  "sentences",
  "wordsAbove",
  "wordsBelow",
  "proseBefore",
  "proseAfter",
  "digits5",
  "period",
  "periodStep",
  "sinceTitle",
  "untilTitle",
  "head",
  "sinceHead",
  "heads15",
  "headsInAll",
  "commentsAbove",
  "commentsBelow",
] as const;

/** Names of a line's features, in the order of their columns in `LineMatrix`. */
export const COLUMNS: readonly string[] = [
  ...SHAPE,
  ...GRAMMAR,
  ...WORD_COLUMNS,
  ...CUE_KINDS.map((kind) => `cue:${kind}`),
  "cues",
  ...RELATION,
  ...LAYOUT,
];

/** Columns of a line. */
export const WIDTH: number = COLUMNS.length;

/** Lines on each side that the classifier sees. */
export const REACH = 5;

/** Column of a feature by name; throws where there is none, so that a renamed feature is found at load. */
export function column(name: string): number {
  const at = COLUMNS.indexOf(name);
  if (at < 0) throw new Error(`no such line feature: ${name}`);
  return at;
}
