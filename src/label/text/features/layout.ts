import type { CruftKind } from "../../../document/kinds.ts";
import { column } from "./columns.ts";
import { CUE_KINDS } from "./cues.ts";
import type { LineMatrix } from "./matrix.ts";
import {
  bestRun,
  distances,
  logOf,
  MAX_DISTANCE,
  memory,
  runningSums,
  signedLog,
  thinRuns,
} from "./sequences.ts";

/** Words of one line that count towards the main run; more don't make it more of a paragraph. */
const MAX_WORDS = 50;
/** What a line that is no prose costs a run: a run bridges a handful of sub-headings, not a menu. */
const BREAK_COST = 7;
/** Share of a line's words in cues of a kind from which it counts as a lead of that kind. */
const LEAD = 0.3;
/** Words up to which a line can be a lead ("Comments", "You may also like"). */
const LEAD_WORDS = 8;

/** Lines above and below whose words are summed up apart. */
const WIDE = 12;
/** Lines on each side in which a table or a thread shows its period, and the longest period looked for. */
const PERIOD_REACH = 6;
const MAX_PERIOD = 5;
/** Share of the words that a line and the headline have in common, from which it is the headline again. */
const TITLE_SHARE = 0.7;

/** Words of the longest head of a comment: name, date and time. */
const HEAD_WORDS = 14;
const HEADS_REACH = 15;

const CUES: number = column(`cue:${CUE_KINDS[0]}`);
const COMMENTS: number = CUES + CUE_KINDS.indexOf("comments");
const DATELINE: number = CUES + CUE_KINDS.indexOf("dateline");
const CLOCKS: number = column("clocks");
const YEARS: number = column("years");
const COMMAS: number = column("commaRate");
const DIGIT_RATE: number = column("digitRate");
const TITLE_IN_LINE: number = column("titleInLine");
const LINE_IN_TITLE: number = column("lineInTitle");
const INDEX: number = column("index");
/** Kinds whose leads change what the lines below them are, in the order of the `since…` columns. */
const LEADS: readonly CruftKind[] = ["comments", "related", "author-bio", "newsletter"];
const LEAD_COLUMNS: readonly number[] = LEADS.map((kind) => CUES + CUE_KINDS.indexOf(kind));

/** What is known of the lines before they are laid out. */
export interface LineFacts {
  readonly words: Float64Array;
  /** 1 where a line reads as prose. */
  readonly prose: Uint8Array;
  /** UTF-16 units. */
  readonly units: Int32Array;
  /** Key of each line's make; equal for lines made alike. */
  readonly patterns: Int32Array;
  /** 1 for a document whose line breaks were lost: its segments are sentences. */
  readonly sentences: number;
}

/** Fills the columns that say where a line stands. Cue columns must be filled before. */
export function writeLayout(facts: LineFacts, matrix: LineMatrix): void {
  const { words, prose, units, patterns } = facts;
  const { data } = matrix;
  const n = words.length;
  const main = bestRun(words.map((count, i) => (prose[i] === 1 ? Math.min(MAX_WORDS, count) : -BREAK_COST)));
  const wordSums = runningSums(words, (count) => count);
  const proseSums = runningSums(prose, (flag) => flag);
  const unitSums = runningSums(units, (count) => count);
  const allWords = wordSums[n] ?? 0;
  const documentProse = (proseSums[n] ?? 0) / Math.max(1, n);
  const up = distances(prose, 1);
  const down = distances(prose, -1);
  const thin = thinRuns(prose);
  const digitSums = runningSums(
    words.map((_, line) => matrix.get(line, DIGIT_RATE)),
    (rate) => rate,
  );
  const proseWordSums = runningSums(
    words.map((count, line) => (prose[line] === 1 ? count : 0)),
    (count) => count,
  );
  const titles = titleLines(matrix);
  const sinceTitle = distances(titles, 1);
  const untilTitle = distances(titles, -1);
  const heads = headLines(matrix, words);
  const headSums = runningSums(heads, (flag) => flag);
  const sinceHead = distances(heads, 1);
  const commentSums = runningSums(leads(matrix, COMMENTS, words), (flag) => flag);
  const since = LEAD_COLUMNS.map((lead) => distances(leads(matrix, lead, words), 1));
  const within = (sums: Float64Array, line: number, reach: number): number =>
    (sums[Math.min(n, line + reach + 1)] ?? 0) - (sums[Math.max(0, line - reach)] ?? 0);
  for (let line = 0; line < n; line += 1) {
    let at = matrix.row(line) + INDEX;
    data[at++] = logOf(line);
    data[at++] = logOf(n - 1 - line);
    data[at++] = n === 1 ? 0.5 : line / (n - 1);
    data[at++] = (unitSums[line] ?? 0) / Math.max(1, unitSums[n] ?? 1);
    data[at++] = logOf(n);
    data[at++] = logOf(allWords);
    data[at++] = documentProse;
    data[at++] = prose[line] ?? 0;
    data[at++] = line >= main.start && line < main.end ? 1 : 0;
    data[at++] = signedLog(line - main.start);
    data[at++] = signedLog(main.end - 1 - line);
    data[at++] = ((wordSums[main.end] ?? 0) - (wordSums[main.start] ?? 0)) / Math.max(1, allWords);
    data[at++] = logOf(up[line] ?? 0);
    data[at++] = logOf(down[line] ?? 0);
    data[at++] = logOf(within(wordSums, line, 2));
    data[at++] = logOf(within(wordSums, line, 5));
    data[at++] = logOf(within(wordSums, line, 10));
    data[at++] = within(proseSums, line, 5) / (Math.min(n, line + 6) - Math.max(0, line - 5));
    data[at++] = logOf(thin[line] ?? 0);
    data[at++] = alike(words, prose, line);
    for (const distance of since) data[at++] = distance[line] ?? MAX_DISTANCE;
    data[at++] = facts.sentences;
    data[at++] = logOf((wordSums[line] ?? 0) - (wordSums[Math.max(0, line - WIDE)] ?? 0));
    data[at++] = logOf((wordSums[Math.min(n, line + 1 + WIDE)] ?? 0) - (wordSums[line + 1] ?? 0));
    data[at++] = logOf(proseWordSums[line] ?? 0);
    data[at++] = logOf((proseWordSums[n] ?? 0) - (proseWordSums[line + 1] ?? 0));
    data[at++] = within(digitSums, line, 5) / (Math.min(n, line + 6) - Math.max(0, line - 5));
    const { share, step } = periodOf(patterns, line);
    data[at++] = share;
    data[at++] = step;
    data[at++] = sinceTitle[line] ?? MAX_DISTANCE;
    data[at++] = untilTitle[line] ?? MAX_DISTANCE;
    data[at++] = heads[line] ?? 0;
    data[at++] = sinceHead[line] ?? MAX_DISTANCE;
    data[at++] = within(headSums, line, HEADS_REACH);
    data[at++] = logOf(headSums[n] ?? 0);
    data[at++] = logOf(commentSums[line] ?? 0);
    data[at++] = logOf((commentSums[n] ?? 0) - (commentSums[line + 1] ?? 0));
  }
}

