import type { RawInput } from "../../src/read/input.ts";

/** Pieces are cut out down to this many units. */
const FINEST = 1;
/** Tries, so that a slow case comes to an end. */
const MOST_TRIES = 600;

/** A smaller input that still fails: pieces are cut out, from halves down to single units, as long as it does. */
export async function shrunk(
  input: RawInput,
  fails: (input: RawInput) => Promise<boolean>,
): Promise<RawInput> {
  let best = input;
  let tries = 0;
  for (let piece = Math.ceil(sizeOf(best) / 2); piece >= FINEST && tries < MOST_TRIES; ) {
    let cut = false;
    for (let at = 0; at < sizeOf(best) && tries < MOST_TRIES; ) {
      const smaller = without(best, at, at + piece);
      tries += 1;
      if (await fails(smaller)) {
        best = smaller;
        cut = true;
      } else at += piece;
    }
    if (!cut || piece > sizeOf(best)) piece = piece === FINEST ? 0 : Math.ceil(piece / 2);
  }
  return best;
}

function sizeOf({ content }: RawInput): number {
  if (content.kind === "text" || content.kind === "html") return content.value.length;
  return "bytes" in content ? content.bytes.length : 0;
}

function without(input: RawInput, from: number, to: number): RawInput {
  const { content } = input;
  if (content.kind === "text" || content.kind === "html") {
    return {
      ...input,
      content: { ...content, value: content.value.slice(0, from) + content.value.slice(to) },
    };
  }
  if (!("bytes" in content)) return input;
  const bytes = new Uint8Array(Buffer.concat([content.bytes.subarray(0, from), content.bytes.subarray(to)]));
  return { ...input, content: { ...content, bytes } };
}
