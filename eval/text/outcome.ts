import { averaged, bodyF1, shingleScore, tokens } from "../../datasets/score.ts";
import type { GoldDocument } from "../../training/text/gold.ts";

/** What a method made of one document. */
export interface Outcome {
  readonly document: GoldDocument;
  /** Body text. */
  readonly text: string;
  /** Headline, where the method has one. */
  readonly title: string | null;
  /** Whether each line was kept (most of its text). */
  readonly kept: readonly boolean[];
}

/** The figures of one method over all documents. */
export interface Figures {
  readonly shingleF1: number;
  readonly shinglePrecision: number;
  readonly shingleRecall: number;
  readonly wordF1: number;
  readonly cruftPrecision: number;
  readonly cruftRecall: number;
  readonly cruftF1: number;
  /** Share of the content lines that were removed. */
  readonly lost: number;
  /** The two above as means over documents: a long table weighs no more than a short post. */
  readonly cruftF1ByDocument: number;
  readonly lostByDocument: number;
  /** Documents whose words are the gold text's, one by one. */
  readonly exact: number;
}

/** Measures outcomes against the gold texts and the data set's `keep`. */
export function figures(outcomes: readonly Outcome[], lenient = false): Figures {
  let hits = 0;
  let removed = 0;
  let cruft = 0;
  let content = 0;
  let lost = 0;
  const byDocument = outcomes.map((outcome) => lineCounts(outcome, lenient));
  for (const counts of byDocument) {
    hits += counts.hits;
    removed += counts.removed;
    cruft += counts.cruft;
    content += counts.content;
    lost += counts.lost;
  }
  const mean = (values: readonly number[]): number =>
    values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
  const shingles = averaged(outcomes.map(bestShingles));
  const words = outcomes.map(({ title, text, document }) => bodyF1(title, text, document.gold));
  return {
    shingleF1: shingles.f1,
    shinglePrecision: shingles.precision,
    shingleRecall: shingles.recall,
    wordF1: mean(words),
    cruftPrecision: hits / Math.max(1, removed),
    cruftRecall: hits / Math.max(1, cruft),
    cruftF1: (2 * hits) / Math.max(1, removed + cruft),
    lost: lost / Math.max(1, content),
    cruftF1ByDocument: mean(
      byDocument.map(({ hits, removed, cruft }) =>
        removed + cruft === 0 ? 1 : (2 * hits) / (removed + cruft),
      ),
    ),
    lostByDocument: mean(byDocument.map(({ lost, content }) => lost / Math.max(1, content))),
    exact: outcomes.filter(isExact).length,
  };
}

/** Lines of one document. */
export interface LineCounts {
  readonly hits: number;
  readonly removed: number;
  readonly cruft: number;
  readonly content: number;
  readonly lost: number;
}

/**
 * Counts against `keep` as the data set has it. With `lenient`, two kinds of lines count neither way: the headline again (a body is scored with it or without it), and removed
 * lines whose text is kept elsewhere (an entry of a table of contents; `keep` marks every copy of a line).
 */
export function lineCounts({ document, kept }: Outcome, lenient = false): LineCounts {
  const title = tokens(document.title).join(" ");
  const remaining = new Set(
    document.lines.filter((_, line) => kept[line]).map((line) => tokens(line).join(" ")),
  );
  const counts = { hits: 0, removed: 0, cruft: 0, content: 0, lost: 0 };
  document.keep.forEach((keep, line) => {
    const words = tokens(document.lines[line] ?? "").join(" ");
    const gone = kept[line] === false;
    if (lenient && ((title !== "" && words === title) || (gone && keep === 1 && remaining.has(words))))
      return;
    if (gone) counts.removed += 1;
    if (keep === 0) counts.cruft += 1;
    else counts.content += 1;
    if (gone && keep === 0) counts.hits += 1;
    if (gone && keep === 1) counts.lost += 1;
  });
  return counts;
}

/** The gold text starts with the heading: the better of body alone and title + body, as for words. */
function bestShingles({ title, text, document }: Outcome): { precision: number; recall: number } {
  const alone = shingleScore(text, document.gold);
  if (title === null) return alone;
  const both = shingleScore(`${title}\n${text}`, document.gold);
  return alone.precision + alone.recall >= both.precision + both.recall ? alone : both;
}

function isExact({ title, text, document }: Outcome): boolean {
  const gold = tokens(document.gold).join(" ");
  return (
    tokens(text).join(" ") === gold || (title !== null && tokens(`${title}\n${text}`).join(" ") === gold)
  );
}
