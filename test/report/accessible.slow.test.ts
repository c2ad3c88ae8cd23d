import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, buildApp, launch } from "./browser.ts";
import { CHROME } from "./chrome.ts";
import { workplace, writeReport } from "./files.ts";
import { synthetic, syntheticDuplicates } from "./synthetic.ts";

const VIEWS: readonly string[] = [
  "#/overview",
  "#/documents?q=harbour",
  "#/documents/0?r=13",
  "#/documents/3?view=side&r=1",
  "#/documents/96",
  "#/rules/other%2Fmodel",
  "#/rules/most-doubtful",
  "#/duplicates",
  "#/judgement",
];

describe.skipIf(CHROME === "")("accessibility", () => {
  let place: Awaited<ReturnType<typeof workplace>>;
  let browser: Browser;
  let url: string;
  let axe: string;

  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    place = await workplace();
    const app = join(place.dir, "built");
    await buildApp(app);
    const dir = join(place.dir, "report");
    const documents = Array.from({ length: 200 }, (_, n) => synthetic(n));
    await writeReport(dir, documents, syntheticDuplicates(200), { app, sources: true });
    url = pathToFileURL(join(dir, "index.html")).href;
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await place?.remove();
  });

  it.each(["light", "dark"] as const)("axe finds nothing in any view, %s", async (colorScheme) => {
    const { page } = await browser.open();
    await page.emulateMedia({ colorScheme });
    const found: string[] = [];
    for (const view of VIEWS) {
      await page.goto("about:blank");
      await page.goto(url + view);
      await page.waitForSelector("main h1");
      await page.waitForTimeout(300);
      if (view === "#/documents/3?view=side&r=1") await page.keyboard.press("x");
      await page.$$eval("details", (list) => {
        for (const details of list) details.setAttribute("open", "");
      });
      await page.evaluate(axe);
      const results = await page.evaluate((): Promise<AxeResults> => {
        const run: unknown = Reflect.get(Reflect.get(window, "axe"), "run");
        if (typeof run !== "function") throw new Error("axe did not load");
        return run();
      });
      expect(results.passes.length).toBeGreaterThan(10);
      for (const { impact, id, nodes } of results.violations) {
        found.push(
          `${view} ${impact} ${id}: ${nodes
            .map((node) => node.html.slice(0, 120))
            .slice(0, 3)
            .join(" | ")}`,
        );
      }
    }
    expect(found).toEqual([]);
    await page.close();
  });

  it("every view can be reached and used by keyboard alone", async () => {
    const { page } = await browser.open();
    await page.goto(url);
    await page.waitForSelector("main h1");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(
      "Skip to the content",
    );
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".list tbody a");
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(outline).toBe("solid 2px");
    await page.close();
  });
});
