/** How an attempt at a batch ended with its worker: in the document `index`, which took too long or took it down. */
export interface Failure {
  readonly failure: string;
  /** Place of the document among those that were tried. */
  readonly index: number;
  readonly timedOut: boolean;
}

/** What came of an attempt. */
export type Attempted<Result> = { readonly result: Result } | Failure;

/**
 * Does a batch of `count` documents on worker threads, of which any document may take one down: `attempt` tries those
 * from a place up to another, and `lost` stands in for one that fails alone. What comes of a document so depends on no
 * other one of its batch. Gives the results of the parts into which failures cut the batch, in order.
 */
export async function inParts<Result>(
  count: number,
  attempt: (from: number, to: number) => Promise<Attempted<Result>>,
  lost: (index: number, failure: Failure) => Result,
): Promise<Result[]> {
  const within = async (from: number, to: number): Promise<Result[]> => {
    if (from >= to) return [];
    const tried = await attempt(from, to);
    if ("result" in tried) return [tried.result];
    // What was done of the batch is lost with its worker: the documents before the culprit are done again. First it
    // alone, in a fresh thread: a worker may also fall over what another document left behind.
    const culprit = from + tried.index;
    const again = tried.timedOut ? tried : await attempt(culprit, culprit + 1);
    const alone = "result" in again ? again.result : lost(culprit, again);
    return [...(await within(from, culprit)), alone, ...(await within(culprit + 1, to))];
  };
  return await within(0, count);
}
