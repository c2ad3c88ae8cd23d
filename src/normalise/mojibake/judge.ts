import type { Sequence } from "./sequences.ts";

/** How sure it is that a sequence is mojibake. */
export type Strength =
  /** Right text does not look like this. */
  | "strong"
  /** May be right text; taken only beside strong ones. */
  | "weak"
  /** One character of a script that is written in whole words: taken where several stand together. */
  | "part"
  /** Left alone. */
  | "none";

/** A sequence and the characters on both sides of it, "" at the ends. */
export interface Site {
  readonly sequence: Sequence;
  /** The characters that the sequence consists of. */
  readonly raw: string;
  readonly before: string;
  readonly after: string;
}

const LOWER = /^\p{Ll}/u;
const UPPER = /^\p{Lu}/u;
const LETTER = /^\p{L}/u;
const DIGIT = /^\p{N}/u;
const QUOTE = /^["'“”„‘’‚«»‹›(]/u;
const DASH = /[–—]$/u;
/** Closers that end a word or a sentence, as against signs like "©" that only rarely follow a letter. */
const ENDING = /[’”“‘…»«›‹–—™\u00a0•†‡]$/u;
const CONTROL_TAIL = /[\u0080-\u009f]$/u;

const within = (code: number, from: number, to: number): boolean => code >= from && code <= to;

/** Letters of U+0180 to U+02FF that a language of the web needs: ơ ư ș ț ə and their capitals, ƒ, ʻ ʼ, ˆ ˜. */
const RARE_LATIN: ReadonlySet<number> = new Set([
  0x1a0, 0x1a1, 0x1af, 0x1b0, 0x218, 0x219, 0x21a, 0x21b, 0x18f, 0x259, 0x192, 0x2bb, 0x2bc, 0x2c6, 0x2dc,
]);
/** Combining marks of decomposed Latin, as Mac file names have them. */
const MARKS: ReadonlySet<number> = new Set([
  0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x30a, 0x30b, 0x30c, 0x323, 0x327, 0x328,
]);

/** Judges a sequence read as Windows-1252 or, with the same leads, Windows-1250. */
export function judgeWindows(site: Site): Strength {
  const { lead, tails } = site.sequence;
  if (quotedAlone(site)) return "weak";
  const hard = tails.includes("hard");
  if (lead === 0xc2) return judgeLatinSign(site);
  if (lead === 0xc3) return judgeLatinLetter(site);
  if (lead <= 0xc5) return judgeExtendedLatin(site, hard);
  if (lead <= 0xcb) return RARE_LATIN.has(site.sequence.code) ? beside(site) : "none";
  if (lead <= 0xcd) return judgeMark(site, hard);
  if (lead <= 0xcf) return judgeGreek(site, hard);
  if (lead <= 0xdb) return "part";
  return judgeLong(site, hard);
}

/** A letter in quotes, „Ä“ or “Ñ”: the closing quote is a tail by accident. */
function quotedAlone({ raw, before, after }: Site): boolean {
  return raw.length === 2 && QUOTE.test(before) && ENDING.test(raw) && !LETTER.test(after);
}

/** Taken inside or in front of a word in lower case. */
function beside({ before, after }: Site): Strength {
  return LOWER.test(before) || LOWER.test(after) ? "strong" : "weak";
}

/** "Â" and a sign, U+0080 to U+00BF. */
function judgeLatinSign({ sequence, raw, before, after }: Site): Strength {
  if (sequence.code >= 0xa0) return UPPER.test(before) && sequence.tails[0] === "closer" ? "weak" : "strong";
  // "itÂ’s": a Windows-1252 apostrophe that was called Latin-1 on the way. CONTROL_TAIL: read as Latin-1 twice.
  if (CONTROL_TAIL.test(raw) || LOWER.test(before) || DIGIT.test(before)) return "strong";
  return (before === "" || before === " ") && (after === " " || LETTER.test(after)) ? "strong" : "weak";
}

/** "Ã" and a letter of Latin-1. Right only at the end of words in capitals: "AMANHÃ…". */
function judgeLatinLetter({ sequence, raw, before, after }: Site): Strength {
  // A multiplication or division sign between letters would be a long dash or a dot behind "Ã".
  if (sequence.code === 0xd7 || sequence.code === 0xf7) {
    return LETTER.test(before) || LETTER.test(after) ? "weak" : "strong";
  }
  if (LOWER.test(before) || LOWER.test(after)) return "strong";
  const closesWord = UPPER.test(before) && sequence.tails[0] === "closer" && !LETTER.test(after);
  if (!ENDING.test(raw)) return closesWord ? "weak" : "strong";
  if (DASH.test(raw)) return !LETTER.test(before) && LETTER.test(after) ? "strong" : "weak";
  if (LETTER.test(after)) return "strong";
  return raw.endsWith("\u00a0") && !LETTER.test(before) ? "strong" : "weak";
}

/** "Ä" or "Å" (Windows-1250: "Ĺ") and a letter of Latin Extended-A. Right in "PÅ!", "5 Å³", "Ä–Ö". */
function judgeExtendedLatin(site: Site, hard: boolean): Strength {
  if (hard || LOWER.test(site.before)) return "strong";
  return site.sequence.tails[0] === "closer" && LOWER.test(site.after) ? "strong" : "weak";
}

function judgeMark({ sequence, before }: Site, hard: boolean): Strength {
  if (!MARKS.has(sequence.code) || !LETTER.test(before)) return "none";
  return hard || LOWER.test(before) ? "strong" : "none";
}

/** Greek stands alone in formulas and names of substances: α, β, µ. */
function judgeGreek({ sequence, raw, before }: Site, hard: boolean): Strength {
  if (!within(sequence.code, 0x384, 0x3ce)) return "none";
  return hard || (!ENDING.test(raw) && !UPPER.test(before)) ? "strong" : "part";
}

/** Sequences of three and four bytes; their leads are lower-case letters. */
function judgeLong({ sequence, before }: Site, hard: boolean): Strength {
  const { code, lead } = sequence;
  if (lead === 0xe2) {
    // Two closers behind a word that ends in "â" would be right text; "â" on its own is no word.
    return hard || !(LETTER.test(before) || QUOTE.test(before)) ? "strong" : "weak";
  }
  if (lead === 0xe1 && within(code, 0x1e00, 0x1eff)) return hard ? "strong" : "weak";
  if (lead === 0xef) {
    const known = code === 0xfeff || code === 0xfffd || code === 0xfe0f || within(code, 0xff00, 0xffef);
    return hard && (known || within(code, 0xfb00, 0xfb4f)) ? "strong" : "none";
  }
  if (lead >= 0xf0)
    return within(code, 0x1f000, 0x1faff) || within(code, 0x1d400, 0x1d7ff) ? "strong" : "part";
  return "part";
}

const MATHS = /[π∏∑∫∞±≤≥∂Ω≈∆√µ≠÷◊¬]$/u;

/** Judges a sequence read as Mac Roman. Its leads are signs of mathematics, so letters must stand beside them. */
export function judgeMac({ sequence, raw, before, after }: Site): Strength {
  const { lead, code } = sequence;
  if (lead === 0xe2) return within(code, 0x2000, 0x22ff) ? "strong" : "none";
  if (lead === 0xf0) return within(code, 0x1f000, 0x1faff) ? "strong" : "none";
  if (lead >= 0xd0) return "part";
  if (lead === 0xc2) {
    if (raw.endsWith("†")) return "strong";
    if (raw.endsWith("∞") && DIGIT.test(before)) return "strong";
    return !MATHS.test(raw) && /^[\p{L}\p{N}]/u.test(before + after) ? "strong" : "weak";
  }
  if (MATHS.test(raw)) return "weak";
  if (lead === 0xc3) return LETTER.test(before) || LETTER.test(after) ? "strong" : "weak";
  return LOWER.test(before) ? "strong" : "weak";
}

/** Judges a sequence read as Windows-1251. */
export function judgeCyrillic({ sequence }: Site): Strength {
  const { lead, code } = sequence;
  if (lead === 0xc2) return code >= 0xa0 ? "weak" : "none";
  if (lead === 0xe2) return within(code, 0x2000, 0x206f) || code === 0x2116 ? "strong" : "none";
  if (within(code, 0x400, 0x45f)) return "part";
  return code === 0x490 || code === 0x491 ? "weak" : "none";
}
