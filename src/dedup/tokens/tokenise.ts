import { classify, lowerUnit, UNIT, unitClass } from "./alphabet.ts";

/** Bit of a token: a number, or a word capitalised inside a sentence. What one story has and its template has not. */
export const FACT = 1;
/** Bit of a token: stands in a quotation. */
export const QUOTED = 2;
/** Bit of a token: a word of `LONG_WORD` characters or more, which is rarely a mere function word. */
export const LONG = 4;
/** The bits that say which word it is: equal for equal words, whatever their case and place. */
export const WORD: number = ~7;

/** A text as numbers, in reading order. */
export interface Tokens {
  /** One number a word: 29 bits of hash under `WORD`, then `LONG`, `QUOTED` and `FACT`. */
  readonly tokens: Uint32Array;
  /** Words in a shingle: `WORDS_A_SHINGLE`, or characters where words are not spaced. */
  readonly size: number;
  /** UTF-8 of the lower-case words with a space between each two. Valid until the next call of `tokenise`. */
  readonly bytes: Uint8Array;
}

/**
 * Words in a shingle. Measured on the development texts, all pairs: Jaccard of the 3rd percentile of true copies
 * against the most similar pair of different articles is 0.57 / 0.107 for 2 words, 0.55 / 0.051 for 3,
 * 0.53 / 0.049 for 4 and 0.51 / 0.048 for 5. Three is the least that tells apart almost as well as four.
 */
export const WORDS_A_SHINGLE = 3;
/** Characters in a shingle of Han or Kana text, where a word has one to two characters. */
export const IDEOGRAPHS_A_SHINGLE = 5;
/** Characters in a shingle of Thai, Lao, Khmer, Myanmar or Tibetan text, where a word has three to four. */
export const CHARACTERS_A_SHINGLE = 9;

/** Longest quotation in words. A quotation mark that is never closed ends here, and at the end of its line. */
const MAX_QUOTATION_LENGTH = 120;

/** Shortest word, in characters, that gets `LONG`. */
const LONG_WORD = 7;

/** FNV-1a, 32 bit: offset basis and prime (Fowler, Noll, Vo; RFC 9923). */
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The lower case of Σ depends on its place in the word; here it is one letter. */
const FINAL_SIGMA = 0x3c2;
const SIGMA = 0x3c3;

const SPACE = 32;
const COMMA = 44;
const ZERO = 48;
const NINE = 57;

/** Avalanche of the FNV hash (the finaliser of MurmurHash3, A. Appleby), since FNV's high bits are weak on short words. */
function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** The pass over one text. One instance serves all texts of a thread, so that its buffers are made once. */
class Tokeniser {
  private bytes = new Uint8Array(1 << 16);
  private words = new Uint32Array(1 << 14);
  /** Bytes and words written so far. */
  private size = 0;
  private count = 0;
  /** First byte, hash, facts and length of the word under way; there is none while `from === size`. */
  private from = 0;
  private hash = FNV_BASIS;
  private fact = 0;
  private length = 0;
  /** Class of the last letter of the word under way, and whether it was a lower-case one. */
  private lastKind: number = UNIT.gap;
  private lastLower = false;
  /** Whether the next word starts a sentence. */
  private opening = true;
  /** Number of the word before which the open quotation ends at the latest; -1 outside quotations. */
  private quotedUntil = -1;
  private ideographs = 0;
  private unspaced = 0;

  run(text: string): Tokens {
    this.reset(text.length);
    const { length } = text;
    for (let at = 0; at < length; at += 1) {
      const unit = text.charCodeAt(at);
      const kind = unitClass(unit);
      if (kind === UNIT.letter) {
        const lower = lowerUnit(unit);
        // Extractors glue blocks together: "HerePages", "$299Compact". Splitting at such seams undoes it.
        if (this.lastKind === UNIT.digit || (lower !== unit && this.lastLower)) this.close();
        if (lower !== unit && this.from === this.size && !this.opening) this.fact = FACT;
        this.put(lower === FINAL_SIGMA ? SIGMA : lower);
        this.lastKind = kind;
        this.lastLower = lower === unit;
      } else if (kind === UNIT.digit) {
        if (this.lastKind === UNIT.letter) this.close();
        this.fact = FACT;
        this.put(unit);
        this.lastKind = kind;
      } else if (kind === UNIT.surrogate) {
        at += this.putPair(text.codePointAt(at) ?? unit);
      } else if (kind === UNIT.ideograph || kind === UNIT.unspaced) {
        this.putAlone(unit, kind);
      } else if (kind === UNIT.decimal) {
        if (!this.betweenDigits(text.charCodeAt(at + 1)))
          this.punctuate(unit === COMMA ? UNIT.gap : UNIT.stop);
      } else if (kind !== UNIT.joiner) {
        this.punctuate(kind);
      }
    }
    this.close();
    const bytes = this.bytes.subarray(0, Math.max(0, this.size - 1));
    return { tokens: this.words.slice(0, this.count), size: this.shingleSize(), bytes };
  }

