import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePlaces, encodePlaces } from "../../src/report/files/places.ts";

describe("places", () => {
  it("come back as they were", () => {
    const segments = fc.uniqueArray(fc.nat(5000)).map((list) => list.sort((a, b) => a - b));
    const places = segments.chain((list) =>
      fc.tuple(...list.map((segment) => fc.tuple(fc.constant(segment), fc.nat(3000)))),
    );
    fc.assert(
      fc.property(places, (list) => {
        expect([...decodePlaces(encodePlaces(list))]).toEqual(list);
      }),
    );
  });

  it("leave out steps of one", () => {
    expect(
      encodePlaces([
        [5, 46],
        [6, 47],
        [9, 46],
      ]),
    ).toBe("5.1a,1b,3.1a");
    expect(encodePlaces([])).toBe("");
  });

  it("are refused where they are damaged", () => {
    expect(() => decodePlaces("5.,1b")).toThrow(RangeError);
    expect(() => decodePlaces("?")).toThrow(RangeError);
  });
});
