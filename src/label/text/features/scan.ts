import type { Arena } from "../../../memory/arena.ts";
import { unitAt } from "../../../memory/unit-at.ts";
import {
  BRACKET,
  CASELESS,
  CLASSES,
  COMMA,
  classOf,
  DASH,
  DIGIT,
  HAN,
  LOWER,
  LOWERED,
  learn,
  MARK,
  QUOTE,
  RUN_ON,
  SEPARATOR,
  SPACE,
  STOP,
  SYMBOL,
  UPPER,
} from "./characters.ts";
import { EMPTY_HASH, extend, mix, PRIME, pair } from "./hash.ts";

/** Columns of `Scan.counts`. Kept by number, since the scanner adds to them at every unit. */
export const COUNT = {
  units: 0,
  letters: 1,
  words: 2,
  capitalised: 3,
  allCaps: 4,
  digits: 5,
  numbers: 6,
  stops: 7,
  commas: 8,
  separators: 9,
  symbols: 10,
  quotes: 11,
  brackets: 12,
  dashes: 13,
  han: 14,
  hanFunction: 15,
  runOn: 16,
  longWords: 17,
  glued: 18,
  innerDots: 19,
  years: 20,
  clocks: 21,
  at: 22,
  firstClass: 23,
  lastClass: 24,
  lastUnit: 25,
  spaces: 26,
  cased: 27,
} as const;
const WIDTH = 28;
/** Letters from which a word counts as long. */
const LONG_WORD = 7;
/** Digits of a year. */
const YEAR_DIGITS = 4;
const AT_SIGN = 64;
const COLON = 58;
const DOT = 46;
/** Digits of a number are one and the same to hashes, so that "3 min read" is "7 min read". */
const ANY_DIGIT = 48;

/** What one pass over the units of some lines finds. Arrays are indexed by line, or by token. */
export class Scan {
  /** Lines scanned. */
  readonly lines: number;
  /** `counts[line * Scan.width + COUNT.x]`. */
  readonly counts: Int32Array;
  /** Token hashes of all lines, one after the other: words, or pairs of adjacent ideographs. */
  tokens: Int32Array;
  /** Letters of each token. */
  sizes: Uint8Array;
  /** `tokens[starts[i]]` is the first token of line `i`; one entry more than lines. */
  readonly starts: Int32Array;
  /** Hash of each line's tokens with digits folded: equal for "Reply" and "Reply", "May 3" and "May 7". */
  readonly shapes: Int32Array;
  private used = 0;

  static readonly width: number = WIDTH;

  /** With an arena the scan holds until that is reset. */
  constructor(texts: readonly string[], arena?: Arena) {
    this.lines = texts.length;
    let units = 0;
    for (const text of texts) units += text.length;
    this.counts = arena?.integers(texts.length * WIDTH) ?? new Int32Array(texts.length * WIDTH);
    const room = (units >> 2) + 16;
    this.tokens = arena?.integers(room) ?? new Int32Array(room);
    this.sizes = arena?.bytes(room) ?? new Uint8Array(room);
    this.starts = arena?.integers(texts.length + 1) ?? new Int32Array(texts.length + 1);
    this.shapes = arena?.integers(texts.length) ?? new Int32Array(texts.length);
    for (let i = 0; i < texts.length; i += 1) this.line(texts[i] ?? "", i);
    this.starts[texts.length] = this.used;
  }

  /** One count of a line. */
  count(line: number, column: number): number {
    return this.counts[line * WIDTH + column] ?? 0;
  }

  private push(hash: number, size: number): void {
    if (this.used === this.tokens.length) {
      const tokens = new Int32Array(this.used * 2);
      const sizes = new Uint8Array(this.used * 2);
      tokens.set(this.tokens);
      sizes.set(this.sizes);
      this.tokens = tokens;
      this.sizes = sizes;
    }
    this.tokens[this.used] = hash;
    this.sizes[this.used] = Math.min(size, 255);
    this.used += 1;
  }

  private bump(at: number): void {
    this.counts[at] = (this.counts[at] ?? 0) + 1;
  }

