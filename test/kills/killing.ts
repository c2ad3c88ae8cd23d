import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { type Ended, Interruptible, outputOf } from "../run/interruptible.ts";
import { type KillCase, layOut, makeShared } from "./cases.ts";

const PRELOAD = pathToFileURL(join(import.meta.dirname, "preload.mjs")).href;

/** Kills commands at their steps, repeats them, and holds what they leave against what an undisturbed one leaves. */
export class Killing {
  readonly #base: string;
  readonly #shared: string;

  private constructor(base: string) {
    this.#base = base;
    this.#shared = join(base, "shared");
  }

  static async begin(): Promise<Killing> {
    const killing = new Killing(await mkdtemp(join(tmpdir(), "dechaff-kills-")));
    await makeShared(killing.#shared);
    return killing;
  }

  async end(): Promise<void> {
    await rm(this.#base, { recursive: true, force: true });
  }

  /** The steps of a command, by name, and what it leaves. */
  async undisturbed(of: KillCase): Promise<{ steps: string[]; left: Map<string, string> }> {
    const counted = join(this.#base, "steps");
    await rm(counted, { force: true });
    const ended = await this.#once(of, { DECHAFF_KILL_COUNT: counted });
    if (ended.code !== 0) throw new Error(`${of.name} ends with ${ended.code}: ${ended.stderr}`);
    const steps = (await readFile(counted, "utf8")).trimEnd().split("\n");
    const left = await outputOf(this.#scratch);
    return { steps: steps.map((step) => step.replaceAll(this.#base, "")), left };
  }

  /**
   * Kills a command right before its step `at`, counted from 1, and repeats it. Gives "" where that leaves the same bytes as an
   * undisturbed one, else what is wrong.
   */
  async kill(of: KillCase, at: number, left: ReadonlyMap<string, string>): Promise<string> {
    const killed = await this.#once(of, { DECHAFF_KILL_AT: String(at) });
    if (killed.signal !== "SIGKILL") return `was not killed: ${killed.code} ${killed.stderr}`;
    const repeated = await new Interruptible(of.line(this.#scratch, this.#shared)).ended;
    if (repeated.code !== 0) return `the repeated command ends with ${repeated.code}: ${repeated.stderr}`;
    return difference(await outputOf(this.#scratch), left);
  }

  /** The same folder for every call: its name is part of what decides the output. */
  get #scratch(): string {
    return join(this.#base, "scratch");
  }

  async #once(of: KillCase, environment: Readonly<Record<string, string>>): Promise<Ended> {
    await rm(this.#scratch, { recursive: true, force: true });
    await layOut(of, this.#scratch, this.#shared);
    return await new Interruptible(of.line(this.#scratch, this.#shared), {
      ...environment,
      NODE_OPTIONS: `--import=${PRELOAD}`,
    }).ended;
  }
}

function difference(found: ReadonlyMap<string, string>, left: ReadonlyMap<string, string>): string {
  if (isDeepStrictEqual(found, left)) return "";
  const names = [...new Set([...found.keys(), ...left.keys()])];
  return `other bytes: ${names.filter((name) => found.get(name) !== left.get(name)).join(", ")}`;
}
