import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { Random } from "../test/fuzz/random.ts";
import { dechaff } from "../test/support/cli.ts";
import { compareOutcomes } from "../test/support/outcomes.ts";
import { siteRows } from "./corpus/sites.ts";

/** Files of the shuffled rows; their names sort the other way round. */
const FILES = 7;

/**
 * `npm run bench -- order [N]`: cleans N rows with templates and copies, once in order and once shuffled over files, on
 * other numbers of workers, and counts the documents of which the two runs say different things. Exit code 1 where there
 * is one.
 */
export async function main([count = "100000"]: readonly string[]): Promise<void> {
  const size = Number(count);
  if (!Number.isInteger(size) || size < 1) throw new Error("order [N] takes a whole number");
  const folder = await mkdtemp(join(tmpdir(), "dechaff-"));
  try {
    const places = Array.from({ length: size }, (_, i) => i);
    const ordered = await clean(join(folder, "ordered"), size, [places], 2);
    const mixed = shuffled(places);
    const part = Math.ceil(size / FILES);
    const parts = Array.from({ length: FILES }, (_, i) => mixed.slice(i * part, (i + 1) * part)).reverse();
    const shuffle = await clean(join(folder, "shuffled"), size, parts, 4);
    let sum = 0;
    for (const { file, documents, differ, ids } of await compareOutcomes(ordered, shuffle)) {
      console.log(`${file}: ${differ} of ${documents} differ${differ > 0 ? `, as ${ids.join(", ")}` : ""}`);
      sum += differ;
    }
    if (sum > 0) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Cleans the rows of these numbers, a list for each file. Gives the output directory. */
async function clean(
  folder: string,
  size: number,
  files: readonly (readonly number[])[],
  workers: number,
): Promise<string> {
  const [input, out] = [join(folder, "in"), join(folder, "out")];
  await mkdir(input, { recursive: true });
  const rowAt = siteRows(size);
  for (const [i, places] of files.entries()) {
    const stream = createWriteStream(join(input, `part-${i}.jsonl`));
    for (const place of places)
      if (!stream.write(`${JSON.stringify(rowAt(place))}\n`)) await once(stream, "drain");
    stream.end();
    await finished(stream);
  }
  const words = ["run", input, "--out", out, "--report", "none", "--quiet", "--workers", String(workers)];
  const { code, stderr } = await dechaff(words);
  if (code !== 0) throw new Error(`the run ended with ${code}: ${stderr}`);
  return out;
}

/** Fisher and Yates' shuffle. */
function shuffled(values: readonly number[]): number[] {
  const random = Random.ofCase(47, values.length);
  const mixed = [...values];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const at = random.below(last + 1);
    [mixed[last], mixed[at]] = [mixed[at] ?? 0, mixed[last] ?? 0];
  }
  return mixed;
}
