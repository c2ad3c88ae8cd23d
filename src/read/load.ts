import type { Document, Format } from "../document/document.ts";
import { RejectError } from "../document/errors.ts";
import { decode } from "./bytes/encoding.ts";
import { readBytes, sha256 } from "./bytes/read-bytes.ts";
import { toDocument } from "./document.ts";
import { namesPage } from "./files/file-kind.ts";
import { pathText } from "./files/file-path.ts";
import type { RawInput } from "./input.ts";
import { tooLarge, unpacked } from "./packed/index.ts";
import { messageBody } from "./warc/body.ts";

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
      return fromBytes(input, await readBytes(content.file, maxBytes), byName(pathText(content.file)));
    case "bytes":
      return fromBytes(input, unpacked(content.bytes, maxBytes), byName(content.name));
    case "message": {
      const { named, charset } = content.head;
      return fromBytes(input, messageBody(content.bytes, content.head.codings, maxBytes), named, charset);
    }
    case "text":
    case "html": {
      if (content.value.length > maxBytes) throw tooLarge(maxBytes);
      const notes = input.notes ?? [];
      const document = toDocument({
        id,
        source: content.value.toWellFormed(),
        named: content.kind,
        stated,
        notes,
      });
      return { document, sha256: sha256(content.value) };
    }
  }
}

function byName(name: string): Format {
  return namesPage(name) ? "html" : "text";
}

function fromBytes(input: RawInput, bytes: Uint8Array, named: Format, charset?: string): Loaded {
  if (bytes.length === 0) throw new RejectError("empty", "no bytes");
  const decoded = decode(bytes, charset);
  const notes = [...(input.notes ?? []), ...decoded.notes];
  const document = toDocument({ id: input.id, source: decoded.text, named, stated: input.stated, notes });
  return { document, sha256: sha256(bytes) };
}
