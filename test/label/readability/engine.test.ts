import { describe, expect, it } from "vitest";
import { type CleanOptions, parseOptions } from "../../../src/document/options.ts";
import { clean } from "../../../src/index.ts";
import { askEngine, askRules, verdict } from "../../../src/label/index.ts";
import type { CruftRule } from "../../../src/rules/index.ts";
import { pageOf } from "../html/page.ts";
import { deepPage, pageWith, UNREADABLE_STYLES } from "./pages.ts";

/** Claims lines that begin with a word. */
function rule(id: CruftRule["id"], word: string, score: number): CruftRule {
  const find: CruftRule["find"] = ({ text }) =>
    text.startsWith(word) ? { start: 0, end: text.length, score } : undefined;
  return { id, reason: "test", find, hits: [], misses: [] };
}

/** First words of the lines that stay with these rules. */
async function kept(rules: readonly CruftRule[], given: Partial<CleanOptions> = {}): Promise<string[]> {
  const options = parseOptions({ engine: "readability", ...given });
  const document = pageOf(pageWith('class="story"'));
  const { labels } = askRules(document, await askEngine(document, options), rules);
  const lines = verdict(document, labels, options).kept.map(
    ({ segment }) => document.segments[segment]?.text,
  );
  return [...new Set(lines.map((line = "") => line.split(" ").slice(0, 2).join(" ")))];
}

describe("the engine readability", () => {
  const story = ["The ferry", "The band", "By evening", "The harbour"];

  it("keeps what Readability keeps", async () => {
    expect(await kept([])).toEqual(story);
  });

  it("takes out of it what rules are sure of, and nothing else", async () => {
    expect(await kept([rule("share/test", "The band", 0.95)])).toEqual(
      story.filter((line) => line !== "The band"),
    );
    expect(await kept([rule("share/test", "The band", 0.89)])).toEqual(story);
    expect(await kept([rule("share/test", "The band", 0.95)], { sure: 0.97 })).toEqual(story);
    expect(await kept([rule("share/test", "The band", 0.6)], { drop: ["share"] })).not.toContain("The band");
  });

  it("leaves out what Readability leaves out, whatever rules suspect", async () => {
    expect(await kept([rule("content/test", "Imprint", 0.89)])).toEqual(story);
    expect(await kept([], { sure: 0.4 })).toEqual(story);
  });

  it("reads pages with styles on which jsdom throws", async () => {
    for (const style of UNREADABLE_STYLES) {
      const { record } = await clean({ html: pageWith(`style="${style}"`) }, { engine: "readability" });
      expect(record.text).toContain("The ferry left the harbour");
      expect(record.flags).not.toContain("readability-failed");
      expect(record.page_type).toBeNull();
    }
  });

  it("leaves a page on which Readability fails to the rules and the model, and says so", async () => {
    const { record } = await clean({ html: deepPage(600) }, { engine: "readability" });
    const own = await clean({ html: deepPage(600) });
    expect(record.flags).toContain("readability-failed");
    expect(record.text).toBe(own.record.text);
    expect(record.page_type).toEqual(own.record.page_type);
    expect(record.text).toContain("The ferry left the harbour");
  });

  it("keeps nothing of a page in which Readability finds no article", async () => {
    const page = "<!doctype html><title>Empty</title><body><form><button>Send</button></form>";
    await expect(clean({ html: page }, { engine: "readability" })).rejects.toMatchObject({
      code: "no-article",
    });
  });
});
