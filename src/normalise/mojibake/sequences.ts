import { unitAt } from "../../memory/unit-at.ts";
import type { Charset } from "./charsets.ts";

/** What a character that stands for a continuation byte is, read as text. */
export type TailKind =
  /** Never follows a letter in right text: a currency sign, an opening low quote, a control… */
  | "hard"
  /** May close a word: closing quotes, dots, dashes, superscripts, no-break space. */
  | "closer"
  /** A letter of some alphabet. */
  | "letter";

/** `text[from, to)` read in the charset is one multi-byte UTF-8 sequence. */
export interface Sequence {
  readonly from: number;
  readonly to: number;
  readonly lead: number;
  /** The code point that was meant. */
  readonly code: number;
  /** Kind of each character behind the first. */
  readonly tails: readonly TailKind[];
}

// Both kinds of quotes close words in some language: “Spanish”, „German“, »Danish«, ‚German‘.
const CLOSERS = /[’”“‘…»«›‹–—™®©°ºª¹²³\u00a0•·†‡´±§]/u;
const WORD_LETTER = /[\p{L}]/u;
const ODD_LETTER = /[ƒŸµ]/u;

function tailKind(char: string): TailKind {
  if (CLOSERS.test(char)) return "closer";
  return WORD_LETTER.test(char) && !ODD_LETTER.test(char) ? "letter" : "hard";
}

const UNUSABLE = /[\p{Cn}\p{Co}\p{Cs}]/u;

function sequenceLength(lead: number): number {
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** Smallest code point that needs so many bytes: anything below is not valid UTF-8. */
const MIN_RUN = [0, 0, 0x80, 0x800, 0x10000];

function sequenceAt(text: string, at: number, charset: Charset): Sequence | undefined {
  const lead = charset.byteOf[unitAt(text, at)] ?? 0;
  if (lead < 0xc2 || charset.leads[lead] !== 1) return undefined;
  const length = sequenceLength(lead);
  let code = lead & (0xff >> (length + 1));
  for (let i = 1; i < length; i += 1) {
    const byte = charset.byteOf[text.charCodeAt(at + i)] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  if (code < (MIN_RUN[length] ?? 0) || code > 0x10ffff || UNUSABLE.test(String.fromCodePoint(code)))
    return undefined;
  const tails = Array.from(text.slice(at + 1, at + length), tailKind);
  return { from: at, to: at + length, lead, code, tails };
}

/** All sequences of a text, in runs without anything between them. */
export function sequenceRuns(text: string, charset: Charset): Sequence[][] {
  const runs: Sequence[][] = [];
  let run: Sequence[] = [];
  let at = 0;
  while (at < text.length) {
    const sequence = sequenceAt(text, at, charset);
    if (sequence === undefined) {
      at += 1;
      continue;
    }
    if (run.length > 0 && run.at(-1)?.to !== sequence.from) run = [];
    if (run.length === 0) runs.push(run);
    run.push(sequence);
    at = sequence.to;
  }
  return runs;
}
