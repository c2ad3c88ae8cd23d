import {
  CASELESS,
  COMMA,
  DASH,
  DIGIT,
  HAN,
  HAN_FUNCTION,
  LOWER,
  QUOTE,
  RUN_ON,
  SEPARATOR,
  STOP,
  SYMBOL,
  UPPER,
} from "./characters.ts";
import { column } from "./columns.ts";
import type { LineMatrix } from "./matrix.ts";
import { COUNT, type Scan } from "./scan.ts";
import { logOf } from "./sequences.ts";

/** Words that an ideograph counts for, and a letter of a script without spaces: measured on parallel prose. */
const HAN_WORDS = 0.5;
const RUN_ON_WORDS = 0.25;
const ELLIPSIS = 0x2026;
const FEW = 20;

const FIRST_COLUMN: number = column("units");

/** Length of a line in words, fractional in scripts without spaces. */
export function wordsOf(scan: Scan, line: number): number {
  const signs = scan.count(line, COUNT.han) + scan.count(line, COUNT.hanFunction);
  return scan.count(line, COUNT.words) + HAN_WORDS * signs + RUN_ON_WORDS * scan.count(line, COUNT.runOn);
}

/** Whether a line ends as a sentence does, closing quotes and brackets aside. */
export function endsSentence(scan: Scan, line: number): boolean {
  const last = scan.count(line, COUNT.lastClass);
  if (last === STOP) return true;
  return (last === QUOTE || isClosing(scan.count(line, COUNT.lastUnit))) && scan.count(line, COUNT.stops) > 0;
}

/** Whether a line reads as prose by shape alone: a full sentence, or so long that it can be nothing else. */
export function isProse(scan: Scan, line: number, words: number): boolean {
  return words >= 25 || (words >= 9 && endsSentence(scan, line));
}

/** Fills the shape columns of one line. The order is that of `SHAPE` in columns.ts. */
export function writeShape(scan: Scan, line: number, text: string, matrix: LineMatrix): void {
  const { data } = matrix;
  let at = matrix.row(line) + FIRST_COLUMN;
  const words = wordsOf(scan, line);
  const per = 1 / Math.max(1, words);
  const units = Math.max(1, scan.count(line, COUNT.units));
  const cased = scan.count(line, COUNT.cased);
  const first = scan.count(line, COUNT.firstClass);
  const last = scan.count(line, COUNT.lastUnit);
  const signs =
    scan.count(line, COUNT.han) + scan.count(line, COUNT.hanFunction) + scan.count(line, COUNT.runOn);
  data[at++] = logOf(units);
  data[at++] = logOf(words);
  data[at++] = Math.min(FEW, (scan.count(line, COUNT.letters) + signs) * per);
  data[at++] = cased === 0 ? 0 : scan.count(line, COUNT.capitalised) / cased;
  data[at++] = scan.count(line, COUNT.allCaps) * per;
  data[at++] =
    first === UPPER || first === CASELESS || first === HAN || first === HAN_FUNCTION || first === RUN_ON
      ? 1
      : 0;
  data[at++] = first === LOWER ? 1 : 0;
  data[at++] = first === DIGIT ? 1 : 0;
  data[at++] =
    first === SYMBOL || first === SEPARATOR || first === DASH || first === COMMA || first === STOP ? 1 : 0;
  data[at++] = first === QUOTE ? 1 : 0;
  data[at++] = endsSentence(scan, line) ? 1 : 0;
  data[at++] = last === ELLIPSIS || text.endsWith("...") ? 1 : 0;
  data[at++] = last === 58 || last === 0xff1a ? 1 : 0;
  data[at++] = last === 63 || last === 0xff1f || last === 0x61f ? 1 : 0;
  data[at++] = Math.min(FEW, scan.count(line, COUNT.stops));
  data[at++] = scan.count(line, COUNT.stops) * per;
  data[at++] = scan.count(line, COUNT.commas) * per;
  data[at++] = scan.count(line, COUNT.digits) / units;
  data[at++] = scan.count(line, COUNT.numbers) * per;
  data[at++] = Math.min(FEW, scan.count(line, COUNT.separators));
  data[at++] = Math.min(FEW, scan.count(line, COUNT.symbols));
  data[at++] = Math.min(FEW, scan.count(line, COUNT.quotes));
  data[at++] = Math.min(FEW, scan.count(line, COUNT.brackets));
  data[at++] = Math.min(FEW, scan.count(line, COUNT.dashes));
  data[at++] = scan.count(line, COUNT.longWords) * per;
  data[at++] = Math.min(FEW, scan.count(line, COUNT.glued));
  data[at++] = Math.min(FEW, scan.count(line, COUNT.innerDots));
  data[at++] = Math.min(FEW, scan.count(line, COUNT.years));
  data[at++] = Math.min(FEW, scan.count(line, COUNT.clocks));
  data[at++] = Math.min(FEW, scan.count(line, COUNT.at));
  data[at++] = cased === 0 ? 1 : 0;
}

function isClosing(unit: number): boolean {
  return unit === 41 || unit === 93 || unit === 0xff09 || unit === 0x3011;
}
