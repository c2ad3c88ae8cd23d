import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Usage } from "../../bench/usage.ts";
import { type Child, type Measured, measured } from "./measured.ts";
import { Unexpected } from "./unexpected.ts";

/** Milliseconds for a document: so many that a busy machine decides over nothing. */
const PATIENT = "3600000";

/** Folders of a case, which are gone afterwards. */
export class Scene {
  readonly folder: string;
  /** What the case is about lies here. */
  readonly input: string;
  /** Where its output goes. */
  readonly out: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.input = join(folder, "in");
    this.out = join(folder, "out");
  }

  static async begin(): Promise<Scene> {
    const scene = new Scene(await mkdtemp(join(tmpdir(), "dechaff-size-")));
    await mkdir(scene.input);
    return scene;
  }

  async end(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** `dechaff run` over the input, as far as can be told the same on every machine. */
  run(options: readonly string[] = [], meanwhile?: (child: Child) => Promise<void>): Promise<Measured> {
    const line = ["run", this.input, "--out", this.out, "--workers", "2", "--quiet"];
    return measured([...line, "--time-limit", PATIENT, ...options], meanwhile);
  }
}

/** What a process took that ended well, without a word. Throws `Unexpected` where it did not. */
export function ended({ code, stderr, usage }: Measured): Usage {
  if (code !== 0 || stderr !== "" || usage === undefined)
    throw new Unexpected(`ended with ${code}${stderr === "" ? "" : `: ${stderr.trim().slice(0, 2000)}`}`);
  return usage;
}
