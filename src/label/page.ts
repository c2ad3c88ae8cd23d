import type { Document } from "../document/document.ts";
import type { Segment } from "../document/segment.ts";
import type { Line, Page } from "../rules/rule.ts";
import { fold } from "./fold.ts";
import { headline } from "./headline.ts";
import { countWords } from "./words.ts";

/** The document as rules see it. */
export function pageOf(document: Document): Page {
  const lines = document.segments.map((segment, index) => new FoldedLine(segment, index));
  return { format: document.format, lines, title: headline(document, lines) };
}

/** Counts its words when a rule first asks: for most lines of a page none does. */
class FoldedLine implements Line {
  readonly text: string;
  readonly index: number;
  readonly segment: Segment;
  private count = -1;

  constructor(segment: Segment, index: number) {
    this.text = fold(segment.text);
    this.index = index;
    this.segment = segment;
  }

  get words(): number {
    if (this.count < 0) this.count = countWords(this.text);
    return this.count;
  }
}
