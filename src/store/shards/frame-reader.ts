import { type FileHandle, open } from "node:fs/promises";
import { decodeFrame, FRAME_HEAD, frameSizes, type StoredDocument } from "./frames.ts";

/** Bytes that are read at a time, unless one document has more. */
const STRIDE = 1 << 20;

/** The documents of a file of frames, in order. The parts of one are valid until the next is asked for. */
export async function* readFrames(path: string): AsyncGenerator<StoredDocument> {
  const file = await open(path);
  try {
    const reader = new FrameReader(file);
    for (let head = await reader.peek(FRAME_HEAD); head !== undefined; head = await reader.peek(FRAME_HEAD)) {
      const { frame } = frameSizes(head);
      const bytes = await reader.peek(frame);
      if (bytes === undefined) throw new Error(`"${path}" ends early`);
      yield decodeFrame(bytes);
      reader.pass(frame);
    }
  } finally {
    await file.close();
  }
}

/** Looks ahead in a file. */
class FrameReader {
  readonly #file: FileHandle;
  #held: Buffer<ArrayBuffer> = Buffer.allocUnsafeSlow(STRIDE);
  #from = 0;
  #to = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** The next `size` bytes; undefined where the file has fewer. */
  async peek(size: number): Promise<Buffer | undefined> {
    while (this.#to - this.#from < size) {
      this.#makeRoom(size);
      const { bytesRead } = await this.#file.read(this.#held, this.#to, this.#held.length - this.#to);
      if (bytesRead === 0) return undefined;
      this.#to += bytesRead;
    }
    return this.#held.subarray(this.#from, this.#from + size);
  }

  /** Goes on behind these bytes. */
  pass(size: number): void {
    this.#from += size;
  }

  #makeRoom(size: number): void {
    const held = size > this.#held.length ? Buffer.allocUnsafeSlow(size + STRIDE) : this.#held;
    if (held === this.#held) held.copyWithin(0, this.#from, this.#to);
    else this.#held.copy(held, 0, this.#from, this.#to);
    this.#held = held;
    this.#to -= this.#from;
    this.#from = 0;
  }
}
