import type { Segment } from "../../../document/segment.ts";
import { HASH_START, hashText, mix } from "./hash.ts";

/** Short words that sentences are made of and labels are not, in the commonest languages of the web. */
const FUNCTION_WORDS =
  "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they " +
  "which you were we her she there been their has will would if when who so no can its than then our your " +
  "der die das und ist nicht ein eine den dem von zu mit sich auf für im des es auch als an nach wie bei aus " +
  "le la les et des du un une est que qui dans pour sur pas plus par avec ce il elle ne se au sont " +
  "el los las y de en por con una para como su al lo más pero sus " +
  "il di che è non per una sono della con si del dei i o e do da em não um os na no uma ao " +
  "het een van en dat niet op te zijn met voor och att som på är av för det i w na z nie się do jest";

function lowHash(word: string): number {
  return hashText(word.toLowerCase());
}

const FUNCTION_HASHES: ReadonlySet<number> = new Set(FUNCTION_WORDS.split(" ").map(lowHash));
/** The same by the last twelve bits: most words are told from function words by one look. */
const LAST_BITS = 0xfff;
const LIKELY: Uint8Array = new Uint8Array(LAST_BITS + 1);
for (const hash of FUNCTION_HASHES) LIKELY[hash & LAST_BITS] = 1;

/** Hashes of words kept of a segment, for log-odds; articles say what they are early. */
const MAX_WORDS = 60;
/** Words of a segment whose whole text is looked up as one phrase. */
const PHRASE_WORDS = 6;
/** Keeps phrase hashes apart from word hashes. */
const PHRASE_SEED = 0x51ed270b;

/** Counts over the text of one segment. */
export interface TextStats {
  readonly words: number;
  readonly functionWords: number;
  /** Words that start with a capital. */
  readonly capitals: number;
  readonly digits: number;
  readonly letters: number;
  readonly commas: number;
  readonly sentences: number;
  readonly questions: number;
  readonly exclamations: number;
  readonly quotes: number;
  /** Units that occur in menus and labels rather than in sentences: `|•·»›→©®™@#/+*_=<>{}[]`. */
  readonly marks: number;
  readonly breaks: number;
  /** First hashes of lower-case words. */
  readonly hashes: readonly number[];
  /** Hash of the whole text, lower-case letters and digits only; 0 for long text. */
  readonly phrase: number;
  /** Hash of the whole text as it stands: tells copies. */
  readonly whole: number;
  readonly first: number;
  readonly last: number;
}

const MARKS: ReadonlySet<number> = new Set(
  [..."|•·»›→©®™@#/+*_=<>{}[]«‹←▸▶★☆✓✔"].map((mark) => mark.charCodeAt(0)),
);

const LOWER = 1;
const CAPITAL = 2;
const DIGIT = 3;
/** A letter of a script without spaces. */
const DENSE = 4;
const BREAK = 5;
const COMMA = 6;
/** Ends a sentence where nothing but space or a quotation mark stands behind it. */
const FULL_STOP = 7;
const DENSE_STOP = 8;
const EXCLAMATION = 9;
const QUESTION = 10;
const QUOTE = 11;
const MARK = 12;
const SORTS = 13;

/** Sort of a unit that is a letter or a digit; 0 for anything else. */
function wordSort(unit: number): number {
  if (unit < 128) {
    if (unit >= 97 && unit <= 122) return LOWER;
    if (unit >= 65 && unit <= 90) return CAPITAL;
    return unit >= 48 && unit <= 57 ? DIGIT : 0;
  }
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba ? LOWER : 0;
  if (unit <= 0xde) return unit === 0xd7 ? 0 : CAPITAL;
  if (unit < 0x250) return unit === 0xf7 ? 0 : LOWER;
  if (unit >= 0x410 && unit <= 0x42f) return CAPITAL;
  if (unit >= 0x391 && unit <= 0x3a9) return CAPITAL;
  if (unit >= 0x2000 && unit <= 0x2bff) return 0;
  if (unit >= 0x3000 && unit <= 0x303f) return 0;
  if (unit >= 0x3040 && unit <= 0x9fff) return DENSE;
  if (unit >= 0xac00 && unit <= 0xd7af) return LOWER;
  if (unit >= 0xe000 && unit <= 0xf8ff) return 0;
  return unit >= 0xff00 && unit <= 0xff0f ? 0 : LOWER;
}

