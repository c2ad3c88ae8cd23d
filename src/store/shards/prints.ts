import {
  type DedupEntry,
  type DedupText,
  type Fingerprint,
  HEAD_TOKENS,
  type Keyed,
} from "../../dedup/index.ts";

/**
 * A print is what the search for copies needs of one document, as bytes that are read again and again: little-endian
 * 32-bit numbers (`FIELD`), the hash of the words, signature and tokens, then id and date as UTF-16, which
 * keeps lone surrogates.
 */
const FIELD = {
  size: 0,
  index: 1,
  at: 2,
  atHigh: 3,
  words: 4,
  facts: 5,
  cut: 6,
  shingle: 7,
  distinct: 8,
  signature: 9,
  tokens: 10,
  id: 11,
  published: 12,
  title: 13,
} as const;
const WORD = 4;
const HASH_BYTES = 32;
const HEAD = 14 * WORD;
const UNIT_BYTES = 2;
/** In the place of a date's length: there is none. */
const NONE = 0xffffffff;

/** What is known of a text but its place among the inputs, which its thread does not know. */
export type PrintedText = Omit<DedupEntry, "order">;

/** A print as bytes. Where its document lies is set once that is known (`setPlace`). */
export function encodePrint({ id, words, facts, published, fingerprint }: PrintedText): Buffer {
  const { exact, cut, size, distinct, signature, tokens, title } = fingerprint;
  const numbers = signature.length + tokens.length;
  const units = id.length + (published?.length ?? 0);
  const bytes = Buffer.allocUnsafe(HEAD + HASH_BYTES + numbers * WORD + units * UNIT_BYTES);
  const put = (field: number, value: number): void => {
    bytes.writeUInt32LE(value, field * WORD);
  };
  put(FIELD.size, bytes.length);
  put(FIELD.index, 0);
  put(FIELD.at, 0);
  put(FIELD.atHigh, 0);
  put(FIELD.words, words);
  put(FIELD.facts, facts);
  put(FIELD.cut, cut ? 1 : 0);
  put(FIELD.shingle, size);
  put(FIELD.distinct, distinct);
  put(FIELD.signature, signature.length);
  put(FIELD.tokens, tokens.length);
  put(FIELD.id, id.length);
  put(FIELD.published, published?.length ?? NONE);
  put(FIELD.title, title);
  bytes.write(exact, HEAD, "hex");
  let at = HEAD + HASH_BYTES;
  for (const values of [signature, tokens]) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += values.byteLength;
  }
  at += bytes.write(id, at, "utf16le");
  if (published !== null) bytes.write(published, at, "utf16le");
  return bytes;
}

/** Notes in a print the number of its document in its shard, and the byte at which its frame begins there. */
export function setPlace(bytes: Uint8Array, index: number, at: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint32(FIELD.index * WORD, index, true);
  view.setUint32(FIELD.at * WORD, at % 2 ** 32, true);
  view.setUint32(FIELD.atHigh * WORD, Math.floor(at / 2 ** 32), true);
}

/** A print as it lies on disk, taken apart as far as it is asked for. */
export class Print {
  readonly #bytes: Buffer;
  /** Place among the inputs, from 0. */
  readonly order: number;
  /** Byte of its shard at which the document's frame begins. */
  readonly frameAt: number;

  /** `first` is the place of the shard's first document among the inputs. */
  constructor(bytes: Buffer, first: number) {
    this.#bytes = bytes;
    this.order = first + this.#field(FIELD.index);
    this.frameAt = this.#field(FIELD.at) + this.#field(FIELD.atHigh) * 2 ** 32;
  }

  /** Everything but the fingerprint: what is held in memory of each document while copies are merged. */
  text(): DedupText {
    const [at, id] = [this.#end(), this.#field(FIELD.id) * UNIT_BYTES];
    const published = this.#field(FIELD.published);
    const dateAt = at + id;
    return {
      id: this.#bytes.toString("utf16le", at, dateAt),
      words: this.#field(FIELD.words),
      facts: this.#field(FIELD.facts),
      published:
        published === NONE ? null : this.#bytes.toString("utf16le", dateAt, dateAt + published * UNIT_BYTES),
      order: this.order,
      fingerprint: { exact: this.#exact() },
    };
  }

  /** What candidates are found by: of the tokens only those at the head. */
  keys(): Keyed {
    return this.#numbersWith(HEAD_TOKENS);
  }

  fingerprint(): Fingerprint {
    return {
      ...this.#numbersWith(Number.POSITIVE_INFINITY),
      exact: this.#exact(),
      cut: this.#field(FIELD.cut) === 1,
      title: this.#field(FIELD.title),
    };
  }

  /** The numbers of a fingerprint, with so many tokens at most. */
  #numbersWith(tokens: number): Keyed {
    const signature = this.#field(FIELD.signature);
    const at = HEAD + HASH_BYTES;
    return {
      distinct: this.#field(FIELD.distinct),
      size: this.#field(FIELD.shingle),
      signature: this.#numbers(at, signature),
      tokens: this.#numbers(at + signature * WORD, Math.min(tokens, this.#field(FIELD.tokens))),
    };
  }

  #exact(): string {
    return this.#bytes.toString("hex", HEAD, HEAD + HASH_BYTES);
  }

  /** Byte behind the numbers. */
  #end(): number {
    const numbers = this.#field(FIELD.signature) + this.#field(FIELD.tokens);
    return HEAD + HASH_BYTES + numbers * WORD;
  }

  #field(field: number): number {
    return this.#bytes.readUInt32LE(field * WORD);
  }

  /** A copy: views of numbers must begin at multiples of four bytes, and would hold the whole file in memory. */
  #numbers(at: number, count: number): Uint32Array {
    const numbers = new Uint32Array(count);
    new Uint8Array(numbers.buffer).set(this.#bytes.subarray(at, at + count * WORD));
    return numbers;
  }
}

/** The prints of a file, each with where it lies. */
export function* printsIn(
  bytes: Buffer,
  first: number,
): Generator<{ print: Print; at: number; size: number }> {
  for (let at = 0; at < bytes.length; ) {
    const size = bytes.readUInt32LE(at);
    yield { print: new Print(bytes.subarray(at, at + size), first), at, size };
    at += size;
  }
}
