/** Which document of a batch is under way, since when: two numbers that a worker and the main thread share. */
export type Watch = BigInt64Array<SharedArrayBuffer>;

const AT = 0;
const SINCE = 1;
const NOT_BEGUN = -1n;

/** A watch that nobody has begun. */
export function newWatch(): Watch {
  const watch = new BigInt64Array(new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT));
  watch[AT] = NOT_BEGUN;
  watch[SINCE] = now();
  return watch;
}

/** Says that document `index` of the batch is taken up, on which so many milliseconds were `spent` before. */
export function begin(watch: Watch, index: number, spent: number): void {
  Atomics.store(watch, SINCE, now() - BigInt(Math.round(spent * 1e6)));
  Atomics.store(watch, AT, BigInt(index));
}

/** The document that is under way, or was when the worker ended; the first where none was begun. */
export function underWay(watch: Watch): number {
  return Math.max(0, Number(Atomics.load(watch, AT)));
}

/** Milliseconds of work on it. Where none was begun, 0: that its thread is slow to start is no fault of a document. */
export function elapsed(watch: Watch): number {
  return Atomics.load(watch, AT) === NOT_BEGUN ? 0 : sinceChange(watch);
}

/** Milliseconds since the watch was made, where no document was begun; else 0. */
export function waiting(watch: Watch): number {
  return Atomics.load(watch, AT) === NOT_BEGUN ? sinceChange(watch) : 0;
}

function sinceChange(watch: Watch): number {
  return Number(now() - Atomics.load(watch, SINCE)) / 1e6;
}

/** Nanoseconds of the one clock that all threads share and nobody sets. */
function now(): bigint {
  return process.hrtime.bigint();
}
