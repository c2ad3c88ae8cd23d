import { once } from "node:events";
import { join } from "node:path";
import type { WriteStream } from "node:tty";
import picocolors from "picocolors";
import type { Resumed } from "../run/job.ts";
import { WORK_FOLDER } from "../run/output-directory.ts";

/** Colour functions for a stream: plain where it is no terminal or `NO_COLOR` is set. */
export function colours(stream: WriteStream): ReturnType<typeof picocolors.createColors> {
  const wanted = stream.isTTY === true && (process.env["NO_COLOR"] ?? "") === "";
  return picocolors.createColors(wanted || (process.env["FORCE_COLOR"] ?? "") !== "");
}

/** Writes to standard output; waits while its reader is behind. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Says on standard error where a command that was interrupted goes on. */
export function tellResumed(out: string, resumed: Resumed): void {
  const said = {
    begun: `going on with the unfinished work in "${out}" (remove "${join(out, WORK_FOLDER)}" to begin from nothing)`,
    publishing: `going on with the unfinished work in "${out}": only its files are yet to be put in place`,
    whole: `"${out}" holds the whole output of this very command; add --overwrite to make it anew`,
  };
  process.stderr.write(`dechaff: ${said[resumed]}\n`);
}

/** Everything on standard input. */
export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
