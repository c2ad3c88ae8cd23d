import type { Document } from "../../document/document.ts";
import { fold } from "../fold.ts";

/** What the first pass over a batch learns of one document: plain data that crosses threads. */
export interface Survey {
  /** Host, feed or folder: what has a template. */
  readonly site: string;
  /** Hash of its longest lines: equal in copies of one article. */
  readonly article: number;
  /** Hash of every different line. */
  readonly lines: Uint32Array;
  /** For each line, a hash of what else the document holds: equal in copies of one article, different in others. */
  readonly companions: Uint32Array;
}

/** Lines longer than this (units) are paragraphs of an article or nobody's template. */
const MAX_LINE_LENGTH = 1200;
/** Companions are made of so many of the longest other lines: enough to tell articles apart, few enough to find copies again. */
const COMPANIONS = 3;
const LETTER = /\p{L}/u;

/** Surveys a document. Linear in its text. */
export function surveyDocument(document: Document, site: string): Survey {
  const lengths = new Map<number, number>();
  for (const { text } of document.segments) {
    if (text.length <= MAX_LINE_LENGTH && LETTER.test(text)) lengths.set(lineHash(text), text.length);
  }
  const lines = Uint32Array.from(lengths.keys());
  const longest = [...lengths].sort(([a, x], [b, y]) => y - x || a - b).slice(0, COMPANIONS + 1);
  const companions = lines.map((line) =>
    mixed(longest.filter(([hash]) => hash !== line).slice(0, COMPANIONS)),
  );
  return { site, article: mixed(longest), lines, companions };
}

/** One hash of several, whatever their order. */
function mixed(entries: readonly (readonly [number, number])[]): number {
  const hashes = entries.map(([hash]) => hash).sort((a, b) => a - b);
  return hashes.reduce((mix, hash) => Math.imul(mix ^ hash, 0x01000193) >>> 0, 0x811c9dc5);
}

const SPACES = /\s+/g;
const DIGITS = /\d+/g;

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const SPACE = 0x20;
const ZERO = 0x30;
const BACKTICK = 0x60;
const APOSTROPHE = 0x27;

/** FNV-1a (Fowler, Noll, Vo) of a line, lower-case, white space folded, numbers equal: "12 shares" and "7 shares" are one line. */
export function lineHash(text: string): number {
  return asciiHash(text) ?? hashOf(fold(text).toLowerCase().replace(SPACES, " ").replace(DIGITS, "0").trim());
}

function hashOf(key: string): number {
  let hash = FNV_BASIS;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}

/** The same hash in one pass over a line of ASCII; undefined for others. Every line of a batch is hashed twice. */
function asciiHash(text: string): number | undefined {
  let hash = FNV_BASIS;
  // As after a space: leading ones do not count.
  let last = SPACE;
  let spaces = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return undefined;
    if (unit === SPACE || (unit >= 0x09 && unit <= 0x0d)) {
      spaces = last === SPACE ? 0 : 1;
      continue;
    }
    const digit = unit >= ZERO && unit <= 0x39;
    if (digit && last === ZERO && spaces === 0) continue;
    if (spaces === 1) hash = Math.imul(hash ^ SPACE, FNV_PRIME);
    spaces = 0;
    last = digit ? ZERO : unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit === BACKTICK ? APOSTROPHE : unit;
    hash = Math.imul(hash ^ last, FNV_PRIME);
  }
  return hash >>> 0;
}
