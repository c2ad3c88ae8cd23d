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
  const put = (value: number): void => {
    data[at++] = value;
  };
  const count = (name: number): number => scan.count(line, name);
  const words = wordsOf(scan, line);
  const per = 1 / Math.max(1, words);
  const units = Math.max(1, count(COUNT.units));
  const cased = count(COUNT.cased);
  const first = count(COUNT.firstClass);
  const last = count(COUNT.lastUnit);
  const signs = count(COUNT.han) + count(COUNT.hanFunction) + count(COUNT.runOn);
  put(Math.log1p(units));
  put(Math.log1p(words));
  put(Math.min(FEW, (count(COUNT.letters) + signs) * per));
  put(cased === 0 ? 0 : count(COUNT.capitalised) / cased);
  put(count(COUNT.allCaps) * per);
  put(
    first === UPPER || first === CASELESS || first === HAN || first === HAN_FUNCTION || first === RUN_ON
      ? 1
      : 0,
  );
  put(first === LOWER ? 1 : 0);
  put(first === DIGIT ? 1 : 0);
  put(first === SYMBOL || first === SEPARATOR || first === DASH || first === COMMA || first === STOP ? 1 : 0);
  put(first === QUOTE ? 1 : 0);
  put(endsSentence(scan, line) ? 1 : 0);
  put(last === ELLIPSIS || text.endsWith("...") ? 1 : 0);
  put(last === 58 || last === 0xff1a ? 1 : 0);
  put(last === 63 || last === 0xff1f || last === 0x61f ? 1 : 0);
  put(Math.min(FEW, count(COUNT.stops)));
  put(count(COUNT.stops) * per);
  put(count(COUNT.commas) * per);
  put(count(COUNT.digits) / units);
  put(count(COUNT.numbers) * per);
  put(Math.min(FEW, count(COUNT.separators)));
  put(Math.min(FEW, count(COUNT.symbols)));
  put(Math.min(FEW, count(COUNT.quotes)));
  put(Math.min(FEW, count(COUNT.brackets)));
  put(Math.min(FEW, count(COUNT.dashes)));
  put(count(COUNT.longWords) * per);
  put(Math.min(FEW, count(COUNT.glued)));
  put(Math.min(FEW, count(COUNT.innerDots)));
  put(Math.min(FEW, count(COUNT.years)));
  put(Math.min(FEW, count(COUNT.clocks)));
  put(Math.min(FEW, count(COUNT.at)));
  put(cased === 0 ? 1 : 0);
}

function isClosing(unit: number): boolean {
  return unit === 41 || unit === 93 || unit === 0xff09 || unit === 0x3011;
}
