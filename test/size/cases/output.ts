import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Usage } from "../../../bench/usage.ts";
import { accountOf } from "../account.ts";
import type { Measured } from "../measured.ts";
import { layAround } from "../ordinary.ts";
import { ended, type Scene } from "../scene.ts";
import type { SizeCase } from "../size-case.ts";
import { Unexpected, Unplayable } from "../unexpected.ts";

/** A folder of this machine in which nobody makes anything, root included. */
const NOBODY_WRITES = "/proc";

/** What cannot be written must end the command with one line that says so, and be as it was. */
export const OUTPUT_CASES: readonly SizeCase[] = [
  {
    name: "read-only-output",
    what: "read-only output, and writable again",
    maxMegabytes: 700,
    play: async (scene) => {
      const around = await layAround(scene.input);
      await mkdir(scene.out);
      const mount = ReadOnly.begin(scene.out);
      try {
        refused(await scene.run());
        if ((await readdir(scene.out)).length > 0) throw new Unexpected("something was written");
      } finally {
        mount.end();
      }
      const usage = ended(await scene.run());
      return { outcome: `exit code 2 or 3, and then ${await accountOf(scene.out, around)} more`, usage };
    },
  },
  {
    name: "no-output",
    what: "output below a folder in which nothing can be made",
    maxMegabytes: 700,
    play: async (scene: Scene) => {
      if (!existsSync(NOBODY_WRITES)) throw new Unplayable(`there is no ${NOBODY_WRITES}`);
      await layAround(scene.input);
      const usage = refused(await scene.run(["--out", join(NOBODY_WRITES, "dechaff", "out")]));
      return { outcome: "exit code 2 or 3", usage };
    },
  },
];

/** One line, and the exit code of wrong usage or of a machine that failed. */
function refused({ code, stderr, usage }: Measured): Usage {
  if ((code !== 2 && code !== 3) || !/^dechaff: cannot write to ".*\n$/.test(stderr) || usage === undefined)
    throw new Unexpected(`ended with ${code}: ${stderr}`);
  return usage;
}

/** A folder that is mounted over itself and cannot be written: permissions say nothing to root. */
class ReadOnly {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Throws `Unplayable` where this process may not mount. */
  static begin(folder: string): ReadOnly {
    const mount = (...words: string[]): boolean => spawnSync("mount", words).status === 0;
    if (!mount("--bind", folder, folder)) throw new Unplayable("a read-only output needs the right to mount");
    const made = new ReadOnly(folder);
    if (mount("-o", "remount,ro,bind", folder)) return made;
    made.end();
    throw new Unplayable("a read-only output needs the right to mount");
  }

  end(): void {
    spawnSync("umount", [this.#folder]);
  }
}
