import { join } from "node:path";
import { RowFile } from "../row-file.ts";
import { lineOf, type RecordFiles, type WritableRecord } from "./writable.ts";

/** A file that is complete but not yet under its name; `recount` gives its rows, once it is. */
export type Pending = Pick<RowFile, "commit" | "discard" | "recount">;

/** One file of rows under way. */
export interface Shard {
  readonly file: Pending;
  /** Bytes written so far, about. */
  readonly size: number;
  add(record: WritableRecord): Promise<void>;
  close(): Promise<void>;
}

/** Opens a shard that will stand at this path. */
export type OpenShard = (path: string) => Shard;

/** Digits of a shard's number; more where there are more shards. */
const DIGITS = 5;

/**
 * Rows in `records.EXT`, or, where a shard size is given, in `records-00001.EXT`, `records-00002.EXT`…, each closed
 * with the row that takes it to that size. There is always at least one file.
 */
export class RecordShards implements RecordFiles {
  readonly #directory: string;
  readonly #extension: string;
  readonly #open: OpenShard;
  readonly #shardBytes: number | undefined;
  readonly #done: { readonly name: string; readonly file: Pending }[] = [];
  #current: Shard | undefined;
  #name = "";
  #shards = 0;

  constructor(directory: string, extension: string, open: OpenShard, shardBytes: number | undefined) {
    this.#directory = directory;
    this.#extension = extension;
    this.#open = open;
    this.#shardBytes = shardBytes;
  }

  async add(record: WritableRecord): Promise<void> {
    const shard = this.#shard();
    await shard.add(record);
    if (this.#shardBytes !== undefined && shard.size >= this.#shardBytes) await this.#finish();
  }

  async close(): Promise<void> {
    if (this.#shards === 0) this.#shard();
    await this.#finish();
  }

  async commit(): Promise<readonly string[]> {
    for (const { file } of this.#done) await file.commit();
    return this.#done.map(({ name }) => name);
  }

  async recount(): Promise<number> {
    let rows = 0;
    for (const { file } of this.#done) rows += await file.recount();
    return rows;
  }

  async discard(): Promise<void> {
    await this.#current?.file.discard();
    for (const { file } of this.#done) await file.discard();
  }

  #shard(): Shard {
    if (this.#current !== undefined) return this.#current;
    this.#shards += 1;
    const number = this.#shardBytes === undefined ? "" : `-${String(this.#shards).padStart(DIGITS, "0")}`;
    this.#name = `records${number}.${this.#extension}`;
    this.#current = this.#open(join(this.#directory, this.#name));
    return this.#current;
  }

  async #finish(): Promise<void> {
    if (this.#current === undefined) return;
    await this.#current.close();
    this.#done.push({ name: this.#name, file: this.#current.file });
    this.#current = undefined;
  }
}

/** A shard of JSON lines. */
export const jsonlShard: OpenShard = (path) => {
  const file = new RowFile(path);
  return {
    file,
    get size() {
      return file.size;
    },
    add: (record) => file.lines(lineOf(record)),
    close: () => file.close(),
  };
};
