import { isPlain, keyOf } from "../prefilter/key.ts";
import { withoutEntities } from "./readable.ts";

const OPENING = /[\p{L}\p{N}]/u;
/** Vowel signs close words, variation selectors of emoji do not. */
const WORDY = /[\p{L}\p{N}]|(?!\ufe0f)\p{M}/u;
const SPACES = / {2,}/g;
/** Characters in front of the first word that are looked at; more decoration than this is not a label. */
const LEAD = 24;

/** Whether a pattern knows the unit of a text; signs and letters of ASCII are told without it. */
function isAt(text: string, at: number, pattern: RegExp): boolean {
  const unit = text.charCodeAt(at);
  return unit > 127 ? pattern.test(text.charAt(at)) : isPlain(unit);
}

/** What was asked last: several rules ask about the same line, one after the other. */
let latest: { readonly line: string; readonly bare: string } = { line: "", bare: "" };

/** Lower case, without the decoration around the first and the last letter or digit: "» READ MORE…" is "read more". */
export function bare(line: string): string {
  if (latest.line !== line) latest = { line, bare: strip(line) };
  return latest.bare;
}

function strip(line: string): string {
  const text = withoutEntities(line);
  let start = 0;
  let end = text.length;
  while (start < end && !isAt(text, start, OPENING)) start += 1;
  while (end > start && !isAt(text, end - 1, WORDY)) end -= 1;
  const inner = text.slice(start, end).toLowerCase();
  return inner.includes("  ") ? inner.replace(SPACES, " ") : inner;
}

/** A closed list of whole-line phrases. */
export interface Phrases {
  /** Beginnings of all phrases, for `CruftRule.starts`. */
  readonly starts: readonly string[];
  /** Whether the whole text is one of the phrases, decoration and case aside. */
  has(text: string): boolean;
}

/** Makes a phrase list; phrases are given bare, as `bare` returns them. */
export function phrases(...list: readonly string[]): Phrases {
  const known = new Set(list);
  const longest = list.reduce((most, phrase) => Math.max(most, phrase.length), 0) + LEAD;
  return {
    starts: [...new Set(list.map(keyOf))],
    has: (text) => text.length <= longest && known.has(bare(text)),
  };
}
