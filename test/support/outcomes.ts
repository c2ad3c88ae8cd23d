import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The files of a run that say what became of documents. */
const FILES = ["records", "removals", "duplicates", "apart", "rejects"] as const;

/** How many documents the rows of a file are about, and of how many of these another run wrote other rows. */
export interface Differing {
  readonly file: (typeof FILES)[number];
  readonly documents: number;
  readonly differ: number;
  /** Some of those that differ. */
  readonly ids: readonly string[];
}

/**
 * Compares what two runs over the same rows wrote about each document, whatever the order of the rows and the files in
 * which they lay. Holds an id and a hash for each document.
 */
export async function compareOutcomes(one: string, other: string): Promise<Differing[]> {
  const found: Differing[] = [];
  for (const file of FILES) {
    const [a, b] = [await outcomes(join(one, `${file}.jsonl`)), await outcomes(join(other, `${file}.jsonl`))];
    const ids = new Set([...a.keys(), ...b.keys()]);
    const differ = [...ids].filter((id) => a.get(id) !== b.get(id));
    found.push({ file, documents: ids.size, differ: differ.length, ids: differ.slice(0, 5) });
  }
  return found;
}

/** Hash of the rows about each document, by its id (of a pair, by both). */
async function outcomes(file: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const row: { readonly id?: string; readonly ids?: readonly string[] } = JSON.parse(line);
    const id = row.id ?? row.ids?.join(" ") ?? "";
    const before = hashes.get(id) ?? "";
    hashes.set(id, createHash("sha1").update(before).update(placeless(line)).digest("base64"));
  }
  return hashes;
}

/** A row without the files and lines in which documents lay. */
function placeless(line: string): string {
  return line.replaceAll(/"path":"(?:[^"\\]|\\.)*"(?:,"line":\d+)?/g, '"place"');
}
