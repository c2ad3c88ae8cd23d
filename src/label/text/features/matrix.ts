import { REACH, WIDTH } from "./columns.ts";

/** What stands in for lines before the first and after the last: no feature is negative in a real line but word sums. */
const OUTSIDE = -20;

/**
 * Features of all lines of a document, a row a line, with `REACH` rows of padding at both ends. The window of
 * line `i` (five lines before, itself, five after) is one contiguous stretch, so that trees read neighbours
 * without anything being copied.
 */
export class LineMatrix {
  readonly data: Float32Array;
  readonly lines: number;

  constructor(lines: number) {
    this.lines = lines;
    this.data = new Float32Array((lines + 2 * REACH) * WIDTH);
    this.data.fill(OUTSIDE, 0, REACH * WIDTH);
    this.data.fill(OUTSIDE, (lines + REACH) * WIDTH);
  }

  /** Offset in `data` of the row of a line. */
  row(line: number): number {
    return (line + REACH) * WIDTH;
  }

  /** Offset in `data` of the window of a line: `(2 * REACH + 1) * WIDTH` values from there. */
  window(line: number): number {
    return line * WIDTH;
  }

  get(line: number, column: number): number {
    return this.data[this.row(line) + column] ?? 0;
  }

  set(line: number, column: number, value: number): void {
    this.data[this.row(line) + column] = value;
  }
}
