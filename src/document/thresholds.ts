/**
 * Every number at which a label becomes a removal, a table for each format and one for both. They move the balance between
 * losing text and leaving cruft; `npm run eval -- html` and `-- text` tell what a change costs, and a test stands at each
 * boundary. How the models come to their scores is not here: see `label/html/model.ts` and `label/text/model.ts`.
 */

/** Where labels are weighed against each other. Scores are 0..1. */
export const VERDICT_THRESHOLDS = {
  /** From this score on a rule alone decides (`--config`: `sure`). Rules are written to that: a match at 0.9 is wrong once in some hundreds. */
  sure: 0.9,
  /** A label must beat this to take out what nobody else claims: even odds. */
  unclaimed: 0.5,
  /** Rules below this only hint at a kind, which `--drop` does not act on. */
  cue: 0.5,
  /** From here on a rule's claim on a line that stays may be the lead of what goes under it. */
  lead: 0.8,
  /** What a sure rule leaves of a segment is prose unless the model is this sure of the contrary: it saw the cruft too. */
  againstRest: 0.85,
  /** Units that a sure rule must leave for that: a sentence. */
  restUnits: 40,
} as const;

/** Plain text. The first four are log-odds: they lean towards keeping, since a lost line is worse than a line of cruft. */
export const TEXT_THRESHOLDS = {
  /** Lines at the edges of the article, and whole blocks of cruft. Chosen by domain-wise cross-validation, as the next three. */
  usual: -0.7,
  /** One to three lines with the article above and below: mostly sub-headings, captions, items of a list. */
  inside: -1.5,
  /** Full sentences: a paragraph is lost more dearly than a line. */
  paragraph: -1.2,
  /** A document none of whose lines falls below this is clean: none of its lines goes. */
  clean: -1.8,
  /** Longest stretch, in lines, that can be part of the article around it. */
  insideLines: 3,
  /** Words from which a full sentence is a paragraph. */
  paragraphWords: 12,
  /** Largest share of the visible text that goes before labels are taken back (`--config`: `budget`). */
  budget: 0.8,
  /** Labels from this score on are never taken back: a document that is nearly all cruft stays so. */
  certain: 0.98,
} as const;

/** Pages. Chances are 0..1. */
export const PAGE_THRESHOLDS = {
  /** Chances below this are never kept, however poor the page. */
  minChance: 0.15,
  /**
   * On pages made of entries, chances are too low: much of what entries hold stands in teasers elsewhere. There the threshold
   * is this share of what it is on others. Chosen by cross-validation.
   */
  entriesShare: 0.7,
  /** Share of the words under a heading that must stay for a heading of up to so many words to stay. */
  headed: 0.2,
  headingWords: 25,
  /** Chance from which a heading stays that fell below the threshold, where this share of so many words under it stays. */
  follows: 0.12,
  mostly: 0.8,
  mostlyWords: 15,
  /** Segments up to which a page is but a scrap of one, and words from which a sentence of it stays. */
  fragment: 4,
  sentenceWords: 5,
  /** Longest lead ("More on this:"), in words, that goes with what it heads. */
  leadWords: 10,
  /** Score of a label that cohesion (a heading and its text) decided against the segment's own chance. */
  cohesion: 0.6,
  /** Readability gives no confidence. Rules take something out of its article only where they are as sure as this. */
  readability: 0.9,
} as const;
