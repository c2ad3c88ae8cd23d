import { describe, expect, it } from "vitest";
import { CHROME } from "./chrome.ts";
import { openedReport } from "./opened.ts";

describe.skipIf(CHROME === "")("rules and duplicates in a browser", () => {
  const report = openedReport(600);

  it("shows what a rule removed, with a way to the document", async () => {
    const page = await report.open("#/rules");
    await page.getByRole("link", { name: "legal/copyright-line" }).click();
    const samples = page.locator(".samples li");
    await expect.poll(() => samples.count()).toBe(12);
    for (const text of await samples.locator("del").allTextContents()) expect(text).toMatch(/^© 2019/);
    await samples.first().getByRole("link").click();
    await page.locator(".cut.chosen.kind-legal").waitFor();
    await page.goto(`${page.url().split("#")[0]}#/rules/most-doubtful`);
    await page.getByRole("heading", { name: "Most doubtful removals" }).waitFor();
  });

  it("compares a copy with its survivor", async () => {
    const page = await report.open("#/duplicates/doc-0000051");
    await page.locator(".diff ins").first().waitFor();
    const text = (await page.getByRole("region", { name: "Cluster" }).textContent()) ?? "";
    expect(text).toContain("0.87");
    expect(text).toContain("0.94");
    expect(text).toContain("Why the survivor stays: it is as good as the copy, and first by id.");
  });
});
