import { KEY_LENGTH } from "./key.ts";

export { keyOf } from "./key.ts";

/** What one element of a pattern can contribute: one of these letters, or what stands between words (""), or anything at all. */
type Piece = readonly string[] | "anything";

const BREAK: Piece = [""];

const DIGIT = /\p{N}/u;
const WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * The keys (see `keyOf`) of all texts that patterns anchored with `^` can match, or what these keys begin with, read
 * off their source. Throws where a pattern begins with anything.
 */
export function prefixesOf(...patterns: readonly { readonly source: string }[]): readonly string[] {
  const found = new Set<string>();
  for (const { source } of patterns) {
    new Reader(source, found).read();
    if (found.has("")) throw new TypeError(`a pattern that begins with anything: ${source.slice(0, 60)}`);
  }
  return [...found];
}

/** The same for the source of one pattern; "" among them where it begins with anything. */
export function prefixesOfSource(source: string): ReadonlySet<string> {
  const found = new Set<string>();
  new Reader(source, found).read();
  return found;
}

/** Walks a pattern's source from the left. Beginnings that nothing can change any more are found; the others are open. */
class Reader {
  readonly #source: string;
  readonly #found: Set<string>;
  #at = 0;

  constructor(source: string, found: Set<string>) {
    this.#source = source;
    this.#found = found;
  }

  read(): void {
    for (const open of this.#alternatives([""])) this.#found.add(open);
  }

  /** Reads alternatives up to ")" or the end; returns the beginnings that are still open. */
  #alternatives(before: readonly string[]): readonly string[] {
    const open = new Set<string>();
    for (;;) {
      for (const each of this.#sequence(before)) open.add(each);
      if (this.#source[this.#at] !== "|") return [...open];
      this.#at += 1;
    }
  }

  #sequence(before: readonly string[]): readonly string[] {
    let open = before;
    while (this.#at < this.#source.length) {
      const char = this.#source[this.#at];
      if (char === "|" || char === ")") break;
      open = this.#element(open);
    }
    return open;
  }

  /** Reads one element with its quantifier. */
  #element(before: readonly string[]): readonly string[] {
    const start = this.#at;
    let open = this.#atom(before);
    const end = this.#at;
    const [least, most] = this.#quantifier();
    const after = this.#at;
    // What is repeated is read again until the keys are full.
    let last = open;
    for (let count = 1; count < Math.min(most, KEY_LENGTH) && last.length > 0; count += 1) {
      this.#at = start;
      last = this.#atom(last);
      this.#at = end;
      open = count < least ? last : union(open, last);
    }
    this.#at = after;
    return least === 0 ? union(before, open) : open;
  }

  #atom(before: readonly string[]): readonly string[] {
    return this.#source[this.#at] === "(" ? this.#group(before) : this.#extend(before, this.#piece());
  }

  #group(before: readonly string[]): readonly string[] {
    const head =
      /^\((?:\?(?::|=|!|<=|<!|<\w+>))?/.exec(this.#source.slice(this.#at, this.#at + 24))?.[0] ?? "(";
    const looks = head === "(?=" || head === "(?!" || head === "(?<=" || head === "(?<!";
    this.#at += head.length;
    const after = this.#alternatives(looks ? [] : before);
    this.#at += 1;
    return looks ? before : after;
  }

  #extend(before: readonly string[], piece: Piece): readonly string[] {
    if (piece !== "anything" && piece.length === 0) return before;
    const open = new Set<string>();
    for (const key of before) {
      if (piece === "anything") {
        this.#found.add(key);
        continue;
      }
      for (const letter of piece) {
        const next =
          letter === "" && (key === "" || key.endsWith(" ")) ? key : key + (letter === "" ? " " : letter);
        if (next.length >= KEY_LENGTH) this.#found.add(next);
        else open.add(next);
      }
    }
    return [...open];
  }

  #piece(): Piece {
    const source = this.#source;
    const char = source[this.#at] ?? "";
    if (char === "[") return this.#charClass();
    if (char === ".") return this.#skip(1, "anything");
    if (char === "^" || char === "$") return this.#skip(1, []);
    if (char === "\\") return this.#escape();
    const point = String.fromCodePoint(source.codePointAt(this.#at) ?? 0);
    this.#at += point.length;
    return WORD.test(point) ? [keyLetter(point)] : BREAK;
  }

  #escape(): Piece {
    const next = this.#source[this.#at + 1] ?? "";
    if (next === "p" || next === "P") {
      this.#at = this.#source.indexOf("}", this.#at) + 1;
      return "anything";
    }
    if (next === "b" || next === "B") return this.#skip(2, []);
    if (next === "d") return this.#skip(2, ["0"]);
    if (next === "w" || next === "S" || next === "W" || next === "D") return this.#skip(2, "anything");
    if (next === "u") return this.#skip(6, BREAK);
    return this.#skip(2, WORD.test(next) && !/[sntrfv]/.test(next) ? [next] : BREAK);
  }

  #charClass(): Piece {
    const end = closing(this.#source, this.#at);
    const body = this.#source.slice(this.#at + 1, end).replace(/\d-\d/g, "0");
    this.#at = end + 1;
    // "[^\p{L}\p{N}]" and its like: whatever is no letter.
    if (/^\^(?=.*\\p\{L\})(?=.*\\p\{N\})/.test(body)) return BREAK;
    if (body.startsWith("^") || /\\[wpSWD]/.test(body)) return "anything";
    if (/[\p{L}\p{N}]-[\p{L}\p{N}]/u.test(body)) return "anything";
    const letters = new Set<string>();
    for (const point of body
      .replace(/\\d/g, "0")
      .replace(/\\[snrt]/g, " ")
      .replace(/\\u\{?\w+\}?/g, " ")) {
      letters.add(WORD.test(point) ? keyLetter(point) : "");
    }
    return [...letters];
  }

  #quantifier(): readonly [number, number] {
    const char = this.#source[this.#at];
    if (char !== "?" && char !== "*" && char !== "+" && char !== "{") return [1, 1];
    const found = /^(?:([?*+])|\{(\d+)(?:,(\d*))?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (found === null) return [1, 1];
    this.#at += found[0].length;
    if (found[1] === "?") return [0, 1];
    if (found[1] === "*") return [0, KEY_LENGTH];
    if (found[1] === "+") return [1, KEY_LENGTH];
    const least = Number(found[2]);
    return [least, found[3] === undefined ? least : found[3] === "" ? KEY_LENGTH : Number(found[3])];
  }

  #skip<T extends Piece>(length: number, piece: T): T {
    this.#at += length;
    return piece;
  }
}

/** Index of the "]" that closes the class that opens at `open`. */
function closing(source: string, open: number): number {
  let at = open + 1;
  while (at < source.length && source[at] !== "]") at += source[at] === "\\" ? 2 : 1;
  return at;
}

function keyLetter(point: string): string {
  return DIGIT.test(point) ? "0" : point.toLowerCase();
}

function union(some: readonly string[], others: readonly string[]): readonly string[] {
  if (some.length === 0) return others;
  return others.length === 0 ? some : [...new Set([...some, ...others])];
}
