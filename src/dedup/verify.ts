import type { ApartReason } from "../document/record.ts";
import type { Alignment } from "./alignment.ts";
import { findBeginning, type Stretch } from "./beginning.ts";
import type { DedupOptions } from "./options.ts";
import { findPassage, type Passage, unquotedContainment } from "./passage.ts";
import { countFacts, findFacts } from "./tokens/facts-in-text.ts";

/** How much two texts have in common. */
interface Likeness {
  readonly similarity: number;
  readonly containment: number;
  /**
   * Where the larger text holds the smaller one: of copies, where nothing but this place, the beginning, told so; of a
   * round-up, where it holds the whole text further down. A text that holds both is no longer version of the first.
   */
  readonly held?: Stretch;
}

/** What exact comparison of two texts says: copies, kept apart for a reason, or simply different. */
export type PairVerdict =
  | ({ readonly copies: true } & Likeness)
  | ({ readonly copies: false; readonly reason: ApartReason | "different" } & Likeness);

/** Shingles below which a text is too short for a containment to mean anything. */
const SHORT = 12;
/** Jaccard similarity that such short texts need: one word changed in ten. */
const SHORT_SIMILARITY = 0.5;

/** Two fills are a coincidence in a long text; they make a template where they are this many per common shingle. */
const FEW_FILLS = 2;
const FEW_FILLS_FACTOR = 2;
/** Share of a text's names and numbers that must be fills: an updated or badly re-spaced copy keeps most of them. */
const MIN_FILLED = 0.15;

/** Share of the unquoted text that must be common. 99 of 100 pairs of copies reach 0.8; reports that share only quotations, near 0. */
const MIN_UNQUOTED = 0.3;
/** Unquoted shingles needed to judge by them: an interview may be one long quotation. */
const ENOUGH_UNQUOTED = 20;

/** Words of headline, standfirst and byline that may stand before a teaser's text in the full article. */
const TEASER_OFFSET = 50;
/**
 * Least share of the contained text's themes that recurs in the rest of the larger text. Measured on first paragraphs
 * of the development articles: 93 % of teasers reach 0.22 in their article, 4 % of items in a made-up round-up.
 */
const TEASER_COHESION = 0.22;
/** The same for a text that is visibly cut ("…", "Read more"), which a round-up's items seldom are. */
const CUT_COHESION = 0.08;
/** The same for a text from further down, where a round-up is likelier: 1 % of such items reach it. */
const INNER_COHESION = 0.35;
/** Themes below which their recurrence says nothing. */
const FEW_THEMES = 4;
/** Containment from which a text is held whole. */
const WHOLE = 0.95;

/** Judges an aligned pair. Symmetric and pure. */
export function verify(alignment: Alignment, options: DedupOptions): PairVerdict {
  const { small, large, similarity, containment } = alignment;
  const apart = (reason: ApartReason | "different"): PairVerdict => ({
    copies: false,
    reason,
    similarity,
    containment,
  });
  const copies: PairVerdict = { copies: true, similarity, containment };
  if (small.tokens.length === 0) return apart("different");
  if (small.exact === large.exact) return copies;
  if (small.distinct < SHORT && similarity < SHORT_SIMILARITY) return apart("different");
  const similar = similarity >= options.similarity;
  if (!similar && containment < options.containment) return apart("different");
  if (isTemplate(alignment, options)) return apart("template-story");
  const unquoted = unquotedContainment(alignment);
  if (unquoted.shingles >= ENOUGH_UNQUOTED && unquoted.containment < MIN_UNQUOTED) {
    return apart("shared-quotations");
  }
  if (similar) return copies;
  const passage = findPassage(alignment);
  if (isPassage(alignment, passage)) return copies;
  const held = findBeginning(alignment);
  if (held !== undefined) return { ...copies, held };
  const inside = findInside(alignment, passage);
  return inside === undefined ? apart("round-up") : { ...apart("round-up"), held: inside };
}

function isTemplate(alignment: Alignment, options: DedupOptions): boolean {
  const { fills } = findFacts(alignment);
  if (fills < FEW_FILLS) return false;
  const least = fills === FEW_FILLS ? options.template * FEW_FILLS_FACTOR : options.template;
  return fills >= least * alignment.shared && fills >= MIN_FILLED * countFacts(alignment.small.tokens);
}

/** Whether both have one headline: a round-up is called otherwise than its first item. */
function sameTitle({ small, large }: Alignment): boolean {
  return small.title !== 0 && small.title === large.title;
}

/**
 * Whether the small text, held by a much larger one, is by its headline or by what it is about a cut copy of it rather
 * than one item among others.
 */
function isPassage(alignment: Alignment, { offset, cohesion, themes }: Passage): boolean {
  const atHead = Math.abs(offset) <= TEASER_OFFSET;
  if (atHead && sameTitle(alignment)) return true;
  if (!atHead) return cohesion >= INNER_COHESION && themes >= FEW_THEMES;
  if (alignment.small.cut) return themes < FEW_THEMES || cohesion >= CUT_COHESION;
  return cohesion >= TEASER_COHESION;
}

/** Where the larger text holds the whole smaller one behind its own beginning. */
function findInside({ small, containment }: Alignment, { offset }: Passage): Stretch | undefined {
  if (containment < WHOLE || offset <= 0) return undefined;
  return { start: offset, end: offset + small.tokens.length };
}
