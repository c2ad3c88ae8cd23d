import type { Block, ElementNode, Link, Run, Segment } from "../../document/segment.ts";

/** ASCII white space of HTML: space, tab, line feed, form feed, carriage return. Not the no-break space. */
function isSpace(code: number): boolean {
  return code <= 32 && (code === 32 || code === 10 || code === 9 || code === 13 || code === 12);
}

/** A character that shows: neither white space of any kind nor a zero-width mark. */
const SHOWS = /[^\s\u200b-\u200f\u2060\ufeff]/u;

/** Whether anything of a text shows; nearly always its first unit does. */
function shows(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 32 && first < 127) || SHOWS.test(text);
}

/** Where text stands. */
export interface Place {
  readonly node: ElementNode;
  /** The nearest block-level element, `node` included. */
  readonly element: ElementNode;
  readonly block: Block;
  readonly concealed: boolean;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** White space that is due before the next visible character: none, a space, or a line break from `<br>`. */
const NONE = 0;
const SPACE = 1;
const BREAK = 2;

/** Puts segments together from pieces of text, folding white space as browsers do. */
export class SegmentBuilder {
  readonly segments: Segment[] = [];
  private readonly source: string;
  private text = "";
  /** Units added so far, white space between pieces left out. */
  private solid = 0;
  private runs: Mutable<Run>[] = [];
  private links: Link[] = [];
  private due = NONE;
  private dueFrom = 0;
  private dueWidth = 0;
  private element: ElementNode | undefined;
  private inner: ElementNode | undefined;
  private block: Block = "paragraph";
  private bold = 0;
  private italic = 0;
  private media = 0;
  private concealed = false;
  private href: string | undefined;
  private linkAt = -1;
  /** White space of a `<pre>` that stays only if text follows: pairs of start and end. */
  private readonly held: number[] = [];

  constructor(source: string) {
    this.source = source;
  }

  /** Whether text has been read since the last segment ended. */
  get open(): boolean {
    return this.text !== "";
  }

  /** Says where the text that follows stands; counts only for the first text of a segment. */
  place(frame: Place): void {
    this.element = frame.element;
    this.inner = frame.node;
    this.block = frame.block;
    this.concealed = frame.concealed;
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
      for (let at = 0; at < this.held.length; at += 2) {
        this.lines(this.held[at] ?? 0, this.held[at + 1] ?? 0);
      }
      this.held.length = 0;
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
    for (let at = 0; at < this.held.length; at += 2) {
      this.lines(this.held[at] ?? 0, this.held[at + 1] ?? 0);
    }
    this.held.length = 0;
    this.flushDue();
    this.put(text, from, width);
    return text.length;
  }

  /** White space at `source[from, from + width)` that shows as one space when visible text stands on both sides. */
  space(from: number, width: number): void {
    if (this.due !== NONE || this.text === "") return;
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

  /** Counts units of the text just added as bold or italic. */
  style(units: number, bold: boolean, italic: boolean): void {
    if (bold) this.bold += units;
    if (italic) this.italic += units;
  }

  /** A picture, film or embedded page stands here. */
  addMedia(): void {
    this.media++;
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

  /** Ends the current segment. A segment in which nothing shows is dropped. */
  end(): void {
    if (this.held.length > 0) this.held.length = 0;
    if (this.text === "") {
      this.due = NONE;
      return;
    }
    this.cutLink();
    const { text, runs, element } = this;
    if (shows(text)) this.add(text, runs, element);
    this.text = "";
    this.runs = [];
    this.links = [];
    this.due = NONE;
    this.bold = 0;
    this.italic = 0;
  }

  private add(text: string, runs: readonly Run[], element: ElementNode | undefined): void {
    const first = runs[0];
    const last = runs.at(-1);
    if (first === undefined || last === undefined || element === undefined) return;
    this.segments.push({
      span: { start: first.from, end: last.from + last.width },
      text,
      runs,
      block: this.block,
      links: this.links,
      element,
      markup: {
        inner: this.inner ?? element,
        media: this.media,
        bold: this.bold,
        italic: this.italic,
        concealed: this.concealed,
      },
    });
    this.media = 0;
  }

  private cutLink(): void {
    if (this.linkAt >= 0 && this.href !== undefined && this.text.length > this.linkAt) {
      this.links.push({ at: this.linkAt, size: this.text.length - this.linkAt, href: this.href });
    }
    this.linkAt = -1;
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