  private reset(units: number): void {
    // A unit makes at most three bytes and a space, and at most one word.
    if (this.bytes.length < units * 4 + 8) this.bytes = new Uint8Array(units * 4 + 8);
    if (this.words.length < units + 1) this.words = new Uint32Array(units + 1);
    this.size = this.count = this.from = this.ideographs = this.unspaced = 0;
    this.hash = FNV_BASIS;
    this.fact = this.length = 0;
    this.lastKind = UNIT.gap;
    this.lastLower = false;
    this.opening = true;
    this.quotedUntil = -1;
  }

  private put(point: number): void {
    this.length += 1;
    this.hash = Math.imul(this.hash ^ point, FNV_PRIME);
    if (point < 0x80) {
      this.bytes[this.size++] = point;
      return;
    }
    if (point < 0x800) this.bytes[this.size++] = 0xc0 | (point >> 6);
    else {
      if (point < 0x10000) this.bytes[this.size++] = 0xe0 | (point >> 12);
      else {
        this.bytes[this.size++] = 0xf0 | (point >> 18);
        this.bytes[this.size++] = 0x80 | ((point >> 12) & 63);
      }
      this.bytes[this.size++] = 0x80 | ((point >> 6) & 63);
    }
    this.bytes[this.size++] = 0x80 | (point & 63);
  }

  /** A character outside the basic plane; returns how many more units it has. A lone surrogate is a gap. */
  private putPair(point: number): 0 | 1 {
    if (point <= 0xffff) {
      this.punctuate(UNIT.gap);
      return 0;
    }
    const character = String.fromCodePoint(point);
    const kind = classify(character);
    if (kind === UNIT.ideograph || kind === UNIT.unspaced) this.putAlone(point, kind);
    else if (kind === UNIT.letter || kind === UNIT.digit) {
      if (kind === UNIT.digit) this.fact = FACT;
      this.put(character.toLowerCase().codePointAt(0) ?? point);
    } else if (kind !== UNIT.joiner) this.punctuate(kind);
    return 1;
  }

  private putAlone(point: number, kind: number): void {
    this.close();
    this.put(point);
    this.close();
    if (kind === UNIT.ideograph) this.ideographs += 1;
    else this.unspaced += 1;
  }

  private betweenDigits(next: number): boolean {
    const last = this.bytes[this.size - 1] ?? 0;
    return this.size > this.from && last >= ZERO && last <= NINE && unitClass(next || 0) === UNIT.digit;
  }

  private punctuate(kind: number): void {
    this.close();
    if (kind === UNIT.stop) this.opening = true;
    else if (kind === UNIT.newline) {
      this.opening = true;
      this.quotedUntil = -1;
    } else if (kind === UNIT.quote) {
      this.opening = true;
      this.quotedUntil = this.count < this.quotedUntil ? -1 : this.count + MAX_QUOTATION_LENGTH;
    }
  }

  /** Ends the word under way, if there is one. */
  private close(): void {
    if (this.size === this.from) return;
    const quoted = this.count < this.quotedUntil ? QUOTED : 0;
    const long = this.length >= LONG_WORD ? LONG : 0;
    this.words[this.count++] = (finish(this.hash) & WORD) | long | quoted | this.fact;
    this.bytes[this.size++] = SPACE;
    this.from = this.size;
    this.hash = FNV_BASIS;
    this.fact = this.length = 0;
    this.lastKind = UNIT.gap;
    this.lastLower = false;
    this.opening = false;
  }

  /** The unit of shingles that the script of half of the words asks for. */
  private shingleSize(): number {
    if (2 * (this.ideographs + this.unspaced) <= this.count) return WORDS_A_SHINGLE;
    return this.ideographs >= this.unspaced ? IDEOGRAPHS_A_SHINGLE : CHARACTERS_A_SHINGLE;
  }
}

const tokeniser = new Tokeniser();

/**
 * Splits a text into lower-case words in one pass. Quotes, dashes, width and ligatures are unified (NFKC; punctuation
 * never counts); a character of a script without spaces is a word of its own.
 */
export function tokenise(text: string): Tokens {
  return tokeniser.run(text.normalize("NFKC"));
}
