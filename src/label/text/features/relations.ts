import { column } from "./columns.ts";
import { CUE_KINDS, countCues } from "./cues.ts";
import { grammar } from "./function-words.ts";
import { HashMap, pair } from "./hash.ts";
import type { LineMatrix } from "./matrix.ts";
import { COUNT, Scan } from "./scan.ts";
import { logOf, memory } from "./sequences.ts";
import { wordsOf } from "./shape.ts";
import type { WordEvidence, WordWeights } from "./word-weights.ts";

/** Letters from which a word tells what a text is about; pairs of ideographs do, too. */
const TOPICAL = 5;
/** Letters up to which a frequent word is likely grammar. */
const SHORT = 5;
/** Words from which a line takes part in counting which words are frequent. */
const SENTENCE = 8;
/** Share of a document's words from which a word is frequent; at least three times. */
const FREQUENT = 0.007;

/** Counts that make a line's pattern, besides its words and numbers. */
const PATTERN = [
  COUNT.commas,
  COUNT.clocks,
  COUNT.separators,
  COUNT.symbols,
  COUNT.firstClass,
  COUNT.lastClass,
] as const;

const FUNCTIONS: number = column("functions");
const WORD_SUM: number = column("wordSum");
const CUES: number = column(`cue:${CUE_KINDS[0]}`);
const RELATIONS: number = column("repeats");

/** Fills the columns that look at words: grammar, learned weights, cues, repetition, title and topic. */
export function writeRelations(
  scan: Scan,
  prose: Uint8Array,
  patterns: Int32Array,
  title: string,
  weights: WordWeights | undefined,
  matrix: LineMatrix,
): void {
  const counted = countWords(scan, prose, patterns);
  const headline = titleWords(title);
  const evidence: WordEvidence = { sum: 0, most: 0, least: 0, known: 0 };
  const cues = memory.floats(CUE_KINDS.length);
  for (let line = 0; line < scan.lines; line += 1) {
    const row = matrix.row(line);
    const per = 1 / Math.max(1, wordsOf(scan, line));
    writeGrammar(scan, line, counted, matrix.data, row + FUNCTIONS, per);
    if (weights !== undefined) {
      weights.read(scan, line, evidence);
      matrix.data[row + WORD_SUM] = evidence.sum;
      matrix.data[row + WORD_SUM + 1] = evidence.most;
      matrix.data[row + WORD_SUM + 2] = evidence.least;
      matrix.data[row + WORD_SUM + 3] = evidence.known;
    }
    cues.fill(0);
    countCues(scan, line, cues);
    let total = 0;
    for (let kind = 0; kind < cues.length; kind += 1) {
      const share = Math.min(1, (cues[kind] ?? 0) * per);
      matrix.data[row + CUES + kind] = share;
      if (share > total) total = share;
    }
    matrix.data[row + CUES + cues.length] = total;
    matrix.data[row + RELATIONS] = logOf(counted.lines.get(scan.shapes[line] ?? 0) - 1);
    matrix.data[row + RELATIONS + 1] = logOf(counted.patterns.get(patterns[line] ?? 0) - 1);
    const overlap = titleOverlap(scan, line, headline);
    matrix.data[row + RELATIONS + 2] = overlap.titleInLine;
    matrix.data[row + RELATIONS + 3] = overlap.lineInTitle;
    matrix.data[row + RELATIONS + 4] = topicShare(scan, line, prose[line] === 1, counted.topics);
  }
}

interface Counted {
  /** Times that a short word stands in sentences. */
  readonly frequent: HashMap;
  /** From how many times on it is frequent. */
  readonly from: number;
  /** Times that a topical word stands in prose. */
  readonly topics: HashMap;
  /** Times that a line (digits folded) stands in the document. */
  readonly lines: HashMap;
  /** Times that a line of the same make stands in the document. */
  readonly patterns: HashMap;
}

