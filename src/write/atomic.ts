import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";

/** A file that appears under its name only when it is complete: written beside it, then renamed. */
export class AtomicFile {
  readonly path: string;
  readonly #beside: string;
  readonly #stream: WriteStream;

  constructor(path: string) {
    this.path = path;
    this.#beside = `${path}.part`;
    this.#stream = createWriteStream(this.#beside);
    // The error is delivered by `write` and `close`; without a listener it would take the process down.
    this.#stream.on("error", () => {});
  }

  /** Writes text or bytes; waits while the disk is behind. */
  async write(content: string | Uint8Array): Promise<void> {
    if (this.#stream.errored) throw this.#stream.errored;
    if (!this.#stream.write(content)) await once(this.#stream, "drain");
  }

  /** One value as a line of JSON. */
  async line(value: unknown): Promise<void> {
    await this.write(`${JSON.stringify(value)}\n`);
  }

  /** Ends the writing; the file is complete but still beside its name. */
  async close(): Promise<void> {
    this.#stream.end();
    await finished(this.#stream);
  }

  /** Puts the complete file under its name. */
  async commit(): Promise<void> {
    await rename(this.#beside, this.path);
  }

  /** Gives the file up. */
  async discard(): Promise<void> {
    this.#stream.destroy();
    await rm(this.#beside, { force: true });
  }
}
