import { AtomicFile } from "../../write/atomic.ts";
import { LazyFingerprint } from "../signatures/lazy-fingerprint.ts";
import { OpenFiles } from "../signatures/open-files.ts";
import { encodePrint, Print, type PrintedText } from "./prints.ts";

/** Fingerprints in a file, for texts that are known from before: written one after the other, read again when asked for. */
export class PrintFile {
  readonly #file: AtomicFile;
  readonly #reader = new OpenFiles();
  #size = 0;

  constructor(path: string) {
    this.#file = new AtomicFile(path);
  }

  /** Adds a text; its fingerprint can be read once `close` was awaited. */
  async add(text: PrintedText): Promise<LazyFingerprint> {
    const bytes = encodePrint(text);
    const at = this.#size;
    this.#size += bytes.length;
    await this.#file.write(bytes);
    return new LazyFingerprint(text.fingerprint.exact, () =>
      new Print(this.#reader.read(this.#file.path, at, bytes.length), 0).fingerprint(),
    );
  }

  /** Ends the writing. */
  async close(): Promise<void> {
    await this.#file.close();
    await this.#file.commit();
  }

  /** Gives up what is being written. */
  discard(): Promise<void> {
    return this.#file.discard();
  }

  /** Ends the reading. */
  end(): void {
    this.#reader.close();
  }
}
