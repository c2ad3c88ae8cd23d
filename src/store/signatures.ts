import { createHash } from "node:crypto";
import { closeSync, createReadStream, openSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import type { DedupEntry, Fingerprint } from "../dedup/index.ts";
import { UsageError } from "../document/errors.ts";
import type { CopySource } from "../document/record.ts";
import { byteLines } from "../read/byte-lines.ts";
import { AtomicFile } from "../write/atomic.ts";
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
const EXTENSION = ".signatures";
const BYTES = 4;
const LINE_FEED = 1;

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
 * Signatures that are kept between runs: for each output directory one file of lines, and one of tokens.
 * Fingerprints stay there until they are asked for. A run into the same directory takes the place of the earlier one.
 */
export class SignatureIndex {
  readonly #directory: string;
  /** Names the part of the index that belongs to an output directory. */
  readonly #share: string;
  readonly #files = new OpenFiles();
  /** Number of the share's last token file. */
  #generation = 0;

  /** `output` is the directory of the run that reads and adds to the index. */
  constructor(directory: string, output: string) {
    this.#directory = directory;
    this.#share = createHash("sha256").update(resolve(output)).digest("hex").slice(0, 16);
  }

  /** The texts of other runs, in the order of their shares. Throws `UsageError` where the index is damaged. */
  async read(): Promise<IndexedText[]> {
    await mkdir(this.#directory, { recursive: true }).catch((cause: unknown) => {
      throw new UsageError(`cannot use "${this.#directory}" as an index: ${String(cause)}`, { cause });
    });
    const texts: IndexedText[] = [];
    for (const name of (await readdir(this.#directory)).sort()) {
      if (!name.endsWith(EXTENSION)) continue;
      if (name === this.#share + EXTENSION) this.#generation = await this.#generationOf(name);
      else for await (const text of this.#texts(name)) texts.push(text);
    }
    return texts;
  }

  /** Adds the texts of this run, which take the place of those of an earlier run into the same directory. */
  async write(texts: Iterable<IndexedText> | AsyncIterable<IndexedText>): Promise<void> {
    const before = `${this.#share}-${this.#generation}.tokens`;
    const tokensName = `${this.#share}-${this.#generation + 1}.tokens`;
    const lines = new AtomicFile(join(this.#directory, this.#share + EXTENSION));
    const tokens = new AtomicFile(join(this.#directory, tokensName));
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
      // The lines name their token file: with them, and not before, the new share counts.
      await tokens.commit();
      await lines.commit();
      await rm(join(this.#directory, before), { force: true });
    } catch (error) {
      await Promise.all([lines.discard(), tokens.discard()]);
      throw error;
    }
  }

  /** Ends the reading. */
  close(): void {
    this.#files.close();
  }

  async #generationOf(name: string): Promise<number> {
    for await (const { bytes } of byteLines(
      createReadStream(join(this.#directory, name)),
      Number.POSITIVE_INFINITY,
    )) {
      const { tokens } = this.#checked(name, () => head.parse(JSON.parse(bytes?.toString("utf8") ?? "")));
      return Number(/-(\d+)\./.exec(tokens)?.[1] ?? 0);
    }
    return 0;
  }

  async *#texts(name: string): AsyncGenerator<IndexedText> {
    const path = join(this.#directory, name);
    let tokensPath: string | undefined;
    let at = 0;
    // Lines are written without blank ones, so that each begins where the one before it ends.
    for await (const { bytes } of byteLines(createReadStream(path), Number.POSITIVE_INFINITY)) {
      const text = bytes?.toString("utf8") ?? "";
      const [from, size] = [at, bytes?.length ?? 0];
      at += size + LINE_FEED;
      if (tokensPath === undefined) {
        const { tokens } = this.#checked(name, () => head.parse(JSON.parse(text)));
        tokensPath = join(this.#directory, tokens);
        closeSync(this.#checked(name, () => openSync(join(this.#directory, tokens), "r")));
        continue;
      }
      const place: Place = { path, at: from, size, tokensPath };
      const row = this.#checked(name, () => line.parse(JSON.parse(text)));
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

  #checked<Value>(name: string, work: () => Value): Value {
    try {
      return work();
    } catch (cause) {
      throw new UsageError(
        `the index file "${join(this.#directory, name)}" is damaged or of another version; remove it to go on without`,
        { cause },
      );
    }
  }
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
