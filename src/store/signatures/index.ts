import { createHash } from "node:crypto";
import { closeSync, createReadStream, openSync } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import type { DedupEntry, Fingerprint } from "../../dedup/index.ts";
import { UsageError } from "../../document/errors.ts";
import type { CopySource } from "../../document/record.ts";
import { byteLines } from "../../read/bytes/byte-lines.ts";
import { realPathText } from "../../read/files/real-path.ts";
import { AtomicFile } from "../../write/atomic.ts";
import { syncFolder } from "../../write/durable.ts";
import { copyInPlace, LINES, pinParts, TOKENS } from "./index-parts.ts";
import { LazyFingerprint } from "./lazy-fingerprint.ts";
import { OpenFiles } from "./open-files.ts";

/** Where a text's line lies, and which file has its tokens. */
interface Place {
  readonly path: string;
  readonly at: number;
  readonly size: number;
  readonly tokensPath: string;
}

/** A text of an earlier run. */
export interface IndexedText extends DedupEntry, CopySource {}

/** Version of the files; others are refused, since signatures of different make cannot be compared. */
const VERSION = 2;
const BYTES = 4;
const LINE_FEED = 1;
/** In the work folder of a run: the parts that it reads, and the one that it adds. */
const PINNED = "index";
const STAGED = "index-part";

const head = z.object({ version: z.literal(VERSION), tokens: z.string().regex(/^[0-9a-f]+-\d+\.tokens$/) });
const line = z.object({
  id: z.string(),
  source: z.object({ path: z.string(), line: z.int().exactOptional(), sha256: z.string() }),
  url: z.string().nullable(),
  published: z.string().nullable(),
  words: z.int(),
  facts: z.int(),
  exact: z.string(),
  size: z.int(),
  distinct: z.int(),
  cut: z.boolean(),
  title: z.int(),
  signature: z.string(),
  /** Number of tokens in the token file before this text's, and of its own. */
  at: z.int(),
  tokens: z.int(),
});

/**
 * Signatures that are kept between runs: for each output directory one part, a file of lines and one of tokens.
 * Fingerprints stay there until they are asked for. A run into the same directory takes the place of the earlier one.
 * What a run reads is pinned in its work folder when it begins, so that other runs may end meanwhile, and what it adds is
 * made there and put into the index when its output is in place.
 */
export class SignatureIndex {
  readonly #directory: string;
  /** Names the part of the index that belongs to an output directory. */
  readonly #share: string;
  /** The name that earlier versions gave to it, who went by how the directory is spelled. */
  readonly #earlier: string;
  readonly #files = new OpenFiles();

  private constructor(directory: string, share: string, earlier: string) {
    this.#directory = directory;
    this.#share = share;
    this.#earlier = earlier;
  }

  /** `output` is the directory of the run that reads and adds to the index; by another name it is the same run. */
  static async open(directory: string, output: string): Promise<SignatureIndex> {
    return new SignatureIndex(directory, shareOf(await realPathText(output)), shareOf(resolve(output)));
  }

