import { Readability } from "@mozilla/readability";
import type { Document } from "../../document/document.ts";
import type { Label } from "../../document/label.ts";
import { type Run, type Segment, sourceSpan } from "../../document/segment.ts";
import type { Span } from "../../document/span.ts";
import { readPage } from "./markup.ts";
import { DomNode, originsIn } from "./nodes.ts";
import { Stretches } from "./stretches.ts";

/** What Readability is told and tells. Its own types ask for the document of a browser; it uses what `element.ts` has. */
interface Options {
  readonly keepClasses: boolean;
  readonly serializer: (article: unknown) => readonly number[];
}
interface Reader {
  parse(): { readonly content?: readonly number[] | null | undefined } | null;
}

/**
 * What Mozilla Readability, run alone, keeps of a page and what it leaves out: `content/readability` and
 * `other/readability`, for every segment one label, or several where it keeps a part. Readability gives no confidence;
 * `score` is that of its labels. Throws what Readability throws, which is written for what browsers make of pages.
 */
export function readabilityLabels(document: Document, score: number): Label[] {
  const isKept = keptPlaces(document.source);
  return document.segments.flatMap((segment) =>
    stretches(segment, isKept).map(({ span, kept }): Label => {
      const by = "readability";
      return kept
        ? { span, kind: "content", rule: "content/readability", by, score, reason: "Readability keeps it" }
        : { span, kind: "other", rule: "other/readability", by, score, reason: "Readability leaves it out" };
    }),
  );
}

/** Says of a place in the source whether Readability keeps the text that stands there. */
function keptPlaces(source: string): (place: number) => boolean {
  const { document, places } = readPage(source);
  const options: Options = {
    keepClasses: true,
    serializer: (article) => (article instanceof DomNode ? originsIn(article) : []),
  };
  const reader: Reader = Reflect.construct(Readability, [document, options]);
  const kept = new Set(reader.parse()?.content ?? []);
  const texts = new Stretches(places);
  return (place) => {
    const text = texts.at(place);
    return text !== undefined && kept.has(text);
  };
}

/** Cuts a segment where Readability keeps one part and leaves the next out. */
function stretches(
  segment: Segment,
  isKept: (place: number) => boolean,
): { readonly span: Span; readonly kept: boolean }[] {
  const cuts: { readonly at: number; readonly kept: boolean }[] = [];
  for (const run of segment.runs) {
    const place = visiblePlace(segment.text, run);
    if (place === undefined) continue;
    const kept = isKept(place);
    if (cuts.at(-1)?.kept !== kept) cuts.push({ at: cuts.length === 0 ? 0 : run.at, kept });
  }
  if (cuts.length === 1) return cuts.map(({ kept }) => ({ span: segment.span, kept }));
  return cuts.map(({ at, kept }, n) => ({
    span: sourceSpan(segment, at, cuts[n + 1]?.at ?? segment.text.length),
    kept,
  }));
}

/** Where the first unit of a run that is no white space stands in the source; undefined where all of it is. */
function visiblePlace(text: string, { at, size, from, width }: Run): number | undefined {
  const offset = text.slice(at, at + size).search(/\S/);
  if (offset < 0) return undefined;
  return size === width ? from + offset : from;
}
