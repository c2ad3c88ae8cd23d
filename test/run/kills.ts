import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { writeCorpus } from "../../bench/corpus/index.ts";
import { Random } from "../fuzz/random.ts";
import { Interruptible, outputOf, runLine } from "./interruptible.ts";

const HELP = `Kills runs at random instants, goes on with each, and compares what they wrote with an undisturbed run.

  npx tsx test/run/kills.ts [--times 25] [--articles 2000] [--seed 1]

Exit code 1 where one differs.`;

/** `npx tsx test/run/kills.ts` */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      times: { type: "string", default: "25" },
      articles: { type: "string", default: "2000" },
      seed: { type: "string", default: "1" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const folder = await mkdtemp(join(tmpdir(), "dechaff-"));
  try {
    const input = join(folder, "articles.jsonl");
    await writeCorpus(input, Number(values.articles));
    const started = performance.now();
    await new Interruptible(runLine(input, join(folder, "undisturbed"), 2)).ended;
    const duration = performance.now() - started;
    const undisturbed = await outputOf(join(folder, "undisturbed"));
    const random = new Random(Number(values.seed));
    let same = 0;
    for (let time = 0; time < Number(values.times); time += 1) {
      const out = join(folder, `killed-${time}`);
      const instant = random.next() * duration;
      const { signal } = await new Interruptible(runLine(input, out, 2)).killedAfter(instant);
      if (signal !== null) await new Interruptible(runLine(input, out, 2)).ended;
      const equal = isDeepStrictEqual(await outputOf(out), undisturbed);
      console.log(`${Math.round(instant)} of ${Math.round(duration)} ms: ${equal ? "same" : "DIFFERENT"}`);
      if (equal) same += 1;
      await rm(out, { recursive: true, force: true });
    }
    console.log(`${same} of ${values.times} byte-identical`);
    if (same < Number(values.times)) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

void main();
