const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;

/** White space, line breaks included. */
function isBlank(byte: number): boolean {
  return byte === LF || byte === CR || byte === SPACE || byte === TAB;
}

/** A record of a CSV file, not yet split into fields. */
export interface CsvRecord {
  /** 1-based, of its first line. */
  readonly line: number;
  /** Without the line break behind it; undefined where it is larger than allowed (and was skipped). */
  readonly bytes: Uint8Array | undefined;
  /** What is wrong with its quotes; `bytes` is one line then. */
  readonly damage?: string;
}

export interface ScanOptions {
  /** One byte. */
  readonly delimiter: number;
  /** Largest record, in bytes. */
  readonly maxBytes: number;
  /** Whether a quoted field that is never closed is rather text than too large: a file that hardly uses quotes. */
  readonly quotesAreRare: boolean;
}

/** Share of the lines behind a quote that must have as many fields as the record before it for it to be a stray one. */
const ROWS_SHARE = 0.9;

type State = "start" | "plain" | "quoted" | "closed" | "damaged";

/**
 * Finds where the records of a CSV file end (RFC 4180, any ASCII-based encoding), holding one record at a time. A
 * quote that is never closed does not swallow the rest of the file: its line is reported, and scanning goes on
 * with the next.
 */
export class CsvScanner {
  readonly #options: ScanOptions;
  #bytes: Uint8Array = new Uint8Array(1024);
  /** The record's bytes are [0, #end); those before #at have been looked at. */
  #end = 0;
  #at = 0;
  #start = 0;
  #state: State = "start";
  #line = 1;
  /** Line feeds inside the record so far. */
  #breaks = 0;
  #damage: string | undefined;
  #skipping = false;
  /** Delimiters of the record so far, and of the last whole one; 0 before there was any. */
  #delimiters = 0;
  #shape = 0;

  constructor(options: ScanOptions) {
    this.#options = options;
  }

  /** The records that end in the next bytes. */
  *push(chunk: Uint8Array): Generator<CsvRecord> {
    this.#append(chunk);
    yield* this.#scan();
  }

  /** The records behind the last line break. */
  *end(): Generator<CsvRecord> {
    while (this.#start < this.#end || this.#skipping) {
      if (this.#state === "quoted" && !this.#skipping) {
        const damage = "a quoted field is not closed";
        if (this.#breaks > 0) {
          yield this.#rewind(damage);
          yield* this.#scan();
          continue;
        }
        this.#damage = damage;
      }
      yield* this.#take(this.#end);
      this.#skipping = false;
      return;
    }
  }

