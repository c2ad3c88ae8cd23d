/** A stream whose first bytes have been looked at. */
export interface Headed {
  /** At least as many bytes as asked for, fewer only where the stream has no more. */
  readonly head: Uint8Array;
  /** The whole stream, the head included. */
  readonly all: AsyncGenerator<Uint8Array>;
}

/** Looks at the first `size` bytes of a stream without taking them from whoever reads it next. */
export async function withHead(chunks: AsyncIterable<Uint8Array>, size: number): Promise<Headed> {
  const rest = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let held = 0;
  while (held < size) {
    const next = await rest.next();
    if (next.done === true) break;
    parts.push(next.value);
    held += next.value.length;
  }
  const head = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts, held);
  return { head, all: replay(head, rest) };
}

async function* replay(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    // Whoever stops early closes the source too.
    await rest.return?.();
  }
}
