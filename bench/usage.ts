import { readFile } from "node:fs/promises";
import { z } from "zod";

/** Module that a process of dechaff is started with (`--import`) to tell what it took, in the file of `USAGE_VARIABLE`. */
export const USAGE_MODULE: string = new URL("./peak-memory.mjs", import.meta.url).href;
export const USAGE_VARIABLE = "DECHAFF_BENCH_USAGE";

const shape = z.object({
  /** Kilobytes. */
  maxRSS: z.number(),
  /** Microseconds. */
  userCPUTime: z.number(),
  systemCPUTime: z.number(),
  candidates: z.object({ texts: z.number(), pairs: z.number() }).exactOptional(),
});

/** What a process took. */
export interface Usage {
  /** Bytes of the whole process at its peak. */
  readonly memory: number;
  /** Seconds of processor time over all threads. */
  readonly processor: number;
  /** What the search for copies came to; undefined where there was none. */
  readonly candidates: { readonly texts: number; readonly pairs: number } | undefined;
}

/** Reads what a process told when it ended. Rejects where it ended before it could: by a signal, or by a lack of memory. */
export async function readUsage(file: string): Promise<Usage> {
  const { maxRSS, userCPUTime, systemCPUTime, candidates } = shape.parse(
    JSON.parse(await readFile(file, "utf8")),
  );
  return { memory: maxRSS * 1024, processor: (userCPUTime + systemCPUTime) / 1e6, candidates };
}
