import type { Document } from "../document/document.ts";
import type { Segment } from "../document/segment.ts";
import type { Line, Page } from "../rules/rule.ts";
import { repeats } from "../rules/shape/headlines.ts";
import { fold } from "./fold.ts";
import { headline } from "./headline.ts";
import { linesOf } from "./html/lines.ts";
import { readUnits, type Units } from "./line-units.ts";

/** The document as rules see it. */
export function pageOf(document: Document): Page {
  const { format, segments } = document;
  const lines = segments.map((segment, index) => new FoldedLine(segment, index));
  const page = { format, lines, title: headline(document, lines) };
  return format === "html" ? withHeadlineCut(page) : page;
}

/**
 * The headline and what shares its element: `<br>` sets them apart, and to rules each is a line. Elsewhere lines of an
 * element belong together: "Date: 4 May" above "Place: Oslo" is an event's, and no date line.
 */
function withHeadlineCut(page: Page): Page {
  const holds = (line: Line): boolean =>
    line.text.includes("\n") &&
    line.segment.block !== "code" &&
    linesOf(line.segment).some((part) => repeats(new FoldedLine(part, line.index), page) !== undefined);
  if (page.title === "" || !page.lines.some(holds)) return page;
  const cut = page.lines.flatMap((line) => (holds(line) ? linesOf(line.segment) : [line.segment]));
  return { ...page, lines: cut.map((segment, index) => new FoldedLine(segment, index)) };
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
