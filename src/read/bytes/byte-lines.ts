const NEWLINE = 0x0a;

/** Space, tab, line feed, vertical tab, form feed, carriage return. */
function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

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
    return line.bytes?.every(isBlank) ? undefined : line;
  };
  /** Blank lines at once: a small packed file holds a thousand million of them, and one by one they take minutes. */
  const passBlank = (buffer: Buffer, start: number): number => {
    let from = start;
    for (let at = start; at < buffer.length && isBlank(buffer[at] ?? 0); at += 1) {
      if (buffer[at] !== NEWLINE) continue;
      number += 1;
      from = at + 1;
    }
    return from;
  };
  for await (const chunk of chunks) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (;;) {
      if (size === 0) from = passBlank(buffer, from);
      const at = buffer.indexOf(NEWLINE, from);
      if (at < 0) break;
      size += at - from;
      if (size <= maxBytes) parts.push(buffer.subarray(from, at));
      const line = take();
      if (line !== undefined) yield line;
      from = at + 1;
    }
    if (from === buffer.length) continue;
    size += buffer.length - from;
    if (size <= maxBytes) parts.push(buffer.subarray(from));
    else parts = [];
  }
  if (size > 0) {
    const line = take();
    if (line !== undefined) yield line;
  }
}
