/**
 * `npx tsx test/report/screenshots.ts REPORT OUT [WORD]`: pictures of each view of a report, light and dark, for
 * people to look at and for the README. WORD finds the document that is shown; the first one unless told.
 */
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { launch } from "./browser.ts";

const SIZE = { width: 1200, height: 680 };

/** Opens the first document that a search finds, with a removal selected. */
async function openDocument(page: Page, url: string, word: string, view: string): Promise<void> {
  await page.goto(`${url}#/documents?q=${encodeURIComponent(word)}`);
  await page.locator(".list tbody a").first().click();
  await page.locator(".text").waitFor();
  if (view === "side") await page.keyboard.press("v");
  await page.keyboard.press("j");
  await page.mouse.move(0, 0);
}

async function main([report = "output/report", out = "docs", word = ""]: readonly string[]): Promise<void> {
  const url = pathToFileURL(join(resolve(report), "index.html")).href;
  const views: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    overview: (page) => page.goto(`${url}#/overview`),
    documents: (page) => page.goto(`${url}#/documents?sort=-removed`),
    document: (page) => openDocument(page, url, word, "inline"),
    "side-by-side": (page) => openDocument(page, url, word, "side"),
    rules: async (page) => {
      await page.goto(`${url}#/rules`);
      await page.locator(".rule-list tbody a").first().click();
      await page.locator(".samples li").first().waitFor();
    },
    duplicates: (page) => page.goto(`${url}#/duplicates`),
    judgement: (page) => page.goto(`${url}#/judgement`),
  };
  const browser = await launch();
  for (const colorScheme of ["light", "dark"] as const) {
    for (const [name, show] of Object.entries(views)) {
      const { page, errors } = await browser.open();
      await page.setViewportSize(SIZE);
      await page.emulateMedia({ colorScheme });
      await show(page);
      await page.locator("main h1").first().waitFor();
      await page.waitForTimeout(500); // charts are drawn after the heading
      await page.screenshot({ path: join(out, `report-${name}-${colorScheme}.png`) });
      for (const error of errors) console.error(`${name}: ${error}`);
      await page.close();
    }
  }
  await browser.close();
}

await main(process.argv.slice(2));
