import { beforeAll, describe, expect, it } from "vitest";
import { excess } from "./cost.ts";
import { type Constructed, type Expression, readSource, readSources, watchConstructor } from "./sources.ts";

/** Files whose expressions are made from what a user gives, or with the page of the report. */
const NOT_RUN = /^report\/app\//;

/** Loads every module whose expressions are made when it is loaded. */
async function loadAll(): Promise<void> {
  await import("../../src/index.ts");
  await import("../../src/run/corpus.ts");
  await import("../../src/run/merge/dedup-records.ts");
  const { clean } = await import("../../src/index.ts");
  await clean("Tides\nBy Ada Fenn\nThe tide came in at noon, and with it forty boats.\nShare this");
  await clean("<title>Tides</title><h1>Tides</h1><p>The tide came in at noon, and with it forty boats.</p>");
}

const written = readSources();
let constructed: Constructed;
beforeAll(async () => {
  constructed = await watchConstructor(loadAll);
});

function costs(expressions: readonly Expression[]): string[] {
  const seen = new Set<string>();
  return expressions.flatMap(({ file, source, flags }) => {
    const key = `/${source}/${flags}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const cost = excess(source, flags);
    if (cost === undefined) return [];
    const { steps, growth, text } = cost;
    const figures = `${Math.round(steps)} steps a character, ${growth.toFixed(1)} times for twice the length`;
    return [`${file}: ${key.slice(0, 120)}: ${figures}: ${JSON.stringify(text)}`];
  });
}

describe("no regular expression takes more than linear time", () => {
  it("of those that stand in the sources", () => {
    expect(written.literals.length).toBeGreaterThan(500);
    expect(costs(written.literals)).toEqual([]);
  });

  it("of those that are put together when the program starts, each of which is seen", () => {
    const made = [...written.calls.keys()].filter((file) => !NOT_RUN.test(file));
    expect(made.filter((file) => !constructed.calls.has(file))).toEqual([]);
    expect(costs(constructed.expressions)).toEqual([]);
  });

  it("and one that does is found, by degree, by bounds and by nesting", () => {
    const planted = readSource(
      "planted.ts",
      String.raw`export const ALL = [/^(a+)+$/, /\s+$/, /^Pages?:?(?:\s*\d+)+\s*$/, /x.{0,300}y.{0,300}z$/];
        new RegExp("b");`,
    );
    expect(planted.calls).toBe(1);
    expect(planted.literals).toHaveLength(4);
    for (const literal of planted.literals) expect(costs([literal]), literal.source).toHaveLength(1);
    expect(costs([{ file: "plain.ts", source: "^by [a-z]+ [a-z]+$", flags: "iu" }])).toEqual([]);
  });
});
