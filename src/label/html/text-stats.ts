import type { Segment } from "../../document/segment.ts";
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
const MOST_WORDS = 60;
/** Words of a segment whose whole text is looked up as one phrase. */
const PHRASE_WORDS = 6;
/** Keeps phrase hashes apart from word hashes. */
const PHRASE_SEED = 0x51ed270b;

/** Counts over the text of one segment. */
export class TextStats {
  words = 0;
  functionWords = 0;
  /** Words that start with a capital. */
  capitals = 0;
  digits = 0;
  letters = 0;
  commas = 0;
  sentences = 0;
  questions = 0;
  exclamations = 0;
  quotes = 0;
  /** Units that occur in menus and labels rather than in sentences: `|•·»›→©®™@#/+*_=<>{}[]`. */
  marks = 0;
  breaks = 0;
  /** First hashes of lower-case words. */
  readonly hashes: number[] = [];
  /** Hash of the whole text, lower-case letters and digits only; 0 for long text. */
  phrase = 0;
  first = 0;
  last = 0;
}

const MARKS: ReadonlySet<number> = new Set(
  [..."|•·»›→©®™@#/+*_=<>{}[]«‹←▸▶★☆✓✔"].map((mark) => mark.charCodeAt(0)),
);

/** 1: a lower-case letter, 2: a capital, 3: a digit, 4: a letter of a script without spaces, 0: anything else. */
function sort(unit: number): number {
  if (unit < 128) {
    if (unit >= 97 && unit <= 122) return 1;
    if (unit >= 65 && unit <= 90) return 2;
    if (unit >= 48 && unit <= 57) return 3;
    return 0;
  }
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba ? 1 : 0;
  if (unit <= 0xde) return unit === 0xd7 ? 0 : 2;
  if (unit < 0x250) return unit === 0xf7 ? 0 : 1;
  if (unit >= 0x410 && unit <= 0x42f) return 2;
  if (unit >= 0x391 && unit <= 0x3a9) return 2;
  if (unit >= 0x2000 && unit <= 0x2bff) return 0;
  if (unit >= 0x3000 && unit <= 0x303f) return 0;
  if (unit >= 0x3040 && unit <= 0x9fff) return 4;
  if (unit >= 0xac00 && unit <= 0xd7af) return 1;
  if (unit >= 0xe000 && unit <= 0xf8ff) return 0;
  if (unit >= 0xff00 && unit <= 0xff0f) return 0;
  return 1;
}

/** Counts everything that the features need in one pass over the text. */
export function textStats(segment: Segment): TextStats {
  const stats = new TextStats();
  const { text } = segment;
  const length = text.length;
  let hash = HASH_START;
  let size = 0;
  let initial = 0;
  let phrase = PHRASE_SEED;
  let dense = 0;
  for (let at = 0; at <= length; at++) {
    const unit = at < length ? text.charCodeAt(at) : 32;
    const kind = sort(unit);
    if (kind > 0) {
      const folded = kind === 2 ? unit + 32 : unit;
      if (size === 0) initial = kind;
      size++;
      if (kind === 3) stats.digits++;
      else stats.letters++;
      if (kind === 4) dense++;
      hash = mix(hash, folded);
      phrase = mix(phrase, folded);
      continue;
    }
    if (size > 0) {
      stats.words++;
      hash |= 0;
      if (LIKELY[hash & LAST_BITS] === 1 && FUNCTION_HASHES.has(hash)) stats.functionWords++;
      if (initial === 2) {
        stats.capitals++;
      }
      if (stats.hashes.length < MOST_WORDS) stats.hashes.push(hash);
      hash = HASH_START;
      size = 0;
    }
    punctuation(stats, unit, at + 1 < length ? text.charCodeAt(at + 1) : 32);
  }
  // Scripts without spaces: two characters to a word, which is what their words come to on average.
  stats.words += dense >> 1;
  stats.phrase = stats.words <= PHRASE_WORDS ? phrase | 0 : 0;
  stats.first = text.charCodeAt(0);
  stats.last = text.charCodeAt(length - 1);
  return stats;
}

function punctuation(stats: TextStats, unit: number, next: number): void {
  switch (unit) {
    case 32:
      return;
    case 10:
      stats.breaks++;
      return;
    case 44: // ,
    case 0xff0c:
    case 0x3001:
      stats.commas++;
      return;
    case 46: // .
      if (next === 32 || next === 10 || next === 34 || next === 0x201d || next === 41) stats.sentences++;
      return;
    case 0x3002: // 。
      stats.sentences++;
      return;
    case 33: // !
    case 0xff01:
      stats.exclamations++;
      stats.sentences++;
      return;
    case 63: // ?
    case 0xff1f:
      stats.questions++;
      stats.sentences++;
      return;
    case 34: // "
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0xab:
      stats.quotes++;
      return;
    default:
      if (MARKS.has(unit)) stats.marks++;
  }
}

/** Position class of a first or last unit: 0 other, 1 lower, 2 capital, 3 digit, 4 `.!?`, 5 `:`, 6 quote, 7 mark. */
export function unitClass(unit: number): number {
  const kind = sort(unit);
  if (kind === 4) return 1;
  if (kind > 0) return kind;
  if (unit === 46 || unit === 33 || unit === 63 || unit === 0x3002 || unit === 0x2026) return 4;
  if (unit === 58 || unit === 0xff1a) return 5;
  if (unit === 34 || unit === 39 || (unit >= 0x2018 && unit <= 0x201e) || unit === 0xab || unit === 0xbb)
    return 6;
  return MARKS.has(unit) ? 7 : 0;
}
