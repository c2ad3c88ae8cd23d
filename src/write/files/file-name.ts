import { createHash } from "node:crypto";

/** Anything but letters, digits, "-" and "_", and dots inside a name. */
const UNSAFE = /[^\p{L}\p{N}_-]+/gu;
/** Bytes of a name's readable part: with the hash and an extension it stays far below what file systems take (255). */
const MAX_BYTES = 120;
/** Hex digits of the hash: two ids of 1,000,000 share 60 bits with a chance of 4e-7. */
const HASH_DIGITS = 15;

/**
 * A file name for a document's id: what is readable of it, and a part of the SHA-256 of its UTF-16 units, so that no two ids share a name
 * even where case doesn't count, and none is a path, hidden, or reserved ("CON"). The same id always has the same name.
 */
export function fileNameOf(id: string, extension: string): string {
  const hash = createHash("sha256").update(id, "utf16le").digest("hex").slice(0, HASH_DIGITS);
  const readable = cut(
    id
      .normalize("NFC")

      .replace(UNSAFE, "-")
      .replace(/^-+|(?<!-)-+$/g, ""),
  );
  return `${readable === "" ? "record" : readable}-${hash}.${extension}`;
}

/** The longest beginning that fits, not ending inside a character. */
function cut(text: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > MAX_BYTES) break;
    end += character.length;
  }
  return text.slice(0, end);
}
