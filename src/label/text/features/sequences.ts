import { Arena } from "../../../memory/arena.ts";

/** Memory for what is worked out on the way to a document's features; reset where that begins. */
export const memory: Arena = new Arena();

/** Distances (lines) are counted up to this. */
export const MAX_DISTANCE: number = 60;

/** A stretch of lines `[start, end)`. */
export interface LineRun {
  readonly start: number;
  readonly end: number;
}

/** The stretch with the greatest sum of values: the article, where values are high in prose and low elsewhere. */
export function bestRun(values: Float64Array): LineRun {
  let best = 0;
  let start = 0;
  let end = 0;
  let sum = 0;
  let from = 0;
  for (let i = 0; i < values.length; i += 1) {
    sum += values[i] ?? 0;
    if (sum > best) {
      best = sum;
      start = from;
      end = i + 1;
    }
    if (sum <= 0) {
      sum = 0;
      from = i + 1;
    }
  }
  return { start, end };
}

/** Logarithms of the numbers that most counts are: one takes as long as reading a word. */
const LOGS: Float64Array = Float64Array.from({ length: 256 }, (_, count) => Math.log1p(count));

/** `Math.log1p` of a number from 0 on. */
export function logOf(count: number): number {
  const whole = count | 0;
  return whole === count && whole < LOGS.length ? (LOGS[whole] ?? 0) : Math.log1p(count);
}

/** Natural logarithm of a distance that keeps its sign. */
export function signedLog(distance: number): number {
  return distance < 0 ? -logOf(-distance) : logOf(distance);
}

/** Sums of the values before each index; one entry more than values. */
export function runningSums<T extends ArrayLike<number>>(
  values: T,
  of: (value: number) => number,
): Float64Array {
  const sums = memory.floats(values.length + 1);
  for (let i = 0; i < values.length; i += 1) sums[i + 1] = (sums[i] ?? 0) + of(values[i] ?? 0);
  return sums;
}

/** Lines to the last flagged line above (`step` 1) or the next below (-1), the line itself included; at most `FAR`. */
export function distances(flags: Uint8Array, step: 1 | -1): Uint8Array {
  const out = memory.bytes(flags.length);
  let distance = MAX_DISTANCE;
  for (let i = step === 1 ? 0 : flags.length - 1; i >= 0 && i < flags.length; i += step) {
    distance = flags[i] === 1 ? 0 : Math.min(MAX_DISTANCE, distance + 1);
    out[i] = distance;
  }
  return out;
}

/** Length of the run of lines without prose in which a line stands; 0 for prose. */
export function thinRuns(prose: Uint8Array): Int32Array {
  const out = memory.integers(prose.length);
  let from = 0;
  for (let i = 0; i <= prose.length; i += 1) {
    if (i < prose.length && prose[i] === 0) continue;
    out.fill(i - from, from, i);
    from = i + 1;
  }
  return out;
}
