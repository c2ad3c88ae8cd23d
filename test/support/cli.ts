import { spawn } from "node:child_process";
import { Readable, Writable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { fileURLToPath } from "node:url";

/** The built command line. */
export const MAIN: string = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let calls = 0;

/**
 * Calls the command line in this process, from source, one call at a time: a process of its own takes as long to load
 * as most tests take for the rest, and so does each worker: a run has one unless told. For what a process alone has
 * (its environment, as many workers as it finds right) there is `dechaff`.
 */
export async function dechaffHere(
  words: readonly string[],
  input: string | Uint8Array = "",
): Promise<Finished> {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const workers = MANY.has(words[0] ?? "") && !words.includes("--workers") ? ["--workers", "1"] : [];
  const restore = replaceInProcess({
    argv: [process.execPath, MAIN, ...words, ...workers],
    stdin: Readable.from([Buffer.from(input)]),
    stdout,
    stderr,
  });
  const { exitCode } = process;
  process.exitCode = undefined;
  try {
    calls += 1;
    // By another name each time, so that it is carried out each time; what it imports is loaded once.
    await import(/* @vite-ignore */ `../../src/cli/main.ts?call=${calls}`);
    return { code: Number(process.exitCode ?? 0), stdout: stdout.text, stderr: stderr.text };
  } finally {
    process.exitCode = exitCode;
    restore();
  }
}

/** Commands that have workers. */
const MANY: ReadonlySet<string> = new Set(["run", "pipe"]);

/** Holds what is written to it. */
class Sink extends Writable {
  text = "";
  readonly #decoder = new StringDecoder("utf8");

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += this.#decoder.write(chunk);
    done();
  }
}

/** Puts other things in the place of those that a process has. What it gives puts the first ones back. */
function replaceInProcess(values: Readonly<Record<string, unknown>>): () => void {
  const before: PropertyDescriptorMap = {};
  for (const [name, value] of Object.entries(values)) {
    const held = Object.getOwnPropertyDescriptor(process, name);
    if (held !== undefined) before[name] = held;
    Object.defineProperty(process, name, { value, configurable: true, enumerable: true, writable: true });
  }
  return () => {
    Object.defineProperties(process, before);
  };
}

/** Runs the built command line in a process of its own. */
export function dechaff(
  words: readonly string[],
  input: string | Uint8Array = "",
  env: Record<string, string> = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...words], { env: { ...process.env, ...env } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    // A command that fails early closes its end; that is its answer, not an error of the test.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** The JSON lines of a text. */
export function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Record<string, unknown> => JSON.parse(line));
}
