import type { Block, ElementNode, Segment } from "../../document/segment.ts";
import { SourceText } from "./source-text.ts";

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

/** Puts segments together from pieces of text. */
export class SegmentBuilder extends SourceText {
  readonly segments: Segment[] = [];
  private element: ElementNode | undefined;
  private inner: ElementNode | undefined;
  private block: Block = "paragraph";
  private bold = 0;
  private italic = 0;
  private media = 0;
  private concealed = false;

  /** Says where the text that follows stands; counts only for the first text of a segment. */
  place(frame: Place): void {
    this.element = frame.element;
    this.inner = frame.node;
    this.block = frame.block;
    this.concealed = frame.concealed;
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

  /** Ends the current segment. A segment in which nothing shows is dropped. */
  end(): void {
    this.finish();
    if (!this.open) return;
    if (shows(this.text)) this.add();
    this.clear();
    this.bold = 0;
    this.italic = 0;
  }

  private add(): void {
    const { runs, element } = this;
    const first = runs[0];
    const last = runs.at(-1);
    if (first === undefined || last === undefined || element === undefined) return;
    this.segments.push({
      span: { start: first.from, end: last.from + last.width },
      text: this.text,
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
}
