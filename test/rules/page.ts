import type { Document, PageHead } from "../../src/document/document.ts";
import type { Segment } from "../../src/document/segment.ts";
import { pageOf } from "../../src/label/page.ts";
import { segmentHtml } from "../../src/read/html/index.ts";
import { segmentText } from "../../src/read/text/index.ts";
import type { Example, Page } from "../../src/rules/index.ts";

const MARKS = /[⟦⟧]/g;

/** The example's text without the marks. */
export function linesOf(example: Example): string {
  return (typeof example === "string" ? example : example.text).replace(MARKS, "");
}

/** A text as rules see it, read as the program reads it: what starts with "<" is HTML. */
export function examplePage(example: Example): Page {
  const title = typeof example === "string" ? undefined : example.title;
  return pageFrom(linesOf(example), title);
}

/** The page of a text or of HTML. */
export function pageFrom(source: string, title?: string): Page {
  const html = source.startsWith("<");
  const read: { segments: readonly Segment[]; head: PageHead | undefined } = html
    ? readHtml(source)
    : { segments: segmentText(source).segments, head: undefined };
  const document: Document = {
    id: "example",
    format: html ? "html" : "text",
    source,
    segments: read.segments,
    head: read.head,
    stated: title === undefined ? {} : { title },
    notes: [],
  };
  return pageOf(document);
}

function readHtml(source: string): { segments: readonly Segment[]; head: PageHead | undefined } {
  const { segments, head } = segmentHtml(source);
  return { segments, head };
}

/** For each line (segment) of an example the part inside ⟦⟧, "" where none is marked. */
export function markedLines(example: Example): string[] {
  const marked = typeof example === "string" ? example : example.text;
  const plain = marked.replace(MARKS, "");
  const inside: boolean[] = [];
  let open = false;
  for (const char of marked.split("")) {
    if (char === "⟦") open = true;
    else if (char === "⟧") open = false;
    else inside.push(open);
  }
  return examplePage(example).lines.map((line) => {
    const { runs, text } = line.segment;
    let part = "";
    for (const run of runs) {
      for (let i = 0; i < run.size; i += 1) {
        const from = run.size === run.width ? run.from + i : run.from;
        if (inside[from] === true && from < plain.length) part += text.charAt(run.at + i);
      }
    }
    return part;
  });
}
