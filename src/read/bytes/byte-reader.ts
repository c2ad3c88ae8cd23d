const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Reads a stream of bytes by lines and by counts, holding no more than it is asked for. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);
  #offset = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#source = chunks[Symbol.asyncIterator]();
  }

  /** Bytes taken or skipped so far. */
  get offset(): number {
    return this.#offset;
  }

  /**
   * The next line with its line feed, or its first `max` bytes where it is longer (the next call goes on behind
   * them); undefined where the stream has ended.
   */
  async line(max: number): Promise<Buffer | undefined> {
    let from = 0;
    for (;;) {
      const end = this.#held.indexOf(NEWLINE, from);
      if (end >= 0 && end < max) return this.#cut(end + 1);
      if (this.#held.length >= max) return this.#cut(max);
      from = this.#held.length;
      if (!(await this.#fill())) return this.#held.length === 0 ? undefined : this.#cut(this.#held.length);
    }
  }

  /** The next `size` bytes; fewer where the stream ends before. */
  async take(size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    await this.#pass(size, (part) => parts.push(part));
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
  }

  /** Passes over `size` bytes and gives how many there were. */
  async skip(size: number): Promise<number> {
    const before = this.#offset;
    await this.#pass(size, () => {});
    return this.#offset - before;
  }

  /** Passes over line breaks, of which a small packed file holds a thousand million. */
  async skipBreaks(): Promise<void> {
    do {
      let at = 0;
      while (this.#held[at] === NEWLINE || this.#held[at] === RETURN) at += 1;
      this.#cut(at);
    } while (this.#held.length === 0 && (await this.#fill()));
  }

  /** Ends the stream early. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #pass(size: number, each: (part: Buffer) => void): Promise<void> {
    let left = size;
    while (left > 0) {
      if (this.#held.length === 0 && !(await this.#fill())) return;
      const part = this.#cut(Math.min(left, this.#held.length));
      left -= part.length;
      each(part);
    }
  }

  #cut(size: number): Buffer {
    const part = this.#held.subarray(0, size);
    this.#held = this.#held.subarray(size);
    this.#offset += part.length;
    return part;
  }

  async #fill(): Promise<boolean> {
    const next = await this.#source.next();
    if (next.done === true) return false;
    const chunk = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
    this.#held = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    return true;
  }
}
