import { describe, expect, it } from "vitest";
import { byteLines } from "../../src/read/byte-lines.ts";
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
