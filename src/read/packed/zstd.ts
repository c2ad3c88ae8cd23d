import { Decompress } from "fzstd";
import { damaged, type FramePiece, FrameSplitter } from "./zstd-frames.ts";

/** Decodes Zstandard piece by piece: frames one after the other, skippable ones left out. Node 20 has no decoder of its own. */
export class ZstdDecoder {
  readonly #splitter: FrameSplitter = new FrameSplitter();
  #frame: Decompress | undefined;
  #out: Uint8Array[] = [];

  /** What comes out of the next bytes, at most 128 KiB at a time. Throws `RejectError` `bad-zstd`. */
  *push(chunk: Uint8Array): Generator<Uint8Array> {
    for (const piece of this.#splitter.push(chunk)) {
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
