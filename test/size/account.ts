import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { byteLines } from "../../src/read/bytes/byte-lines.ts";
import type { Passages } from "./ordinary.ts";
import { Unexpected } from "./unexpected.ts";

const countsShape = z.object({
  read: z.int(),
  kept: z.int(),
  duplicates: z.int(),
  rejected: z.int(),
  failed: z.int(),
});
const summaryShape = z.object({ counts: countsShape, rejects: z.record(z.string(), z.int()) });
const recordShape = z.object({ id: z.string(), text: z.string() });

/**
 * Holds the output of a run against what must be in it: every ordinary document under its id and with its text, as many
 * rows as the counts say, and counts that add up. Gives in words what became of everything else, as in
 * `kept 1, too-large 1`. Throws `Unexpected`.
 */
export async function accountOf(out: string, ordinary: Passages): Promise<string> {
  const { counts, rejects } = summaryShape.parse(JSON.parse(await readFile(join(out, "run.json"), "utf8")));
  const { read, kept, duplicates, rejected, failed } = counts;
  const refused = Object.values(rejects).reduce((sum, count) => sum + count, 0);
  if (read !== kept + duplicates + rejected + failed || refused !== rejected + failed)
    throw new Unexpected(`counts that do not add up: ${JSON.stringify({ counts, rejects })}`);
  await expectRows(out, { "records.jsonl": kept, "duplicates.jsonl": duplicates, "rejects.jsonl": refused });
  await expectOrdinary(join(out, "records.jsonl"), ordinary);
  const parts = [
    ["kept", kept - ordinary.size],
    ["duplicates", duplicates],
    ...Object.entries(rejects),
  ] as const;
  return parts.flatMap(([name, count]) => (count === 0 ? [] : [`${name} ${count}`])).join(", ") || "nothing";
}

async function expectRows(out: string, files: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, expected] of Object.entries(files)) {
    let rows = 0;
    for await (const _ of linesOf(join(out, name))) rows += 1;
    if (rows !== expected) throw new Unexpected(`${name} has ${rows} rows where run.json counts ${expected}`);
  }
}

async function expectOrdinary(file: string, ordinary: Passages): Promise<void> {
  const missing = new Map(ordinary);
  for await (const { bytes } of linesOf(file)) {
    const { id, text } = recordShape.parse(JSON.parse(bytes?.toString("utf8") ?? ""));
    const passage = missing.get(id);
    if (passage !== undefined && text.includes(passage)) missing.delete(id);
  }
  if (missing.size > 0)
    throw new Unexpected(`ordinary documents that did not come out: ${[...missing.keys()].join(", ")}`);
}

function linesOf(file: string): ReturnType<typeof byteLines> {
  return byteLines(createReadStream(file), Number.POSITIVE_INFINITY);
}
