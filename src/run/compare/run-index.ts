import { createHash, type Hash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { type FileHandle, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../../document/errors.ts";
import { byteLines } from "../../read/bytes/byte-lines.ts";
import {
  type ComparedRemoval,
  type ComparedRow,
  type ComparedSummary,
  ROW_FILES,
  type RowFile,
  readRemoval,
  readRow,
  readRun,
} from "./rows.ts";

/** Bytes of a file, `[start, end)`, and a digest of them. */
interface Stretch {
  start: number;
  end: number;
  /** First 48 bits of SHA-1: tells what need not be read again. */
  digest: number;
}

/** Where a run's files hold a document: all that is in memory of it. */
export interface RunEntry {
  readonly file: RowFile;
  readonly row: Stretch;
  removals?: Stretch;
}

type Name = RowFile | "removals";

/** The rows of a finished run by document, read again from its files when asked for. */
export class RunIndex {
  readonly out: string;
  readonly summary: ComparedSummary;
  readonly entries: Map<string, RunEntry> = new Map();
  readonly #files: Map<Name, FileHandle> = new Map();

  private constructor(out: string, summary: ComparedSummary) {
    this.out = out;
    this.summary = summary;
  }

  /** Reads the files of a run once. Throws `UsageError` where the directory holds none, or a damaged one. */
  static async open(out: string): Promise<RunIndex> {
    const index = new RunIndex(out, await summaryOf(out));
    try {
      for (const name of ROW_FILES) await index.#rows(name);
      await index.#removals();
      return index;
    } catch (error) {
      await index.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    for (const file of this.#files.values()) await file.close();
    this.#files.clear();
  }

  /** The row of a document. */
  async row({ file, row }: RunEntry): Promise<ComparedRow> {
    return this.#checked(file, async () => readRow(file, JSON.parse(await this.#text(file, row))));
  }

  /** Its removals, in the order of the source. */
  async removals({ removals }: RunEntry): Promise<ComparedRemoval[]> {
    if (removals === undefined) return [];
    const text = await this.#text("removals", removals);
    const lines = text.split("\n").filter((line) => line !== "");
    return this.#checked("removals", async () => lines.map((line) => readRemoval(JSON.parse(line))));
  }

  async #rows(name: RowFile): Promise<void> {
    for await (const { id, start, bytes, number } of this.#lines(name)) {
      if (this.entries.has(id)) throw this.#damaged(name, `line ${number} repeats the id "${id}"`);
      const digest = digestOf(createHash("sha1").update(bytes));
      this.entries.set(id, { file: name, row: { start, end: start + bytes.length, digest } });
    }
  }

  /** The removals of a document stand together: a run writes one document after the other. */
  async #removals(): Promise<void> {
    let last: { readonly id: string; readonly hash: Hash; readonly stretch: Stretch } | undefined;
    for await (const { id, start, bytes, number } of this.#lines("removals")) {
      if (last?.id !== id) {
        if (last !== undefined) last.stretch.digest = digestOf(last.hash);
        const entry = this.entries.get(id);
        if (entry === undefined)
          throw this.#damaged("removals", `line ${number} names "${id}", which no other file holds`);
        if (entry.removals !== undefined)
          throw this.#damaged("removals", `the lines of "${id}" do not stand together`);
        entry.removals = { start, end: start, digest: 0 };
        last = { id, hash: createHash("sha1"), stretch: entry.removals };
      }
      last.hash.update(bytes);
      last.stretch.end = start + bytes.length;
    }
    if (last !== undefined) last.stretch.digest = digestOf(last.hash);
  }

  async *#lines(name: Name): AsyncGenerator<{ id: string; start: number; bytes: Buffer; number: number }> {
    const path = join(this.out, `${name}.jsonl`);
    const file = await open(path).catch((cause: unknown) => {
      throw new UsageError(`"${this.out}" holds no complete run: cannot read ${name}.jsonl`, { cause });
    });
    this.#files.set(name, file);
    let start = 0;
    let expected = 1;
    for await (const { number, bytes } of byteLines(createReadStream(path), Number.POSITIVE_INFINITY)) {
      // Places are counted from the lines' lengths, which a skipped line would shift.
      if (bytes === undefined || number !== expected) throw this.#damaged(name, `line ${expected} is blank`);
      const id = await this.#checked(name, async () => idOf(JSON.parse(bytes.toString("utf8"))));
      yield { id, start, bytes, number };
      start += bytes.length + 1;
      expected += 1;
    }
  }

  async #text(name: Name, { start, end }: Stretch): Promise<string> {
    const buffer = Buffer.alloc(end - start);
    const read = await this.#files.get(name)?.read(buffer, 0, buffer.length, start);
    if (read?.bytesRead !== buffer.length) throw this.#damaged(name, "it changed while it was read");
    return buffer.toString("utf8");
  }

  async #checked<T>(name: Name, read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (cause) {
      if (cause instanceof UsageError) throw cause;
      throw this.#damaged(name, "a line is not of the form that a run of this version writes", cause);
    }
  }

  #damaged(name: Name, detail: string, cause?: unknown): UsageError {
    return new UsageError(`"${join(this.out, `${name}.jsonl`)}": ${detail}`, { cause });
  }
}

async function summaryOf(out: string): Promise<ComparedSummary> {
  const text = await readFile(join(out, "run.json"), "utf8").catch((cause: unknown) => {
    throw new UsageError(`"${out}" holds no run: cannot read run.json`, { cause });
  });
  if (!existsSync(join(out, "records.jsonl"))) {
    throw new UsageError(
      `"${out}" holds no records.jsonl; runs with another --output-format or with --shard-size cannot be compared`,
    );
  }
  try {
    return readRun(JSON.parse(text));
  } catch (cause) {
    throw new UsageError(`"${join(out, "run.json")}" is not of the form that a run of this version writes`, {
      cause,
    });
  }
}

function idOf(value: unknown): string {
  if (typeof value === "object" && value !== null && "id" in value && typeof value.id === "string")
    return value.id;
  throw new Error("no id");
}

const DIGEST_BYTES = 6;

function digestOf(hash: Hash): number {
  return hash.digest().readUIntBE(0, DIGEST_BYTES);
}
