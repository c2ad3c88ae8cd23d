import type { Document } from "../document/document.ts";
import { RejectError } from "../document/errors.ts";
import { readBytes, sha256, unpacked } from "./bytes.ts";
import { toDocument } from "./document.ts";
import { decode } from "./encoding.ts";
import type { RawInput } from "./input.ts";

const HTML_NAME = /\.(?:html?|xhtml)(?:\.gz)?$/i;

/** A read document with the hash of the bytes that it came from. */
export interface Loaded {
  readonly document: Document;
  readonly sha256: string;
}

/** Reads, decodes and segments one input. Throws `RejectError`. */
export async function load(input: RawInput, maxBytes: number): Promise<Loaded> {
  const { id, stated, content } = input;
  switch (content.kind) {
    case "broken":
      throw new RejectError(content.code, content.detail);
    case "file":
      return fromBytes(input, await readBytes(content.file, maxBytes), content.file);
    case "bytes":
      return fromBytes(input, unpacked(content.bytes, maxBytes), content.name);
    case "text":
    case "html": {
      if (content.value.length > maxBytes) throw new RejectError("too-large", `more than ${maxBytes} bytes (see --max-bytes)`);
      const document = toDocument({ id, source: content.value, named: content.kind, stated });
      return { document, sha256: sha256(content.value) };
    }
  }
}

function fromBytes({ id, stated }: RawInput, bytes: Uint8Array, name: string): Loaded {
  if (bytes.length === 0) throw new RejectError("empty", "no bytes");
  const { text, notes } = decode(bytes);
  const named = HTML_NAME.test(name) ? "html" : "text";
  return { document: toDocument({ id, source: text, named, stated, notes }), sha256: sha256(bytes) };
}
