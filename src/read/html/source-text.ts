import type { Link, Run } from "../../document/segment.ts";

/** ASCII white space of HTML: space, tab, line feed, form feed, carriage return. Not the no-break space. */
function isSpace(code: number): boolean {
  return code <= 32 && (code === 32 || code === 10 || code === 9 || code === 13 || code === 12);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** White space that is due before the next visible character: none, a space, or a line break from `<br>`. */
const NONE = 0;
const SPACE = 1;
const BREAK = 2;

/** Puts a text together from pieces of the source, folding white space as browsers do, with its runs and links. */
export class SourceText {
  protected text = "";
  protected runs: Mutable<Run>[] = [];
  protected links: Link[] = [];
  private readonly source: string;
  /** Units added so far, white space between pieces left out. */
  private solid = 0;
  private due = NONE;
  private dueFrom = 0;
  private dueWidth = 0;
  private href: string | undefined;
  private linkAt = -1;
  /** White space of a `<pre>` that stays only if text follows: pairs of start and end. */
  private readonly held: number[] = [];

  constructor(source: string) {
    this.source = source;
  }

  /** Whether text has been read since the last one ended. */
  get open(): boolean {
    return this.text !== "";
  }

  /** Reads `source[start, end)` as text in which white space folds. Returns the visible units added. */
  fold(start: number, end: number): number {
    const source = this.source;
    const before = this.solid;
    let at = start;
    while (at < end) {
      if (isSpace(source.charCodeAt(at))) {
        const from = at++;
        while (at < end && isSpace(source.charCodeAt(at))) at++;
        this.space(from, at - from);
        continue;
      }
      const from = at++;
      while (at < end) {
        if (isSpace(source.charCodeAt(at))) {
          // A single space between words is copied along with them.
          if (source.charCodeAt(at) !== 32 || at + 1 >= end || isSpace(source.charCodeAt(at + 1))) break;
        }
        at++;
      }
      this.copy(from, at);
    }
    return this.solid - before;
  }

  /** Reads `source[start, end)` verbatim; "\r\n" and "\r" become "\n". White space at either end of a segment goes. */
  keep(start: number, end: number): number {
    const before = this.solid;
    let last = end;
    while (last > start && isSpace(this.source.charCodeAt(last - 1))) last--;
    if (last > start) {
      let first = start;
      // Blank lines above the text go, the indent of its first line stays.
      if (this.text === "") {
        while (isSpace(this.source.charCodeAt(first))) first++;
        while (first > start && this.source.charCodeAt(first - 1) !== 10) first--;
      }
      this.flushHeld();
      // White space that is written down parts two links as well as the space that would stand in for it.
      if (this.due === SPACE && isSpace(this.source.charCodeAt(first))) this.due = NONE;
      this.lines(first, last);
    }
    if (last < end && this.text !== "") this.held.push(last, end);
    return this.solid - before;
  }

  /** Copies `source[start, end)` with its line breaks. */
  private lines(start: number, end: number): void {
    let from = start;
    for (let at = start; at < end; at++) {
      if (this.source.charCodeAt(at) !== 13) continue;
      if (at > from) this.copy(from, at);
      const width = this.source.charCodeAt(at + 1) === 10 && at + 1 < end ? 2 : 1;
      this.flushDue();
      this.put("\n", at, width);
      at += width - 1;
      from = at + 1;
    }
    if (end > from) this.copy(from, end);
  }

  /** Reads a character reference, `source[from, from + width)`, that stands for `text`. Returns the units added. */
  reference(text: string, from: number, width: number, folds: boolean): number {
    if (folds && text.length === 1 && isSpace(text.charCodeAt(0))) {
      this.space(from, width);
      return 0;
    }
    this.flushHeld();
    this.flushDue();
    this.put(text, from, width);
    return text.length;
  }

  /** White space at `source[from, from + width)` that shows as one space when visible text stands on both sides. */
  space(from: number, width: number): void {
    if (this.due !== NONE || this.text === "" || this.held.length > 0) return;
    this.due = SPACE;
    this.dueFrom = from;
    this.dueWidth = width;
  }

  /** A `<br>` at `source[from, from + width)`: a line break in the text. False where it is the second in a row. */
  lineBreak(from: number, width: number): boolean {
    if (this.due === BREAK) return false;
    if (this.text !== "") {
      this.due = BREAK;
      this.dueFrom = from;
      this.dueWidth = width;
    }
    return true;
  }

  /** Text from here on points to `href`. */
  openLink(href: string): void {
    this.closeLink();
    this.href = href;
  }

  /** Ends the current link, if any. */
  closeLink(): void {
    this.cutLink();
    this.href = undefined;
  }

  /** Ends the text: white space that waits for more of it goes. */
  protected finish(): void {
    if (this.held.length > 0) this.held.length = 0;
    this.due = NONE;
    this.cutLink();
  }

  /** Begins a new text. */
  protected clear(): void {
    this.text = "";
    this.runs = [];
    this.links = [];
  }

  private cutLink(): void {
    if (this.linkAt >= 0 && this.href !== undefined && this.text.length > this.linkAt) {
      this.links.push({ at: this.linkAt, size: this.text.length - this.linkAt, href: this.href });
    }
    this.linkAt = -1;
  }

  private flushHeld(): void {
    const { held } = this;
    if (held.length === 0) return;
    for (let at = 0; at < held.length; at += 2) this.lines(held[at] ?? 0, held[at + 1] ?? 0);
    held.length = 0;
  }

  private flushDue(): void {
    if (this.due === NONE) return;
    const character = this.due === SPACE ? " " : "\n";
    this.due = NONE;
    // White space in front of a link or of bold text does not belong to it.
    const { href, solid } = this;
    if (this.linkAt < 0) this.href = undefined;
    this.put(character, this.dueFrom, this.dueWidth);
    this.href = href;
    this.solid = solid;
  }

  private copy(from: number, end: number): void {
    this.flushDue();
    this.put(this.source.slice(from, end), from, end - from);
  }

  /** Adds `piece`, read from `source[from, from + width)`, to the text and to the runs. */
  private put(piece: string, from: number, width: number): void {
    const at = this.text.length;
    if (this.href !== undefined && this.linkAt < 0) this.linkAt = at;
    this.text += piece;
    this.solid += piece.length;
    const last = this.runs.at(-1);
    if (
      last !== undefined &&
      piece.length === width &&
      last.size === last.width &&
      last.from + last.width === from
    ) {
      last.size += width;
      last.width += width;
    } else this.runs.push({ at, size: piece.length, from, width });
  }
}
