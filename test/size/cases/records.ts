import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { sentence } from "../../../bench/corpus/sentences.ts";
import { Random } from "../../fuzz/random.ts";
import { record } from "../../support/records.ts";
import { measured } from "../measured.ts";
import { insideRow } from "../ordinary.ts";
import { numbered, writePieces } from "../pieces.ts";
import { ended } from "../scene.ts";
import type { SizeCase } from "../size-case.ts";
import { Unexpected } from "../unexpected.ts";

const countsShape = z.object({ counts: z.object({ read: z.int(), kept: z.int(), duplicates: z.int() }) });
/** Sentences of a text of 50 MB. */
const SENTENCES = 700_000;

/** Records of which some are large, merged with each other. */
export const RECORD_CASES: readonly SizeCase[] = [
  {
    name: "dedup-50-mb",
    what: "`dedup` of ordinary records and a text of 50 MB with a near copy",
    maxMegabytes: 4000,
    play: async (scene) => {
      const file = join(scene.input, "records.jsonl");
      await writePieces(file, records());
      const usage = ended(await measured(["dedup", file, "--out", scene.out]));
      const { counts } = countsShape.parse(JSON.parse(await readFile(join(scene.out, "dedup.json"), "utf8")));
      const outcome = `kept ${counts.kept}, duplicates ${counts.duplicates}`;
      if (outcome !== "kept 11, duplicates 1") throw new Unexpected(`${outcome} of ${counts.read}`);
      return { outcome, usage };
    },
  },
];

function* records(): Generator<string> {
  const line = (id: string, text: string): string => `${JSON.stringify(record(id, { text }))}\n`;
  const large = [
    ...numbered(SENTENCES, (i) => `${sentence(Random.ofCase(43, i))}${i % 5 === 4 ? "\n\n" : " "}`),
  ].join("");
  for (let i = 0; i < 5; i += 1) yield line(`before-${i}`, insideRow(i).text);
  yield line("large", large);
  yield line("large-copy", `${large.slice(1000)}\n\nCorrected on Tuesday: the boats were forty-one.`);
  for (let i = 5; i < 10; i += 1) yield line(`behind-${i}`, insideRow(i).text);
}
