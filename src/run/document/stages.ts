/** The steps of one document, in order; timings are kept by these names. */
export const STAGES = [
  "read",
  "label",
  "verdict",
  "normalise",
  "facts",
  "quality",
  "fingerprint",
  "record",
] as const;
export type Stage = (typeof STAGES)[number];

/** Milliseconds by stage. */
export type Timings = Record<Stage, number>;

export function noTime(): Timings {
  return { read: 0, label: 0, verdict: 0, normalise: 0, facts: 0, quality: 0, fingerprint: 0, record: 0 };
}

/** Adds one document's timings to a sum. */
export function addTimings(sum: Timings, more: Timings): void {
  for (const stage of STAGES) sum[stage] += more[stage];
}
