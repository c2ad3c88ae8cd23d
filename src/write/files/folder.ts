import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { IntegrityError } from "../../document/errors.ts";
import type { CleanRecord } from "../../document/record.ts";
import { RowFile } from "../row-file.ts";
import { fileNameOf } from "./file-name.ts";
import { type RecordFiles, recordOf, type WritableRecord } from "./writable.ts";

const FOLDER = "records";
const INDEX = "index.jsonl";
/** Facts that the head of a Markdown file states. */
const HEAD = ["id", "title", "authors", "published", "site", "url"] as const;
/** What Markdown reads as markup in a title. */
const SPECIAL = /[\\`*_[\]<>]/g;

/**
 * One file for each record in `records/`, with `records/index.jsonl`: the records without their text, but with the
 * name of their `file`. Where a shard size is given, in folders `records/00001/`, `records/00002/`… of that size.
 */
export class RecordFolder implements RecordFiles {
  readonly #directory: string;
  readonly #format: "txt" | "md";
  readonly #shardBytes: number | undefined;
  #index: RowFile | undefined;
  #shard = 0;
  #size = 0;
  /** Bytes of all files but the index. */
  #bytes = 0;

  constructor(directory: string, format: "txt" | "md", shardBytes: number | undefined) {
    this.#directory = directory;
    this.#format = format;
    this.#shardBytes = shardBytes;
  }

  async add(given: WritableRecord): Promise<void> {
    const record = recordOf(given);
    const index = await this.#ready();
    const content = this.#format === "md" ? markdownFile(record) : `${record.text}\n`;
    const file = (await this.#folder(Buffer.byteLength(content))) + fileNameOf(record.id, this.#format);
    await writeFile(join(this.#beside, file), content, { flag: "wx" });
    this.#bytes += Buffer.byteLength(content);
    const { text: _, ...facts } = record;
    await index.line({ ...facts, file });
  }

  async close(): Promise<void> {
    const index = await this.#ready();
    await index.close();
    await index.commit();
  }

  async commit(): Promise<readonly string[]> {
    const final = join(this.#directory, FOLDER);
    await rm(final, { recursive: true, force: true });
    await rename(this.#beside, final);
    return [FOLDER];
  }

  async recount(): Promise<number> {
    const folder = join(this.#directory, FOLDER);
    const rows = (await this.#index?.recount(join(folder, INDEX))) ?? 0;
    const [files, bytes] = await contentOf(folder);
    if (files === rows && bytes === this.#bytes) return rows;
    const what = `${rows} of ${this.#bytes} bytes were written, ${files} of ${bytes} are there`;
    throw new IntegrityError(`the files in "${folder}" are not what was written: ${what}`);
  }

  async discard(): Promise<void> {
    await this.#index?.discard();
    await rm(this.#beside, { recursive: true, force: true });
  }

  get #beside(): string {
    return join(this.#directory, `${FOLDER}.part`);
  }

  async #ready(): Promise<RowFile> {
    if (this.#index === undefined) {
      await rm(this.#beside, { recursive: true, force: true });
      await mkdir(this.#beside);
      this.#index = new RowFile(join(this.#beside, INDEX));
    }
    return this.#index;
  }

  /** The folder for the next file, with "/" behind it; "" where there are no shards. */
  async #folder(bytes: number): Promise<string> {
    if (this.#shardBytes === undefined) return "";
    if (this.#shard === 0 || this.#size >= this.#shardBytes) {
      this.#shard += 1;
      this.#size = 0;
      await mkdir(join(this.#beside, this.#name()));
    }
    this.#size += bytes;
    return `${this.#name()}/`;
  }

  #name(): string {
    return String(this.#shard).padStart(5, "0");
  }
}

/** Files in a folder of records beside its index, and their bytes. */
async function contentOf(folder: string): Promise<[files: number, bytes: number]> {
  let files = 0;
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || (entry.parentPath === folder && entry.name === INDEX)) continue;
    files += 1;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return [files, bytes];
}

/** A Markdown file: the facts that are known as YAML (strings as in JSON, which YAML includes), headline, body. */
export function markdownFile(record: CleanRecord): string {
  const facts = HEAD.flatMap((name) => {
    const value = record[name];
    const known = value !== null && value.length > 0;
    return known ? [`${name}: ${JSON.stringify(value)}`] : [];
  });
  const headline = record.title === null ? "" : `# ${record.title.replace(SPECIAL, "\\$&")}\n\n`;
  return `---\n${facts.join("\n")}\n---\n\n${headline}${record.text}\n`;
}
