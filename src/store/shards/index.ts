import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Fingerprint } from "../../dedup/index.ts";
import { AtomicFile } from "../../write/atomic.ts";
import { syncFolder } from "../../write/durable.ts";
import { OpenFiles } from "../signatures/open-files.ts";
import { readFrames } from "./frame-reader.ts";
import { FRAME_HEAD, frameSizes, type StoredDocument } from "./frames.ts";
import { Places } from "./places.ts";
import { Print, printsIn, setPlace } from "./prints.ts";

/** Documents in a shard: what an interruption may cost, against the number of files. */
export const SHARD_SIZE = 512;

const FRAMES = ".frames";
const PRINTS = ".prints";
const DIGITS = 8;

/** The shard that is being filled. */
interface OpenShard {
  readonly frames: AtomicFile;
  readonly prints: AtomicFile;
  documents: number;
  bytes: number;
}

/**
 * What a run has made of its inputs, on disk: shards of consecutive documents, each a file of frames and one of prints.
 * A shard has its names only when it is complete and on the disk, so that whatever is found after an interruption or a
 * loss of power is whole. A shard holds `SHARD_SIZE` documents, the last one fewer, however many threads made them.
 */
export class Shards {
  readonly #folder: string;
  readonly #files = new OpenFiles();
  /** Complete shards. */
  #shards = 0;
  /** Documents in complete shards. */
  #documents = 0;
  #open: OpenShard | undefined;
  /** By order of the document, once `prints` has been read: place of its frame, place and size of its print. */
  readonly #frameAt = new Places();
  readonly #printAt = new Places();
  readonly #printSize = new Places();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens the shards in a folder, which is made where it is missing. What is incomplete is removed. */
  static async open(folder: string): Promise<Shards> {
    await mkdir(folder, { recursive: true });
    const shards = new Shards(folder);
    const names = new Set(await readdir(folder));
    const isWhole = (name: string): boolean => names.has(name + FRAMES) && names.has(name + PRINTS);
    while (isWhole(shards.#name(shards.#shards))) shards.#shards += 1;
    const whole = new Set<string>();
    for (let i = 0; i < shards.#shards; i += 1)
      whole.add(`${shards.#name(i)}${FRAMES}`).add(`${shards.#name(i)}${PRINTS}`);
    for (const name of names) if (!whole.has(name)) await rm(join(folder, name));
    if (shards.#shards > 0) {
      let last = 0;
      for await (const _ of readFrames(shards.#path(shards.#shards - 1, FRAMES))) last += 1;
      shards.#documents = (shards.#shards - 1) * SHARD_SIZE + last;
    }
    return shards;
  }

  /** Documents in complete shards: what need not be done again. */
  get documents(): number {
    return this.#documents;
  }

  /** Adds the next document: its frame, and its print where it has one. True where that completed a shard. */
  async add(frame: Uint8Array, print: Uint8Array | undefined): Promise<boolean> {
    const path = join(this.#folder, this.#name(this.#shards));
    this.#open ??= {
      frames: new AtomicFile(path + FRAMES),
      prints: new AtomicFile(path + PRINTS),
      documents: 0,
      bytes: 0,
    };
    const open = this.#open;
    await open.frames.write(frame);
    if (print !== undefined) {
      setPlace(print, open.documents, open.bytes);
      await open.prints.write(print);
    }
    open.bytes += frame.length;
    open.documents += 1;
    if (open.documents < SHARD_SIZE) return false;
    await this.finish();
    return true;
  }

  /** Completes the shard that is being filled, if any. */
  async finish(): Promise<void> {
    const open = this.#open;
    if (open === undefined) return;
    await Promise.all([open.prints.close(), open.frames.close()]);
    await open.prints.commit();
    await open.frames.commit();
    await syncFolder(this.#folder);
    this.#open = undefined;
    this.#shards += 1;
    this.#documents += open.documents;
  }

  /** Gives up the shard that is being filled, and closes all files. */
  async close(): Promise<void> {
    await Promise.all([this.#open?.frames.discard(), this.#open?.prints.discard()]);
    this.#open = undefined;
    this.#files.close();
  }

  /** The documents of complete shards, in order; the parts of one are valid until the next is asked for. */
  async *stored(): AsyncGenerator<StoredDocument> {
    for (let shard = 0; shard < this.#shards; shard += 1) yield* readFrames(this.#path(shard, FRAMES));
  }

  /** The prints of complete shards, in order. Afterwards `recordAt` and `printAt` find their documents. */
  async *prints(): AsyncGenerator<Print> {
    for (let shard = 0; shard < this.#shards; shard += 1) {
      const bytes = await readFile(this.#path(shard, PRINTS));
      for (const { print, at, size } of printsIn(bytes, shard * SHARD_SIZE)) {
        this.#frameAt.set(print.order, print.frameAt);
        this.#printAt.set(print.order, at);
        this.#printSize.set(print.order, size);
        yield print;
      }
    }
  }

  /** The record of a document that has a print, as a line of JSON. */
  recordAt(order: number): Buffer {
    const path = this.#path(Math.floor(order / SHARD_SIZE), FRAMES);
    const at = this.#frameAt.get(order);
    const sizes = frameSizes(this.#files.read(path, at, FRAME_HEAD));
    return this.#files.read(path, at + FRAME_HEAD + sizes.head, sizes.record);
  }

  /** The fingerprint of a document that has one. */
  printAt(order: number): Fingerprint {
    const shard = Math.floor(order / SHARD_SIZE);
    const path = this.#path(shard, PRINTS);
    const bytes = this.#files.read(path, this.#printAt.get(order), this.#printSize.get(order));
    return new Print(bytes, shard * SHARD_SIZE).fingerprint();
  }

  #name(shard: number): string {
    return String(shard).padStart(DIGITS, "0");
  }

  #path(shard: number, extension: string): string {
    return join(this.#folder, this.#name(shard) + extension);
  }
}
