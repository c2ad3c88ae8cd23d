import { Decompress } from "fzstd";
import { RejectError } from "../../document/errors.ts";
import { damaged, type FramePiece, FrameSplitter } from "./zstd-frames.ts";

/**
 * Bytes of windows after which they must be in proportion to what is packed. The library moves a whole window for every
 * block, however small: 16 GiB take seconds.
 */
const HARMLESS_WINDOWS = 2 ** 34;
/** Bytes of windows for a packed byte. Text in the largest windows reaches 10^5, frames made to waste time 10^7. */
const MAX_WINDOWS = 2 ** 20;

/** Decodes Zstandard piece by piece: frames one after the other, skippable ones left out. Node 20 has no decoder of its own. */
export class ZstdDecoder {
  readonly #splitter: FrameSplitter = new FrameSplitter();
  #frame: Decompress | undefined;
  #out: Uint8Array[] = [];
  #packed = 0;
  #windows = 0;
  readonly #harmless: number;

  /** `harmless` bytes of windows are taken whatever is packed. */
  constructor(harmless: number = HARMLESS_WINDOWS) {
    this.#harmless = harmless;
  }

  /** What comes out of the next bytes, at most 128 KiB at a time. Throws `RejectError` `bad-zstd` or `too-large`. */
  *push(chunk: Uint8Array): Generator<Uint8Array> {
    for (const piece of this.#splitter.push(chunk)) {
      this.#packed += piece.bytes.length;
      this.#windows += piece.window;
      if (this.#windows > this.#harmless && this.#windows > MAX_WINDOWS * this.#packed) {
        throw new RejectError(
          "too-large",
          "asks for windows out of proportion to what it holds; what follows was not read",
        );
      }
      this.#decode(piece);
      for (const bytes of this.#out.splice(0)) if (bytes.length > 0) yield bytes;
    }
  }

  /** To be called where the stream ends. Throws `RejectError` `bad-zstd` where something is missing. */
  end(): void {
    this.#splitter.end();
  }

  #decode(piece: FramePiece): void {
    // One decoder a frame: the library handles a chunk of many frames by recursion, one level for each.
    if (piece.first) this.#frame = new Decompress((bytes) => this.#out.push(bytes));
    try {
      // The library keeps what it is given until a block is complete.
      this.#frame?.push(new Uint8Array(piece.bytes), piece.last);
    } catch (error) {
      // What it finds has a code; what it runs into speaks of its own code.
      const found = error instanceof Error && "code" in error;
      throw damaged(found ? error.message : "invalid zstd data", error);
    }
  }
}
