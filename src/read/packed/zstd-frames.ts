import { RejectError } from "../../document/errors.ts";

/**
 * Largest window that is allocated, in bytes: the limit that the zstd command sets itself as well (2^27).
 * A frame of a few bytes can ask for terabytes.
 */
const MAX_WINDOW = 2 ** 27;
const FRAME_MAGIC = 0xfd2fb528;
const SKIPPABLE_MAGIC = 0x184d2a50;
/** Largest block, packed or not (RFC 8878, section 3.1.1.2.4). */
const MAX_BLOCK = 128 * 1024;
const BLOCK_RLE = 1;
const BLOCK_RESERVED = 3;
const BLOCK_HEAD = 3;
const CHECKSUM = 4;

/** A piece of a Zstandard stream that can be decoded at once: a frame's header or one of its blocks. */
export interface FramePiece {
  readonly bytes: Uint8Array;
  /** Bytes of the window that its frame asks for. */
  readonly window: number;
  /** The first piece of a frame. */
  readonly first: boolean;
  /** The last piece of a frame, its checksum included. */
  readonly last: boolean;
}

type Expect =
  | { readonly what: "magic" }
  | { readonly what: "header"; readonly size: number }
  | { readonly what: "block" }
  | { readonly what: "body"; readonly size: number; readonly last: boolean };

/**
 * Takes a Zstandard stream apart into headers and blocks without decoding them (RFC 8878, section 3.1). A block
 * yields at most 128 KiB, so whoever decodes the pieces one by one is never surprised by more; and the window
 * that a frame asks for is known before it is allocated.
 */
export class FrameSplitter {
  #held: Uint8Array = new Uint8Array(0);
  #expect: Expect = { what: "magic" };
  #skip = 0;
  #checksum = 0;
  #window = 0;

  /** The pieces that are complete once `chunk` has arrived. Throws `RejectError` `bad-zstd`. */
  *push(chunk: Uint8Array): Generator<FramePiece> {
    this.#held = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    for (;;) {
      const skipped = Math.min(this.#skip, this.#held.length);
      this.#skip -= skipped;
      if (skipped > 0) this.#held = this.#held.subarray(skipped);
      const step = this.#step();
      if (step === undefined) return;
      if (step !== "again") yield step;
    }
  }

  /** To be called where the stream ends. Throws `RejectError` `bad-zstd` where that is in the middle of a frame. */
  end(): void {
    if (this.#expect.what !== "magic" || this.#held.length > 0 || this.#skip > 0)
      throw damaged("it ends in the middle of a frame");
  }

  #step(): FramePiece | "again" | undefined {
    const expect = this.#expect;
    switch (expect.what) {
      case "magic":
        return this.#magic();
      case "header": {
        const bytes = this.#take(expect.size);
        if (bytes === undefined) return undefined;
        this.#expect = { what: "block" };
        return { bytes, window: this.#window, first: true, last: false };
      }
      case "block":
        return this.#block();
      case "body": {
        const bytes = this.#take(expect.size);
        if (bytes === undefined) return undefined;
        this.#expect = expect.last ? { what: "magic" } : { what: "block" };
        return { bytes, window: this.#window, first: false, last: expect.last };
      }
    }
  }

  #magic(): "again" | undefined {
    const held = this.#held;
    if (held.length < 5) return undefined;
    const magic = little(held, 0, 4);
    if (magic >= SKIPPABLE_MAGIC && magic <= SKIPPABLE_MAGIC + 15) {
      if (held.length < 8) return undefined;
      this.#skip = 8 + little(held, 4, 4);
      return "again";
    }
    if (magic !== FRAME_MAGIC) throw damaged("no frame where one must begin");
    const size = headerSize(held[4] ?? 0);
    if (held.length < size) return undefined;
    this.#window = checkedWindow(held);
    this.#checksum = ((held[4] ?? 0) & 4) === 0 ? 0 : CHECKSUM;
    this.#expect = { what: "header", size };
    return "again";
  }

  #block(): "again" | undefined {
    if (this.#held.length < BLOCK_HEAD) return undefined;
    const head = little(this.#held, 0, BLOCK_HEAD);
    const last = (head & 1) === 1;
    const type = (head >> 1) & 3;
    if (type === BLOCK_RESERVED) throw damaged("a block of unknown type");
    if (head >> 3 > MAX_BLOCK) throw damaged("a block that is too large");
    const size = type === BLOCK_RLE ? 1 : head >> 3;
    this.#expect = { what: "body", size: BLOCK_HEAD + size + (last ? this.#checksum : 0), last };
    return "again";
  }

  #take(size: number): Uint8Array | undefined {
    if (this.#held.length < size) return undefined;
    const bytes = this.#held.subarray(0, size);
    this.#held = this.#held.subarray(size);
    return bytes;
  }
}

function headerSize(descriptor: number): number {
  return 5 + (isSingle(descriptor) ? 0 : 1) + dictionarySize(descriptor) + contentSizeBytes(descriptor);
}

function isSingle(descriptor: number): boolean {
  return (descriptor & 0x20) !== 0;
}

function dictionarySize(descriptor: number): number {
  const flag = descriptor & 3;
  return flag === 3 ? 4 : flag;
}

function contentSizeBytes(descriptor: number): number {
  const flag = descriptor >> 6;
  return flag === 0 ? (isSingle(descriptor) ? 1 : 0) : 2 ** flag;
}

/** The window that a frame's header asks for. Throws where that is too large, or the frame cannot be decoded. */
function checkedWindow(header: Uint8Array): number {
  const descriptor = header[4] ?? 0;
  if ((descriptor & 8) !== 0) throw damaged("a reserved bit is set");
  const dictionaryAt = isSingle(descriptor) ? 5 : 6;
  const ids = dictionarySize(descriptor);
  if (ids > 0 && little(header, dictionaryAt, ids) !== 0) throw damaged("it needs a dictionary");
  const window = isSingle(descriptor)
    ? little(header, dictionaryAt + ids, contentSizeBytes(descriptor))
    : windowSize(header[5] ?? 0);
  if (window > MAX_WINDOW) throw damaged(`it needs a window of more than ${MAX_WINDOW} bytes`);
  return window;
}

function windowSize(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

/** A little-endian number; past 2^53 it loses digits, not size. */
function little(bytes: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let i = size - 1; i >= 0; i -= 1) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}

/** The error for a stream that cannot be decoded. */
export function damaged(why: string, cause?: unknown): RejectError {
  return new RejectError("bad-zstd", `damaged Zstandard: ${why}`, cause === undefined ? {} : { cause });
}
