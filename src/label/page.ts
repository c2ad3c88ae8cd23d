import type { Document } from "../document/document.ts";
import type { Segment } from "../document/segment.ts";
import type { Line, Page } from "../rules/rule.ts";
import { fold } from "./fold.ts";
import { headline } from "./headline.ts";
import { readUnits, type Units } from "./units.ts";

/** The document as rules see it. */
export function pageOf(document: Document): Page {
  const lines = document.segments.map((segment, index) => new FoldedLine(segment, index));
  return { format: document.format, lines, title: headline(document, lines) };
}

/** Reads its text when a rule first asks: far from the article none does. */
class FoldedLine implements Line {
  readonly text: string;
  readonly index: number;
  readonly segment: Segment;
  private read: Units | undefined;

  constructor(segment: Segment, index: number) {
    this.text = fold(segment.text);
    this.index = index;
    this.segment = segment;
  }

  get words(): number {
    this.read ??= readUnits(this.text);
    return this.read.words;
  }

  get signs(): number {
    this.read ??= readUnits(this.text);
    return this.read.signs;
  }
}
