import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { compareRuns } from "../../src/run/compare/index.ts";
import { AFTER, BEFORE, type Rows, record, removal, writeRun } from "../run/compare-runs.ts";
import { type Browser, buildApp, launch, type Watched } from "./browser.ts";
import { CHROME } from "./chrome.ts";
import { workplace } from "./files.ts";

const HOSTILE =
  '</script><script>window.hit=1</script><img src=x onerror="window.hit=1">\u202e javascript:alert(1)';
const MANY = 300;

/** A run of many documents with a hostile one at the end. */
function grown(rows: Rows, word: string): Rows {
  const many = Array.from({ length: MANY }, (_, n) => record(`many-${n}`, { text: `It was ${word}. ${n}` }));
  const hostile = record("hostile", { title: HOSTILE, text: `${word} ${HOSTILE}` });
  const cut = removal("hostile", word.length, "other/model", `${word}${HOSTILE}`);
  return {
    ...rows,
    records: [...(rows.records ?? []), ...many, hostile],
    removals: [...(rows.removals ?? []), cut],
  };
}

describe.skipIf(CHROME === "")("the report on a comparison in a browser", () => {
  let place: Awaited<ReturnType<typeof workplace>>;
  let browser: Browser;
  let watched: Watched;
  let url: string;

  beforeAll(async () => {
    place = await workplace();
    const app = join(place.dir, "built");
    await buildApp(app);
    const [a, b, out] = [join(place.dir, "a"), join(place.dir, "b"), join(place.dir, "out")];
    await writeRun(a, grown(BEFORE, "raining"));
    await writeRun(b, grown(AFTER, "snowing"));
    await compareRuns(a, b, { out, overwrite: false, app });
    url = pathToFileURL(join(out, "report", "index.html")).href;
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await place?.remove();
  });
  afterEach(async () => {
    expect(watched.errors).toEqual([]);
    expect(watched.requests).toEqual([]);
    await watched.page.close();
  });

  const open = async (hash: string): Promise<Watched["page"]> => {
    watched = await browser.open();
    await watched.page.goto(url + hash);
    await watched.page.waitForSelector("main h1");
    return watched.page;
  };

  it("shows the numbers, and leads to the documents behind them", async () => {
    const page = await open("");
    expect(await page.locator('[data-figure="text"]').textContent()).toBe(String(4 + MANY + 1));
    await page
      .getByRole("row", { name: /share\/row/ })
      .getByRole("link")
      .click();
    await expect.poll(() => page.locator(".status").textContent()).toBe("1 of 310 documents");
    await expect.poll(() => page.locator(".diff del").allTextContents()).toEqual([" Share this"]);
    expect(await page.locator(".samples del").textContent()).toBe("Share this");
    expect(decodeURIComponent(page.url())).toContain("tag=appeared:+share/row");
  });

  it("shows status and facts before and after", async () => {
    const page = await open("#/changes/1");
    await page.getByRole("cell", { name: "Ada Fenn; Tom Marsh" }).waitFor();
    await page.keyboard.press("n");
    await expect.poll(() => page.locator(".samples li").count()).toBe(2);
    expect(await page.locator(".samples").textContent()).toContain("before: share, share/row");
    await page.goto(`${url}#/changes?q=copied`);
    await page.getByText("kept").and(page.locator(".state")).waitFor();
    expect(await page.locator(".detail").textContent()).toContain("kept → duplicate (same)");
  });

  it("has a search and a table of keys, by keyboard", async () => {
    const page = await open("#/changes");
    await page.locator(".changed tbody a").first().waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("many-7");
    await expect.poll(() => page.locator(".status").textContent()).toBe("11 of 310 documents");
    await page.getByRole("button", { name: "Keys" }).click();
    await page.getByRole("dialog").getByText("next, previous changed document").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  });

  it("shows a hostile document as text", async () => {
    const page = await open("#/changes?q=hostile");
    await page.locator(".diff ins").first().waitFor();
    expect(await page.locator(".diff").textContent()).toContain(HOSTILE);
    expect(await page.evaluate(() => Reflect.get(window, "hit"))).toBeUndefined();
  });

  it.each(["light", "dark"] as const)("axe finds nothing, %s", async (colorScheme) => {
    const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    const found: string[] = [];
    for (const view of ["#/overview", "#/changes/2", "#/changes?tag=status"]) {
      await watched?.page.close();
      const page = await open(view);
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(200);
      const shots = process.env["DECHAFF_SHOTS"];
      if (shots !== undefined)
        await page.screenshot({ path: join(shots, `${view.replace(/\W/g, "-")}-${colorScheme}.png`) });
      await page.evaluate(axe);
      const results = await page.evaluate((): Promise<AxeResults> => {
        const run: unknown = Reflect.get(Reflect.get(window, "axe"), "run");
        if (typeof run !== "function") throw new Error("axe did not load");
        return run({ preload: false });
      });
      for (const { id, nodes } of results.violations)
        found.push(`${view} ${id}: ${nodes[0]?.html.slice(0, 120) ?? ""}`);
    }
    expect(found).toEqual([]);
  });
});
