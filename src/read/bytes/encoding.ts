import { isAscii, isUtf8 } from "node:buffer";
import { TextDecoder as WhatwgDecoder } from "@exodus/bytes/encoding.js";
import { analyse } from "chardet";
import sniffHtmlEncoding from "html-encoding-sniffer";
import { RejectError } from "../../document/errors.ts";
import type { Note } from "../../document/label.ts";
import { unmarkedUtf16Encoding } from "./utf16.ts";

/** Units at the head of a file that decide whether it is text at all, and in which encoding. */
const SAMPLE = 64_000;
/** Share of control characters (white space not counted) from which a file is not text. */
const BINARY_SHARE = 0.02;
/** chardet's confidence (0..100) below which Windows-1252, the web's default, is the better guess. */
const CONFIDENT = 30;

const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g;
const UTF8_LABELS: ReadonlySet<string> = new Set(["UTF-8", "utf-8"]);

export interface Decoded {
  readonly text: string;
  /** WHATWG name, lower-case. */
  readonly encoding: string;
  readonly notes: readonly Note[];
}

/**
 * Decodes bytes as browsers do: byte-order mark, then `<meta charset>`; then UTF-8 where the bytes are valid
 * UTF-8, then a detector. Throws `RejectError` `binary` or `undecodable`.
 */
export function decode(bytes: Uint8Array, transportCharset?: string): Decoded {
  if (isUtf32(bytes)) throw new RejectError("undecodable", "UTF-32, which no browser reads");
  const marked = markedEncoding(bytes);
  if (marked === undefined) {
    const wide = unmarkedUtf16(bytes);
    if (wide !== undefined) return wide;
    if (isBinary(bytes)) throw new RejectError("binary", "not text: control bytes");
  }
  const declared = marked ?? declaredEncoding(bytes, transportCharset);
  // A declaration that the bytes contradict is a template's leftover; valid multi-byte UTF-8 is never chance.
  if (
    declared !== undefined &&
    (marked !== undefined || namesUtf8(declared) === validUtf8(bytes) || isAscii(bytes))
  ) {
    return decodedAs(bytes, declared, []);
  }
  if (validUtf8(bytes)) return decodedAs(bytes, "utf-8", []);
  if (declared !== undefined && !namesUtf8(declared)) return decodedAs(bytes, declared, []);
  if (declared !== undefined && mostlyUtf8(bytes)) {
    const detail = "declared as UTF-8 with some bytes that are not";
    return decodedAs(bytes, "utf-8", [{ level: "warn", code: "encoding-damaged", detail }]);
  }
  const guess = guessed(bytes);
  const note: Note = { level: "warn", code: "encoding-guessed", detail: `read as ${guess}` };
  return decodedAs(bytes, guess, [note]);
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function isUtf32(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
}

function unmarkedUtf16(bytes: Uint8Array): Decoded | undefined {
  const encoding = unmarkedUtf16Encoding(bytes);
  if (encoding === undefined) return undefined;
  const detail = `read as ${encoding}: every other byte is zero`;
  return decodedAs(bytes, encoding, [{ level: "warn", code: "encoding-guessed", detail }]);
}

/** What `<meta charset>` says; undefined where it says nothing (the sniffer's default is told apart by asking twice). */
function declaredEncoding(bytes: Uint8Array, transportCharset?: string): string | undefined {
  const ask = (defaultEncoding: string): string =>
    sniffHtmlEncoding(bytes, {
      defaultEncoding,
      ...(transportCharset === undefined ? {} : { transportLayerEncodingLabel: transportCharset }),
    });
  const found = ask("windows-1252");
  return found === ask("utf-8") ? found : undefined;
}

function namesUtf8(encoding: string): boolean {
  return UTF8_LABELS.has(encoding);
}

function validUtf8(bytes: Uint8Array): boolean {
  return isUtf8(bytes) || truncatedUtf8(bytes);
}

/** A page that was cut off inside its last character is still UTF-8. */
function truncatedUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    decoder.decode(bytes, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** At least nine of ten non-ASCII characters decode. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, SAMPLE));
  const wrong = text.split("\ufffd").length - 1;
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  return wrong * 10 <= foreign;
}

function isBinary(bytes: Uint8Array): boolean {
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE)).toString(
    "latin1",
  );
  const controls = sample.match(CONTROL)?.length ?? 0;
  return controls > 0 && controls >= sample.length * BINARY_SHARE;
}

function guessed(bytes: Uint8Array): string {
  const best = analyse(bytes.subarray(0, SAMPLE)).find((match) => supported(match.name));
  if (best === undefined || best.confidence < CONFIDENT) return "windows-1252";
  // ISO-8859-1 means Windows-1252 on the web (WHATWG Encoding).
  return best.name.toLowerCase();
}

function supported(encoding: string): boolean {
  try {
    return new WhatwgDecoder(encoding).encoding !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function decodedAs(bytes: Uint8Array, encoding: string, notes: readonly Note[]): Decoded {
  try {
    // Node 20's own decoder reads Windows-1252 as Latin-1 and loses the curly quotes; for UTF-8 it is right, and faster.
    const decoder = namesUtf8(encoding) ? new TextDecoder("utf-8") : new WhatwgDecoder(encoding);
    return { text: decoder.decode(bytes), encoding: decoder.encoding, notes };
  } catch (error) {
    throw new RejectError("undecodable", `cannot be decoded as ${encoding}`, { cause: error });
  }
}
