import type { Segment } from "../../document/segment.ts";
import type { FoundDate } from "../date/parse.ts";
import { key } from "../plain.ts";
import type { LinkedNode } from "./json-ld.ts";
import { mainNode } from "./main-node.ts";
import type { Sources } from "./sources.ts";

/** A segment near the headline: bylines and dates stand here. */
export interface Place {
  readonly segment: Segment;
  /** Segments between it and the headline, negative where it stands before. */
  readonly distance: number;
}

/** The same as it reads once repaired. */
export interface Nearby extends Place {
  /** The dates in its text; none where it is longer than a byline. */
  readonly dates: readonly FoundDate[];
}

/** Words that `key` changes in nothing but their case. */
const PLAIN_WORD = /^[a-z]+$/;
const BEFORE = 8;
const AFTER = 14;
/** Segments searched at the top of a document without headline and body text. */
const TOP = 40;
/** Segments searched from the last kept one on: some sites put the byline under the text. */
const TAIL = 4;
/** Units from which a segment is taken for body text, where no headline shows where the article begins. */
const BODY = 200;

/** The headline, what stands around it, and the JSON-LD node that describes its article. */
export interface HeadlinePlace {
  /** "" where unknown. */
  readonly title: string;
  readonly near: readonly Place[];
  readonly node: LinkedNode | undefined;
}

/** The same, with what stands around it read. */
export interface Headline extends HeadlinePlace {
  readonly near: readonly Nearby[];
}

/** Finds a headline's place in the document. */
export function placeHeadline(sources: Sources, title: string): HeadlinePlace {
  return { title, near: aroundHeadline(sources, title), node: mainNode(sources, title) };
}

function headlineAt(sources: Sources, title: string): number {
  const wanted = key(title);
  const slack = 12 + title.length / 4;
  const { segments } = sources.document;
  if (wanted !== "") {
    // The headline may be repeated in bread crumbs before it and in share texts behind it: a heading counts first.
    let line = -1;
    const word = wanted.split(" ").reduce((longest, next) => (next.length > longest.length ? next : longest));
    const mayHold = (text: string): boolean => !PLAIN_WORD.test(word) || text.toLowerCase().includes(word);
    for (let index = 0; index < segments.length; index += 1) {
      const segment = segments[index];
      if (segment === undefined || Math.abs(segment.text.length - title.length) > slack) continue;
      if (segment.text !== title && !(mayHold(segment.text) && key(segment.text) === wanted)) continue;
      if (segment.block === "heading") return index;
      if (line < 0) line = index;
    }
    if (line >= 0) return line;
  }
  return segments.findIndex((segment) => segment.element?.tag === "h1");
}

/**
 * Segments around the headline, nearest first and those behind it before those in front of it at the same distance;
 * the top of the document where no headline is found.
 */
function aroundHeadline(sources: Sources, title: string): readonly Place[] {
  const { segments } = sources.document;
  let at = headlineAt(sources, title);
  const [first] = sources.kept;
  if (at < 0 && first !== undefined) at = segments.indexOf(first);
  if (at < 0) at = segments.findIndex((segment) => segment.text.length >= BODY);
  if (at < 0) return segments.slice(0, TOP).map((segment, index) => ({ segment, distance: index + 1 }));
  const found: Place[] = [];
  for (let step = 0; step <= AFTER; step += 1) {
    const after = segments[at + step];
    if (after !== undefined) found.push({ segment: after, distance: step });
    const before = step > 0 && step <= BEFORE ? segments[at - step] : undefined;
    if (before !== undefined) found.push({ segment: before, distance: -step });
  }
  const last = sources.kept.at(-1);
  const end = last === undefined ? -1 : segments.indexOf(last);
  if (end > at + AFTER) {
    for (const [step, segment] of segments.slice(end, end + TAIL).entries()) {
      found.push({ segment, distance: AFTER + step });
    }
  }
  return found;
}
