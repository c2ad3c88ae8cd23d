import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteLines } from "../../src/read/bytes/byte-lines.ts";
import { parseRow } from "../../src/read/row.ts";
import { streamRows } from "../../src/read/rows.ts";

async function* chunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe("byteLines", () => {
  const text = "one\n\n  \ntwö\r\nthree";
  for (const size of [1, 2, 3, 7, 100]) {
    it(`splits alike in chunks of ${size}`, async () => {
      const lines: [number, string | undefined][] = [];
      for await (const { number, bytes } of byteLines(chunks(text, size), 100))
        lines.push([number, bytes?.toString()]);
      expect(lines).toEqual([
        [1, "one"],
        [4, "twö\r"],
        [5, "three"],
      ]);
    });
  }

  it("counts blank lines by the million", async () => {
    async function* blank(): AsyncGenerator<Uint8Array> {
      const piece = Buffer.from(`${"\n".repeat(40_000)}${" \r\n".repeat(20_000)} `);
      for (let i = 0; i < 500; i += 1) yield piece;
      yield Buffer.from("x");
    }
    const lines: [number, string | undefined][] = [];
    for await (const { number, bytes } of byteLines(blank(), 100)) lines.push([number, bytes?.toString()]);
    expect(lines).toEqual([[30_000_001, " x"]]);
  });

  it("skips what is too long without holding it, and goes on behind it", async () => {
    const lines: [number, string | undefined][] = [];
    for await (const { number, bytes } of byteLines(chunks(`${"x".repeat(50)}\nshort`, 8), 10))
      lines.push([number, bytes?.toString()]);
    expect(lines).toEqual([
      [1, undefined],
      [2, "short"],
    ]);
  });
});

describe("parseRow", () => {
  const place = { path: "a.jsonl", line: 3, fallbackId: "a.jsonl#3" };
  it("reads the known fields", () => {
    const line = JSON.stringify({
      id: 7,
      html: "<p>x",
      url: "https://a.example",
      title: " T ",
      author: ["A", " "],
      date: "2019-09-02",
      more: 1,
    });
    expect(parseRow(line, place, {})).toEqual({
      id: "7",
      path: "a.jsonl",
      line: 3,
      content: { kind: "html", value: "<p>x" },
      stated: { url: "https://a.example", title: "T", authors: ["A"], published: "2019-09-02" },
    });
  });
  it("prefers html that holds something, then text", () => {
    expect(parseRow('{"html":"","text":"t"}', place, {}).content).toEqual({ kind: "text", value: "t" });
  });
  it("maps names", () => {
    expect(parseRow('{"body":"t"}', place, { text: "body" })).toMatchObject({
      id: "a.jsonl#3",
      content: { kind: "text", value: "t" },
    });
  });
  for (const [line, code] of [
    ["{", "bad-json"],
    ["[1]", "bad-row"],
    ['"x"', "bad-row"],
    ["{}", "bad-row"],
    ['{"text":5}', "bad-row"],
  ] as const) {
    it(`${line} is ${code}`, () => {
      expect(parseRow(line, place, {}).content).toMatchObject({ kind: "broken", code });
    });
  }
});

describe("an id", () => {
  const idOf = (json: string, fields = {}): string =>
    parseRow(`{"id":${json},"text":"t"}`, { path: "a.jsonl", line: 3, fallbackId: "a.jsonl#3" }, fields).id;
  it("comes back as it came", () => {
    const ids = [
      "a/ ",
      " a",
      "\ta\n",
      " ",
      "\u0000",
      "\ufeffa",
      "\u2028",
      "\ud800",
      "\udc00\ud800",
      "007",
      "e\u0301",
    ];
    for (const id of ids) expect(idOf(JSON.stringify(id))).toBe(id);
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (id) => {
        expect(idOf(JSON.stringify(id))).toBe(id);
      }),
    );
  });
  for (const [json, id] of [
    ["7", "7"],
    ["-7", "-7"],
    ["1e3", "1000"],
    ["9007199254740991", "9007199254740991"],
    ["9007199254740993", "9007199254740993"],
    ["12345678901234567891", "12345678901234567891"],
    ["0.1", "0.1"],
    ["3.10", "3.10"],
    ["1e999", "1e999"],
    ["true", "true"],
    ['{"$oid": "5f1d7f3a"}', '{"$oid": "5f1d7f3a"}'],
    ["[1, 2]", "[1, 2]"],
  ] as const) {
    it(`${json} is "${id}"`, () => {
      expect(idOf(json)).toBe(id);
    });
  }
  it("of another name comes back too", () => {
    const row = '{"key": 12345678901234567891, "id": 1, "text": "t", "of": {"key": 2}}';
    expect(parseRow(row, { path: "-", fallbackId: "-" }, { id: "key" }).id).toBe("12345678901234567891");
  });
  it("is none where it is empty or no value", () => {
    for (const json of ['""', "null", "NaN", "-Infinity"]) expect(idOf(json)).toBe("a.jsonl#3");
  });
  it("stays where the row cannot be read", () => {
    expect(parseRow('{"id":" a ","text":5}', { path: "-", fallbackId: "-" }, {})).toMatchObject({
      id: " a ",
      content: { kind: "broken", code: "bad-row" },
    });
  });
});

describe("streamRows", () => {
  it("numbers rows by their line", async () => {
    const rows = [];
    for await (const row of streamRows(
      chunks('{"text":"a"}\n\nbad\n', 5),
      { path: "-", id: "-" },
      { fields: {}, maxBytes: 1000 },
    ))
      rows.push(row);
    expect(rows.map(({ id, line, content }) => [id, line, content.kind])).toEqual([
      ["-#1", 1, "text"],
      ["-#3", 3, "broken"],
    ]);
  });
});
