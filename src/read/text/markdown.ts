import type { Block, Link } from "../../document/segment.ts";
import type { RawLine, SegmentBuilder } from "./lines.ts";
import { type Bracketed, Brackets } from "./links.ts";

/** One "#" alone may as well be a comment in code. */
const HEADING = /^#{2,6}[ \t]+\S/gm;
const BOLD = /\*\*[^\s*][^*\n]{0,300}\*\*/g;
/** Headings, or bold passages, from which a text without links is Markdown. */
const MIN_MARKS = 2;

/** Whether a text is Markdown that a converter left: it has links in brackets, several headings or bold passages. */
export function isMarkdown(source: string): boolean {
  // A plain search for what the patterns cannot do without spares nearly all texts the patterns.
  if (source.includes("](") && new Brackets(source).hasLink()) return true;
  if (source.includes("##") && count(source, HEADING) >= MIN_MARKS) return true;
  return source.includes("**") && count(source, BOLD) >= MIN_MARKS;
}

function count(source: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of source.matchAll(pattern)) {
    found += 1;
    if (found >= MIN_MARKS) break;
  }
  return found;
}

/** What a line of Markdown is, and where its text begins and ends. */
export interface MarkedLine {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

const ATX = /^#{1,6}[ \t]+/;
const ATX_END = /(?<!\s)\s+#+$/;
const QUOTE = /^(?:>\s?)+/;
const ITEM = /^(?:[-*+]|\p{N}{1,3}[.)])\s+\S/u;
const RULE = /^(?:(?:[-*_]\s*){3,}|={3,})$/;
const FENCE = /^(?:```|~~~)/;

/** Reads the marks at both ends of a line; undefined for a line that only draws (a rule, a fence, an underline). */
export function markedLine(source: string, line: RawLine): MarkedLine | undefined {
  const text = source.slice(line.start, line.end);
  if (RULE.test(text) || FENCE.test(text)) return undefined;
  const quote = QUOTE.exec(text)?.[0].length ?? 0;
  const rest = text.slice(quote);
  const heading = ATX.exec(rest)?.[0].length ?? 0;
  if (heading > 0) {
    const tail = ATX_END.exec(rest)?.[0].length ?? 0;
    return { block: "heading", start: line.start + quote + heading, end: line.end - tail };
  }
  const block = quote > 0 ? "quote" : ITEM.test(text) ? "item" : "line";
  return { block, start: line.start + quote, end: line.end };
}

/** Marks inside a line: where brackets begin, escapes, emphasis, code. */
const INLINE =
  /(?<bracket>!?\[)|(?<escaped>\\[\\`*_{}[\]()#+.!|>-])|\*{2,3}(?=\S)|(?<=\S)\*{2,3}|(?<![\p{L}\p{N}*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\p{L}\p{N}])|`{1,2}/gu;

/** Adds the visible text of `source[from, to)` to `builder`, without its marks; returns the links in it. */
export function addInline(source: string, from: number, to: number, builder: SegmentBuilder): Link[] {
  const links: Link[] = [];
  const text = source.slice(from, to);
  const brackets = new Brackets(text);
  let at = 0;
  for (const { 0: mark, index, groups } of text.matchAll(INLINE)) {
    if (index < at) continue;
    const found: Bracketed | undefined =
      groups?.["bracket"] === undefined ? { start: index, end: index + mark.length } : brackets.at(index);
    if (found === undefined) continue;
    builder.copy(source, from + at, from + found.start);
    at = found.end;
    if (groups?.["escaped"] !== undefined) builder.copy(source, from + at - 1, from + at);
    if (found.link === undefined) continue;
    const { label, href } = found.link;
    const start = builder.size;
    links.push(...addInline(source, from + found.start + 1, from + found.start + 1 + label.length, builder));
    if (builder.size > start) links.push({ at: start, size: builder.size - start, href });
  }
  builder.copy(source, from + at, to);
  return links;
}
