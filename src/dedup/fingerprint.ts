import { createHash } from "node:crypto";
import { isCut } from "./cut.ts";
import { headKeys } from "./heads.ts";
import { signature } from "./minhash.ts";
import { shingleSequence } from "./shingles.ts";
import { ShingleTable } from "./table.ts";
import { tokenise } from "./tokens.ts";

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
  /** Keys of the head of the text, ascending. */
  readonly heads: Uint32Array;
}

const table = new ShingleTable();

/**
 * Fingerprint of a clean body. Pure, linear time: made once a document, in its worker. `endings` are lines that
 * stood at its end and may say that the text was cut, where the text does not.
 */
export function fingerprint(text: string, endings: readonly string[] = []): Fingerprint {
  const { tokens, size, bytes } = tokenise(text);
  const sequence = shingleSequence(tokens, size);
  table.fill(sequence);
  return {
    exact: createHash("sha256").update(bytes).digest("hex"),
    tokens,
    size,
    distinct: table.distinct,
    signature: signature(sequence),
    cut: isCut(text) || endings.some(isCut),
    heads: headKeys(tokens, size),
  };
}
