import type { RawLine } from "./lines.ts";

/** Widths at which people and programs wrap text. Narrower is verse or a menu, wider is not wrapped. */
const NARROWEST = 40;
const WIDEST = 100;
/** Adjacent line pairs below which there is too little to go by. */
const FEWEST_PAIRS = 3;
/**
 * Share of line pairs that must go on in lower case. In wrapped prose about four lines of five start inside
 * a sentence; in lists, menus and one-line paragraphs next to none does.
 */
const RUNNING_SHARE = 0.5;

const STARTS_LOWER = /^\p{Ll}/u;
const FIRST_WORD = /^\S+/u;

/** The column at which the text was wrapped, or undefined where lines are paragraphs of their own. */
export function wrapWidth(source: string, lines: readonly RawLine[]): number | undefined {
  let pairs = 0;
  let running = 0;
  const widths: number[] = [];
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined || next === undefined || line.start === line.end || next.start === next.end) continue;
    pairs += 1;
    if (STARTS_LOWER.test(source.slice(next.start, next.start + 2))) {
      running += 1;
      widths.push(line.end - line.start);
    }
  }
  if (pairs < FEWEST_PAIRS || running / pairs < RUNNING_SHARE) return undefined;
  // The widest line that runs on is the column; lines that stand alone (an address, a long title) don't count.
  const column = widths.reduce((most, width) => Math.max(most, width), 0);
  return column >= NARROWEST && column <= WIDEST ? column : undefined;
}

/** Whether `next` continues `line`: its first word would not have fitted into the column any more. */
export function runsOn(source: string, line: RawLine, next: RawLine, column: number): boolean {
  if (line.start === line.end || next.start === next.end) return false;
  const word = FIRST_WORD.exec(source.slice(next.start, Math.min(next.end, next.start + column)))?.[0] ?? "";
  return line.end - line.start + 1 + word.length > column;
}
