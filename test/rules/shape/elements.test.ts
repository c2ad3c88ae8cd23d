import { expect, it } from "vitest";
import { named, standsIn, tagged } from "../../../src/rules/shape/elements.ts";
import { pageFrom } from "../page.ts";

const NAMES = named("share-box|rail-.{1,4}");
const ASIDE = tagged("aside");

function elementsOf(source: string): readonly (readonly [text: string, near: boolean, inside: boolean])[] {
  return pageFrom(source).lines.map(
    ({ text, segment }) =>
      [text, standsIn(segment.element, NAMES), standsIn(segment.element, ASIDE)] as const,
  );
}

it("asks the eight nearest elements for their names, and all for their tags", () => {
  const deep = (levels: number): string => `${"<div>".repeat(levels)}<p>deep</p>${"</div>".repeat(levels)}`;
  const page = (levels: number): string =>
    `<main><p>out</p><aside class="big share-box"><p>in</p>${deep(levels)}</aside><p>out again</p></main>`;
  for (let twice = 0; twice < 2; twice += 1) {
    expect(elementsOf(page(6))).toEqual([
      ["out", false, false],
      ["in", true, true],
      ["deep", true, true],
      ["out again", false, false],
    ]);
    expect(elementsOf(page(7))[2]).toEqual(["deep", false, true]);
  }
});

it("does not mix up pages whose elements have the same numbers", () => {
  expect(elementsOf('<div id="share-box"><p>a</p></div>')).toEqual([["a", true, false]]);
  expect(elementsOf('<div id="other"><p>a</p></div>')).toEqual([["a", false, false]]);
});

it("takes its time on deep pages only once", () => {
  const items = Array.from({ length: 3000 }, (_, at) => `<p>${at}</p>`).join("");
  const lines = elementsOf(`<aside>${"<div>".repeat(20_000)}${items}`);
  expect(lines).toHaveLength(3000);
  expect(lines.every(([, near, inside]) => !near && inside)).toBe(true);
});

it("knows whole names among several, whatever stands between them", () => {
  const near = (value: string): boolean | undefined =>
    elementsOf(`<div class="${value}"><p>a</p></div>`)[0]?.[1];
  for (const value of ["share-box", "a share-box", "a\tshare-box\nb", "é share-box", "rail-ab c", "rail-1 2"])
    expect([value, near(value)]).toEqual([value, true]);
  for (const value of ["share-boxes", "my-share-box", "share", "rail-", "rail-abcde", "a-rail-b", ""])
    expect([value, near(value)]).toEqual([value, false]);
});
