/** Compression that is undone wherever it is met: in files of every kind, and in the bodies of web archives. */
export type Codec = "gzip" | "zstd";

/** Bytes that `codecOf` must see. */
export const CODEC_HEAD = 4;

/** Compression by its first bytes (RFC 1952; RFC 8878, skippable frames included); undefined for anything else. */
export function codecOf(head: Uint8Array): Codec | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = head;
  if (a === 0x1f && b === 0x8b) return "gzip";
  if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) return "zstd";
  if (a >= 0x50 && a <= 0x5f && b === 0x2a && c === 0x4d && d === 0x18) return "zstd";
  return undefined;
}
