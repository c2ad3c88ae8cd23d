import { describe, expect, it } from "vitest";
import { decode } from "../../src/read/bytes/encoding.ts";
import { formatOf } from "../../src/read/format.ts";
import { loaded } from "./support.ts";

const TEXT = "The ferry left the harbour at dawn — carrying “forty” passengers.\r\nIt rained.\n";

describe("UTF-16 without a mark", () => {
  for (const [name, swap] of [
    ["utf-16le", false],
    ["utf-16be", true],
  ] as const) {
    it(`is told from its zero bytes: ${name}`, () => {
      const bytes = Buffer.from(TEXT.repeat(20), "utf16le");
      const decoded = decode(swap ? bytes.swap16() : bytes);
      expect(decoded).toMatchObject({
        text: TEXT.repeat(20),
        encoding: name,
        notes: [{ code: "encoding-guessed" }],
      });
    });
    it(`may end in half a unit: ${name}`, () => {
      const bytes = Buffer.from(TEXT, "utf16le");
      expect(decode((swap ? bytes.swap16() : bytes).subarray(0, -1)).text.slice(0, -2)).toBe(
        TEXT.slice(0, -2),
      );
    });
  }
  it("is not seen in tables of numbers", () => {
    const numbers = Buffer.alloc(4_000);
    for (let i = 0; i < 2_000; i += 1) numbers.writeUInt16LE(i % 60, i * 2);
    expect(() => decode(numbers)).toThrow(expect.objectContaining({ code: "binary" }));
    expect(() => decode(Buffer.alloc(4_000))).toThrow(expect.objectContaining({ code: "binary" }));
  });
  it("is not seen in text with some zero bytes", () => {
    expect(decode(Buffer.from(`${TEXT.repeat(50)}\0${TEXT}`)).encoding).toBe("utf-8");
  });
});

describe("bytes that are no text", () => {
  it("UTF-32 is told apart from UTF-16", () => {
    const bytes = Buffer.alloc(400);
    bytes.writeUInt32LE(0xfeff, 0);
    for (let i = 4; i < 400; i += 4) bytes.writeUInt32LE(0x61, i);
    expect(() => decode(bytes)).toThrow(expect.objectContaining({ code: "undecodable" }));
  });
  it("broken UTF-8 is read, and says so", () => {
    const bytes = Buffer.concat([
      Buffer.from(`<meta charset="utf-8"><p>${"Café ".repeat(40)}`),
      Buffer.from([0xc3, 0x28, 0xff]),
    ]);
    expect(decode(bytes)).toMatchObject({ encoding: "utf-8", notes: [{ code: "encoding-damaged" }] });
  });
});

describe("what could take forever", () => {
  it("a row of comments before the root", () => {
    expect(formatOf(`${"<!-- a -->".repeat(5_000)}<html>`, "text")).toBe("html");
    expect(formatOf(`\ufeff\n<?xml version="1.0"?>\n<!-- <p> -->\n<!DOCTYPE html>`, "text")).toBe("html");
    expect(formatOf(`${"<!---->".repeat(5_000)}x`, "text")).toBe("text");
    expect(formatOf("<!--".repeat(20_000), "text")).toBe("text");
  });
  it("brackets and quotes without end", () => {
    for (const unit of [
      "<p ",
      "<a href='",
      "&",
      "&#",
      "<!--",
      "</",
      "<![CDATA[",
      "\u0000",
      "\ud800",
      '="',
      " \t",
    ]) {
      expect(["html", "text"]).toContain(formatOf(unit.repeat(200_000), "text"));
    }
  });
});

describe("sources that no one writes", () => {
  const sources: [string, string][] = [
    ["100,000 open tags", `<html><body>${"<div>".repeat(100_000)}The ferry left.`],
    [
      "100,000 kinds of tags",
      `<html><body>${Array.from({ length: 100_000 }, (_, i) => `<x${i}>`).join("")}The ferry left.`,
    ],
    ["100,000 closed tags", `<html><body>${"</div>".repeat(100_000)}The ferry left.`],
    ["100,000 lists in lists", `<html><body>${"<ul><li>".repeat(100_000)}The ferry left.`],
    ["100,000 tables in tables", `<html><body>${"<table><tr><td>".repeat(100_000)}The ferry left.`],
    [
      "100,000 attributes",
      `<html><body><p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=b`).join(" ")}>The ferry left.`,
    ],
    ["an attribute of 5 MB", `<html><body><p class="${"x ".repeat(2_500_000)}">The ferry left.`],
    ["a sentence of 5 MB", "the ferry left and ".repeat(270_000)],
    ["a word of 5 MB", "x".repeat(5_000_000)],
    ["a million lines", "x\n".repeat(1_000_000)],
    ["a million entities", `<html><body><p>${"&amp;&#65;".repeat(500_000)}`],
  ];
  for (const [name, source] of sources) {
    it(`${name} become a document`, async () => {
      const { document } = await loaded(
        { id: "x", path: "-", content: { kind: "text", value: source }, stated: {} },
        50_000_000,
      );
      expect(document.segments.length).toBeGreaterThan(0);
    });
  }
});
