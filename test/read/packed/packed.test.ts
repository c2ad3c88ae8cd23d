import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { unpacked, unpackedStream } from "../../../src/read/packed/index.ts";
import { ZstdDecoder } from "../../../src/read/packed/zstd.ts";
import { drained, fixture, inChunks } from "../support.ts";

const TEXT = Buffer.from("The ferry left the harbour at dawn.\n".repeat(3_000));
const ROWS = readFileSync(fixture("two-frames.jsonl.zst"));
/** Of the 400 rows that were packed into the two frames. */
const ROWS_SHA256 = "788f85e26c98a432db930449b60e419dbde82c9538bfc5f7e2ec715b0a46c600";

/** A frame of raw blocks; with `repeat`, of blocks that each stand for 128 KiB of one byte. */
function zstdFrame(content: Uint8Array, repeat = 0): Buffer {
  const blocks: Buffer[] = [];
  const head = (last: boolean, type: number, size: number): Buffer => {
    const bytes = Buffer.alloc(3);
    bytes.writeUIntLE((size << 3) | (type << 1) | (last ? 1 : 0), 0, 3);
    return bytes;
  };
  for (let i = 0; i < repeat; i += 1) blocks.push(head(false, 1, 128 * 1024), Buffer.from("a"));
  blocks.push(head(true, 0, content.length), Buffer.from(content));
  // Window of 1 MiB, no content size, no checksum.
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x50]), ...blocks]);
}

const SKIPPABLE = Buffer.concat([Buffer.from([0x53, 0x2a, 0x4d, 0x18, 5, 0, 0, 0]), Buffer.from("aside")]);

async function through(bytes: Uint8Array, chunk: number): Promise<{ text: Buffer; error: unknown }> {
  const { items, error } = await drained(unpackedStream(inChunks(bytes, chunk)));
  return { text: Buffer.concat(items), error };
}

describe("a stream, packed or not", () => {
  const cases: [string, Uint8Array, Uint8Array][] = [
    ["plain", TEXT, TEXT],
    ["empty", Buffer.alloc(0), Buffer.alloc(0)],
    ["shorter than any magic", Buffer.from("a"), Buffer.from("a")],
    ["gzip", gzipSync(TEXT), TEXT],
    ["gzip of nothing", gzipSync(""), Buffer.alloc(0)],
    [
      "gzip members one after the other",
      Buffer.concat([gzipSync("one "), gzipSync(""), gzipSync("two")]),
      Buffer.from("one two"),
    ],
    ["gzip with zeros behind", Buffer.concat([gzipSync("one"), Buffer.alloc(100_000)]), Buffer.from("one")],
    [
      "zstd frames one after the other",
      Buffer.concat([zstdFrame(Buffer.from("one ")), SKIPPABLE, zstdFrame(Buffer.from("two"))]),
      Buffer.from("one two"),
    ],
    [
      "zstd that begins with a skippable frame",
      Buffer.concat([SKIPPABLE, zstdFrame(Buffer.from("x"))]),
      Buffer.from("x"),
    ],
    [
      "thousands of zstd frames",
      Buffer.concat(Array.from({ length: 9_000 }, () => zstdFrame(Buffer.from("x")))),
      Buffer.from("x".repeat(9_000)),
    ],
  ];
  for (const [name, bytes, expected] of cases) {
    for (const chunk of [1, 7, 65_536]) {
      if (chunk === 1 && bytes.length > 20_000) continue;
      it(`${name}, in chunks of ${chunk}`, async () => {
        const { text, error } = await through(bytes, chunk);
        expect(error).toBeUndefined();
        expect(text.equals(expected)).toBe(true);
      });
    }
    it(`${name}, whole`, () => {
      expect(Buffer.from(unpacked(bytes, 1_000_000)).equals(expected)).toBe(true);
    });
  }

  for (const chunk of [13, 1_000, 65_536]) {
    it(`what the zstd command wrote, in chunks of ${chunk}`, async () => {
      const { text, error } = await through(ROWS, chunk);
      expect(error).toBeUndefined();
      expect(createHash("sha256").update(text).digest("hex")).toBe(ROWS_SHA256);
    });
  }
});

