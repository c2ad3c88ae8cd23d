import { describe, expect, it } from "vitest";
import { UsageError } from "../../../src/document/errors.ts";
import type { CleanRecord } from "../../../src/document/record.ts";
import { qualityFacts } from "../../../src/facts/quality/index.ts";
import { failedCondition, parseCondition } from "../../../src/run/document/conditions.ts";
import { record } from "../../support/records.ts";

const QUALITY = qualityFacts("The tide came in at noon.\nThe tide came in at noon.");

function failed(more: Partial<CleanRecord>, ...conditions: readonly string[]): string | undefined {
  return failedCondition(record("x", more), QUALITY, conditions.map(parseCondition));
}

describe("conditions", () => {
  it.each<[string, boolean, boolean, boolean]>([
    [">=", false, true, true],
    [">", false, false, true],
    ["<=", true, true, false],
    ["<", true, false, false],
    ["=", false, true, false],
    ["!=", true, false, true],
  ])("words%s12 are met by 11, 12 and 13 words: %s, %s, %s", (operator, ...met) => {
    const found = [11, 12, 13].map((words) => failed({ words }, `words${operator}12`) === undefined);
    expect(found).toEqual(met);
  });

  it("are about the numbers of a record, and its facts of quality", () => {
    expect(failed({ removed_ratio: 0.25 }, "removed_ratio<=0.25")).toBeUndefined();
    expect(failed({ removed_ratio: 0.25 }, "removed_ratio<0.25")).toBe(
      "removed_ratio<0.25: removed_ratio is 0.25",
    );
    const language = { code: "eng", confidence: 0.75 };
    expect(failed({ language }, "language_confidence>0.75")).toBe(
      "language_confidence>0.75: language_confidence is 0.75",
    );
    expect(failed({}, "duplicate_line_share>=0.5")).toBeUndefined();
    expect(failed({}, "duplicate_line_share<0.5")).toMatch(/: duplicate_line_share is 0\.5$/);
    // The record's own count goes before that of its quality.
    expect(failed({ words: 3 }, "words=3")).toBeUndefined();
  });

  it("are about the language by its code", () => {
    const language = { code: "deu", confidence: 1 };
    expect(failed({ language }, "language=deu")).toBeUndefined();
    expect(failed({ language }, "language!=eng")).toBeUndefined();
    expect(failed({ language }, "language=eng")).toBe("language=eng: language is deu");
    expect(failed({ language }, "language!=deu")).toBe("language!=deu: language is deu");
  });

  it("must all be met; the first one that is not is named, with the value rounded to four places", () => {
    expect(failed({ words: 5 }, "language=eng", "words>1", "words>6", "words>7")).toBe("words>6: words is 5");
    expect(failed({ removed_ratio: 1 / 3 }, "removed_ratio<0.3")).toMatch(/ is 0\.3333$/);
    expect(failed({})).toBeUndefined();
  });

  it("may have spaces around their parts", () => {
    expect(parseCondition("  words >= 100 ")).toEqual({
      text: "  words >= 100 ",
      name: "words",
      operator: ">=",
      value: "100",
    });
    expect(parseCondition("duplicate_line_share<.3")).toMatchObject({ operator: "<", value: ".3" });
  });

  it.each<[string, RegExp]>([
    ["", /is not NAME OPERATOR VALUE, as in words>=100 or language=eng/],
    ["words", /is not NAME OPERATOR VALUE/],
    ["words>=", /is not NAME OPERATOR VALUE/],
    // Not "language is =eng", which nothing is.
    ["language==eng", /is not NAME OPERATOR VALUE/],
    ["words==3", /is not NAME OPERATOR VALUE/],
    ["words=>3", /is not NAME OPERATOR VALUE/],
    ["words<>3", /is not NAME OPERATOR VALUE/],
    [">=3", /is not NAME OPERATOR VALUE/],
    ["words>=3 4", /is not NAME OPERATOR VALUE/],
    ["a words>=3", /is not NAME OPERATOR VALUE/],
    ["words~3", /is not NAME OPERATOR VALUE/],
    ["Words>3", /is not NAME OPERATOR VALUE/],
    ["language>=eng", /language takes = or !=/],
    ["language<eng", /language takes = or !=/],
    ["toString>3", /is not NAME|there is no/],
    ["constructor>3", /there is no "constructor"/],
    ["words>Infinity", /"Infinity" is no number/],
    ["words>x", /"x" is no number/],
  ])("%j is wrong usage", (text, message) => {
    expect(() => parseCondition(text)).toThrow(UsageError);
    expect(() => parseCondition(text)).toThrow(message);
  });

  it("say what there is instead of an unknown name, each once", () => {
    const said = (): string => {
      try {
        parseCondition("boats>3");
        return "";
      } catch (error) {
        return String(error);
      }
    };
    const [, list = ""] = /there are (.*)$/.exec(said()) ?? [];
    const names = list.split(", ");
    expect(names.slice(0, 4)).toEqual(["language", "words", "removed_ratio", "language_confidence"]);
    expect(names).toContain("duplicate_line_share");
    expect(new Set(names).size).toBe(names.length);
  });
});
