/** Tokens as Python's `\w+` finds them, lower-case: letters, digits and underscores of any script. */
export function tokens(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Harmonic mean; 0 where both are 0. */
export function harmonic(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function counts(items: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const item of items) bag.set(item, (bag.get(item) ?? 0) + 1);
  return bag;
}

function bagOverlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [item, count] of a) shared += Math.min(count, b.get(item) ?? 0);
  return shared;
}

/** Bag overlap of the words of a prediction and of the gold text. Two empty texts agree fully. */
export function wordScore(prediction: string, gold: string): Score {
  const predicted = tokens(prediction);
  const wanted = tokens(gold);
  if (predicted.length === 0 && wanted.length === 0) return { precision: 1, recall: 1, f1: 1 };
  const shared = bagOverlap(counts(predicted), counts(wanted));
  const precision = predicted.length === 0 ? 0 : shared / predicted.length;
  const recall = wanted.length === 0 ? 0 : shared / wanted.length;
  return { precision, recall, f1: harmonic(precision, recall) };
}

/** Word F1, 0..1. */
export function wordF1(prediction: string, gold: string): number {
  return wordScore(prediction, gold).f1;
}

/** The gold text starts with the page's heading, so the better of body alone and title + body counts. */
export function bodyF1(title: string | null, body: string, gold: string): number {
  const alone = wordF1(body, gold);
  return title === null ? alone : Math.max(alone, wordF1(`${title}\n${body}`, gold));
}

/** Distinct 4-gram shingles with their counts; a text of fewer than four tokens is one shingle. */
export function shingles(text: string, size = 4): Map<string, number> {
  const words = tokens(text);
  if (words.length === 0) return new Map();
  const grams: string[] = [];
  for (let i = 0; i + size <= words.length; i += 1) grams.push(words.slice(i, i + size).join(" "));
  return counts(grams.length === 0 ? [words.join(" ")] : grams);
}

/** Shingle precision and recall of one document; F1 is taken of the averages over documents. */
export function shingleScore(prediction: string, gold: string): { precision: number; recall: number } {
  const predicted = shingles(prediction);
  const wanted = shingles(gold);
  const total = (bag: ReadonlyMap<string, number>): number => [...bag.values()].reduce((a, b) => a + b, 0);
  const shared = bagOverlap(predicted, wanted);
  const predictedTotal = total(predicted);
  const wantedTotal = total(wanted);
  return {
    precision: predictedTotal === 0 ? (wantedTotal === 0 ? 1 : 0) : shared / predictedTotal,
    recall: wantedTotal === 0 ? 1 : shared / wantedTotal,
  };
}

/** F1 of precision and recall averaged over documents. */
export function averaged(scores: readonly { precision: number; recall: number }[]): Score {
  const mean = (pick: (score: { precision: number; recall: number }) => number): number =>
    scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
  const precision = mean((score) => score.precision);
  const recall = mean((score) => score.recall);
  return { precision, recall, f1: harmonic(precision, recall) };
}
