import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NameKeeper } from "../../src/run/names.ts";

/** The plain way: every number from 2 on is tried. */
function plainNames(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    let name = id;
    for (let i = 2; taken.has(name); i += 1) name = `${id}~${i}`;
    taken.add(name);
    return name;
  });
}

/** Few ids, which also look like names that others get. */
const ids = fc.array(fc.constantFrom("a", "a~2", "a~3", "a~2~2", "b", "b~4", "", "~2"), { maxLength: 60 });

describe("names of rows that state the same ids", () => {
  it("are the first that are free", () => {
    fc.assert(
      fc.property(ids, (given) => {
        const names = new NameKeeper();
        expect(given.map((id) => names.name(id))).toEqual(plainNames(given));
      }),
    );
  });

  it("are the same where the part before an interruption is only taken", () => {
    fc.assert(
      fc.property(ids, fc.nat(60), (given, cut) => {
        const whole = plainNames(given);
        const names = new NameKeeper();
        for (const name of whole.slice(0, cut)) names.take(name);
        expect(given.slice(cut).map((id) => names.name(id))).toEqual(whole.slice(cut));
      }),
    );
  });

  it("take no longer, the more rows there are", () => {
    // A million rows of one id; in steps that try every number this would be half a million million.
    const names = new NameKeeper();
    for (let i = 0; i < 1_000_000; i += 1) names.name("feed");
    expect(names.name("feed")).toBe("feed~1000001");
  });
});
