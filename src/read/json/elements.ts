const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const NEWLINE = 0x0a;

function opens(byte: number): boolean {
  return byte === 0x5b || byte === 0x7b;
}

function closes(byte: number): boolean {
  return byte === 0x5d || byte === 0x7d;
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** One element of a JSON array; `bytes` is undefined where it is larger than allowed (and was skipped). */
export interface JsonElement {
  /** 1-based, of its first character. */
  readonly line: number;
  readonly bytes: Uint8Array | undefined;
  /** Whether the array goes on or ends properly behind it; `false` where the file ends inside. */
  readonly complete: boolean;
}

/**
 * Cuts a JSON array into its elements without parsing them and without ever holding more than `maxBytes` of one.
 * The stream begins with the array's bracket, white space before it allowed; what follows the array is yielded as
 * one more element, which no parser will take.
 */
export async function* jsonElements(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<JsonElement> {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let line = 1;
  let began = 0;
  let parts: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const take = (complete: boolean): JsonElement => {
    const element = {
      line: began,
      bytes: size > maxBytes ? undefined : Buffer.concat(parts, size),
      complete,
    };
    parts = [];
    size = 0;
    began = 0;
    return element;
  };
  for await (const chunk of chunks) {
    let from = 0;
    const hold = (to: number): void => {
      if (began > 0) size += to - from;
      if (began > 0 && size <= maxBytes) parts.push(chunk.subarray(from, to));
      else parts = [];
      from = to;
    };
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte === NEWLINE) line += 1;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
        continue;
      }
      if (depth === 0 && !ended) {
        // The array's own bracket.
        if (!isBlank(byte)) depth = 1;
        continue;
      }
      const separates = !ended && depth === 1 && (byte === COMMA || closes(byte));
      if (separates) {
        hold(at);
        if (began > 0) yield take(true);
        if (byte !== COMMA) {
          depth = 0;
          ended = true;
        }
        continue;
      }
      if (began === 0 && !isBlank(byte)) {
        began = line;
        from = at;
      }
      if (byte === QUOTE) inString = true;
      else if (opens(byte)) depth += 1;
      else if (closes(byte)) depth -= 1;
    }
    hold(chunk.length);
  }
  if (began > 0) yield take(ended);
  else if (!ended) yield { line, bytes: new Uint8Array(0), complete: false };
}
