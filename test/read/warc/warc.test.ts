import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { messageBody } from "../../../src/read/warc/body.ts";
import { responseHead } from "../../../src/read/warc/message.ts";
import { type WarcDamage, type WarcRecord, warcRecords } from "../../../src/read/warc/records.ts";
import { drained, fixture, inChunks, inDirectory, loaded, readAll, readFileOf, told } from "../support.ts";

const FERRY = "The ferry left the harbour at dawn, carrying forty passengers and a crate of lemons.";

function record(block: string | Buffer, fields: Record<string, string | number> = {}): Buffer {
  const bytes = Buffer.from(block);
  const head = {
    "WARC-Type": "conversion",
    "WARC-Target-URI": "https://a.example/",
    "Content-Type": "text/plain",
    "Content-Length": bytes.length,
    ...fields,
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join("")}\r\n`), bytes, Buffer.from("\r\n\r\n")]);
}

function response(head: string, body: string | Buffer, fields: Record<string, string | number> = {}): Buffer {
  const block = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${head}\r\n`), Buffer.from(body)]);
  return record(block, {
    "WARC-Type": "response",
    "Content-Type": "application/http; msgtype=response",
    ...fields,
  });
}

async function records(bytes: Uint8Array, size = 65_536): Promise<(WarcRecord | WarcDamage)[]> {
  const { items, error } = await drained(warcRecords(inChunks(bytes, size), (_, length) => length));
  if (error !== undefined) throw error;
  return items;
}

function shown(items: readonly (WarcRecord | WarcDamage)[]): unknown[] {
  return items.map((item) =>
    item.kind === "record" ? [item.number, item.block.toString()] : [item.number, `!${item.detail}`],
  );
}

describe("an archive that another program wrote", () => {
  for (const name of ["crawl.warc", "crawl.warc.gz"]) {
    it(`${name} gives its pages and texts`, async () => {
      const { inputs, ignored, bytes } = await readAll([fixture(name)]);
      const read = await Promise.all(
        inputs.map(async (input) => ({ input, document: (await loaded(input)).document })),
      );
      expect(
        read.map(({ input, document }) => [
          input.id.slice(-2),
          input.stated.url?.slice(18),
          document.format,
          document.segments.at(-1)?.text,
        ]),
      ).toEqual([
        ["02", "plain", "html", FERRY],
        ["04", "latin", "html", "Le café du coin n’ouvre plus le dimanche."],
        ["05", "chunked", "html", "Der Zug hielt an jeder Station, obwohl niemand ein- oder ausstieg."],
        ["06", "br", "html", FERRY],
        ["07", "deflate", "html", FERRY],
        ["08", "decoded", "html", FERRY],
        ["11", "text", "text", "Le café du coin n’ouvre plus le dimanche, et personne ne s’en plaint."],
      ]);
      expect(ignored).toEqual({
        "warc warcinfo": 1,
        "warc request": 1,
        "warc status 4xx": 1,
        "warc type image/*": 1,
        "warc response (not HTTP)": 1,
      });
      expect(bytes[0]).toBe(bytes[1]);
      expect(read[0]?.input.id).toBe("urn:uuid:00000000-0000-0000-0000-000000000002");
      expect(read[0]?.document.notes).toContainEqual({
        level: "info",
        code: "crawled",
        detail: "2019-09-02T10:00:02Z",
      });
      expect(read[0]?.input.stated.published).toBeUndefined();
    });
  }

  it("texts.wet gives its conversions", async () => {
    const { inputs } = await readAll([fixture("texts.wet")]);
    const documents = await Promise.all(inputs.map(async (input) => (await loaded(input)).document));
    expect(documents.map(({ format, source, stated }) => [format, source.slice(0, 9), stated.url])).toEqual([
      ["text", "The ferry", "https://a.example/0"],
      ["text", "Le café d", "https://a.example/1"],
    ]);
  });
});

