import { closeSync, openSync, readSync } from "node:fs";

/** Files held open at a time: well below what a process may hold on any system. */
const MAX_OPEN_FILES = 64;

/** Reads stretches of many files, holding the ones that were used last open. */
export class OpenFiles {
  /** By path; the one used last is the last. */
  readonly #handles: Map<string, number> = new Map();

  /** `size` bytes of a file from byte `at` on. Throws where the file ends before. */
  read(path: string, at: number, size: number): Buffer {
    const bytes = Buffer.allocUnsafe(size);
    const handle = this.#handle(path);
    for (let read = 0; read < size; ) {
      const more = readSync(handle, bytes, read, size - read, at + read);
      if (more === 0) throw new Error(`"${path}" ends early`);
      read += more;
    }
    return bytes;
  }

  #handle(path: string): number {
    const known = this.#handles.get(path);
    if (known !== undefined) {
      this.#handles.delete(path);
      this.#handles.set(path, known);
      return known;
    }
    if (this.#handles.size >= MAX_OPEN_FILES) {
      const [oldest] = this.#handles;
      if (oldest !== undefined) {
        closeSync(oldest[1]);
        this.#handles.delete(oldest[0]);
      }
    }
    const handle = openSync(path, "r");
    this.#handles.set(path, handle);
    return handle;
  }

  close(): void {
    for (const handle of this.#handles.values()) closeSync(handle);
    this.#handles.clear();
  }
}
