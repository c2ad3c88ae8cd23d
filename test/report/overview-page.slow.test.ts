import { describe, expect, it } from "vitest";
import { CHROME } from "./chrome.ts";
import { openedReport } from "./opened.ts";

describe.skipIf(CHROME === "")("the overview in a browser", () => {
  const report = openedReport(600);

  it("shows the numbers of run.json", async () => {
    const page = await report.open("");
    const { counts, characters } = report.tally().summary();
    const figures = await page.$$eval("[data-figure]", (list) =>
      list.map((figure) => [
        figure.getAttribute("data-figure"),
        (figure.textContent ?? "").replaceAll(",", ""),
      ]),
    );
    const removed = Object.values(characters.removed).reduce((sum, n) => sum + n, 0);
    const shown: Record<string, number> = { ...counts, "characters removed": removed };
    expect(Object.fromEntries(figures)).toEqual(
      Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, String(value)])),
    );
  });

  it("has a table behind every chart, with the chart's numbers", async () => {
    const page = await report.open("");
    expect(await page.locator(".chart canvas").count()).toBe(6);
    const tables = page.locator(".chart table");
    expect(await tables.count()).toBe(6);
    const rows = await tables
      .first()
      .locator("tbody tr")
      .evaluateAll((list) => list.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
    const shown = Object.fromEntries(
      rows.map(([kind = "", n = ""]) => [kind.replaceAll(" ", "-"), Number(n.replaceAll(",", ""))]),
    );
    expect(shown).toEqual(report.tally().summary().characters.removed);
  });

  it("draws bars that differ in colour, in both themes", async () => {
    const page = await report.open("");
    const colours = (): Promise<number> =>
      page
        .locator(".chart canvas")
        .first()
        .evaluate((canvas) => {
          if (!(canvas instanceof HTMLCanvasElement)) return 0;
          const { width, height } = canvas;
          const copy = Object.assign(document.createElement("canvas"), { width, height });
          const context = copy.getContext("2d", { willReadFrequently: true });
          context?.drawImage(canvas, 0, 0);
          const data = context?.getImageData(0, 0, width, height).data ?? [];
          const seen = new Map<string, number>();
          for (let i = 0; i < data.length; i += 4) {
            if (data[i + 3] !== 255) continue;
            const key = `${data[i]} ${data[i + 1]} ${data[i + 2]}`;
            seen.set(key, (seen.get(key) ?? 0) + 1);
          }
          return [...seen.values()].filter((pixels) => pixels > 150).length;
        });
    expect(await colours()).toBeGreaterThan(8);
    await page.getByRole("button", { name: "Dark" }).click();
    await page.waitForFunction(() => document.documentElement.dataset["theme"] === "dark");
    expect(await colours()).toBeGreaterThan(8);
    await page.getByRole("button", { name: "Light" }).click();
  });

  it("says what is wrong when a data file is missing", async () => {
    const { page, errors } = await report.openFile("built/index.html");
    await page.getByRole("heading", { name: "This report cannot be shown" }).waitFor();
    errors.length = 0; // the browser itself reports the missing file
  });
});

describe.skipIf(CHROME === "")("a summary in a browser", () => {
  const report = openedReport(300, { mode: "summary" });

  it("shows numbers, rules and clusters, and leads to no document", async () => {
    const page = await report.open("");
    const { counts } = report.tally().summary();
    expect(await page.locator('[data-figure="read"]').textContent()).toBe(String(counts.read));
    for (const view of ["#/overview", "#/rules/legal%2Fcopyright-line", "#/duplicates"]) {
      await page.goto(`${page.url().split("#")[0]}${view}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const hrefs = await page.$$eval("a", (links) => links.map((link) => link.getAttribute("href") ?? ""));
      expect(hrefs.length).toBeGreaterThan(3);
      expect(hrefs.filter((href) => href.startsWith("#/documents"))).toEqual([]);
    }
  });
});