describe("warcRecords", () => {
  const whole = Buffer.concat([record("one"), record("two\r\n\r\nWARC/1.0\r\ninside"), record("three")]);
  for (const size of [1, 2, 3, 7, 65_536]) {
    it(`reads alike in chunks of ${size}`, async () => {
      expect(shown(await records(whole, size))).toEqual([
        [1, "one"],
        [2, "two\r\n\r\nWARC/1.0\r\ninside"],
        [3, "three"],
      ]);
    });
  }

  it("takes line feeds alone and continued fields", async () => {
    const text =
      "WARC/1.1\nWARC-Type: conversion\nX-Long: a\n  b\nContent-Length: 3\n\none\n\nWARC/1.1\nContent-Length: 0\n\n";
    const items = await records(Buffer.from(text));
    expect(shown(items)).toEqual([
      [1, "one"],
      [2, ""],
    ]);
    expect(items[0]?.kind === "record" ? items[0].headers.get("x-long") : undefined).toBe("a b");
  });

  const damaged: [string, Buffer, unknown[]][] = [
    [
      "cut in a block",
      whole.subarray(0, whole.length - 8),
      [
        [1, "one"],
        [2, "two\r\n\r\nWARC/1.0\r\ninside"],
        [3, "!the file ends inside the record: 1 of 5 bytes"],
      ],
    ],
    [
      "cut in a header",
      Buffer.concat([record("one"), record("two").subarray(0, 40)]),
      [
        [1, "one"],
        [2, "!the file ends inside a record's header"],
      ],
    ],
    [
      "no archive at all",
      Buffer.from("<html>\n<p>WARC/1.0 is a format\n"),
      [[1, "!bytes that belong to no record"]],
    ],
    [
      "garbage between records",
      Buffer.concat([record("one"), Buffer.from("garbage\nmore\n"), record("two")]),
      [
        [1, "!what follows the record is none: its Content-Length is wrong"],
        [2, "two"],
      ],
    ],
    [
      "no length",
      Buffer.concat([record("one", { "Content-Length": "many" }), record("two")]),
      [
        [1, "!no Content-Length that is a number"],
        [2, "two"],
      ],
    ],
    [
      "a negative length",
      Buffer.concat([record("one", { "Content-Length": -5 }), record("two")]),
      [
        [1, "!no Content-Length that is a number"],
        [2, "two"],
      ],
    ],
    [
      "a length that is too small",
      Buffer.concat([record("one and a half", { "Content-Length": 3 }), record("two")]),
      [
        [1, "!what follows the record is none: its Content-Length is wrong"],
        [2, "two"],
      ],
    ],
    [
      "an immense length",
      Buffer.concat([record("one", { "Content-Length": "999999999999999" }), record("two")]),
      [[1, expect.stringMatching(/^!the file ends inside the record/)]],
    ],
    [
      "a header that is none",
      Buffer.concat([Buffer.from("WARC/1.0\r\nno colon\r\n\r\n"), record("two")]),
      [
        [1, "!a line in its header that is no field"],
        [2, "two"],
      ],
    ],
    [
      "a header without end",
      Buffer.concat([Buffer.from(`WARC/1.0\r\n${"X: y\r\n".repeat(20_000)}`), record("two")]),
      [
        [1, "!a header of more than 65536 bytes"],
        [2, "two"],
      ],
    ],
    [
      "a line without end",
      Buffer.concat([
        Buffer.from("WARC/1.0\r\nX: "),
        Buffer.alloc(500_000, "y"),
        Buffer.from("\r\n"),
        record("two"),
      ]),
      [
        [1, "!a header of more than 65536 bytes"],
        [2, "two"],
      ],
    ],
  ];
  for (const [name, bytes, expected] of damaged) {
    it(`goes on behind damage: ${name}`, async () => {
      expect(shown(await records(bytes))).toEqual(expected);
      expect(shown(await records(bytes, 11))).toEqual(expected);
    });
  }

  it("passes over line breaks between records by the million", async () => {
    const breaks = Buffer.from("\r\n\n".repeat(4_000_000));
    const read = await records(Buffer.concat([record("one"), breaks, record("two"), breaks]));
    expect(shown(read)).toEqual([
      [1, "one"],
      [2, "two"],
    ]);
    expect(read[1]).toMatchObject({ offset: record("one").length + breaks.length });
  });

  it("hands out the record that came before an error of the source", async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield record("one");
      throw new Error("the disk is gone");
    }
    const { items, error } = await drained(warcRecords(failing(), (_, length) => length));
    expect(shown(items)).toEqual([[1, "one"]]);
    expect(error).toMatchObject({ message: "the disk is gone" });
  });
});

