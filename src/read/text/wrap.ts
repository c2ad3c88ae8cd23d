import type { RawLine } from "./lines.ts";

/** Widths at which people and programs wrap text. Narrower is verse or a menu, wider is not wrapped. */
const MIN_WIDTH = 40;
const MAX_WIDTH = 100;
/** Narrowest column of scripts whose signs are twice as wide. */
const NARROWEST_WIDE = 18;
/** Adjacent line pairs below which there is too little to go by. */
const MIN_PAIRS = 3;
/**
 * Share of line pairs that must go on in lower case. In wrapped prose about four lines of five start inside
 * a sentence; in lists, menus and one-line paragraphs next to none does.
 */
const RUNNING_SHARE = 0.5;
/** Where letters have no case: share of line pairs whose first line is as full as it can be. Lists are ragged. */
const FULL_SHARE = 0.7;
/** Units by which a full line of ideographs may miss the column: punctuation may not begin a line. */
const WIDE_SLACK = 2;

/** Share of the text that may stand in wider lines: more, and what is narrow is a list or code. */
const WIDE_SHARE = 0.25;

const STARTS_LOWER = /^\p{Ll}/u;
const CASED = /\p{Lu}|\p{Ll}/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const FIRST_WORD = /^\S+/u;
const MARKER = /^(?:[-*+•◦▪‣●○■□–—>#]|\p{N}{1,3}[.)])\s/u;

/** Two lines that follow each other. */
interface Pair {
  readonly width: number;
  /** Units of the next line's first word. */
  readonly word: number;
  readonly runsLower: boolean;
  readonly cased: boolean;
  readonly wide: boolean;
}

/** The column at which the text was wrapped, or undefined where lines are paragraphs of their own. */
export function wrapWidth(source: string, lines: readonly RawLine[]): number | undefined {
  const all = lines.reduce((sum, line) => sum + line.end - line.start, 0);
  const wider = lines.reduce(
    (sum, line) => sum + (line.end - line.start > MAX_WIDTH ? line.end - line.start : 0),
    0,
  );
  if (wider > all * WIDE_SHARE) return undefined;
  const pairs = pairsOf(source, lines);
  if (pairs.length < MIN_PAIRS) return undefined;
  const running = pairs.filter((pair) => pair.runsLower);
  if (running.length / pairs.length >= RUNNING_SHARE) {
    // The widest line that runs on is the column; lines that stand alone (an address, a long title) don't count.
    const column = running.reduce((most, pair) => Math.max(most, pair.width), 0);
    return column >= MIN_WIDTH && column <= MAX_WIDTH ? column : undefined;
  }
  const caseless = pairs.filter((pair) => !pair.cased);
  if (caseless.length / pairs.length < FULL_SHARE) return undefined;
  const column = caseless.reduce((most, pair) => Math.max(most, pair.width), 0);
  const wide = caseless.filter((pair) => pair.wide).length * 2 > caseless.length;
  const full = caseless.filter((pair) => fills(pair, column)).length;
  const narrowest = wide ? NARROWEST_WIDE : MIN_WIDTH;
  return full / pairs.length >= FULL_SHARE && column >= narrowest && column <= MAX_WIDTH ? column : undefined;
}

function pairsOf(source: string, lines: readonly RawLine[]): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined || next === undefined || line.start === line.end || next.start === next.end)
      continue;
    const beginning = source.slice(next.start, Math.min(next.end, next.start + MAX_WIDTH));
    pairs.push({
      width: line.end - line.start,
      word: FIRST_WORD.exec(beginning)?.[0].length ?? 0,
      runsLower: STARTS_LOWER.test(beginning),
      cased: CASED.test(beginning),
      wide: WIDE.test(beginning),
    });
  }
  return pairs;
}

function fills(pair: Pair, column: number): boolean {
  return pair.wide ? pair.width >= column - WIDE_SLACK : pair.width + 1 + pair.word > column;
}

/** Whether `next` continues `line`: its first word would not have fitted into the column any more. */
export function runsOn(source: string, line: RawLine, next: RawLine, column: number): boolean {
  if (line.start === line.end || next.start === next.end) return false;
  const beginning = source.slice(next.start, Math.min(next.end, next.start + column));
  if (MARKER.test(beginning)) return false;
  const width = line.end - line.start;
  if (WIDE.test(source.slice(line.end - 1, line.end)) || WIDE.test(beginning.slice(0, 1))) {
    return width >= column - WIDE_SLACK;
  }
  return width + 1 + (FIRST_WORD.exec(beginning)?.[0].length ?? 0) > column;
}
