import { z } from "zod";

/** What a contender's process is told to do: some pages (paths of `.html.gz` files), once. */
export interface Order {
  readonly contender: string;
  readonly paths: readonly string[];
}

/** How a contender did on one page. */
export interface Outcome {
  /** Of the page in UTF-8. */
  readonly bytes: number;
  /** Processor seconds of the fastest round; 0 where nothing could be timed. */
  readonly seconds: number;
  /** Processor seconds of the slowest round. */
  readonly slowest: number;
  readonly failed: boolean;
  /** Absent for contenders that only parse. */
  readonly extract?: { readonly title: string; readonly text: string } | undefined;
  /** Most memory that the process has held so far, in bytes. */
  readonly peak: number;
}

/** Checks what comes from another process. */
export const order: z.ZodType<Order> = z.object({
  contender: z.string(),
  paths: z.array(z.string()),
});
export const outcome: z.ZodType<Outcome> = z.object({
  bytes: z.number(),
  seconds: z.number(),
  slowest: z.number(),
  failed: z.boolean(),
  extract: z.object({ title: z.string(), text: z.string() }).optional(),
  peak: z.number(),
});
export const outcomes: z.ZodType<Outcome[]> = z.array(outcome);
