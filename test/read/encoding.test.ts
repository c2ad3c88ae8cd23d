import { describe, expect, it } from "vitest";
import { RejectError } from "../../src/document/errors.ts";
import { decode } from "../../src/read/bytes/encoding.ts";

const bytes = (text: string, encoding: BufferEncoding = "utf8"): Uint8Array => Buffer.from(text, encoding);
/** "Größe – “naïve”" in Windows-1252. */
const CP1252 = Uint8Array.from([
  0x47, 0x72, 0xf6, 0xdf, 0x65, 0x20, 0x96, 0x20, 0x93, 0x6e, 0x61, 0xef, 0x76, 0x65, 0x94,
]);
const CP1252_TEXT = "Größe – “naïve”";

function concat(...parts: Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

describe("decode", () => {
  it("goes by a byte-order mark first", () => {
    expect(decode(concat(Uint8Array.from([0xef, 0xbb, 0xbf]), bytes("é"))).text).toBe("é");
    expect(decode(concat(Uint8Array.from([0xff, 0xfe]), bytes("Zürich\0", "utf16le"))).encoding).toBe(
      "utf-16le",
    );
    expect(decode(concat(Uint8Array.from([0xff, 0xfe]), bytes("Zürich", "utf16le"))).text).toBe("Zürich");
  });

  it("then by what the page declares", () => {
    const page = concat(bytes('<meta charset="windows-1252"><p>'), CP1252);
    expect(decode(page)).toMatchObject({ encoding: "windows-1252", notes: [] });
    expect(decode(page).text).toContain(CP1252_TEXT);
    const japanese = concat(
      bytes('<meta charset="shift_jis"><p>'),
      Uint8Array.from([0x93, 0xfa, 0x96, 0x7b]),
    );
    expect(decode(japanese).text).toContain("日本");
  });

  it("believes the bytes where they contradict the declaration", () => {
    expect(decode(bytes('<meta charset="iso-8859-1"><p>Größe'))).toMatchObject({ encoding: "utf-8" });
    expect(decode(concat(bytes('<meta charset="utf-8"><p>'), CP1252)).text).toContain(CP1252_TEXT);
  });

  it("takes undeclared bytes for UTF-8 where they are, and guesses where not, saying so", () => {
    expect(decode(bytes("Größe"))).toMatchObject({ text: "Größe", notes: [] });
    const guessed = decode(CP1252);
    expect(guessed.text).toBe(CP1252_TEXT);
    expect(guessed.notes.map((note) => note.code)).toEqual(["encoding-guessed"]);
  });

  it("reads UTF-8 that was cut inside a character, or damaged in a few places, as UTF-8", () => {
    expect(decode(bytes("Größe und Maß").subarray(0, -1)).encoding).toBe("utf-8");
    const damaged = concat(
      bytes('<meta charset="utf-8">'),
      bytes("é".repeat(50)),
      Uint8Array.from([0xff]),
      bytes("é"),
    );
    expect(decode(damaged)).toMatchObject({ encoding: "utf-8", notes: [{ code: "encoding-damaged" }] });
  });

  it("rejects what is no text", () => {
    const png = Uint8Array.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 1,
    ]);
    expect(() => decode(png)).toThrow(RejectError);
  });
});
