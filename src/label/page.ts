import type { Document } from "../document/document.ts";
import type { Segment } from "../document/segment.ts";
import type { Line, Page } from "../rules/rule.ts";
import { fold } from "./fold.ts";
import { headline } from "./headline.ts";

const WORD = /[\p{L}\p{N}]+/gu;

/** The document as rules see it. */
export function pageOf(document: Document): Page {
  const lines = document.segments.map(lineOf);
  return { format: document.format, lines, title: headline(document, lines) };
}

function lineOf(segment: Segment, index: number): Line {
  const text = fold(segment.text);
  return { text, index, words: text.match(WORD)?.length ?? 0, segment };
}