  private line(text: string, index: number): void {
    const base = index * WIDTH;
    const { length } = text;
    const classes = CLASSES;
    this.starts[index] = this.used;
    let at = 0;
    while (at < length) {
      const unit = unitAt(text, at);
      const type = classes[unit] || learn(unit);
      if (type === SPACE) {
        this.bump(base + COUNT.spaces);
        at += 1;
      } else if (type <= CASELESS || type === DIGIT) at = this.word(text, at, base);
      else if (type <= RUN_ON) at = this.signs(text, at, base);
      else {
        if (type !== MARK) this.bump(base + (PUNCTUATION_COLUMNS[type] ?? COUNT.symbols));
        if (unit === AT_SIGN) this.bump(base + COUNT.at);
        at += 1;
      }
    }
    let shape = EMPTY_HASH;
    for (let i = this.starts[index] ?? 0; i < this.used; i += 1) shape = pair(shape, this.tokens[i] ?? 0);
    this.shapes[index] = mix(shape);
    let end = length;
    while (end > 0 && classOf(unitAt(text, end - 1)) === SPACE) end -= 1;
    this.counts[base + COUNT.units] = length;
    this.counts[base + COUNT.firstClass] = length === 0 ? 0 : classOf(unitAt(text, 0));
    this.counts[base + COUNT.lastClass] = end === 0 ? 0 : classOf(unitAt(text, end - 1));
    this.counts[base + COUNT.lastUnit] = end === 0 ? 0 : unitAt(text, end - 1);
  }

  /** Reads the word (letters, digits, marks) that begins at `from`; returns where it ends. */
  private word(text: string, from: number, base: number): number {
    const first = classOf(unitAt(text, from));
    const previous = from === 0 ? 0 : unitAt(text, from - 1);
    const { length } = text;
    const classes = CLASSES;
    const lowered = LOWERED;
    let hash = EMPTY_HASH;
    let size = 0;
    let uppers = 0;
    let digits = 0;
    let before = 0;
    let at = from;
    for (; at < length; at += 1) {
      const unit = unitAt(text, at);
      const type = classes[unit] || learn(unit);
      if (type === LOWER) {
        hash = Math.imul(hash ^ (lowered[unit] ?? unit), PRIME);
        size += 1;
      } else if (type === UPPER) {
        if (before === LOWER) this.bump(base + COUNT.glued);
        hash = Math.imul(hash ^ (lowered[unit] ?? unit), PRIME);
        size += 1;
        uppers += 1;
      } else if (type === CASELESS) {
        hash = extend(hash, unit);
        size += 1;
      } else if (type === DIGIT) {
        hash = extend(hash, ANY_DIGIT);
        size += 1;
        digits += 1;
      } else if (type === MARK) hash = extend(hash, unit);
      else break;
      before = type;
    }
    this.bump(base + COUNT.words);
    this.counts[base + COUNT.letters] = (this.counts[base + COUNT.letters] ?? 0) + size;
    if (digits > 0) {
      this.counts[base + COUNT.digits] = (this.counts[base + COUNT.digits] ?? 0) + digits;
      if (first === DIGIT && previous === COLON) this.bump(base + COUNT.clocks);
      if (digits === size) {
        this.bump(base + COUNT.numbers);
        if (digits === YEAR_DIGITS) this.bump(base + COUNT.years);
      }
    }
    if (first === UPPER) this.bump(base + COUNT.capitalised);
    if (first === UPPER || first === LOWER) this.bump(base + COUNT.cased);
    if (uppers > 1 && uppers + digits === size) this.bump(base + COUNT.allCaps);
    if (size >= LONG_WORD) this.bump(base + COUNT.longWords);
    if (previous === DOT && from > 1 && first !== DIGIT) this.bump(base + COUNT.innerDots);
    this.push(mix(hash), size);
    return at;
  }

  /** Reads a run of ideographs: each adjacent pair is a token, an ideograph alone is one. Returns where it ends. */
  private signs(text: string, from: number, base: number): number {
    const { length } = text;
    const classes = CLASSES;
    let at = from;
    let sign = 0;
    for (; at < length; at += 1) {
      const unit = unitAt(text, at);
      const type = classes[unit] || learn(unit);
      if (type < HAN || type > RUN_ON) break;
      this.bump(base + (type === HAN ? COUNT.han : type === RUN_ON ? COUNT.runOn : COUNT.hanFunction));
      if (sign !== 0) this.push(mix(extend(extend(EMPTY_HASH, sign), unit)), 2);
      sign = unit;
    }
    if (at === from + 1) this.push(mix(extend(EMPTY_HASH, sign)), 1);
    return at;
  }
}

const PUNCTUATION_COLUMNS: Readonly<Record<number, number>> = {
  [STOP]: COUNT.stops,
  [COMMA]: COUNT.commas,
  [QUOTE]: COUNT.quotes,
  [BRACKET]: COUNT.brackets,
  [DASH]: COUNT.dashes,
  [SEPARATOR]: COUNT.separators,
  [SYMBOL]: COUNT.symbols,
};
