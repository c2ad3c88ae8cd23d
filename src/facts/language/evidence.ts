import { Arena } from "../../memory/arena.ts";
import { FUNCTION_WORDS, RARE_LETTERS } from "./function-words.ts";
import { SCRIPT_OF, SCRIPTS } from "./scripts.ts";

/** Languages of the first pass, by index. */
export const LANGUAGES: readonly string[] = Object.keys(FUNCTION_WORDS);

/** What one sighting of a word or letter says: languages by index, and how much. */
interface Clue {
  readonly languages: readonly number[];
  readonly weight: number;
}

/** A rare letter stands in about every tenth word; a sighting says a third of what a word says. */
const LETTER_SHARE = 0.35;

const LETTER_CLUES: readonly Clue[] = letterClues();
/** For each UTF-16 unit the place of its clue in `LETTER_CLUES`, plus one; 0 where it is no rare letter. */
const RARE: Uint8Array = rareLetters();

/** The fewer languages share a word, the more it says: inverse document frequency, as in text retrieval. */
function weightAmong(languages: number): number {
  return Math.log(1 + LANGUAGES.length / languages) / Math.log(1 + LANGUAGES.length);
}

/**
 * Function words by a 32-bit hash that the reader builds up letter by letter: no string is cut out of the
 * sample. Open addressing; numbers of clues, plus one. With 2,500 words and one word in 4 billion taken for
 * another, a wrong hit in a sample of 200 words is rarer than one in ten thousand, and says one word's worth.
 */
const TABLE_BITS = 13;
const TABLE_MASK = (1 << TABLE_BITS) - 1;
/** Each hash with the number of its clue behind it: both come from memory together. */
const TABLE = new Int32Array(2 << TABLE_BITS);

const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** The languages of clue `i` are `LISTS[STARTS[i] … STARTS[i + 1])`: in one row, since a sample meets eighty clues. */
const LISTS: number[] = [];
const STARTS: Uint16Array = wordClues();
/** What a clue of so many languages weighs. */
const WEIGHTS: Float64Array = Float64Array.from({ length: LANGUAGES.length + 1 }, (_, count) =>
  weightAmong(count),
);

/** FNV-1a over UTF-16 units, one step. */
function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, HASH_PRIME);
}

/** Where a hash stands in `TABLE`, or would. */
function placeOf(hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & TABLE_MASK;
  while (TABLE[2 * slot + 1] !== 0 && TABLE[2 * slot] !== hash) slot = (slot + 1) & TABLE_MASK;
  return 2 * slot;
}

function wordClues(): Uint16Array {
  const holders = new Map<string, Set<number>>();
  LANGUAGES.forEach((code, index) => {
    for (const word of (FUNCTION_WORDS[code] ?? "").split(" ")) {
      const set = holders.get(word) ?? new Set();
      holders.set(word, set.add(index));
    }
  });
  const starts = Array.from(holders, ([word, set], index) => {
    let hash = HASH_SEED;
    for (let i = 0; i < word.length; i += 1) hash = step(hash, word.charCodeAt(i));
    const place = placeOf(hash);
    TABLE[place] = hash;
    TABLE[place + 1] = index + 1;
    const start = LISTS.length;
    LISTS.push(...set);
    return start;
  });
  return Uint16Array.of(...starts, LISTS.length);
}

function letterClues(): Clue[] {
  return Object.values(RARE_LETTERS).map((codes) => {
    const languages = codes.split(" ").map((code) => LANGUAGES.indexOf(code));
    return { languages, weight: LETTER_SHARE * weightAmong(languages.length) };
  });
}

function rareLetters(): Uint8Array {
  const places = new Uint8Array(0x10000);
  Object.keys(RARE_LETTERS).forEach((letter, at) => {
    places[letter.charCodeAt(0)] = at + 1;
  });
  return places;
}

/** What the first pass saw in a sample. */
export interface Evidence {
  /** Letters by script, in the order of `SCRIPTS`. */
  readonly letters: Float64Array;
  /** Words of alphabets. */
  readonly words: number;
  /** Weight of function words and rare letters by language, in the order of `LANGUAGES`. */
  readonly weights: Float64Array;
  /** Function words seen, by language. */
  readonly hits: Int32Array;
}

const memory = new Arena();

/** Reads a sample (lower case) once. What it gives holds until the next sample is read. */
export function gather(sample: string): Evidence {
  memory.reset();
  const letters = memory.floats(SCRIPTS.length + 1);
  const weights = memory.floats(LANGUAGES.length);
  const hits = memory.integers(LANGUAGES.length);
  let words = 0;
  let inWord = false;
  let hash = HASH_SEED;
  const { length } = sample;
  for (let i = 0; i <= length; i += 1) {
    const code = i < length ? sample.charCodeAt(i) : 0;
    const script = SCRIPT_OF[code] ?? 0;
    if (script !== 0) {
      letters[script] = (letters[script] ?? 0) + 1;
      inWord = true;
      hash = step(hash, code);
      const rare = RARE[code] ?? 0;
      if (rare !== 0) add(weights, LETTER_CLUES[rare - 1]);
      continue;
    }
    // Combining marks and joiners don't divide words.
    if (!inWord || (code >= 0x300 && code <= 0x36f) || code === 0x200c || code === 0x200d) continue;
    words += 1;
    const clue = (TABLE[placeOf(hash) + 1] ?? 0) - 1;
    if (clue >= 0) {
      const to = STARTS[clue + 1] ?? 0;
      const from = STARTS[clue] ?? 0;
      const weight = WEIGHTS[to - from] ?? 0;
      for (let at = from; at < to; at += 1) {
        const language = LISTS[at] ?? 0;
        weights[language] = (weights[language] ?? 0) + weight;
        hits[language] = (hits[language] ?? 0) + 1;
      }
    }
    inWord = false;
    hash = HASH_SEED;
  }
  return { letters: letters.subarray(1), words, weights, hits };
}

function add(weights: Float64Array, clue: Clue | undefined): void {
  if (clue === undefined) return;
  for (const language of clue.languages) weights[language] = (weights[language] ?? 0) + clue.weight;
}
