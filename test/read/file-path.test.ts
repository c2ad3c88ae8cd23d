import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/document/errors.ts";
import {
  inFolder,
  locate,
  nameText,
  pathKey,
  pathLike,
  pathText,
  textAsGiven,
} from "../../src/read/files/file-path.ts";
import { inDirectory, NAMES_ARE_BYTES } from "./support.ts";

const bytes = (text: string): Buffer => Buffer.from(text, "latin1");

describe("a name as text", () => {
  const cases: [string, Buffer, string][] = [
    ["UTF-8", Buffer.from("café 🌈\ufffd.html"), "café 🌈\ufffd.html"],
    [
      "with percent signs and backslashes",
      Buffer.from("a%E9\\b\\n\\xE9\\x9.html"),
      "a%E9\\b\\n\\xE9\\x9.html",
    ],
    ["Latin-1", bytes("caf\xe9.html"), "caf\\xe9.html"],
    ["Latin-1 and UTF-8", Buffer.concat([Buffer.from("café\\"), bytes("\xe9\xff")]), "café\\\\\\xe9\\xff"],
    ["Shift JIS", bytes("\x83\x65\x83\x58\x83\x67.txt"), "\\x83e\\x83X\\x83g.txt"],
    ["a character cut short", bytes("a\xf0\x9f\x8c"), "a\\xf0\\x9f\\x8c"],
    ["half of a pair", bytes("\xed\xa0\x80"), "\\xed\\xa0\\x80"],
    ["one that looks like another's text", Buffer.from("caf\\xe9.html"), "caf\\\\xe9.html"],
    ["one that looks like the text of that", Buffer.from("caf\\\\xe9.html"), "caf\\\\\\\\xe9.html"],
  ];
  for (const [name, raw, text] of cases) {
    it(name, () => {
      expect(nameText(raw)).toBe(text);
    });
  }
  it("is no other name's, and says what the name is", () => {
    const piece = fc.constantFrom(
      "a",
      "\\",
      "\\xe9",
      "xe9",
      "\xe9",
      "\xc3\xa9",
      "\xff",
      "5c",
      "\\\\",
      "\\x5c",
    );
    const name = fc
      .oneof(
        fc.array(piece, { maxLength: 6 }).map((pieces) => bytes(pieces.join(""))),
        fc.uint8Array({ maxLength: 8 }).map((raw) => Buffer.from(raw)),
      )
      .filter((raw) => !raw.includes(0) && !raw.includes(0x2f));
    const texts = new Map<string, string>();
    fc.assert(
      fc.property(name, (raw) => {
        const text = nameText(raw);
        expect(texts.get(text) ?? raw.toString("hex")).toBe(raw.toString("hex"));
        texts.set(text, raw.toString("hex"));
        // As a shell reads it in $'…'; a text without an escape is the name.
        const escapes = text.match(/\\\\|\\x[0-9a-f]{2}/g) ?? [];
        const plain = !/\\x[0-9a-f]{2}/.test(text);
        const read = text.split(/\\\\|\\x[0-9a-f]{2}/).flatMap((part, index) => {
          const hex = escapes[index]?.slice(2);
          return [
            Buffer.from(part),
            hex === undefined
              ? Buffer.alloc(0)
              : Buffer.from(hex === "" ? "\\" : hex, hex === "" ? "utf8" : "hex"),
          ];
        });
        expect(plain ? Buffer.from(text) : Buffer.concat(read)).toEqual(raw);
      }),
      { numRuns: 2_000 },
    );
  });
  it("is that of every name of a path", () => {
    const path = inFolder(inFolder("/in", bytes("caf\xe9")), Buffer.from("b\\c.html"));
    expect(pathText(path)).toBe("/in/caf\\xe9/b\\c.html");
    expect(pathText("/in/caf\\xe9/b\\c.html")).toBe("/in/caf\\\\xe9/b\\c.html");
    expect(pathText("/in/café")).toBe("/in/café");
  });
  it("of bytes that came from another thread is the same", () => {
    const path = structuredClone(inFolder("/in", bytes("caf\xe9")));
    expect(pathText(path)).toBe("/in/caf\\xe9");
    expect(pathLike(path)).toEqual(bytes("/in/caf\xe9"));
  });
  it("is text where the whole path is", () => {
    expect(inFolder("/in", Buffer.from("café"))).toBe("/in/café");
    expect(pathKey("/in/é")).toBe("/in/Ã©");
  });
});

describe.skipIf(!NAMES_ARE_BYTES)("what an argument names", () => {
  const mangled = "caf\ufffd";
  it("is found by what lies in the directory", async () => {
    await inDirectory(async (root) => {
      const folder = inFolder(root, bytes("caf\xe9"));
      await mkdir(pathLike(folder));
      await writeFile(pathLike(inFolder(folder, Buffer.from("a.txt"))), "x");
      await writeFile(join(root, "plain.txt"), "x");
      expect(await locate(join(root, mangled))).toEqual(folder);
      expect(pathText(await locate(join(root, mangled, "a.txt")))).toBe(`${root}/caf\\xe9/a.txt`);
      expect(await locate(join(root, "plain.txt"))).toBe(join(root, "plain.txt"));
      expect(pathText(await locate(join(root, mangled, "none.txt")))).toBe(`${root}/caf\\xe9/none.txt`);
    });
  });
  it("is the name that has the character where there is one", async () => {
    await inDirectory(async (root) => {
      for (const name of [Buffer.from(mangled), bytes("caf\xe9")])
        await writeFile(pathLike(inFolder(root, name)), "x");
      expect(await locate(join(root, mangled))).toBe(join(root, mangled));
    });
  });
  it("is not guessed where several names read alike", async () => {
    await inDirectory(async (root) => {
      for (const name of ["caf\xe9", "caf\xe8"]) await writeFile(pathLike(inFolder(root, bytes(name))), "x");
      await expect(locate(join(root, mangled))).rejects.toThrow(UsageError);
      await expect(locate(join(root, mangled))).rejects.toThrow(/several names read as/);
    });
  });
  it("is told as it was given", () => {
    const located = inFolder(inFolder("/home", bytes("caf\xe9")), Buffer.from("a.txt"));
    expect(textAsGiven(`/home/${mangled}/a.txt`, located)).toBe("/home/caf\\xe9/a.txt");
    expect(textAsGiven(`./${mangled}/a.txt`, located)).toBe("caf\\xe9/a.txt");
    expect(textAsGiven(`../../x/../${mangled}//a.txt`, located)).toBe("../../caf\\xe9/a.txt");
    expect(textAsGiven("a.txt", located)).toBe("a.txt");
    expect(textAsGiven(".", located)).toBe(".");
    expect(textAsGiven("./in//café", "/home/in/café")).toBe("./in//café");
  });
});
