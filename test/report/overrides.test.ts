import { describe, expect, it } from "vitest";
import { type Override, readOverrides, writeOverrides } from "../../src/report/index.ts";

const OVERRIDE: Override = {
  verdict: "keep",
  id: "b",
  path: "input/b.html",
  segment: 4,
  from: 0,
  to: 8,
  text: "Sources:",
  occurrence: 0,
  kind: "related",
  rule: "related/sources",
};

describe("overrides", () => {
  it("come back as they were, by document and place", () => {
    const first: Override = { ...OVERRIDE, id: "a" };
    const later: Override = { ...OVERRIDE, segment: 9 };
    expect(readOverrides(writeOverrides([later, OVERRIDE, first], "r", "0.1.0"))).toEqual([
      first,
      OVERRIDE,
      later,
    ]);
  });

  it("name the report and the version they are about", () => {
    expect(JSON.parse(writeOverrides([], "r", "0.1.0"))).toEqual({
      format: "dechaff-overrides",
      version: 1,
      report: "r",
      dechaff: "0.1.0",
      overrides: [],
    });
  });

  it.each([
    ["no JSON", "{", /not JSON/],
    ["no list", '{"overrides":1}', /no list/],
    ["a negative offset", JSON.stringify([{ ...OVERRIDE, from: -1 }]), /1 entries/],
    ["a kind that is no text", JSON.stringify([{ ...OVERRIDE, kind: {} }]), /1 entries/],
    ["another verdict", JSON.stringify([{ ...OVERRIDE, verdict: "maybe" }]), /1 entries/],
  ])("refuse %s", (_name, json, message) => {
    expect(() => readOverrides(json)).toThrow(message);
  });
});
