import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Pieces of a file, none of them large, so that files of any size are written in little memory. */
export type Pieces = Iterable<string | Uint8Array>;

/** Units of a piece that repeats something. */
const PIECE = 256 * 1024;

/** Writes a file piece by piece. */
export async function writePieces(file: string, pieces: Pieces): Promise<void> {
  await pipeline(Readable.from(pieces), createWriteStream(file));
}

/** One after the other, without making any before its turn. */
export function* chained(...parts: (string | Uint8Array | Pieces)[]): Generator<string | Uint8Array> {
  for (const part of parts) {
    if (typeof part === "string" || part instanceof Uint8Array) yield part;
    else yield* part;
  }
}

/** What `make` gives for 0, 1… up to `count`. */
export function* each(count: number, make: (index: number) => Pieces): Generator<string | Uint8Array> {
  for (let i = 0; i < count; i += 1) yield* make(i);
}

/** The text again and again, until it has `units` units at least. */
export function* repeated(text: string, units: number): Generator<string> {
  const times = Math.max(1, Math.floor(PIECE / text.length));
  const piece = text.repeat(times);
  for (let left = Math.ceil(units / text.length); left > 0; left -= times)
    yield left >= times ? piece : text.repeat(left);
}

/** `make(0)`, `make(1)`… up to `count`, several in a piece. */
export function* numbered(count: number, make: (index: number) => string): Generator<string> {
  let piece = "";
  for (let i = 0; i < count; i += 1) {
    piece += make(i);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
