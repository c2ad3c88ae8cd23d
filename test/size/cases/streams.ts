import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { articles } from "../../../bench/corpus/articles.ts";
import { type Child, measured } from "../measured.ts";
import { ended } from "../scene.ts";
import type { SizeCase } from "../size-case.ts";
import { Unexpected } from "../unexpected.ts";

const ROWS = 3000;
/** Times that a story is repeated in its row, to make the rows large beside the buffers of pipes. */
const TIMES = 8;
/** Rows that may have been taken while nobody reads: in flight, and in the buffers of pipes and streams. */
const MAX_TAKEN = 300;

const rowShape = z.object({ id: z.string(), text: z.string() });

export const STREAM_CASES: readonly SizeCase[] = [
  {
    name: "pipe-stalled",
    what: "`pipe` of 3,000 rows of 20 kB whose consumer stalls",
    maxMegabytes: 700,
    play: async (_scene, { stall }) => {
      let taken = 0;
      const usage = ended(
        await measured(["pipe", "--workers", "2"], async (child) => {
          const feeding = feed(child, (count) => {
            taken = count;
          });
          await wait(stall * 1000);
          const duringStall = taken;
          if (duringStall > MAX_TAKEN)
            throw new Unexpected(`${duringStall} rows were taken while nobody read what came of them`);
          await Promise.all([feeding, drain(child)]);
        }),
      );
      return { outcome: `all in order after ${stall} s`, usage };
    },
  },
];

/** Gives rows as they are taken. */
async function feed(child: Child, onTaken: (rows: number) => void): Promise<void> {
  let row = 0;
  for (const { text } of articles(ROWS)) {
    const line = JSON.stringify({ id: `row-${row}`, text: `${text}\n`.repeat(TIMES) });
    if (!child.stdin.write(`${line}\n`)) await once(child.stdin, "drain");
    row += 1;
    onTaken(row);
  }
  child.stdin.end();
}

/** Reads all records. Throws `Unexpected` where one is missing, empty or not in its place. */
async function drain(child: Child): Promise<void> {
  let row = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const parsed = rowShape.safeParse(JSON.parse(line));
    if (parsed.data?.id !== `row-${row}` || parsed.data.text === "")
      throw new Unexpected(`row ${row} came out as ${line.slice(0, 200)}`);
    row += 1;
  }
  if (row !== ROWS) throw new Unexpected(`${row} of ${ROWS} rows came out`);
}
