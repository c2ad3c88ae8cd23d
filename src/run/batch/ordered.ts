import pLimit from "p-limit";

export interface OrderedLimits {
  /** Calls that run at the same time. */
  readonly running: number;
  /** Inputs taken from the source and not yet handed out, at most: what a slow first input may let pile up behind it. */
  readonly waiting: number;
}

/**
 * Maps a stream, several at a time, and yields the results in input order. A consumer that is slow to ask
 * stops the reading of the source, so memory is bounded by `waiting`.
 */
export async function* mapOrdered<In, Out>(
  source: AsyncIterable<In> | Iterable<In>,
  work: (input: In) => Promise<Out>,
  limits: OrderedLimits,
): AsyncGenerator<Out> {
  const limit = pLimit(limits.running);
  const window: Promise<Out>[] = [];
  for await (const input of source) {
    const result = limit(work, input);
    // The rejection is delivered when its turn comes; until then it must not count as unhandled.
    result.catch(() => {});
    window.push(result);
    if (window.length >= limits.waiting) {
      const next = window.shift();
      if (next !== undefined) yield await next;
    }
  }
  for (const rest of window) yield await rest;
}