function countWords(scan: Scan, prose: Uint8Array, patterns: Int32Array): Counted {
  const { tokens, sizes, starts } = scan;
  const total = starts[scan.lines] ?? 0;
  const frequent = new HashMap(Math.min(total, 256), memory);
  const topics = new HashMap(Math.min(total, 1024), memory);
  const lines = new HashMap(scan.lines, memory);
  const made = new HashMap(scan.lines, memory);
  let running = 0;
  for (let line = 0; line < scan.lines; line += 1) {
    lines.add(scan.shapes[line] ?? 0, 1);
    made.add(patterns[line] ?? 0, 1);
    const from = starts[line] ?? 0;
    const to = starts[line + 1] ?? 0;
    const sentence = to - from >= SENTENCE;
    if (sentence) running += to - from;
    for (let at = from; at < to; at += 1) {
      const size = sizes[at] ?? 0;
      if (sentence && size < SHORT) frequent.add(tokens[at] ?? 0, 1);
      if (prose[line] === 1 && isTopical(scan, line, size)) topics.add(tokens[at] ?? 0, 1);
    }
  }
  return { frequent, from: Math.max(3, running * FREQUENT), topics, lines, patterns: made };
}

/** Key of a line's make: comment heads ("NAME, May 3, 2021 at 10:15 am") and price lists share one. */
export function pattern(scan: Scan, line: number): number {
  let key = scan.count(line, COUNT.words) + 64 * scan.count(line, COUNT.numbers);
  for (const name of PATTERN) key = pair(key, scan.count(line, name));
  return key;
}

function isTopical(scan: Scan, line: number, size: number): boolean {
  return size >= TOPICAL || (size === 2 && scan.count(line, COUNT.han) > 0);
}

function writeGrammar(
  scan: Scan,
  line: number,
  counted: Counted,
  data: Float32Array,
  at: number,
  per: number,
): void {
  let functions = scan.count(line, COUNT.hanFunction);
  let first = 0;
  let second = 0;
  let frequent = 0;
  const to = scan.starts[line + 1] ?? 0;
  for (let i = scan.starts[line] ?? 0; i < to; i += 1) {
    const token = scan.tokens[i] ?? 0;
    const size = scan.sizes[i] ?? 0;
    if (size < SHORT && counted.frequent.get(token) >= counted.from) frequent += 1;
    const bits = grammar.bitsOf(token);
    if (bits === 0) continue;
    if (grammar.isFunction(bits)) functions += 1;
    if (grammar.isFirstPerson(bits)) first += 1;
    if (grammar.isSecondPerson(bits)) second += 1;
  }
  data[at] = Math.min(1, functions * per);
  data[at + 1] = logOf(functions);
  data[at + 2] = Math.min(1, first * per);
  data[at + 3] = Math.min(1, second * per);
  data[at + 4] = Math.min(1, frequent * per);
}

interface TitleWords {
  readonly words: HashMap;
  readonly size: number;
}

function titleWords(title: string): TitleWords {
  const scan = new Scan([title], memory);
  const words = new HashMap(32, memory);
  const size = scan.starts[1] ?? 0;
  for (let i = 0; i < size; i += 1) words.set(scan.tokens[i] ?? 0, 1);
  return { words, size };
}

function titleOverlap(
  scan: Scan,
  line: number,
  title: TitleWords,
): { titleInLine: number; lineInTitle: number } {
  const from = scan.starts[line] ?? 0;
  const to = scan.starts[line + 1] ?? 0;
  if (title.size === 0 || to === from) return { titleInLine: 0, lineInTitle: 0 };
  let shared = 0;
  for (let i = from; i < to; i += 1) shared += title.words.get(scan.tokens[i] ?? 0);
  return { titleInLine: Math.min(1, shared / title.size), lineInTitle: shared / (to - from) };
}

/** Share of the line's topical words that the document's prose uses elsewhere; -1 where it has none. */
function topicShare(scan: Scan, line: number, prose: boolean, topics: HashMap): number {
  let topical = 0;
  let shared = 0;
  const to = scan.starts[line + 1] ?? 0;
  const own = prose ? 2 : 1;
  for (let i = scan.starts[line] ?? 0; i < to; i += 1) {
    if (!isTopical(scan, line, scan.sizes[i] ?? 0)) continue;
    topical += 1;
    if (topics.get(scan.tokens[i] ?? 0) >= own) shared += 1;
  }
  return topical === 0 ? -1 : shared / topical;
}
