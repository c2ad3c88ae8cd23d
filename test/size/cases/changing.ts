import { existsSync } from "node:fs";
import { readFile, rename, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { articles } from "../../../bench/corpus/articles.ts";
import { accountOf } from "../account.ts";
import type { Child, Measured } from "../measured.ts";
import { layAround } from "../ordinary.ts";
import { ended, type Scene } from "../scene.ts";
import type { SizeCase } from "../size-case.ts";
import { Unexpected } from "../unexpected.ts";

/** Rows of the file that changes: more than are read before they are asked for. */
const ROWS = 6000;
/** Milliseconds between looks at the file system. */
const LOOK = 5;
/** The first shard of a run, while it is being filled: the second pass has begun. */
const UNDER_WAY = ".dechaff-work/shards/00000000.frames.part";

interface ChangeCase extends Pick<SizeCase, "name" | "what"> {
  /** Changes the file, which holds `lines`, while the run stands still in its first rows. */
  readonly change: (file: string, lines: readonly string[]) => Promise<void>;
  readonly outcome: string | RegExp;
}

/**
 * A file of rows that changes while a run reads it. The run must end well and account for what it read; repeated, it must
 * be refused, since the input is another one.
 */
function changeCase({ change, outcome, ...named }: ChangeCase): SizeCase {
  return {
    ...named,
    maxMegabytes: 700,
    play: async (scene: Scene) => {
      const around = await layAround(scene.input);
      const file = join(scene.input, "m.jsonl");
      const lines = rows();
      await writeFile(file, lines.join(""));
      const line = ["--workers", "1", "--no-templates", "--dedup", "off"];
      const usage = ended(await scene.run(line, (child) => stopped(child, scene, () => change(file, lines))));
      const found = await accountOf(scene.out, around);
      if (typeof outcome === "string" ? found !== outcome : !outcome.test(found))
        throw new Unexpected(`${found} where it must be: ${outcome}`);
      const before = await readFile(join(scene.out, "run.json"), "utf8");
      refused(await scene.run(line));
      if ((await readFile(join(scene.out, "run.json"), "utf8")) !== before)
        throw new Unexpected("the repeated command touched the output");
      return { outcome: `${found}; repeated, it is refused`, usage };
    },
  };
}

/** Lets a process stand still once it has begun to clean. */
async function stopped(child: Child, scene: Scene, meanwhile: () => Promise<void>): Promise<void> {
  child.stdin.end();
  child.stdout.resume();
  while (!existsSync(join(scene.out, UNDER_WAY)) && child.exitCode === null) await wait(LOOK);
  child.kill("SIGSTOP");
  await meanwhile();
  child.kill("SIGCONT");
}

function refused({ code, stderr }: Measured): void {
  if (code !== 2 || !/^dechaff: .* add --overwrite to .*\n$/.test(stderr))
    throw new Unexpected(`repeated, it ends with ${code}: ${stderr}`);
}

/** Lines of articles that are no copies of each other. */
function rows(): string[] {
  return [...articles(Math.ceil(ROWS * 1.2))]
    .filter(({ copyOf }) => copyOf === undefined)
    .slice(20, 20 + ROWS)
    .map((row) => `${JSON.stringify(row)}\n`);
}

const HALF = ROWS / 2;

export const CHANGING_CASES: readonly SizeCase[] = [
  changeCase({
    name: "truncated",
    what: "input cut off in a row during the run",
    change: (file, lines) => truncate(file, Buffer.byteLength(lines.slice(0, HALF).join("")) + 100),
    outcome: `kept ${HALF}, bad-json 1, unreadable 1`,
  }),
  changeCase({
    name: "truncated-between-rows",
    what: "input cut off between two rows during the run",
    change: (file, lines) => truncate(file, Buffer.byteLength(lines.slice(0, HALF).join(""))),
    outcome: `kept ${HALF}, unreadable 1`,
  }),
  changeCase({
    name: "overwritten",
    what: "input overwritten in place during the run, its rows in another order",
    change: (file, lines) => writeFile(file, [...lines].reverse().join("")),
    // Where reading stood decides how many rows were read of which.
    outcome: /^kept \d+, (?:bad-json 1, )?unreadable 1$/,
  }),
  changeCase({
    name: "replaced",
    what: "input replaced by another file during the run",
    change: async (file, lines) => {
      await writeFile(`${file}.new`, lines.slice(0, HALF).join(""));
      await rename(`${file}.new`, file);
    },
    outcome: `kept ${ROWS}, unreadable 1`,
  }),
  changeCase({
    name: "removed",
    what: "input removed during the run",
    change: (file) => rm(file),
    outcome: `kept ${ROWS}`,
  }),
];
