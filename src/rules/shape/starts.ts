/** Letters of the first word by which rules are dispatched. */
export const KEY_LENGTH = 3;
/** A pattern with more different beginnings than this begins with anything, in effect. */
const MOST_STARTS = 4000;

interface Progress {
  /** Letters read so far, lower case, at most `KEY_LENGTH`. */
  readonly letters: string;
  /** Nothing that follows can change the key. */
  readonly done: boolean;
}

/** What one element of a pattern can contribute: one of these letters, or what ends a word (""), or anything at all. */
type Piece = readonly string[] | "anything";

const BREAK: Piece = [""];

const FIRST_WORD = /[\p{L}\p{M}\p{N}]+/u;
/** Units in front of the first word that are looked at; more decoration than this is no label. */
const LEAD = 24;

/** What a text is dispatched by: the first three letters of its first word, in the form that `startsOf` returns. */
export function keyOf(text: string): string {
  const word = FIRST_WORD.exec(text.slice(0, LEAD + KEY_LENGTH))?.[0] ?? "";
  const key = word.slice(0, KEY_LENGTH).toLowerCase().replace(DIGITS, "0");
  return key.length < KEY_LENGTH && key !== "" ? `${key} ` : key;
}

const DIGITS = /\p{N}/gu;
const WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * The first letters (at most three, lower case) of all texts that a pattern anchored with `^` can match, read off
 * its source. Whatever stands before the first letter or digit does
 * not count. Every digit is "0", and a word of fewer letters ends with " ". Throws where a pattern begins with anything.
 */
export function startsOf(...patterns: readonly RegExp[]): readonly string[] {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const reader = new Reader(pattern.source);
    for (const { letters } of reader.alternatives([{ letters: "", done: false }])) {
      if (letters === "")
        throw new TypeError(`a pattern that begins with anything: ${pattern.source.slice(0, 60)}`);
      found.add(letters);
    }
  }
  return [...found];
}

/** Walks a pattern's source from the left and keeps the set of beginnings that are possible so far. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Reads alternatives up to ")" or the end. */
  alternatives(before: readonly Progress[]): readonly Progress[] {
    const all: Progress[] = [];
    for (;;) {
      all.push(...this.#sequence(before));
      if (this.#source[this.#at] !== "|") return unique(all);
      this.#at += 1;
    }
  }

  #sequence(before: readonly Progress[]): readonly Progress[] {
    let now = before;
    while (this.#at < this.#source.length) {
      const char = this.#source[this.#at];
      if (char === "|" || char === ")") break;
      const next = this.#element(now);
      now = next === now ? now : unique(next);
    }
    return now;
  }

  /** Reads one element with its quantifier. */
  #element(before: readonly Progress[]): readonly Progress[] {
    const open = before.some((each) => !each.done);
    if (!open) {
      // Nothing can change any more: only find the end of the element.
      this.#atom([]);
      this.#quantifier();
      return before;
    }
    const start = this.#at;
    const once = this.#atom(before);
    const end = this.#at;
    const [least, most] = this.#quantifier();
    let now = once;
    // "s{2,4}" and the like: what is repeated is read again until the key is full.
    const after = this.#at;
    for (let count = 1; count < Math.min(most, KEY_LENGTH) && now.some((each) => !each.done); count += 1) {
      this.#at = start;
      const again = this.#atom(now);
      this.#at = end;
      now = count < least ? again : unique([...now, ...again]);
    }
    this.#at = after;
    return least === 0 ? [...before, ...now] : now;
  }

  #atom(before: readonly Progress[]): readonly Progress[] {
    const char = this.#source[this.#at];
    if (char === "(") return this.#group(before);
    return extend(before, this.#piece());
  }

  #group(before: readonly Progress[]): readonly Progress[] {
    const head =
      /^\((?:\?(?::|=|!|<=|<!|<\w+>))?/.exec(this.#source.slice(this.#at, this.#at + 24))?.[0] ?? "(";
    this.#at += head.length;
    const after = this.alternatives(before);
    this.#at += 1;
    return head === "(?=" || head === "(?!" || head === "(?<=" || head === "(?<!" ? before : after;
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
    if (next === "u") {
      this.#at += 6;
      return BREAK;
    }
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
    let breaks = false;
    for (const point of body
      .replace(/\\d/g, "0")
      .replace(/\\[snrt]/g, " ")
      .replace(/\\u\{?\w+\}?/g, " ")) {
      if (WORD.test(point)) letters.add(keyLetter(point));
      else breaks = true;
    }
    if (breaks) letters.add("");
    return [...letters];
  }

  #quantifier(): readonly [number, number] {
    const char = this.#source[this.#at];
    if (char !== "?" && char !== "*" && char !== "+" && char !== "{") return [1, 1];
    const text = this.#source.slice(this.#at, this.#at + 12);
    const found = /^(?:([?*+])|\{(\d+)(,?)(\d*)\})\??/.exec(text);
    if (found === null) return [1, 1];
    this.#at += found[0].length;
    if (found[1] === "?") return [0, 1];
    if (found[1] === "*") return [0, KEY_LENGTH];
    if (found[1] === "+") return [1, KEY_LENGTH];
    const least = Number(found[2]);
    return [least, found[3] === "" ? least : found[4] === "" ? KEY_LENGTH : Number(found[4])];
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

const DIGIT = /\p{N}/u;

function extend(before: readonly Progress[], piece: Piece): readonly Progress[] {
  if (piece !== "anything" && piece.length === 0) return before;
  return before.flatMap((progress): readonly Progress[] => {
    if (progress.done) return [progress];
    if (piece === "anything") return [{ letters: progress.letters, done: true }];
    return piece.map((letter) => {
      if (letter === "" && progress.letters === "") return progress;
      const letters = progress.letters + (letter === "" ? " " : letter);
      return { letters, done: letter === "" || letters.length >= KEY_LENGTH };
    });
  });
}

function unique(all: readonly Progress[]): readonly Progress[] {
  const seen = new Map<string, Progress>();
  for (const each of all) seen.set(`${each.letters}${each.done ? "|" : ""}`, each);
  if (seen.size > MOST_STARTS) throw new TypeError("a pattern with too many beginnings");
  return [...seen.values()];
}
