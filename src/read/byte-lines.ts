const NEWLINE = 0x0a;
const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0b, 0x0c, 0x0d]);

/** One line of a byte stream; `bytes` is undefined where the line is longer than allowed (and was skipped). */
export interface ByteLine {
  /** 1-based. */
  readonly number: number;
  readonly bytes: Buffer | undefined;
}

/**
 * Splits a byte stream at line feeds without ever holding more than `maxBytes` of one line.
 * Blank lines are counted, not yielded.
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<ByteLine> {
  let number = 1;
  let parts: Buffer[] = [];
  let size = 0;
  const take = (): ByteLine | undefined => {
    const line: ByteLine = { number, bytes: size > maxBytes ? undefined : Buffer.concat(parts, size) };
    number += 1;
    parts = [];
    size = 0;
    return line.bytes?.every((byte) => BLANKS.has(byte)) ? undefined : line;
  };
  for await (const chunk of chunks) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let at = buffer.indexOf(NEWLINE); at >= 0; at = buffer.indexOf(NEWLINE, from)) {
      size += at - from;
      if (size <= maxBytes) parts.push(buffer.subarray(from, at));
      const line = take();
      if (line !== undefined) yield line;
      from = at + 1;
    }
    size += buffer.length - from;
    if (size <= maxBytes) parts.push(buffer.subarray(from));
    else parts = [];
  }
  if (size > 0) {
    const line = take();
    if (line !== undefined) yield line;
  }
}
