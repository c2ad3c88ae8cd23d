import {
  BANDS,
  MAX_BUCKET,
  MIN_EQUAL_BAND,
  MIN_EQUAL_HEAD,
  ROWS,
  SKETCH_BYTES,
} from "../../src/dedup/index.ts";

/** What a corpus is like, as far as it decides how many pairs come about by chance. */
export interface Background {
  /** Jaccard similarities of pairs of different articles. */
  readonly similarities: Float64Array;
  /** Keys of a head, on average. */
  readonly headKeys: number;
  /** Share of the pairs of different articles whose heads share a key: a phrase of six words. */
  readonly phrases: number;
  /** Probability that such a phrase goes on, to either side, for another chunk of the sketch. */
  readonly continuation: number;
  /** Share of the texts that begin like many others: with boilerplate of their site. */
  readonly alike: number;
}

/** Candidates a text by chance. */
export interface Forecast {
  readonly texts: number;
  /** Pairs that share a key, all of which the join looks at; at most those with the first texts of each key. */
  readonly met: number;
  readonly bands: number;
  readonly heads: number;
  /** At most: every text that begins like many others is paired with the first of them. */
  readonly boilerplate: number;
  readonly candidates: number;
}

const KEY_SPACE = 2 ** 32;
const BYTE = 1 / 256;

/** Probability of at least so many successes in `trials` independent ones. */
export function binomialTail(trials: number, probability: number, least: number): number {
  let below = 0;
  let ways = 1;
  for (let k = 0; k < least; k += 1) {
    below += ways * probability ** k * (1 - probability) ** (trials - k);
    ways = (ways * (trials - k)) / (k + 1);
  }
  return Math.max(0, 1 - below);
}

/** Probability that two texts of a Jaccard similarity which share a band have enough equal bytes behind it. */
export function bandAgreement(similarity: number): number {
  return binomialTail(SKETCH_BYTES, similarity + (1 - similarity) * BYTE, MIN_EQUAL_BAND);
}

/** Bands that two texts share, on average: all rows equal, or the hash of the band by chance. */
export function sharedBands(similarity: number): number {
  return BANDS * (similarity ** ROWS + 1 / KEY_SPACE);
}

/** Probability that two texts become candidates by their bands. */
export function bandRecall(similarity: number): number {
  return 1 - (1 - similarity ** ROWS * bandAgreement(similarity)) ** BANDS;
}

/** Probability that a phrase which two heads share is followed and preceded by enough equal bytes. */
export function headAgreement(continuation: number): number {
  let probability = 0;
  for (let chunks = 0; chunks <= SKETCH_BYTES; chunks += 1) {
    const reached = continuation ** chunks * (chunks === SKETCH_BYTES ? 1 : 1 - continuation);
    const missing = Math.max(0, MIN_EQUAL_HEAD - chunks);
    probability += reached * binomialTail(SKETCH_BYTES - chunks, BYTE, missing);
  }
  return probability;
}

/** Candidates a text among so many texts. Each text meets half of the others as the preferred one of a pair. */
export function forecast(texts: number, background: Background): Forecast {
  const { similarities, headKeys, phrases, continuation, alike } = background;
  let met = 0;
  let agreeing = 0;
  for (let i = 0; i < similarities.length; i += 1) {
    const similarity = similarities[i] ?? 0;
    const shared = sharedBands(similarity);
    met += shared;
    agreeing += shared * bandAgreement(similarity);
  }
  const collisions = headKeys ** 2 / KEY_SPACE;
  const others = (texts - 1) / 2;
  const bands = (others * agreeing) / similarities.length;
  const heads =
    others *
    (phrases * headAgreement(continuation) + collisions * binomialTail(SKETCH_BYTES, BYTE, MIN_EQUAL_HEAD));
  const boilerplate = Math.min(MAX_BUCKET, others) * alike;
  return {
    texts,
    met: Math.min(
      others * (met / similarities.length + phrases + collisions),
      MAX_BUCKET * (BANDS + headKeys),
    ),
    bands,
    heads,
    boilerplate,
    candidates: bands + heads + boilerplate,
  };
}
