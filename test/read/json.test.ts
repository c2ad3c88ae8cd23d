import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { jsonElements } from "../../src/read/json/elements.ts";
import { streamRows } from "../../src/read/rows.ts";
import { drained, inChunks, loaded, readFileOf, told } from "./support.ts";

const OPTIONS = { fields: {}, maxBytes: 1_000 };

describe("jsonElements", () => {
  const array = ' [ {"a":"],[\\"{"},\n{"b":[1,[2,{}]]} , "x,y]" ,\n 5 ]\n';
  for (const size of [1, 2, 3, 5, 100]) {
    it(`cuts alike in chunks of ${size}`, async () => {
      const { items } = await drained(jsonElements(inChunks(array, size), 100));
      expect(
        items.map(({ line, bytes }) => [
          line,
          Buffer.from(bytes ?? "")
            .toString()
            .trim(),
        ]),
      ).toEqual([
        [1, '{"a":"],[\\"{"}'],
        [2, '{"b":[1,[2,{}]]}'],
        [2, '"x,y]"'],
        [3, "5"],
      ]);
      expect(items.every(({ complete }) => complete)).toBe(true);
    });
    it(`holds no more than it may in chunks of ${size}`, async () => {
      const { items } = await drained(
        jsonElements(inChunks(`[{"a":"${"x".repeat(500)}"},{"b":1}]`, size), 100),
      );
      expect(items.map(({ bytes }) => bytes?.length)).toEqual([undefined, 7]);
    });
  }
  it("tells where the file ends inside", async () => {
    const { items } = await drained(jsonElements(inChunks('[{"a":1},\n{"b":', 4), 100));
    expect(items.map(({ line, complete }) => [line, complete])).toEqual([
      [1, true],
      [2, false],
    ]);
  });
});

describe("a .json file", () => {
  const rows = [{ text: "one" }, { text: "two", id: "second" }];
  const cases: [string, string, [string, number | undefined, string][]][] = [
    [
      "an array",
      JSON.stringify(rows, null, 1),
      [
        ["f.json#1", 2, "one"],
        ["second", 5, "two"],
      ],
    ],
    ["an array with nothing in it", "[]", []],
    ["an object over many lines", JSON.stringify(rows[1], null, 2), [["second", undefined, "two"]]],
    [
      "JSON lines under another name",
      rows.map((row) => JSON.stringify(row)).join("\n"),
      [
        ["f.json#1", 1, "one"],
        ["second", 2, "two"],
      ],
    ],
    [
      "JSON lines with a bad one",
      '{"text":"one"}\n{"text":\n{"text":"three"}\n',
      [
        ["f.json#1", 1, "one"],
        ["f.json#2", 2, "!bad-json"],
        ["f.json#3", 3, "three"],
      ],
    ],
    [
      "JSON lines with a bad one first",
      '{"text":\n{"text":"two"}\n{"text":"three"}',
      [
        ["f.json#1", 1, "!bad-json"],
        ["f.json#2", 2, "two"],
        ["f.json#3", 3, "three"],
      ],
    ],
    [
      "an array that breaks off",
      '[{"text":"one"},\n\n{"text":"tw',
      [
        ["f.json#1", 1, "one"],
        ["f.json#2", 3, "!bad-json"],
      ],
    ],
    [
      "an array with a bad element",
      '[{"text":"one"},\n{"text" "two"},\n{"text":"three"}]',
      [
        ["f.json#1", 1, "one"],
        ["f.json#2", 2, "!bad-json"],
        ["f.json#3", 3, "three"],
      ],
    ],
    [
      "something behind the array",
      '[{"text":"one"}]\n}',
      [
        ["f.json#1", 1, "one"],
        ["f.json#2", 2, "!bad-json"],
      ],
    ],
    ["an object that is none", '{\n  "text": "one",\n  oops\n}', [["f.json", 3, "!bad-json"]]],
    ["a byte-order mark", '\ufeff[{"text":"one"}]', [["f.json#1", 1, "one"]]],
    ["no object", "5", [["f.json", undefined, "!bad-row"]]],
    ["nothing", "", [["f.json", undefined, "!empty"]]],
    ["an object that breaks off", '{\n"text":\n', [["f.json", 3, "!bad-json"]]],
  ];
  for (const [name, content, expected] of cases) {
    it(name, async () => {
      const inputs = await readFileOf("f.json", content);
      expect(inputs.map((input) => [input.id, input.line, told(input)])).toEqual(expected);
    });
  }

  it("may be larger than the limit as long as no element is", async () => {
    const content = JSON.stringify(
      Array.from({ length: 200 }, (_, i) => ({ text: `row ${i} ${"x".repeat(i === 7 ? 2_000 : 20)}` })),
    );
    const inputs = await readFileOf("f.json.gz", gzipSync(content), {}, 1_000);
    expect(inputs).toHaveLength(200);
    expect(inputs.filter((input) => told(input) === "!too-large").map(({ id }) => id)).toEqual([
      "f.json.gz#8",
    ]);
  });

  it("one object or one line over the limit is too large", async () => {
    expect((await readFileOf("f.json", `{"text":"${"x".repeat(2_000)}"}`, {}, 1_000)).map(told)).toEqual([
      "!too-large",
    ]);
    expect((await readFileOf("f.json", `{\n"text":"${"x".repeat(2_000)}"\n}`, {}, 1_000)).map(told)).toEqual([
      "!too-large",
    ]);
    const lines = `{"text":"${"x".repeat(200_000)}"}\n{"text":"short"}\n`;
    expect((await readFileOf("f.json", lines, {}, 1_000)).map(told)).toEqual(["!too-large", "short"]);
  });
});

