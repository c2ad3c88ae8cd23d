import { Readability } from "@mozilla/readability";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readabilityAlone } from "../../../eval/readability/alone.ts";
import { parseOptions } from "../../../src/document/options.ts";
import { readabilityLabels } from "../../../src/label/readability/index.ts";
import { readPage } from "../../../src/label/readability/markup.ts";
import { verdict } from "../../../src/label/verdict.ts";
import { pageOf } from "../html/page.ts";
import { DIFFICULT_PAGES, pageWith, STRAY_TEXT, UNREADABLE_STYLES } from "./pages.ts";
import { pageMarkup } from "./random-page.ts";

/** What the labels keep of a page and what they take out, white space removed. */
function outcome(html: string): { readonly kept: string; readonly removed: string } {
  const document = pageOf(html);
  const { kept, removed } = verdict(document, readabilityLabels(document, 0.9), parseOptions());
  const text = (pieces: typeof kept): string =>
    squeezed(
      pieces.map(({ segment, from, to }) => document.segments[segment]?.text.slice(from, to)).join(""),
    );
  return { kept: text(kept), removed: text(removed) };
}

/** What Readability on jsdom keeps, white space removed. Throws where either fails. */
function alone(html: string): string {
  const said = readabilityAlone(html);
  if ("failure" in said) throw new Error(said.failure);
  return squeezed(said.text);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}

function sorted(text: string): string {
  return [...text].sort().join("");
}

describe("what Readability alone keeps, the labels keep", () => {
  it.each(DIFFICULT_PAGES)("of a page with $name", ({ html, kept, removed }) => {
    const found = outcome(html);
    expect(found.kept).toBe(alone(html));
    for (const text of kept) expect(found.kept).toContain(squeezed(text));
    for (const text of removed) expect(found.removed).toContain(squeezed(text));
  });

  it(`of a page with ${STRAY_TEXT.name}, in another order`, () => {
    const found = outcome(STRAY_TEXT.html);
    expect(sorted(found.kept)).toBe(sorted(alone(STRAY_TEXT.html)));
    for (const text of STRAY_TEXT.kept) expect(found.kept).toContain(squeezed(text));
    for (const text of STRAY_TEXT.removed) expect(found.removed).toContain(squeezed(text));
  });

  it("of pages with any markup", () => {
    fc.assert(
      fc.property(pageMarkup({ hiding: false }), (html) => {
        expect(outcome(html).kept).toBe(alone(html));
      }),
      { numRuns: 30, seed: 20261129 },
    );
  });

  it("of pages with style attributes on which jsdom throws", () => {
    const { kept } = outcome(pageWith('class="story"'));
    for (const style of UNREADABLE_STYLES) {
      const html = pageWith(`class="story" style="${style}"`);
      expect(readabilityAlone(html)).toHaveProperty("failure");
      expect(outcome(html).kept).toBe(kept);
    }
  });
});

it("reads pages as jsdom does, what is hidden too", () => {
  const ours = (html: string): string => {
    const article = Reflect.construct(Readability, [readPage(html).document]).parse();
    return squeezed(article?.textContent ?? "");
  };
  fc.assert(
    fc.property(pageMarkup({ hiding: true }), (html) => {
      expect(ours(html)).toBe(alone(html));
    }),
    { numRuns: 30, seed: 20261129 },
  );
});
