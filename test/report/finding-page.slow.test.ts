import { describe, expect, it } from "vitest";
import { CHROME } from "./chrome.ts";
import { openedReport } from "./opened.ts";
import { synthetic } from "./synthetic.ts";

const COUNT = 600;

describe.skipIf(CHROME === "")("finding documents in a browser", () => {
  const report = openedReport(COUNT);

  it("lists all documents, and draws only those in view", async () => {
    const page = await report.open("#/documents");
    await page.waitForSelector(".list tbody a");
    expect(await page.locator(".status").textContent()).toBe("600 documents");
    expect(await page.locator(".list tbody tr:not(.gap)").count()).toBeLessThan(80);
    const heights = await page.$$eval(".list tbody tr:not(.gap)", (rows) => [
      ...new Set(rows.map((row) => row.getBoundingClientRect().height)),
    ]);
    expect(heights).toEqual([54]);
    await page.locator(".list").evaluate((list) => list.scrollTo(0, list.scrollHeight));
    const last = synthetic(COUNT - 1);
    await page
      .getByText(`${last.path}${last.line === undefined ? "" : `:${last.line}`}`, { exact: true })
      .waitFor();
  });

  it("filters by every facet, and the address holds it", async () => {
    const all = Array.from({ length: COUNT }, (_, n) => synthetic(n));
    const wanted = all.filter(
      (d) =>
        d.site === "valley.example" &&
        d.body.some((segment) => segment.removals.some((r) => r.label.rule === "spam-link/anchor-only")),
    );
    const page = await report.open("#/documents");
    await page.getByRole("combobox", { name: "Kind removed" }).selectOption("spam-link");
    await page.getByRole("combobox", { name: "Rule", exact: true }).selectOption("spam-link/anchor-only");
    await page.getByRole("combobox", { name: "Site", exact: true }).fill("valley.example");
    await page.getByText(`${wanted.length} of 600 documents`).waitFor();
    expect(report.hash()).toBe("#/documents?kind=spam-link&rule=spam-link/anchor-only&site=valley.example");
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.getByRole("combobox", { name: "Status" }).selectOption("failed");
    await page.getByText(`${all.filter((d) => d.status === "failed").length} of 600 documents`).waitFor();
    await page.getByRole("combobox", { name: "Status" }).selectOption("");
    await page.getByRole("combobox", { name: "Flag" }).selectOption("over-removal");
    await page
      .getByText(`${all.filter((d) => d.flags.includes("over-removal")).length} of 600 documents`)
      .waitFor();
    await page.getByRole("combobox", { name: "Flag" }).selectOption("");
    await page.getByRole("combobox", { name: "Language" }).selectOption("deu");
    await page.getByLabel("from").fill("20");
    await page.getByLabel("from").blur();
    const german = all.filter((d) => d.language.code === "deu" && d.removedRatio >= 0.2);
    await page.getByText(`${german.length} of 600 documents`).waitFor();
  });

  it("searches titles, ids and paths, and the text on request", async () => {
    const page = await report.open("#/documents");
    await page.keyboard.press("/");
    await page.keyboard.type("doc-0000123");
    await page.getByText("1 of 600 documents").waitFor();
    await page.getByLabel("Search titles").fill("quietly repaired the price");
    const all = Array.from({ length: COUNT }, (_, n) => synthetic(n));
    const texts = all.filter((d) =>
      [d.title ?? "", ...d.body.map((s) => s.text)].some((text) =>
        text.includes("quietly repaired the price"),
      ),
    );
    await page.getByLabel("also in the text").check();
    await page.getByText(`${texts.length} of 600 documents`).waitFor();
    expect(report.hash()).toContain("in=text");
  });

  it("sorts by a column, most removed first", async () => {
    const page = await report.open("#/documents");
    await page.getByRole("button", { name: "Removed", exact: true }).click();
    const most =
      Array.from({ length: COUNT }, (_, n) => synthetic(n).removedRatio).sort((a, b) => b - a)[0] ?? 0;
    await page.waitForFunction(() => window.location.hash.includes("sort=-removed"));
    const cell = page.locator(".list tbody tr:not(.gap)").first().locator(".share");
    await expect.poll(() => cell.textContent()).toBe(`${(most * 100).toFixed(1)}%`);
  });

  it("opens a view from its address alone, and goes back", async () => {
    const page = await report.open("#/documents/3?r=2&view=side");
    await page.locator("[data-cut='2'].chosen").waitFor();
    expect(await page.getByRole("button", { name: "Side by side" }).getAttribute("aria-pressed")).toBe(
      "true",
    );
    await page.getByRole("link", { name: "Rules" }).click();
    await page.getByRole("heading", { name: "Rules" }).waitFor();
    await page.goBack();
    await page.locator("[data-cut='2'].chosen").waitFor();
  });
});