describe("what becomes of a record", () => {
  const read = async (
    bytes: Buffer,
    maxBytes = 1_000_000,
  ): Promise<{ told: string[]; ignored: Readonly<Record<string, number>> }> =>
    inDirectory(async (directory) => {
      const file = join(directory, "f.warc");
      await writeFile(file, bytes);
      const { inputs, ignored } = await readAll([file], {}, maxBytes);
      return { told: inputs.map(told), ignored };
    });

  it("too large: a reject where it is a page, ignored where it is none", async () => {
    const large = Buffer.alloc(400_000, "x");
    const bytes = Buffer.concat([
      response("Content-Type: text/html\r\n", large),
      response("Content-Type: video/mp4\r\n", large),
      record("next"),
    ]);
    expect(await read(bytes, 1_000)).toEqual({
      told: ["!too-large", "message"],
      ignored: { "warc type video/*": 1 },
    });
  });
  describe("with a header of 3 MB is one reject that says so", () => {
    const line = `X-Padding: ${"y".repeat(3_000_000)}\r\n`;
    const lines = Array.from({ length: 100_000 }, (_, i) => `X-Line-${i}: ${"y".repeat(20)}\r\n`).join("");
    const page = `<!doctype html><p>${FERRY}`;
    const block = (status: string, head: string): Buffer =>
      record(`${status}\r\n${head}\r\n${page}`, {
        "WARC-Type": "response",
        "Content-Type": "application/http; msgtype=response",
      });
    const http = "an HTTP header of more than 262144 bytes";
    const warc = "a header of more than 65536 bytes";
    const cases: [string, Buffer, string][] = [
      ["an HTTP header of one line", response(line, page), http],
      ["of many lines", response(lines, page), http],
      ["with its type in front", response(`Content-Type: text/html\r\n${lines}`, page), http],
      ["with its type behind", response(`${line}Content-Type: text/html\r\n`, page), http],
      ["one that never ends", record(`HTTP/1.1 200 OK\r\n${lines}`, { "WARC-Type": "response" }), http],
      ["a status line", block(`HTTP/1.1 200 ${"O".repeat(3_000_000)}`, "A: b\r\n"), http],
      [
        "a line that is no status",
        block("G".repeat(3_000_000), "A: b\r\n"),
        "a response without an HTTP header",
      ],
      ["a header of the archive of one line", record(page, { "X-Padding": "y".repeat(3_000_000) }), warc],
      ["an address", record(page, { "WARC-Target-URI": `https://a.example/${"y".repeat(3_000_000)}` }), warc],
      ["of many lines", Buffer.from(record(page).toString().replace("\r\n", `\r\n${lines}`)), warc],
    ];
    for (const [name, bytes, detail] of cases) {
      for (const maxBytes of [1_000, 10_000_000]) {
        it(`${name}, with documents of at most ${maxBytes} bytes`, async () => {
          const tail = record("next");
          const inputs = await readFileOf("f.warc", Buffer.concat([bytes, tail]), {}, maxBytes);
          expect(inputs.map(told)).toEqual(["!bad-warc", "message"]);
          expect(inputs[0]).toMatchObject({ content: { detail: expect.stringContaining(detail) } });
        });
      }
    }
    it("and ignored where what was read says that it is no page", async () => {
      const bytes = Buffer.concat([
        block("HTTP/1.1 404 Not Found", lines),
        response(`Content-Type: image/png\r\n${lines}`, "x"),
      ]);
      expect(await read(bytes)).toEqual({
        told: [],
        ignored: { "warc status 4xx": 1, "warc type image/*": 1 },
      });
    });
    it("but read where it is as long as it may be", async () => {
      const head = (more: number): string =>
        `X: ${"y".repeat(262_144 - "HTTP/1.1 200 OK\r\nX: \r\n\r\n".length + more)}\r\n`;
      const bytes = Buffer.concat([response(head(0), page), response(head(1), page)]);
      const [whole, longer] = await readFileOf("f.warc", bytes);
      expect((await loaded(whole ?? expect.fail())).document.source).toBe(page);
      expect(told(longer ?? expect.fail())).toBe("!bad-warc");
    });
  });
  it("strange kinds are counted under a few names", async () => {
    const kinds = Array.from({ length: 300 }, (_, i) => record("x", { "WARC-Type": `kind-${i}` }));
    const types = Array.from({ length: 300 }, (_, i) => response(`Content-Type: odd-${i}/x\r\n`, "x"));
    expect((await read(Buffer.concat([...kinds, ...types]))).ignored).toEqual({
      "warc other": 300,
      "warc type other": 300,
    });
  });
  it("a response without an HTTP header is a reject with its place", async () => {
    const inputs = await readFileOf(
      "f.warc",
      Buffer.concat([
        record("one"),
        record("no http", { "WARC-Type": "response", "Content-Type": "application/http" }),
      ]),
    );
    expect(inputs[1]).toMatchObject({
      id: "f.warc#2",
      content: {
        kind: "broken",
        code: "bad-warc",
        detail: expect.stringMatching(/^record 2 at byte \d+: a response without/),
      },
    });
  });
  it("a damaged archive ends with a reject that names the file", async () => {
    const packed = readFileSync(fixture("crawl.warc.gz"));
    const inputs = await readFileOf("f.warc.gz", packed.subarray(0, packed.length - 800));
    expect(inputs.slice(0, -1).map(told)).toEqual(Array.from({ length: inputs.length - 1 }, () => "message"));
    expect(inputs.at(-1)).toMatchObject({ id: "f.warc.gz", content: { kind: "broken", code: "bad-gzip" } });
  });
});

