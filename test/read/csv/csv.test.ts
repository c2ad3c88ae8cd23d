import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sniffDelimiter, splitFields } from "../../../src/read/csv/fields.ts";
import { type CsvRecord, CsvScanner } from "../../../src/read/csv/scanner.ts";
import { readFileOf, told } from "../support.ts";

function scanned(text: string, size: number, maxBytes = 1_000, quotesAreRare = false): CsvRecord[] {
  const scanner = new CsvScanner({ delimiter: 0x2c, maxBytes, quotesAreRare });
  const bytes = Buffer.from(text);
  const records: CsvRecord[] = [];
  for (let at = 0; at < bytes.length; at += size)
    records.push(...scanner.push(bytes.subarray(at, at + size)));
  records.push(...scanner.end());
  return records;
}

function shown(records: readonly CsvRecord[]): unknown[] {
  return records.map(({ line, bytes, damage }) => [
    line,
    bytes === undefined ? undefined : Buffer.from(bytes).toString(),
    ...(damage === undefined ? [] : [damage]),
  ]);
}

const OPEN = "a quoted field is not closed";
const BEHIND = "text behind a closing quote";

describe("CsvScanner", () => {
  const cases: [string, string, unknown[]][] = [
    [
      "lines",
      "a,b\r\nc,d\n\ne,f",
      [
        [1, "a,b"],
        [2, "c,d"],
        [4, "e,f"],
      ],
    ],
    [
      "breaks inside quotes",
      'a,"b\nc"\nd,"e\r\n""f"""\ng',
      [
        [1, 'a,"b\nc"'],
        [3, 'd,"e\r\n""f"""'],
        [5, "g"],
      ],
    ],
    [
      "quotes inside plain fields",
      'a 5" pipe,b\nc',
      [
        [1, 'a 5" pipe,b'],
        [2, "c"],
      ],
    ],
    [
      "line breaks of Windows written twice",
      'a,"b"\r\r\nc,d\r\r\n',
      [
        [1, 'a,"b"'],
        [2, "c,d"],
      ],
    ],
    ["spaces behind a closing quote", '"a" ,b\n', [[1, '"a" ,b']]],
    [
      "text behind a closing quote",
      '"a"b,c\nd\n',
      [
        [1, '"a"b,c', BEHIND],
        [2, "d"],
      ],
    ],
    [
      "a quote that only the next record closes",
      'x,"y\nz,1\n"p",2\nq\n',
      [
        [1, 'x,"y', BEHIND],
        [2, "z,1"],
        [3, '"p",2'],
        [4, "q"],
      ],
    ],
    [
      "a quote that nothing closes",
      'a\n"b\nc\nd',
      [
        [1, "a"],
        [2, '"b', OPEN],
        [3, "c"],
        [4, "d"],
      ],
    ],
    [
      "one on the last line",
      'a\nb,"c',
      [
        [1, "a"],
        [2, 'b,"c', OPEN],
      ],
    ],
    ["nothing", "", []],
    ["blank lines", "\n \n\r\n", []],
  ];
  for (const [name, text, expected] of cases) {
    for (const size of [1, 2, 3, 100]) {
      it(`${name}, in chunks of ${size}`, () => {
        expect(shown(scanned(text, size))).toEqual(expected);
      });
    }
  }

  for (const size of [1, 10, 1_000]) {
    it(`passes over what is too large, in chunks of ${size}`, () => {
      expect(shown(scanned(`a\n${"x".repeat(300)}\nb\n`, size, 50))).toEqual([
        [1, "a"],
        [2, undefined],
        [3, "b"],
      ]);
      expect(shown(scanned(`a\n"${"x\n".repeat(300)}",c\nb`, size, 50))).toEqual([
        [1, "a"],
        [2, undefined],
        [303, "b"],
      ]);
    });
    it(`counts blank lines, in chunks of ${size}`, () => {
      const blank = `${"\n".repeat(5_000)}${" \r\n\t \n".repeat(5_000)}`;
      expect(shown(scanned(`a\n${blank}  b\n${blank}\t`, size))).toEqual([
        [1, "a"],
        [15_002, "  b"],
      ]);
    });
    it(`a quote that is never closed does not swallow more rows than are held, in chunks of ${size}`, () => {
      const rows = Array.from({ length: 100 }, (_, i) => [i + 4, `${i},"",x`]);
      const text = rows.map(([, row]) => row).join("\n");
      expect(shown(scanned(`id,"a, b",c\n1,2,3\n4,"5,6\n${text}`, size, 50))).toEqual([
        [1, 'id,"a, b",c'],
        [2, "1,2,3"],
        [3, '4,"5,6', OPEN],
        ...rows,
      ]);
      const prose = "It rained, and nobody came.\nIt rained.\n".repeat(50);
      expect(shown(scanned(`id,text\n1,"${prose}"\n2,b`, size, 500))).toEqual([
        [1, "id,text"],
        [2, undefined],
        [103, "2,b"],
      ]);
    });
    it(`where quotes are rare, one that is never closed swallows nothing, in chunks of ${size}`, () => {
      const records = scanned(`a\n"b\n${"c\n".repeat(100)}`, size, 50, true);
      expect(records).toHaveLength(102);
      expect(shown(records.slice(0, 3))).toEqual([
        [1, "a"],
        [2, '"b', OPEN],
        [3, "c"],
      ]);
    });
  }

  it("reads back what was written, in chunks of any size", () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom('"', "\n", "\r\n", ",", 'a"b', "x\ny", " "),
    );
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 });
    const written = (value: string): string =>
      /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
    fc.assert(
      fc.property(
        table,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom("\n", "\r\n"),
        (rows, size, end) => {
          const well = rows.map((row) => row.map((value) => Buffer.from(value).toString()));
          const text = well.map((row) => row.map(written).join(",")).join(end);
          const read = scanned(text, size, 10_000).map(({ bytes }) =>
            splitFields(Buffer.from(bytes ?? "").toString(), ",", true),
          );
          expect(read).toEqual(well);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("stays linear on quotes that nothing closes", () => {
    const text = '"a\n'.repeat(50_000);
    const odd = `x,"y\n${"plain\n".repeat(100_000)}`;
    expect(scanned(text, 65_536, 10_000_000).length).toBe(50_000);
    expect(scanned(odd, 65_536, 10_000_000).length).toBe(100_001);
  });
});

describe("sniffDelimiter", () => {
  for (const [head, delimiter] of [
    ["a,b;c,d\n", ","],
    ['"a,b,c";d;e\n', ";"],
    ["a\tb\tc\nx,y,z,w", "\t"],
    ["a|b", "|"],
    ["a;b\rone, two, three;c\r", ";"],
    ["text\n", ","],
    ["", ","],
  ] as const) {
    it(`${JSON.stringify(head)} has ${JSON.stringify(delimiter)}`, () => {
      expect(sniffDelimiter(Buffer.from(head))).toBe(delimiter);
    });
  }
});

describe("a table", () => {
  const read = async (name: string, content: string | Uint8Array, fields = {}): Promise<unknown[]> =>
    (await readFileOf(name, content, fields)).map((input) => [input.id, input.line, told(input)]);

  it("has a header and rows, whose line is their first", async () => {
    const inputs = await readFileOf(
      "f.csv",
      '\ufeffid,body,title,author,noise\n7,"It rained,\nand rained.",Rain,Ada,x\n8,It shone.,,,\n',
      { text: "body" },
    );
    expect(inputs).toMatchObject([
      {
        id: "7",
        path: expect.stringMatching(/f\.csv$/),
        line: 2,
        content: { kind: "text", value: "It rained,\nand rained." },
        stated: { title: "Rain", authors: ["Ada"] },
      },
      { id: "8", line: 4, content: { kind: "text", value: "It shone." }, stated: {} },
    ]);
  });
  it("has semicolons, tabs or bars", async () => {
    expect(await read("f.csv", "title;text\nA;one, two\n")).toEqual([["f.csv#2", 2, "one, two"]]);
    expect(await read("f.tsv", "title\ttext\nA;b\tone\n")).toEqual([["f.tsv#2", 2, "one"]]);
  });
  it("rejects rows that don't fit, and no others", async () => {
    const rows = 'text,url\none,u\ntwo\n"three" x,u\nfour,u,\nfive,u,v\n"six\n,",u\nseven,"u';
    expect(await read("f.csv", rows)).toEqual([
      ["f.csv#2", 2, "one"],
      ["f.csv#3", 3, "!bad-csv"],
      ["f.csv#4", 4, "!bad-csv"],
      ["f.csv#5", 5, "four"],
      ["f.csv#6", 6, "!bad-csv"],
      ["f.csv#7", 7, "six\n,"],
      ["f.csv#9", 9, "!bad-csv"],
    ]);
  });
  it("with tabs takes wrong quotes for text", async () => {
    expect(await read("f.tsv", 'text\turl\n"Rain," he said\tu\n"quo\tted"\tu\n"a\tu\nb\tu\n')).toEqual([
      ["f.tsv#2", 2, '"Rain," he said'],
      ["f.tsv#3", 3, "quo\tted"],
      ["f.tsv#4", 4, '"a'],
      ["f.tsv#5", 5, "b"],
    ]);
  });
  it("without a text column is one reject that names its columns", async () => {
    const inputs = await readFileOf("f.csv", "a,b\n1,2\n3,4\n");
    expect(inputs).toHaveLength(1);
    expect(inputs[0]?.content).toEqual({
      kind: "broken",
      code: "bad-row",
      detail: 'no column "text" or "html" among "a", "b"; name it with --field text=NAME',
    });
  });
  it("is Windows-1252, UTF-16 or old Macintosh", async () => {
    expect(await read("f.csv", Buffer.from("text\nLe caf\xe9 ferme \x85\n", "latin1"))).toEqual([
      ["f.csv#2", 2, "Le café ferme …"],
    ]);
    expect(await read("f.tsv", Buffer.from("\ufefftext\turl\r\nCafé\tu\r\n", "utf16le"))).toEqual([
      ["f.tsv#2", 2, "Café"],
    ]);
    expect(await read("f.csv", "text,url\rone,u\rtwo,u\r")).toEqual([
      ["f.csv#2", 2, "one"],
      ["f.csv#3", 3, "two"],
    ]);
  });
  it("with strange column names finds no others", async () => {
    expect(await read("f.csv", "__proto__,text,text\nx,first,second\n", { id: "__proto__" })).toEqual([
      ["x", 2, "first"],
    ]);
  });
  it("gives ids back as they came", async () => {
    const rows = 'text,id\none, a\ntwo," b "\nthree,  \nfour,\nfive,"c\r\nd"\r\nsix,007\n';
    expect((await readFileOf("f.csv", rows)).map(({ id }) => id)).toEqual([
      " a",
      " b ",
      "  ",
      "f.csv#5",
      "c\r\nd",
      "007",
    ]);
  });
  it("has no value where a database wrote \\N", async () => {
    const rows = "id\ttitle\ttext\n\\N\t\\N\tone \\N\n2\t\\\\N\t\\N\n";
    expect(await readFileOf("f.tsv", rows)).toMatchObject([
      { id: "f.tsv#2", content: { value: "one \\N" }, stated: {} },
      { id: "2", content: { code: "bad-row" }, stated: { title: "\\\\N" } },
    ]);
  });
});

describe("a line that names the delimiter", () => {
  const text = 'id;text;url\n1;"one; two";u\n2;three, four, five,six;u\n';
  const rows = [
    ["1", "one; two"],
    ["2", "three, four, five,six"],
  ];
  const read = async (name: string, content: string | Uint8Array): Promise<unknown[]> =>
    (await readFileOf(name, content)).map((input) => [input.id, told(input)]);
  const utf16 = (content: string): Buffer => Buffer.from(`\ufeff${content}`, "utf16le");
  const cases: [string, string, string | Uint8Array][] = [
    ["a semicolon", "f.csv", `sep=;\n${text}`],
    ["behind a byte-order mark", "f.csv", `\ufeffsep=;\n${text}`],
    ["with line breaks of Windows", "f.csv", `\ufeffsep=;\r\n${text.replaceAll("\n", "\r\n")}`],
    ["with those of old Macintoshes", "f.csv", `sep=;\r${text.replaceAll("\n", "\r")}`],
    ["in capitals", "f.csv", `SEP=;\n${text}`],
    ["in quotes", "f.csv", `"sep=;"\n${text}`],
    ["padded to the width of the table", "f.csv", `sep=;;;\n${text}`],
    ["in UTF-16", "f.csv", utf16(`sep=;\r\n${text.replaceAll("\n", "\r\n")}`)],
    ["in UTF-16 of the other order", "f.csv", utf16(`sep=;\n${text}`).swap16()],
    ["in .tsv", "f.tsv", `sep=;\n${text}`],
    ["nothing: the next line tells", "f.csv", `sep=\r\n${text}`],
    ["a comma", "f.csv", 'sep=,\nid,text,url\n1,one; two,u\n2,"three, four, five,six",u\n'],
    ["a tab", "f.csv", `sep=\t\n${text.replaceAll(/;(?! )/g, "\t")}`],
    ["a tab by its name", "f.csv", `sep=\\t\n${text.replaceAll(/;(?! )/g, "\t")}`],
    ["a tab, in .tsv", "f.tsv", `sep=\t\n${text.replaceAll(/;(?! )/g, "\t")}`],
    ["a caret", "f.csv", `sep=^\n${text.replaceAll(/;(?! )/g, "^")}`],
    [
      "a colon that the header has fewer of than commas",
      "f.csv",
      "sep=:\nid:text:a,b,c,d\n1:one; two:\n2:three, four, five,six:\n",
    ],
  ];
  for (const [name, file, content] of cases) {
    it(name, async () => {
      expect(await read(file, content)).toEqual(rows);
    });
  }
  it("does not shift the numbers of lines", async () => {
    const inputs = await readFileOf("f.csv", `sep=;\n${text}3;four\n`);
    expect(inputs.map(({ line }) => line)).toEqual([3, 4, 5]);
    expect(told(inputs[2] ?? expect.fail())).toBe("!bad-csv");
  });
  it("is a header where it says more", async () => {
    expect(await read("f.csv", "sep=ab,text\n1,one\n")).toEqual([["f.csv#2", "one"]]);
    expect(await read("f.csv", "sep=;\n")).toEqual([]);
  });
});