const PUNCTUATION: readonly (readonly [sort: number, units: string])[] = [
  [BREAK, "\n"],
  [COMMA, ",\uff0c\u3001"],
  [FULL_STOP, "."],
  [DENSE_STOP, "\u3002"],
  [EXCLAMATION, "!\uff01"],
  [QUESTION, "?"],
  [QUOTE, '"\u201c\u201d\u201e\u00ab'],
];

/** Sort of every UTF-16 unit; 0 for what is not counted. A table, because each unit of each page is looked up. */
const SORT_OF: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, unit) => wordSort(unit));
for (const mark of MARKS) SORT_OF[mark] = MARK;
for (const [sort, units] of PUNCTUATION) {
  for (const unit of units) SORT_OF[unit.charCodeAt(0)] = sort;
}

/** Units behind a full stop that show that it ends a sentence. */
function endsSentence(next: number): boolean {
  return next === 32 || next === 10 || next === 34 || next === 0x201d || next === 41;
}

/** Counts of each sort and hashes of words in the text that is being read: made once, as there is one for each line. */
const counts = new Int32Array(SORTS);
const found = new Int32Array(MAX_WORDS);

/** Counts everything that the features need in one pass over the text. */
export function textStats({ text }: Segment): TextStats {
  const { length } = text;
  counts.fill(0);
  let words = 0;
  let functionWords = 0;
  let capitals = 0;
  let sentences = 0;
  let phrase = PHRASE_SEED;
  let whole = HASH_START;
  let at = 0;
  while (at < length) {
    let unit = text.charCodeAt(at++);
    let sort = SORT_OF[unit] ?? 0;
    whole = mix(whole, unit);
    if (sort === 0 || sort > DENSE) {
      counts[sort] = (counts[sort] ?? 0) + 1;
      if (sort === FULL_STOP && endsSentence(at < length ? text.charCodeAt(at) : 32)) sentences++;
      continue;
    }
    if (sort === CAPITAL) capitals++;
    let hash = HASH_START;
    for (;;) {
      counts[sort] = (counts[sort] ?? 0) + 1;
      const folded = sort === CAPITAL ? unit + 32 : unit;
      hash = mix(hash, folded);
      phrase = mix(phrase, folded);
      if (at === length) break;
      unit = text.charCodeAt(at);
      sort = SORT_OF[unit] ?? 0;
      if (sort === 0 || sort > DENSE) break;
      whole = mix(whole, unit);
      at++;
    }
    if (LIKELY[hash & LAST_BITS] === 1 && FUNCTION_HASHES.has(hash)) functionWords++;
    if (words < MAX_WORDS) found[words] = hash;
    words++;
  }
  const hashes = hashesFound(Math.min(words, MAX_WORDS));
  // Scripts without spaces: two characters to a word, which is what their words come to on average.
  words += (counts[DENSE] ?? 0) >> 1;
  const questions = counts[QUESTION] ?? 0;
  const exclamations = counts[EXCLAMATION] ?? 0;
  return {
    words,
    functionWords,
    capitals,
    digits: counts[DIGIT] ?? 0,
    letters: (counts[LOWER] ?? 0) + (counts[CAPITAL] ?? 0) + (counts[DENSE] ?? 0),
    commas: counts[COMMA] ?? 0,
    sentences: sentences + (counts[DENSE_STOP] ?? 0) + exclamations + questions,
    questions,
    exclamations,
    quotes: counts[QUOTE] ?? 0,
    marks: counts[MARK] ?? 0,
    breaks: counts[BREAK] ?? 0,
    hashes,
    phrase: words <= PHRASE_WORDS ? phrase : 0,
    whole,
    first: text.charCodeAt(0),
    last: text.charCodeAt(length - 1),
  };
}

/** The hashes found, in an array that is no larger than they need. */
function hashesFound(size: number): number[] {
  const hashes = new Array<number>(size);
  for (let at = 0; at < size; at++) hashes[at] = found[at] ?? 0;
  return hashes;
}

/** Position class of a first or last unit: 0 other, 1 lower, 2 capital, 3 digit, 4 `.!?`, 5 `:`, 6 quote, 7 mark. */
export function unitClass(unit: number): number {
  const kind = SORT_OF[unit] ?? 0;
  if (kind === DENSE) return LOWER;
  if (kind > 0 && kind < DENSE) return kind;
  if (unit === 46 || unit === 33 || unit === 63 || unit === 0x3002 || unit === 0x2026) return 4;
  if (unit === 58 || unit === 0xff1a) return 5;
  if (unit === 34 || unit === 39 || (unit >= 0x2018 && unit <= 0x201e) || unit === 0xab || unit === 0xbb)
    return 6;
  return MARKS.has(unit) ? 7 : 0;
}