describe("messages", () => {
  const page = Buffer.from(`<!doctype html><p>${FERRY}`);
  const chunks = (body: Buffer): Buffer =>
    Buffer.concat([Buffer.from(`${body.length.toString(16)};x=y\r\n`), body, Buffer.from("\r\n0\r\n\r\n")]);
  const bodies: [string, string[], Buffer, Buffer][] = [
    ["no coding", [], page, page],
    ["gzip", ["gzip"], gzipSync(page), page],
    ["gzip cut short", ["gzip"], gzipSync(page).subarray(0, -9), page],
    ["zlib", ["deflate"], deflateSync(page), page],
    ["raw deflate", ["deflate"], deflateRawSync(page), page],
    ["brotli", ["br"], brotliCompressSync(page), page],
    ["two codings", ["gzip", "br"], brotliCompressSync(gzipSync(page)), page],
    ["chunks of gzip", ["gzip", "chunked"], chunks(gzipSync(page)), page],
    ["chunks that break off", ["chunked"], chunks(page).subarray(0, 40), page.subarray(0, 32)],
    ...["gzip", "deflate", "br", "chunked", "zstd", "made-up"].map(
      (coding): [string, string[], Buffer, Buffer] => [`${coding}, undone already`, [coding], page, page],
    ),
  ];
  for (const [name, codings, body, expected] of bodies) {
    it(name, () => {
      expect(Buffer.from(messageBody(body, codings, 10_000)).toString()).toBe(expected.toString());
    });
  }
  for (const [coding, pack] of [
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ] as const) {
    it(`${coding} is bounded`, () => {
      expect(() => messageBody(pack(Buffer.alloc(1_000_000)), [coding], 10_000)).toThrow(
        expect.objectContaining({ code: "too-large" }),
      );
    });
  }
  it("damage is a reject", () => {
    const bad = gzipSync(page);
    bad[20] = (bad[20] ?? 0) ^ 255;
    expect(() => messageBody(bad, ["gzip"], 10_000)).toThrow(expect.objectContaining({ code: "bad-gzip" }));
    expect(() => messageBody(Buffer.from([1, 2, 3, 0, 255, 254]), ["br"], 10_000)).toThrow(
      expect.objectContaining({ code: "undecodable" }),
    );
    expect(() => messageBody(Buffer.from([1, 2, 3, 0, 255, 254]), ["made-up"], 10_000)).toThrow(
      expect.objectContaining({ code: "undecodable" }),
    );
  });
  it("headers may end anyhow", () => {
    expect(responseHead(Buffer.from("HTTP/1.1 200 OK\nA: b\nA: c\n\nbody"))).toEqual({
      status: 200,
      headers: new Map([["a", "b, c"]]),
      bodyAt: 27,
    });
    expect(responseHead(Buffer.from("HTTP/2 404\r\n\r\n"))).toMatchObject({ status: 404, bodyAt: 14 });
    expect(responseHead(Buffer.from("HTTP/1.1 200 OK\r\nA: b"))).toMatchObject({ status: 200, bodyAt: 21 });
    expect(responseHead(Buffer.from("<html>"))).toBeUndefined();
  });
});
