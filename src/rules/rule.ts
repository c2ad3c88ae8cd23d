import type { Format } from "../document/document.ts";
import type { StatedFacts } from "../document/facts.ts";
import type { RuleId } from "../document/kinds.ts";
import type { Segment } from "../document/segment.ts";
import type { Surrounding } from "./shape/elements.ts";

/**
 * A segment as rules see it. `text` has the same length as `segment.text`, so offsets carry over, with
 * every kind of space as " ", curly quotes and apostrophes straight, and dashes as "-".
 */
export interface Line {
  readonly text: string;
  /** Position among the lines of the document, from 0. */
  readonly index: number;
  /** Number of words (runs of letters and digits) in `text`. */
  readonly words: number;
  /** The signs that stand in `text`, as bits (`signBits`), and `ANY_SIGN`. */
  readonly signs: number;
  readonly segment: Segment;
}

/** The document as rules see it: no labels, no edits, so that no rule can depend on another. */
export interface Page {
  readonly format: Format;
  readonly lines: readonly Line[];
  /** Best knowledge of the headline before any rule has run; "" where there is none. Same folding as `Line.text`. */
  readonly title: string;
}

/** What a rule found in a line: `text[start, end)` is cruft. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** 0..1. From 0.9 on the rule alone decides; below, it is a cue that the model weighs. */
  readonly score: number;
  /** Index of the last line that belongs to the same unit (an author box, a related list); those lines go whole. */
  readonly through?: number;
  /** What the matched text states: handed on instead of thrown away. */
  readonly facts?: StatedFacts;
}

/** An example document. `⟦…⟧` marks what the rule must match; lines are separated by "\n". Text starting with "<" is HTML. */
export type Example = string | { readonly title: string; readonly text: string };

/** One kind of cruft, one file, with the examples that justify it. */
export interface CruftRule {
  readonly id: RuleId;
  /** One clause for people: what the matched text is. */
  readonly reason: string;
  /** ISO 639-1 codes of the languages whose phrases it knows; absent: works on shape alone. */
  readonly langs?: readonly string[];
  /** Lines longer than this many units are not shown to the rule; 400 unless told. */
  readonly maxLength?: number;
  /**
   * How the lines on which it can match begin, as `keyOf` puts it: up to six letters, lower case; absent: any line.
   * Lets the engine skip the rule without asking it.
   */
  readonly prefixes?: readonly string[];
  /**
   * One of these stands in whatever it matches, so that it is not asked about lines without: "0" for any digit, "é"
   * for any character that is not ASCII, "中" for any of Chinese, Japanese or Korean, else the sign itself; absent: any
   * line. Folded, as `Line.text` is.
   */
  readonly requiredSigns?: string;
  /** Strings that do the same, case aside. Where a rule names both, a line with either is shown to it. */
  readonly requiredLiterals?: readonly string[];
  /**
   * What it knows of elements (`named`, `tagged`): asked only about lines inside of one of these, and so never about
   * plain text.
   */
  readonly within?: readonly Surrounding[];
  /** Looks at what only pages have: never asked about plain text. */
  readonly pagesOnly?: boolean;
  /**
   * Asked about every line of a page, not only near what the model keeps: for rules whose matches reach over the
   * lines below, into what the model kept. Rules of one's own are asked everywhere unless they say false.
   */
  readonly everywhere?: boolean;
  find(line: Line, page: Page): Match | undefined;
  /** At least three documents with the `⟦…⟧` spans that the rule must match exactly. */
  readonly hits: readonly Example[];
  /** At least three documents in which the rule must match nothing: the near misses. */
  readonly misses: readonly Example[];
}

/** The whole line as a match. */
export function wholeLine(line: Line, score: number, facts?: StatedFacts): Match {
  return facts === undefined
    ? { start: 0, end: line.text.length, score }
    : { start: 0, end: line.text.length, score, facts };
}
