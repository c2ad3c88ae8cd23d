/**
 * `npx tsx test/report/screenshots.ts REPORT OUT [--word WORD] [--repaired WORD] [--compare REPORT]`: pictures of each
 * view of a report, light and dark, for people to look at and for the README. The words find the documents that are
 * shown inline and side by side, the first one unless told; `--compare` adds the views of a comparison.
 */
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { launch } from "./browser.ts";

const WIDTH = 1200;
const HEIGHT = 700;
/** Views whose charts and tables need more room. */
const TALL: ReadonlySet<string> = new Set(["overview", "compare-overview"]);
const TALL_HEIGHT = 1250;

type Views = Readonly<Record<string, (page: Page) => Promise<unknown>>>;

/** Opens the first document that a search finds, and presses keys in it. */
async function openDocument(page: Page, url: string, word: string, keys: string): Promise<void> {
  await page.goto(`${url}#/documents?q=${encodeURIComponent(word)}`);
  await page.locator(".list tbody a").first().click();
  await page.locator(".text").waitFor();
  for (const key of keys) await page.keyboard.press(key);
  await page.mouse.move(0, 0);
}

function runViews(url: string, word: string, repaired: string): Views {
  return {
    overview: (page) => page.goto(`${url}#/overview`),
    documents: (page) => page.goto(`${url}#/documents?sort=-removed`),
    document: (page) => openDocument(page, url, word, "j"),
    source: async (page) => {
      await openDocument(page, url, word, "jjj");
      const summary = page.getByText("Source around it");
      if ((await summary.count()) > 0) await summary.click();
    },
    "side-by-side": (page) => openDocument(page, url, repaired, "vj"),
    rules: async (page) => {
      await page.goto(`${url}#/rules`);
      await page.locator(".rule-list tbody a").first().click();
      await page.locator(".samples li").first().waitFor();
    },
    doubtful: async (page) => {
      await page.goto(`${url}#/rules/most-doubtful`);
      await page.locator(".samples li").first().waitFor();
    },
    duplicates: async (page) => {
      await page.goto(`${url}#/duplicates`);
      await page
        .getByRole("button", { name: /^Compare/ })
        .last()
        .click();
    },
    // Last: marks show in the header of every view.
    judgement: async (page) => {
      await openDocument(page, url, word, "jxjxJx");
      await page.goto(`${url}#/judgement`);
    },
  };
}

function compareViews(url: string): Views {
  return {
    "compare-overview": (page) => page.goto(`${url}#/overview`),
    "compare-changes": async (page) => {
      await page.goto(`${url}#/changes?sort=largest`);
      await page.locator(".diff").first().waitFor();
    },
  };
}

function urlOf(report: string): string {
  return pathToFileURL(join(resolve(report), "index.html")).href;
}

async function main(args: readonly string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { word: { type: "string" }, repaired: { type: "string" }, compare: { type: "string" } },
  });
  const [report = "output/report", out = "docs"] = positionals;
  const views = {
    ...runViews(urlOf(report), values.word ?? "", values.repaired ?? ""),
    ...(values.compare === undefined ? {} : compareViews(urlOf(values.compare))),
  };
  for (const colorScheme of ["light", "dark"] as const) {
    const browser = await launch();
    for (const [name, show] of Object.entries(views)) {
      const { page, errors } = await browser.open();
      await page.setViewportSize({ width: WIDTH, height: TALL.has(name) ? TALL_HEIGHT : HEIGHT });
      await page.emulateMedia({ colorScheme });
      await show(page);
      await page.locator("main h1").first().waitFor();
      await page.waitForTimeout(500); // charts are drawn after the heading
      await page.screenshot({ path: join(out, `report-${name}-${colorScheme}.png`) });
      for (const error of errors) console.error(`${name}: ${error}`);
      await page.close();
    }
    await browser.close();
  }
}

await main(process.argv.slice(2));
