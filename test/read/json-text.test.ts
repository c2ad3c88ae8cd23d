import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JsonError, literalOf, parseJson } from "../../src/read/json/parse.ts";

function faultOf(text: string): JsonError {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof JsonError) return error;
    throw error;
  }
  return expect.fail(`${text} was read`);
}

describe("parseJson", () => {
  it("reads JSON as it is", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  const NON_FINITE: [string, unknown][] = [
    ["NaN", null],
    [" -Infinity\n", null],
    ['{"score": NaN, "text": "one"}', { score: null, text: "one" }],
    ["[NaN,Infinity,-Infinity,-1,[NaN]]", [null, null, null, -1, [null]]],
    [
      '{"a":NaN,"NaN":"-Infinity, NaN","b":"\\\\",\n"c":[Infinity ]}',
      { a: null, NaN: "-Infinity, NaN", b: "\\", c: [null] },
    ],
    ['{"a":"\\"NaN\\", he said","b":NaN}', { a: '"NaN", he said', b: null }],
    ['{"a":"\ud83c\udf08 NaN","b":-Infinity}', { a: "🌈 NaN", b: null }],
  ];
  for (const [text, value] of NON_FINITE) {
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(parseJson(text)).toEqual(value);
    });
  }
  it("changes no string, wherever numbers are not finite", () => {
    const words = fc.constantFrom("NaN", "Infinity", "-Infinity", '"', "\\", ": ", ", ", "{", "]", "x");
    const string = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(""));
    const number = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1.5);
    const written = (value: string | number): string =>
      typeof value === "number" ? String(value) : JSON.stringify(value);
    fc.assert(
      fc.property(fc.array(fc.tuple(string, fc.oneof(string, number)), { maxLength: 6 }), (entries) => {
        const text = `[${entries.map(([key, value]) => `{${written(key)}: ${written(value)}}`).join(", ")}]`;
        const expected = entries.map(([key, value]) => ({
          [key]: typeof value === "string" || value === -1.5 ? value : null,
        }));
        expect(JSON.stringify(parseJson(text))).toBe(JSON.stringify(expected));
      }),
    );
  });

  const FAULTS: [string, string, number][] = [
    ["", "it ends too soon", 1],
    ['{"a":1', "it ends too soon", 1],
    ['{"a":\n[1,\n\n', "it ends too soon", 4],
    ['{"a" 1}', 'no colon at character 6, "1}"', 1],
    ['{"a":1,}', 'no name in double quotes at character 8, "}"', 1],
    ["{a:1}", 'what is no value at character 2, "a:1}"', 1],
    ['{"a":1 "b":2}', 'no comma at character 8, "\\"b\\":2}"', 1],
    ['{"a":tru}', 'what is no value at character 6, "tru}"', 1],
    ['{"a":1}{"b":2}', 'more text behind the value at character 8, "{\\"b\\":2}"', 1],
    ['{"a":"x\ny"}', 'a string that is not closed at character 6, "\\"x\\ny\\"}"', 1],
    ['{"a":"\\q"}', 'what is no escape at character 6, "\\"\\\\q\\"}"', 1],
    ['{"a":"\t"}', 'a control character in a string at character 6, "\\"\\t\\"}"', 1],
    ['{"a":NaN,\n"b":-Infinity,"c":nan}', 'what is no value at character 29, "nan}"', 2],
    ['{"a":nan,"b":NaN}', 'what is no value at character 6, "nan,\\"b\\":NaN}"', 1],
    ['{"a":/* none */1}', 'a comment at character 6, "/* none */1}"', 1],
    [`${"[".repeat(50_000)}x`, "", 1],
    ['{"a":\u00a01}', 'what is no value at character 6, "\u00a01}"', 1],
  ];
  for (const [text, detail, line] of FAULTS) {
    it(`says what is wrong with ${JSON.stringify(text.slice(0, 40))}`, () => {
      const fault = faultOf(text);
      expect(fault.message).toBe(detail === "" ? "not JSON" : `not JSON: ${detail}`);
      expect(fault).toMatchObject({ code: "bad-json", line });
    });
  }
  it("shows no more of a text than its beginning, and no half of a pair", () => {
    expect(faultOf(`{"a":${"\ud83c\udf08".repeat(1_000)}}`).message.length).toBeLessThan(100);
    expect(faultOf(`{"a": x${"\ud83c\udf08".repeat(1_000)}}`).message).not.toMatch(/\p{Surrogate}/u);
  });
  it("stays linear on what never ends", () => {
    for (const unit of ['"', '"\\', "[NaN,", "NaN", "{", "-", "/*", "NaN/", '{"a":NaN,', "-Infinity,"])
      expect(() => parseJson(unit.repeat(100_000))).toThrow(JsonError);
  });
});

describe("literalOf", () => {
  for (const [text, literal] of [
    ['{"id":12345678901234567890,"text":"x"}', "12345678901234567890"],
    ['{"id": 3.10 }', "3.10"],
    ['{"text":"\\"id\\":1","id":-0}', "-0"],
    ['{"a":{"id":1},"b":[{"id":2}],"id":\n3\n}', "3"],
    ['{"id":1,"id":2}', "2"],
    ['{"\\u0069d":1}', "1"],
    ['{"id":{"$oid": "5f"}, "a":{"b":[1]}}', '{"$oid": "5f"}'],
    ['{"id":[1, [2]],"a":NaN}', "[1, [2]]"],
    ['{"a":NaN,"id":true}', "true"],
    ['{"a":1}', undefined],
    ["[1]", undefined],
    ['{"id":', undefined],
  ] as const) {
    it(`${text} has ${literal}`, () => {
      expect(literalOf(text, "id")).toBe(literal);
    });
  }
});