  *#scan(): Generator<CsvRecord> {
    const { delimiter, maxBytes, quotesAreRare } = this.#options;
    while (this.#at < this.#end) {
      if (this.#at === this.#start && !this.#skipping && this.#passBlank()) continue;
      const byte = this.#bytes[this.#at] ?? 0;
      if (byte === LF && this.#state !== "quoted") {
        yield* this.#take(this.#at);
        continue;
      }
      const damage = this.#step(byte, delimiter);
      if (byte === delimiter && this.#state === "start") this.#delimiters += 1;
      if (damage !== undefined) {
        if (this.#breaks > 0 && !this.#skipping) {
          yield this.#rewind(damage);
          continue;
        }
        this.#state = "damaged";
        this.#damage = damage;
      }
      this.#at += 1;
      if (this.#at - this.#start > maxBytes && !this.#skipping) {
        if (this.#breaks > 0 && (quotesAreRare || this.#holdsRows())) {
          yield this.#rewind("a quoted field is not closed");
          continue;
        }
        this.#skipping = true;
      }
      if (this.#skipping) this.#start = this.#at;
    }
  }

  /** Passes over blank lines at once: a small packed file holds a thousand million of them. True where there were any. */
  #passBlank(): boolean {
    let from = this.#start;
    let lines = 0;
    for (let at = from; at < this.#end && isBlank(this.#bytes[at] ?? 0); at += 1) {
      if (this.#bytes[at] !== LF) continue;
      from = at + 1;
      lines += 1;
    }
    if (lines > 0) this.#begin(from, lines);
    return lines > 0;
  }

  /**
   * Whether what a quoted field holds so far is rows of the table rather than a text: nothing else has one number of
   * fields in line after line.
   */
  #holdsRows(): boolean {
    if (this.#shape === 0) return false;
    const { delimiter } = this.#options;
    let [lines, rows, delimiters] = [0, 0, 0];
    for (let at = this.#bytes.indexOf(LF, this.#start) + 1; at < this.#at; at += 1) {
      const byte = this.#bytes[at];
      if (byte === delimiter) delimiters += 1;
      if (byte !== LF) continue;
      lines += 1;
      if (delimiters === this.#shape) rows += 1;
      delimiters = 0;
    }
    return lines > 0 && rows >= lines * ROWS_SHARE;
  }

  /** Goes on by one byte; tells what is wrong where something is. */
  #step(byte: number, delimiter: number): string | undefined {
    switch (this.#state) {
      case "start":
        this.#state = byte === QUOTE ? "quoted" : byte === delimiter ? "start" : "plain";
        return undefined;
      case "plain":
        if (byte === delimiter) this.#state = "start";
        return undefined;
      case "quoted":
        if (byte === QUOTE) this.#state = "closed";
        else if (byte === LF) this.#breaks += 1;
        return undefined;
      case "closed":
        if (byte === QUOTE) this.#state = "quoted";
        else if (byte === delimiter) this.#state = "start";
        else if (byte !== CR && byte !== SPACE && byte !== TAB) return "text behind a closing quote";
        return undefined;
      case "damaged":
        return undefined;
    }
  }

  /** The record that ends at `end`, none where it is blank. */
  *#take(end: number): Generator<CsvRecord> {
    const bytes = this.#lineTo(end);
    const line = this.#line;
    if (this.#skipping) yield { line, bytes: undefined };
    else if (this.#damage !== undefined) yield { line, bytes, damage: this.#damage };
    else if (bytes.some((byte) => byte !== SPACE && byte !== TAB)) yield { line, bytes };
    if (this.#damage === undefined && !this.#skipping) this.#shape = this.#delimiters;
    this.#begin(end + 1, this.#breaks + 1);
  }

  /** Reports the record's first line alone and begins again with its second. */
  #rewind(damage: string): CsvRecord {
    const end = this.#bytes.indexOf(LF, this.#start);
    const record = { line: this.#line, bytes: this.#lineTo(end), damage };
    this.#begin(end + 1, 1);
    return record;
  }

  /**
   * What begins the record, without the carriage returns before its line feed: two where a program that writes them
   * itself wrote to a file that adds them (Python's csv without `newline=""` on Windows).
   */
  #lineTo(end: number): Uint8Array {
    let last = end;
    while (last > this.#start && this.#bytes[last - 1] === CR) last -= 1;
    return this.#bytes.slice(this.#start, last);
  }

  #begin(at: number, lines: number): void {
    this.#start = Math.min(at, this.#end);
    this.#at = this.#start;
    this.#line += lines;
    this.#breaks = 0;
    this.#delimiters = 0;
    this.#state = "start";
    this.#damage = undefined;
    this.#skipping = false;
  }

  #append(chunk: Uint8Array): void {
    const held = this.#end - this.#start;
    if (this.#start > 0) {
      this.#bytes.copyWithin(0, this.#start, this.#end);
      this.#at -= this.#start;
      this.#start = 0;
      this.#end = held;
    }
    if (held + chunk.length > this.#bytes.length) {
      // Doubled, so that a large record is copied a few times and not once a chunk.
      const larger = new Uint8Array(Math.max(held + chunk.length, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, held));
      this.#bytes = larger;
    }
    this.#bytes.set(chunk, held);
    this.#end = held + chunk.length;
  }
}
