import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DedupEntry, Fingerprint } from "../dedup/index.ts";
import { byteLines } from "../read/byte-lines.ts";
import { AtomicFile } from "../write/atomic.ts";
import { OpenFiles } from "./open-files.ts";
import { decodePrint, decodePrints, encodePrint, type Print } from "./prints.ts";

/** Documents in a shard: what an interruption may cost, against the number of files. */
export const SHARD_SIZE = 512;

const ROWS = ".jsonl";
const PRINTS = ".prints";
const DIGITS = 8;

/** The shard that is being filled. */
interface OpenShard {
  readonly rows: AtomicFile;
  readonly prints: AtomicFile;
  documents: number;
  bytes: number;
}

/** Places in files by order of the document; grows as it is filled. */
class Places {
  #values = new Float64Array(1024);

  set(index: number, value: number): void {
    if (index >= this.#values.length) {
      const longer = new Float64Array(Math.max(index + 1, this.#values.length * 2));
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[index] = value;
  }

  get(index: number): number {
    return this.#values[index] ?? 0;
  }
}

/**
 * What a run has made of its inputs, on disk: shards of consecutive documents, each a file of entries (JSON lines)
 * and one of prints. A shard has its names only when it is complete, the entries' last, so that whatever is found
 * after an interruption is whole. A shard holds `SHARD_SIZE` documents, the last one fewer, however many threads
 * made them. `Entry` is plain data.
 */
export class Shards<Entry> {
  readonly #folder: string;
  readonly #files = new OpenFiles();
  /** Complete shards. */
  #shards = 0;
  /** Documents in complete shards. */
  #documents = 0;
  #open: OpenShard | undefined;
  /** By order of the document, once `prints` has been read: place and size of its entry and of its print. */
  readonly #entryAt = new Places();
  readonly #entrySize = new Places();
  readonly #printAt = new Places();
  readonly #printSize = new Places();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens the shards in a folder, which is made where it is missing. What is incomplete is removed. */
  static async open<Entry>(folder: string): Promise<Shards<Entry>> {
    await mkdir(folder, { recursive: true });
    const shards = new Shards<Entry>(folder);
    const names = new Set(await readdir(folder));
    while (names.has(`${shards.#name(shards.#shards)}${ROWS}`)) shards.#shards += 1;
    const whole = new Set<string>();
    for (let i = 0; i < shards.#shards; i += 1)
      whole.add(`${shards.#name(i)}${ROWS}`).add(`${shards.#name(i)}${PRINTS}`);
    for (const name of names) if (!whole.has(name)) await rm(join(folder, name));
    if (shards.#shards > 0) {
      let last = 0;
      for await (const _ of shards.#rows(shards.#shards - 1)) last += 1;
      shards.#documents = (shards.#shards - 1) * SHARD_SIZE + last;
    }
    return shards;
  }

  /** Documents in complete shards: what need not be done again. */
  get documents(): number {
    return this.#documents;
  }

  /** Whether no further documents can follow: the last shard was not filled. */
  get ended(): boolean {
    return this.#documents < this.#shards * SHARD_SIZE;
  }

  /** Adds the next document. True where that completed a shard. */
  async add(entry: Entry, print: DedupEntry | undefined): Promise<boolean> {
    const path = join(this.#folder, this.#name(this.#shards));
    this.#open ??= {
      rows: new AtomicFile(path + ROWS),
      prints: new AtomicFile(path + PRINTS),
      documents: 0,
      bytes: 0,
    };
    const open = this.#open;
    const line = `${JSON.stringify(entry)}\n`;
    const size = Buffer.byteLength(line);
    await open.rows.write(line);
    if (print !== undefined) {
      const order = this.#documents + open.documents;
      await open.prints.write(encodePrint({ entry: print, order, at: open.bytes, size }));
    }
    open.bytes += size;
    open.documents += 1;
    if (open.documents < SHARD_SIZE) return false;
    await this.finish();
    return true;
  }

  /** Completes the shard that is being filled, if any. */
  async finish(): Promise<void> {
    const open = this.#open;
    if (open === undefined) return;
    await Promise.all([open.prints.close(), open.rows.close()]);
    await open.prints.commit();
    await open.rows.commit();
    this.#open = undefined;
    this.#shards += 1;
    this.#documents += open.documents;
  }

  /** Gives up the shard that is being filled, and closes all files. */
  async close(): Promise<void> {
    await Promise.all([this.#open?.rows.discard(), this.#open?.prints.discard()]);
    this.#open = undefined;
    this.#files.close();
  }

  /** The entries of complete shards, in order. */
  async *entries(): AsyncGenerator<Entry> {
    for (let shard = 0; shard < this.#shards; shard += 1) yield* this.#rows(shard);
  }

  /** The prints of complete shards, in order. Afterwards `entryAt` and `printAt` find their documents. */
  async *prints(): AsyncGenerator<Print> {
    for (let shard = 0; shard < this.#shards; shard += 1) {
      const bytes = await readFile(this.#path(shard, PRINTS));
      for (const { print, at, size } of decodePrints(bytes)) {
        this.#entryAt.set(print.order, print.at);
        this.#entrySize.set(print.order, print.size);
        this.#printAt.set(print.order, at);
        this.#printSize.set(print.order, size);
        yield print;
      }
    }
  }

  /** The entry of a document that has a print. */
  entryAt(order: number): Entry {
    const path = this.#path(Math.floor(order / SHARD_SIZE), ROWS);
    const bytes = this.#files.read(path, this.#entryAt.get(order), this.#entrySize.get(order));
    // Written by this very run, from this very type.
    const entry: Entry = JSON.parse(bytes.toString("utf8"));
    return entry;
  }

  /** The fingerprint of a document that has one. */
  printAt(order: number): Fingerprint {
    const path = this.#path(Math.floor(order / SHARD_SIZE), PRINTS);
    const bytes = this.#files.read(path, this.#printAt.get(order), this.#printSize.get(order));
    return decodePrint(bytes).entry.fingerprint;
  }

  async *#rows(shard: number): AsyncGenerator<Entry> {
    // Not readline: it also breaks lines at U+2028, which JSON leaves as it is.
    const stream = createReadStream(this.#path(shard, ROWS));
    for await (const { bytes } of byteLines(stream, Number.POSITIVE_INFINITY)) {
      if (bytes === undefined) continue;
      const entry: Entry = JSON.parse(bytes.toString("utf8"));
      yield entry;
    }
  }

  #name(shard: number): string {
    return String(shard).padStart(DIGITS, "0");
  }

  #path(shard: number, extension: string): string {
    return join(this.#folder, this.#name(shard) + extension);
  }
}