function leads(matrix: LineMatrix, cue: number, words: Float64Array): Uint8Array {
  const out = memory.bytes(matrix.lines);
  for (let line = 0; line < matrix.lines; line += 1) {
    out[line] = (words[line] ?? 0) <= LEAD_WORDS && matrix.get(line, cue) >= LEAD ? 1 : 0;
  }
  return out;
}

/** Lines that are the headline again, or nearly. */
function titleLines(matrix: LineMatrix): Uint8Array {
  const out = memory.bytes(matrix.lines);
  for (let line = 0; line < matrix.lines; line += 1) {
    out[line] =
      matrix.get(line, TITLE_IN_LINE) >= TITLE_SHARE && matrix.get(line, LINE_IN_TITLE) >= TITLE_SHARE
        ? 1
        : 0;
  }
  return out;
}

/** Short lines with a date or a time of day: above each comment of a thread stands one. */
function headLines(matrix: LineMatrix, words: Float64Array): Uint8Array {
  const out = memory.bytes(matrix.lines);
  for (let line = 0; line < matrix.lines; line += 1) {
    const count = words[line] ?? 0;
    if (count < 2 || count > HEAD_WORDS || matrix.get(line, DIGIT_RATE) === 0) continue;
    const dated = matrix.get(line, DATELINE) > 0 || matrix.get(line, COMMAS) > 0;
    const timed = matrix.get(line, CLOCKS) > 0 || (matrix.get(line, YEARS) > 0 && dated);
    out[line] = timed || matrix.get(line, DATELINE) >= LEAD ? 1 : 0;
  }
  return out;
}

/** How regular the lines around are: the share that are made like the line `step` further on, for the best step. */
function periodOf(patterns: Int32Array, line: number): { share: number; step: number } {
  let share = 0;
  let step = 0;
  const from = Math.max(0, line - PERIOD_REACH);
  for (let ahead = 1; ahead <= MAX_PERIOD; ahead += 1) {
    const to = Math.min(patterns.length - ahead, line + PERIOD_REACH + 1);
    let same = 0;
    for (let i = from; i < to; i += 1) if (patterns[i] === patterns[i + ahead]) same += 1;
    const rate = same / (2 * PERIOD_REACH + 1);
    if (rate > share + 0.05) {
      share = rate;
      step = ahead;
    }
  }
  return { share, step };
}

/** Share of the ten lines around that are as long (within a factor of 1.5) and as much prose. */
function alike(words: Float64Array, prose: Uint8Array, line: number): number {
  const own = (words[line] ?? 0) + 1;
  let same = 0;
  for (let other = line - 5; other <= line + 5; other += 1) {
    if (other === line || other < 0 || other >= words.length) continue;
    const ratio = ((words[other] ?? 0) + 1) / own;
    if (prose[other] === prose[line] && ratio > 0.667 && ratio < 1.5) same += 1;
  }
  return same / 10;
}
