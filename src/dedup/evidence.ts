import type { Fingerprint } from "./fingerprint.ts";
import { ShingleTable } from "./tokens/shingle-table.ts";
import { shingleSequence } from "./tokens/shingles.ts";
import { tokenise } from "./tokens/tokenise.ts";

/** A paragraph of one text that does not stand, or not like that, in the other. */
export interface DifferingParagraph {
  /** Position among the paragraphs (runs of non-empty lines are taken line by line), from 0. */
  readonly index: number;
  readonly text: string;
  /** Share of its words that stand in shingles of the other text, 0..1: 0 for a new paragraph, near 1 for a light edit. */
  readonly shared: number;
}

/** How two texts differ: what a report shows beside similarity and containment. */
export interface Evidence {
  readonly onlyInCopy: readonly DifferingParagraph[];
  readonly onlyInSurvivor: readonly DifferingParagraph[];
}

const LINES = /\n+/u;

interface Paragraphs {
  readonly texts: readonly string[];
  /** Words before each paragraph, and after the last. */
  readonly starts: readonly number[];
  readonly shingles: Uint32Array;
  readonly size: number;
}

function split(text: string): Paragraphs {
  const texts = text.split(LINES).filter((line) => line.trim() !== "");
  const starts = [0];
  for (const line of texts) starts.push((starts.at(-1) ?? 0) + tokenise(line).tokens.length);
  const { tokens, size } = tokenise(texts.join("\n"));
  return { texts, starts, shingles: shingleSequence(tokens, size), size };
}

function differing(text: Paragraphs, shingles: Uint32Array): DifferingParagraph[] {
  const table = new ShingleTable();
  table.fill(shingles);
  const words = text.starts.at(-1) ?? 0;
  const covered = new Uint8Array(words);
  for (let at = 0; at < text.shingles.length; at += 1) {
    if (table.place(text.shingles[at] ?? 0) >= 0) covered.fill(1, at, at + text.size);
  }
  const found: DifferingParagraph[] = [];
  for (let index = 0; index < text.texts.length; index += 1) {
    const start = text.starts[index] ?? 0;
    const end = text.starts[index + 1] ?? start;
    let shared = 0;
    for (let word = start; word < end; word += 1) shared += covered[word] ?? 0;
    if (shared < end - start)
      found.push({ index, text: text.texts[index] ?? "", shared: shared / (end - start) });
  }
  return found;
}

/** Compares two clean bodies paragraph by paragraph. For reports: made for the pairs that are shown. */
export function findEvidence(copy: string, survivor: string): Evidence {
  const a = split(copy);
  const b = split(survivor);
  return { onlyInCopy: differing(a, b.shingles), onlyInSurvivor: differing(b, a.shingles) };
}

/** The paragraphs of a clean body that do not stand, or not like that, in a text of which only the fingerprint is left. */
export function findNovel(copy: string, survivor: Fingerprint): DifferingParagraph[] {
  return differing(split(copy), shingleSequence(survivor.tokens, survivor.size));
}
