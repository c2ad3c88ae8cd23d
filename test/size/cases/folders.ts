import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { articles } from "../../../bench/corpus/articles.ts";
import { pageOf } from "../ordinary.ts";
import { runCase } from "../run-case.ts";
import type { SizeCase } from "../size-case.ts";

const FILES = 100_000;
const PAGES = 20_000;
/** Articles that the pages are made of. */
const STORIES = 500;

export const FOLDER_CASES: readonly SizeCase[] = [
  runCase({
    name: "folder",
    what: "100,000 files in a folder",
    make: (folder) =>
      files(
        join(folder, "m"),
        FILES,
        "txt",
        (i) => `Boat ${i} left at ${i * 7} with ${i % 13} bakers and ${i * 31} lemons.`,
      ),
    outcome: `kept ${FILES}`,
    options: ["--dedup", "off"],
    maxMegabytes: 1000,
  }),
  runCase({
    name: "pages-four-workers",
    what: "20,000 pages on four workers, `--max-memory 200MB`",
    make: async (folder) => {
      const texts = [...articles(STORIES)].map(({ text }) => text);
      await files(join(folder, "m"), PAGES, "html", (i) => pageOf(`${i} ${texts[i % STORIES]}`));
    },
    outcome: `kept ${PAGES}`,
    options: ["--dedup", "off", "--workers", "4", "--max-memory", "200MB"],
    // Four threads at their limit, what is not on their heaps, and the main thread.
    maxMegabytes: 1800,
  }),
];

async function files(
  folder: string,
  count: number,
  extension: string,
  make: (index: number) => string,
): Promise<void> {
  await mkdir(folder);
  for (let i = 0; i < count; i += 1) await writeFile(join(folder, `${i}.${extension}`), make(i));
}