describe("damage", () => {
  const damaged: [string, Uint8Array, string][] = [
    ["gzip cut short", gzipSync(TEXT).subarray(0, 200), "bad-gzip"],
    ["a gzip header and no more", gzipSync(TEXT).subarray(0, 5), "bad-gzip"],
    [
      "gzip with a wrong checksum",
      Buffer.concat([gzipSync(TEXT).subarray(0, -8), Buffer.alloc(8, 1)]),
      "bad-gzip",
    ],
    ["zstd cut short", ROWS.subarray(0, 9_000), "bad-zstd"],
    ["zstd cut in a frame's header", ROWS.subarray(0, 5), "bad-zstd"],
    [
      "no frame behind a frame",
      Buffer.concat([zstdFrame(Buffer.from("one")), Buffer.from("garbage")]),
      "bad-zstd",
    ],
    ["a window of 2 GB", Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa8, 1, 0, 0]), "bad-zstd"],
    [
      "a single segment of 2^60 bytes",
      Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xe0, 0, 0, 0, 0, 0, 0, 0, 16, 1, 0, 0]),
      "bad-zstd",
    ],
    ["a dictionary", Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x01, 0x50, 7, 1, 0, 0]), "bad-zstd"],
    ["a block of unknown type", Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x50, 7, 0, 0]), "bad-zstd"],
    [
      "a run of 2 MB in one block",
      Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x50, 0xfb, 0xff, 0xff, 0x61]),
      "bad-zstd",
    ],
  ];
  for (const [name, bytes, code] of damaged) {
    it(`${name} is ${code}, as a stream and whole`, async () => {
      expect((await through(bytes, 50)).error).toMatchObject({ code });
      expect(() => unpacked(bytes, 1_000_000)).toThrow(expect.objectContaining({ code }));
    });
  }

  it("what comes before it is handed out, the same every time", async () => {
    const cut = gzipSync(Buffer.concat([TEXT, Buffer.from(ROWS)])).subarray(0, 20_000);
    const first = await through(cut, 65_536);
    expect(first.text.length).toBeGreaterThan(TEXT.length);
    for (let i = 0; i < 5; i += 1) expect((await through(cut, 65_536)).text.equals(first.text)).toBe(true);
  });

  it("an error of the source stays what it is", async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield gzipSync(TEXT).subarray(0, 100);
      throw new Error("the disk is gone");
    }
    expect((await drained(unpackedStream(failing()))).error).toMatchObject({ message: "the disk is gone" });
  });
});

describe("bombs", () => {
  it("a document is unpacked to its limit and no further", () => {
    const gzip = gzipSync(Buffer.alloc(50_000_000));
    const zstd = zstdFrame(Buffer.from("end"), 2_000);
    for (const bytes of [gzip, zstd]) {
      expect(bytes.length).toBeLessThan(60_000);
      expect(() => unpacked(bytes, 100_000)).toThrow(expect.objectContaining({ code: "too-large" }));
    }
  });

  it("a stream hands out at most 128 KiB of Zstandard at a time", async () => {
    const { items } = await drained(unpackedStream(inChunks(zstdFrame(Buffer.from("end"), 100), 65_536)));
    expect(Math.max(...items.map((item) => item.length))).toBe(128 * 1024);
    expect(items.reduce((sum, item) => sum + item.length, 0)).toBe(100 * 128 * 1024 + 3);
  });

  it("frames that ask for much larger windows than they need are left", () => {
    const frame = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 17 << 3, 0x09, 0, 0, 0x61]);
    const decoder = new ZstdDecoder(2 ** 29);
    expect(() => [...decoder.push(Buffer.concat(Array.from({ length: 9 }, () => frame)))]).toThrow(
      expect.objectContaining({ code: "too-large" }),
    );
    expect([...new ZstdDecoder(2 ** 29).push(frame)]).toEqual([new Uint8Array([0x61])]);
  });

  it("a stream that expands without end is left", async () => {
    const source = zstdFrame(Buffer.from("end"), 800);
    let out = 0;
    let error: unknown;
    try {
      for await (const part of unpackedStream(inChunks(source, 1_024), 10_000_000)) out += part.length;
    } catch (caught) {
      error = caught;
    }
    expect(error).toMatchObject({ code: "too-large" });
    expect(out).toBeLessThan(60_000_000);
  });
});
