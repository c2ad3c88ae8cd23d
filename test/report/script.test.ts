import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataScript } from "../../src/report/files/data-script.ts";

/** Runs a data file as a browser does and returns what it registered. */
function run(script: string): [string, unknown][] {
  const calls: [string, unknown][] = [];
  runInNewContext(script, {
    dechaff: (name: string, payload: unknown) => calls.push([name, JSON.parse(JSON.stringify(payload))]),
  });
  return calls;
}

describe("dataScript", () => {
  it("makes one call with the payload", () => {
    expect(dataScript("body-3", { t: ["a"] })).toBe('dechaff("body-3",{"t":["a"]});\n');
  });

  it("holds nothing that could end or open a script, a comment or a line", () => {
    const text = "</script><!-- --> <script> \u2028\u2029 ]]>";
    const script = dataScript("x", text);
    expect(script).not.toMatch(/<\/|<!|-->|[\u2028\u2029]/u);
    expect(run(script)).toEqual([["x", text]]);
  });

  it("keeps lone surrogates, as escapes, since UTF-8 cannot hold them", () => {
    const script = dataScript("x", "a\ud83d b\udc00");
    expect(Buffer.from(script, "utf8").toString("utf8")).toBe(script);
    expect(run(script)).toEqual([["x", "a\ud83d b\udc00"]]);
  });

  it("keeps a key that would set the prototype", () => {
    const payload: unknown = JSON.parse('{"__proto__":{"polluted":1},"text":"{\\"__proto__\\":2}"}');
    const [call] = run(dataScript("x", payload));
    expect(JSON.stringify(call?.[1])).toBe(JSON.stringify(payload));
  });

  it("gives back any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary" }), (payload) => {
        expect(JSON.stringify(run(dataScript("x", payload)))).toBe(JSON.stringify([["x", payload]]));
      }),
    );
  });
});
