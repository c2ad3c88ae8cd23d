import type { Alignment } from "./alignment.ts";
import { FACT, LONG, QUOTED, WORD } from "./tokens/tokenise.ts";

/** Where in the larger text the smaller one stands, and whether the rest of it is about the same things. */
export interface Passage {
  /** Words by which the smaller text's place in the larger is shifted, the median over the common shingles. */
  readonly offset: number;
  /** Share of the smaller text's names, numbers and long words that recur in the rest of the larger, 0..1. */
  readonly cohesion: number;
  /** How many different names, numbers and long words the smaller text has. */
  readonly themes: number;
}

/** Describes the passage of the larger text that the smaller one repeats. */
export function findPassage(alignment: Alignment): Passage {
  const { small, large, places } = alignment;
  const covered = new Uint8Array(large.tokens.length);
  const offsets: number[] = [];
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? -1;
    if (place < 0) continue;
    offsets.push(place - at);
    covered.fill(1, place, place + large.size);
  }
  offsets.sort((a, b) => a - b);
  const rest = new Set<number>();
  for (let i = 0; i < large.tokens.length; i += 1) {
    if (covered[i] === 0) rest.add((large.tokens[i] ?? 0) & WORD);
  }
  const themes = new Set<number>();
  for (const token of small.tokens) if ((token & (FACT | LONG)) !== 0) themes.add(token & WORD);
  let recurring = 0;
  for (const theme of themes) if (rest.has(theme)) recurring += 1;
  return {
    offset: offsets[offsets.length >> 1] ?? 0,
    cohesion: themes.size === 0 ? 0 : recurring / themes.size,
    themes: themes.size,
  };
}

/** Share of the smaller text's shingles outside quotations that the larger text holds, 0..1, and how many those are. */
export function unquotedContainment(alignment: Alignment): { containment: number; shingles: number } {
  const { small, places } = alignment;
  let shared = 0;
  let shingles = 0;
  for (let at = 0; at < places.length; at += 1) {
    if (isQuoted(small.tokens, at, small.size)) continue;
    shingles += 1;
    if ((places[at] ?? -1) >= 0) shared += 1;
  }
  return { containment: shingles === 0 ? 1 : shared / shingles, shingles };
}

function isQuoted(tokens: Uint32Array, from: number, size: number): boolean {
  for (let i = from; i < from + size; i += 1) if (((tokens[i] ?? 0) & QUOTED) !== 0) return true;
  return false;
}