  /**
   * The texts of other runs, in the order of their shares, as they stood when the job in this work folder was begun. Throws
   * `UsageError` where the index is damaged.
   */
  async read(work: string): Promise<IndexedText[]> {
    await mkdir(this.#directory, { recursive: true }).catch((cause: unknown) => {
      throw new UsageError(`cannot use "${this.#directory}" as an index: ${String(cause)}`, { cause });
    });
    const pinned = join(work, PINNED);
    await pinParts(this.#directory, [this.#share, this.#earlier], pinned, (file) => this.#tokensOf(file));
    const texts: IndexedText[] = [];
    for (const name of (await readdir(pinned)).sort()) {
      if (!name.endsWith(LINES)) continue;
      for await (const text of this.#texts(join(pinned, name))) texts.push(text);
    }
    return texts;
  }

  /** Makes the part of this run in its work folder. */
  async stage(texts: Iterable<IndexedText> | AsyncIterable<IndexedText>, work: string): Promise<void> {
    const folder = join(work, STAGED);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
    const tokensName = `${this.#share}-${(await this.#generation()) + 1}${TOKENS}`;
    const lines = new AtomicFile(join(folder, this.#share + LINES));
    const tokens = new AtomicFile(join(folder, tokensName));
    try {
      await lines.line({ version: VERSION, tokens: tokensName });
      let at = 0;
      for await (const { id, source, url, published, words, facts, fingerprint } of texts) {
        const { exact, size, distinct, cut, title } = fingerprint;
        const signature = base64(fingerprint.signature);
        const count = fingerprint.tokens.length;
        await lines.line({
          id,
          source,
          url,
          published,
          words,
          facts,
          exact,
          size,
          distinct,
          cut,
          title,
          signature,
          at,
          tokens: count,
        });
        await tokens.write(bytesOf(fingerprint.tokens).slice());
        at += count;
      }
      await Promise.all([lines.close(), tokens.close()]);
      await tokens.commit();
      await lines.commit();
    } catch (error) {
      await Promise.all([lines.discard(), tokens.discard()]);
      throw error;
    }
  }

  /** Puts the staged part in place of that of an earlier run into the same directory. May be repeated. */
  async publish(work: string): Promise<void> {
    const staged = join(work, STAGED);
    const lines = join(staged, this.#share + LINES);
    const tokensName = await this.#tokensOf(lines);
    // The lines name their tokens: with them, and not before, the new part counts.
    await copyInPlace(join(staged, tokensName), join(this.#directory, tokensName));
    await copyInPlace(lines, join(this.#directory, this.#share + LINES));
    for (const name of await readdir(this.#directory)) {
      const isReplaced =
        (name.startsWith(`${this.#share}-`) && name !== tokensName) ||
        (this.#earlier !== this.#share && name.startsWith(this.#earlier));
      if (isReplaced) await rm(join(this.#directory, name), { force: true });
    }
    await syncFolder(this.#directory);
  }

  /** Ends the reading. */
  close(): void {
    this.#files.close();
  }

  /** Number of the tokens of this run's part as it stands; 0 where there is none. */
  async #generation(): Promise<number> {
    const lines = join(this.#directory, this.#share + LINES);
    if ((await stat(lines).catch(() => undefined)) === undefined) return 0;
    return Number(/-(\d+)\./.exec(await this.#tokensOf(lines))?.[1] ?? 0);
  }

  /** The name of the tokens that belong to a file of lines. */
  async #tokensOf(path: string): Promise<string> {
    for await (const { bytes } of byteLines(createReadStream(path), Number.POSITIVE_INFINITY)) {
      return this.#checked(path, () => head.parse(JSON.parse(bytes?.toString("utf8") ?? ""))).tokens;
    }
    return this.#checked(path, () => head.parse(undefined)).tokens;
  }

  async *#texts(path: string): AsyncGenerator<IndexedText> {
    let tokensPath: string | undefined;
    let at = 0;
    // Lines are written without blank ones, so that each begins where the one before it ends.
    for await (const { bytes } of byteLines(createReadStream(path), Number.POSITIVE_INFINITY)) {
      const text = bytes?.toString("utf8") ?? "";
      const [from, size] = [at, bytes?.length ?? 0];
      at += size + LINE_FEED;
      if (tokensPath === undefined) {
        const { tokens } = this.#checked(path, () => head.parse(JSON.parse(text)));
        const named = join(dirname(path), tokens);
        closeSync(this.#checked(path, () => openSync(named, "r")));
        tokensPath = named;
        continue;
      }
      const place: Place = { path, at: from, size, tokensPath };
      const row = this.#checked(path, () => line.parse(JSON.parse(text)));
      const { id, source, url, published, words, facts, exact } = row;
      const fingerprint = new LazyFingerprint(exact, () => this.#fingerprint(place));
      yield { id, source, url, published, words, facts, fingerprint };
    }
  }

  /** Reads a line again, and the tokens that it names. */
  #fingerprint({ path, at, size, tokensPath }: Place): Fingerprint {
    const row = line.parse(JSON.parse(this.#files.read(path, at, size).toString("utf8")));
    const tokens = new Uint32Array(row.tokens);
    bytesOf(tokens).set(this.#files.read(tokensPath, row.at * BYTES, row.tokens * BYTES));
    return {
      exact: row.exact,
      size: row.size,
      distinct: row.distinct,
      cut: row.cut,
      title: row.title,
      signature: fromBase64(row.signature),
      tokens,
    };
  }

  /** Names the file of the index, not the one that is pinned. */
  #checked<Value>(path: string, work: () => Value): Value {
    try {
      return work();
    } catch (cause) {
      throw new UsageError(
        `the index file "${join(this.#directory, basename(path))}" is damaged or of another version; remove it to go on without`,
        { cause },
      );
    }
  }
}

function shareOf(output: string): string {
  return createHash("sha256").update(output).digest("hex").slice(0, 16);
}

function bytesOf(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function base64(numbers: Uint32Array): string {
  return Buffer.from(bytesOf(numbers)).toString("base64");
}

function fromBase64(text: string): Uint32Array {
  return new Uint32Array(Uint8Array.from(Buffer.from(text, "base64")).buffer);
}