describe("JSON lines", () => {
  it("bear a byte-order mark, carriage returns and zero bytes", async () => {
    const rows = '\ufeff{"text":"one"}\r\n\r\n{"text":"t\\u0000wo"}\r\n{"text":"a\u0000b"}\r\n';
    const { items } = await drained(streamRows(inChunks(rows, 7), { path: "-", id: "-" }, OPTIONS));
    expect(items.map((input) => [input.line, told(input)])).toEqual([
      [1, "one"],
      [3, "t\0wo"],
      [4, "!bad-json"],
    ]);
  });

  it("are read in UTF-16 where a mark says so", async () => {
    const little = Buffer.from('\ufeff{"text":"Café 🙂"}\n{"text":"zwei"}\n', "utf16le");
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big]) {
      const { items } = await drained(streamRows(inChunks(bytes, 3), { path: "-", id: "-" }, OPTIONS));
      expect(items.map(told)).toEqual(["Café 🙂", "zwei"]);
    }
  });

  it("that are not UTF-8 are read in what they are, and say so", async () => {
    const { items } = await drained(
      streamRows(
        inChunks(Buffer.from('{"text":"Le café ferme \u0085"}', "latin1"), 9),
        { path: "-", id: "-" },
        OPTIONS,
      ),
    );
    expect(items.map(told)).toEqual(["Le café ferme …"]);
    expect(items[0]?.notes).toMatchObject([{ code: "encoding-guessed" }]);
  });

  it("with half a surrogate pair have well-formed texts, and the id as it came", async () => {
    const { items } = await drained(
      streamRows(
        inChunks('{"id":"\\ud800x","text":"a\\udc00b \\ud83d\\ude42"}', 9),
        { path: "-", id: "-" },
        OPTIONS,
      ),
    );
    const input = items[0];
    if (input === undefined) throw new Error("no row");
    expect(input.id).toBe("\ud800x");
    expect((await loaded(input)).document.source).toBe("a\ufffdb 🙂");
  });

  it("find no fields that are not there", async () => {
    const { items } = await drained(
      streamRows(
        inChunks('{"text":"one"}', 99),
        { path: "-", id: "-" },
        { fields: { id: "constructor", title: "__proto__" }, maxBytes: 100 },
      ),
    );
    expect(items[0]).toMatchObject({ id: "-#1", stated: {} });
  });

  it("of a file that breaks off end with a reject that names the file", async () => {
    const lines = Array.from({ length: 500 }, (_, i) =>
      JSON.stringify({ text: `row ${i} ${Math.sin(i)}` }),
    ).join("\n");
    const packed = gzipSync(lines);
    const inputs = await readFileOf("f.jsonl.gz", packed.subarray(0, packed.length - 1_500));
    expect(inputs.length).toBeGreaterThan(100);
    expect(inputs.slice(0, -1).every((input) => told(input).startsWith("row"))).toBe(true);
    expect(inputs.at(-1)).toMatchObject({ id: "f.jsonl.gz", content: { kind: "broken", code: "bad-gzip" } });
    expect(inputs.at(-1)?.line).toBeUndefined();
  });

  it("a line of half a gigabyte is passed over without being held", async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"text":"');
      const chunk = Buffer.alloc(1_000_000, "x");
      for (let i = 0; i < 500; i += 1) yield chunk;
      yield Buffer.from('"}\n{"text":"next"}\n');
    }
    const before = process.memoryUsage.rss();
    const { items } = await drained(
      streamRows(endless(), { path: "-", id: "-" }, { fields: {}, maxBytes: 5_000_000 }),
    );
    expect(items.map((input) => [input.line, told(input)])).toEqual([
      [1, "!too-large"],
      [2, "next"],
    ]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200_000_000);
  });
});

