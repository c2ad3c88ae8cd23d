import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listFiles } from "../../src/read/files/directory.ts";
import type { RawInput } from "../../src/read/input.ts";
import { inputsOf } from "../../src/read/inputs.ts";
import { type Loaded, load } from "../../src/read/load.ts";
import type { FieldMap } from "../../src/read/row.ts";

/** Whether file names are bytes, and need not be UTF-8: not on macOS or Windows. */
export const NAMES_ARE_BYTES: boolean = process.platform === "linux";

/** A file of `test/fixtures/formats`. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/formats/${name}`, import.meta.url));
}

/** The bytes in chunks of a size. */
export async function* inChunks(bytes: Uint8Array | string, size: number): AsyncGenerator<Uint8Array> {
  const whole = Buffer.from(bytes);
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

/** Everything that a stream yields, and the error that it ends with. */
export async function drained<Item>(stream: AsyncIterable<Item>): Promise<{ items: Item[]; error: unknown }> {
  const items: Item[] = [];
  try {
    for await (const item of stream) items.push(item);
    return { items, error: undefined };
  } catch (error) {
    return { items, error };
  }
}

/** Runs something in a directory that is gone afterwards. */
export async function inDirectory<Result>(work: (directory: string) => Promise<Result>): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), "dechaff-read-"));
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

export interface Read {
  readonly inputs: readonly RawInput[];
  readonly ignored: Readonly<Record<string, number>>;
  /** Bytes that the progress ended at, and those of the files. */
  readonly bytes: readonly [number, number];
}

/** Everything that is read from files and directories. */
export async function readAll(
  inputs: readonly string[],
  fields: FieldMap = {},
  maxBytes = 1_000_000,
): Promise<Read> {
  const { files, ignored } = await listFiles(inputs);
  const progress = { bytes: 0, ignored: { ...ignored } };
  const { items, error } = await drained(inputsOf(files, { fields, maxBytes }, progress));
  if (error !== undefined) throw error;
  return {
    inputs: items,
    ignored: progress.ignored,
    bytes: [progress.bytes, files.reduce((sum, file) => sum + file.size, 0)],
  };
}

/** What is read from one file of the given content. */
export function readFileOf(
  name: string,
  content: Uint8Array | string,
  fields: FieldMap = {},
  maxBytes = 1_000_000,
): Promise<readonly RawInput[]> {
  return inDirectory(async (directory) => {
    const file = join(directory, name);
    await writeFile(file, content);
    return (await readAll([file], fields, maxBytes)).inputs;
  });
}

/** The text or the code of an input: what tests compare. */
export function told({ content }: RawInput): string {
  if (content.kind === "text" || content.kind === "html") return content.value;
  return content.kind === "broken" ? `!${content.code}` : content.kind;
}

/** Loads an input with a generous limit. */
export function loaded(input: RawInput, maxBytes = 1_000_000): Promise<Loaded> {
  return load(input, maxBytes);
}
