import { once } from "node:events";
import type { WriteStream } from "node:tty";
import picocolors from "picocolors";

/** Colour functions for a stream: plain where it is no terminal or `NO_COLOR` is set. */
export function colours(stream: WriteStream): ReturnType<typeof picocolors.createColors> {
  const wanted = stream.isTTY === true && (process.env["NO_COLOR"] ?? "") === "";
  return picocolors.createColors(wanted || (process.env["FORCE_COLOR"] ?? "") !== "");
}

/** Writes to standard output; waits while its reader is behind. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Everything on standard input. */
export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