describe("numbers that Python writes and JSON has no form for", () => {
  const row = (id: string): string =>
    `{"id": "${id}", "score": NaN, "in": [Infinity, {"x": -Infinity}], "text": "NaN ${id}"}`;
  const rows = `${row("a")}\n{"id": 12345678901234567891, "text": NaN}\n${row("b")}\n`;
  const cases: [string, string, string][] = [
    ["JSON lines", "f.jsonl", rows],
    ["JSON lines under another name", "f.json", rows],
    ["an array", "f.json", `[${rows.trim().replaceAll("\n", ",")}]`],
    [
      "an array over many lines",
      "f.json",
      `[\n${rows.trim().replaceAll("\n", ",\n").replaceAll(", ", ",\n ")}\n]`,
    ],
  ];
  for (const [name, file, content] of cases) {
    it(`are no values in ${name}`, async () => {
      expect((await readFileOf(file, content)).map((input) => [input.id, told(input)])).toEqual([
        ["a", "NaN a"],
        ["12345678901234567891", "!bad-row"],
        ["b", "NaN b"],
      ]);
    });
  }
  it("are no values in one object", async () => {
    for (const content of [row("a"), row("a").replaceAll(", ", ",\n")])
      expect((await readFileOf("f.json", content)).map((input) => [input.id, told(input)])).toEqual([
        ["a", "NaN a"],
      ]);
  });
  it("do not hide where an object breaks off", async () => {
    const inputs = await readFileOf("f.json", '{"a": NaN,\n"b": [Infinity,\n-Infinity,,\n"c"]}');
    expect(inputs).toMatchObject([{ line: 3, content: { code: "bad-json" } }]);
  });
});

describe("a .json file that is damaged", () => {
  const row = { text: "one", list: [{ a: 1 }, { b: [{ c: 2 }] }] };
  it("is one reject where it was one object over many lines", async () => {
    const text = JSON.stringify(row, null, 1).replace('"b": [', '"b" [');
    expect(await readFileOf("f.json", text)).toMatchObject([{ line: 8, content: { code: "bad-json" } }]);
  });
  it("is read row by row where it has lines that are rows", async () => {
    const text = `{"text": "one\n${JSON.stringify(row)}\n {"text": "two"}\n{"text": }\n`;
    expect((await readFileOf("f.json", text)).map(told)).toEqual(["!bad-json", "one", "two", "!bad-json"]);
  });
});
