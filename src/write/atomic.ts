import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "./durable.ts";

/** Bytes that are gathered before they go to the disk: rows are short, and each call to the system costs as much as a row. */
const GATHERED = 1 << 18;
/** Most bytes that UTF-8 takes for a UTF-16 unit. */
const MAX_UNIT_BYTES = 3;

/**
 * A file that appears under its name only when it is complete and lies on the disk: written beside it, synced, then
 * renamed. That the name survives a loss of power is up to `syncFolder`.
 */
export class AtomicFile {
  readonly path: string;
  /** Where it lies until it is complete. */
  readonly beside: string;
  readonly #opened: Promise<FileHandle>;
  #gathered: Buffer<ArrayBuffer> = Buffer.allocUnsafeSlow(0);
  #size = 0;

  constructor(path: string) {
    this.path = path;
    this.beside = `${path}.part`;
    this.#opened = open(this.beside, "w");
    // The error is delivered by `write` and `close`; until then it must not count as unhandled.
    this.#opened.catch(() => {});
  }

  /** Writes text or bytes; waits while the disk is behind. Calls must be awaited one after the other. */
  async write(content: string | Uint8Array): Promise<void> {
    const most = typeof content === "string" ? content.length * MAX_UNIT_BYTES : content.length;
    if (most > GATHERED) {
      await this.#flush();
      await writeAll(await this.#opened, typeof content === "string" ? Buffer.from(content) : content);
      return;
    }
    if (this.#size + most > this.#gathered.length) {
      await this.#flush();
      if (this.#gathered.length === 0) this.#gathered = Buffer.allocUnsafeSlow(GATHERED);
    }
    if (typeof content === "string") this.#size += this.#gathered.write(content, this.#size);
    else {
      this.#gathered.set(content, this.#size);
      this.#size += content.length;
    }
  }

  /** One value as a line of JSON. */
  async line(value: unknown): Promise<void> {
    await this.write(`${JSON.stringify(value)}\n`);
  }

  /** Ends the writing; the file is complete and on the disk, but still beside its name. */
  async close(): Promise<void> {
    await this.#flush();
    const file = await this.#opened;
    await file.sync();
    await file.close();
    this.#gathered = Buffer.allocUnsafeSlow(0);
  }

  /** Puts the complete file under its name. */
  async commit(): Promise<void> {
    await rename(this.beside, this.path);
  }

  /** Gives the file up. */
  async discard(): Promise<void> {
    const file = await this.#opened.catch(() => undefined);
    // Closed already where it was complete.
    await file?.close().catch(() => {});
    await rm(this.beside, { force: true });
  }

  async #flush(): Promise<void> {
    if (this.#size === 0) return;
    const bytes = this.#gathered.subarray(0, this.#size);
    this.#size = 0;
    await writeAll(await this.#opened, bytes);
  }
}

/** Writes a file at once: afterwards it is there whole, whatever happens then, or not at all. */
export async function writeWhole(path: string, content: string): Promise<void> {
  const file = new AtomicFile(path);
  try {
    await file.write(content);
    await file.close();
    await file.commit();
  } catch (error) {
    await file.discard();
    throw error;
  }
  await syncFolder(dirname(path));
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at);
    at += bytesWritten;
  }
}
