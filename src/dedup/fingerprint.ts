import { hash } from "node:crypto";
import { signature } from "./candidates/minhash.ts";
import { isCut } from "./cut.ts";
import { ShingleTable } from "./tokens/shingle-table.ts";
import { shingleSequence } from "./tokens/shingles.ts";
import { tokenise, WORD, WORDS_A_SHINGLE } from "./tokens/tokenise.ts";

/** All that duplicate detection needs to know about one text. Plain data: survives structured clone and transfer. */
export interface Fingerprint {
  /** Hex SHA-256 of the lower-case words with one space between each two (UTF-8): equal for exact copies. */
  readonly exact: string;
  /** The words in reading order as numbers (see tokens.ts): shingle sets, order and facts are read from it. */
  readonly tokens: Uint32Array;
  /** Words in a shingle: 3, or 5 or 9 characters where words are not spaced. */
  readonly size: number;
  /** Number of different shingles. */
  readonly distinct: number;
  /** MinHash signature of the shingle set. */
  readonly signature: Uint32Array;
  /** Whether the text says at its end that it goes on elsewhere ("…", "Read more"). */
  readonly cut: boolean;
  /** Number of the headline's words: equal headlines have equal ones; 0 where it is unknown or too short to tell. */
  readonly title: number;
}

/** What is known of a text beside its body. */
export interface Surroundings {
  /** Lines that stood at its end and may say that it was cut, where the body does not. */
  readonly endings?: readonly string[];
  readonly title?: string | null;
}

/** Words from which headlines of different articles are hardly ever equal ("Weekly round-up"); characters count a third. */
const TITLE_WORDS = 4;
/** Multiplier by which word hashes are combined (FNV prime; Fowler, Noll, Vo). */
const MIX = 0x01000193;

const table = new ShingleTable();

/** Fingerprint of a clean body. Pure, linear time: made once a document, in its worker. */
export function fingerprint(text: string, { endings = [], title }: Surroundings = {}): Fingerprint {
  const titleNumber = numberOf(title ?? "");
  const { tokens, size, bytes } = tokenise(text);
  const sequence = shingleSequence(tokens, size);
  table.fill(sequence);
  return {
    exact: hash("sha256", bytes, "hex"),
    tokens,
    size,
    distinct: table.distinct,
    signature: signature(sequence),
    cut: isCut(text) || endings.some(isCut),
    title: titleNumber,
  };
}

function numberOf(title: string): number {
  const { tokens, size } = tokenise(title);
  if (tokens.length < TITLE_WORDS * (size === WORDS_A_SHINGLE ? 1 : WORDS_A_SHINGLE)) return 0;
  return tokens.reduce((hash, token) => Math.imul(hash ^ (token & WORD), MIX) >>> 0, size) || 1;
}
