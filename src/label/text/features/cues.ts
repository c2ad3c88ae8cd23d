import { CRUFT_KINDS, type CruftKind } from "../../../document/kinds.ts";
import { CUE_WORDS } from "./cue-words.ts";
import { HashMap, pair } from "./hash.ts";
import { Scan } from "./scan.ts";

/** Kinds that have cue words, in the order of their columns. */
export const CUE_KINDS: readonly CruftKind[] = CRUFT_KINDS.filter((kind) => CUE_WORDS[kind] !== undefined);
/** Longest phrase, in tokens; what is longer counts by its beginning. */
const MAX_PHRASE_LENGTH = 3;
/** Tokens at the start of a line that are looked at; cues stand in front, or in short lines. */
const FRONT = 14;
/** Tokens at the end of a longer line that are looked at. */
const BACK = 6;

/** Phrase hash → bits of its kinds. */
const phrases = new HashMap(4000);
for (const [bit, kind] of CUE_KINDS.entries()) {
  const list = (CUE_WORDS[kind] ?? []).flatMap((line) => line.split(", "));
  const scan = new Scan(list);
  for (let i = 0; i < list.length; i += 1) {
    const from = scan.starts[i] ?? 0;
    const to = Math.min(scan.starts[i + 1] ?? 0, from + MAX_PHRASE_LENGTH);
    if (to === from) continue;
    let key = scan.tokens[from] ?? 0;
    for (let at = from + 1; at < to; at += 1) key = pair(key, scan.tokens[at] ?? 0);
    phrases.set(key, phrases.get(key) | (1 << bit));
  }
}

/** How many tokens of a line belong to cues of each kind; phrases count with all their words. Adds into `out`. */
export function countCues(scan: Scan, line: number, out: Float64Array): void {
  const from = scan.starts[line] ?? 0;
  const to = scan.starts[line + 1] ?? 0;
  for (let at = from; at < to; at += 1) {
    if (at - from === FRONT && to - at > BACK) at = to - BACK;
    const one = scan.tokens[at] ?? 0;
    note(phrases.get(one), 1, out);
    if (at + 1 >= to) continue;
    const two = pair(one, scan.tokens[at + 1] ?? 0);
    note(phrases.get(two), 2, out);
    if (at + 2 < to) note(phrases.get(pair(two, scan.tokens[at + 2] ?? 0)), MAX_PHRASE_LENGTH, out);
  }
}

function note(bits: number, size: number, out: Float64Array): void {
  for (let bit = 0, left = bits; left !== 0; bit += 1, left >>>= 1) {
    if ((left & 1) !== 0) out[bit] = (out[bit] ?? 0) + size;
  }
}

/** Whether a word by its hash is a cue by itself. */
export function isCueWord(hash: number): boolean {
  return phrases.get(hash) !== 0;
}
