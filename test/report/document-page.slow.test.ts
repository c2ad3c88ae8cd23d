import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readOverrides } from "../../src/report/index.ts";
import { CHROME } from "./chrome.ts";
import { openedReport } from "./opened.ts";
import { synthetic } from "./synthetic.ts";

describe.skipIf(CHROME === "")("a document in a browser", () => {
  const report = openedReport(600);

  it("shows removals and repairs in place, and why", async () => {
    const document = synthetic(3);
    const page = await report.open("#/documents/3");
    const cuts = document.body.flatMap((s) => s.removals.map((r) => s.text.slice(r.from, r.to)));
    expect(await page.locator(".text [data-cut]").allTextContents()).toEqual(cuts);
    expect(await page.locator(".text .repair del").first().textContent()).toBe("â€™");
    expect(await page.locator(".text .repair ins").first().textContent()).toBe("’");
    await page.locator("[data-cut='1']").hover();
    const label = document.body.flatMap((s) => s.removals)[1]?.label;
    const card = page.getByRole("region", { name: "Selected removal" });
    await card.getByText("Removal 2 of").waitFor();
    const text = await card.textContent();
    expect(text).toContain(label?.rule);
    expect(text).toContain(label?.reason);
    expect(text).toMatch(/hit \d+ other documents/);
  });

  it("shows the clean text beside the source", async () => {
    const page = await report.open("#/documents/3?view=side");
    const clean = await page.locator(".clean").allTextContents();
    const { body } = synthetic(3);
    expect(clean).toHaveLength(body.length);
    expect(clean.filter((text) => text !== "").join("\n")).toBe(
      body
        .map((s) => s.removals.reduceRight((text, r) => text.slice(0, r.from) + text.slice(r.to), s.text))
        .map((text) => text.replace("â€™", "’").trim())
        .filter((text) => text !== "")
        .join("\n"),
    );
  });

  it("folds long runs of removals, and opens them when one is selected", async () => {
    const page = await report.open("#/documents/0");
    const fold = page.getByRole("button", { name: "Show 12 removed passages" });
    await fold.waitFor();
    await page.keyboard.press("j");
    await page.locator("[data-cut='0'].chosen").waitFor();
    expect(await fold.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-cut"))).toBe("0");
  });

  it("goes from document to document and from removal to removal by keys", async () => {
    const page = await report.open("#/documents/3?kind=caption");
    await page.getByText(/^\d+ of \d+$/).waitFor();
    await page.keyboard.press("n");
    await page.waitForFunction(() => window.location.hash.startsWith("#/documents/4?"));
    await page.keyboard.press("p");
    await page.waitForFunction(() => window.location.hash.startsWith("#/documents/3?"));
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.keyboard.press("v");
    await expect.poll(report.hash).toBe("#/documents/3?kind=caption&r=0&view=side");
    await page.keyboard.press("Escape");
    await expect.poll(report.hash).toBe("#/documents?kind=caption");
  });

  it("shows the markup around a removal on request", async () => {
    const page = await report.open("#/documents/0?r=3");
    await page.getByText("Source around it").click();
    await page.locator(".source mark").waitFor();
    expect(await page.locator(".source pre").textContent()).toContain(
      '<p class="div.entry > div.navigation">',
    );
    const texts = synthetic(0)
      .body.filter((s) => s.removals.length > 0)
      .map((s) => s.text);
    expect(await page.locator(".source mark").textContent()).toBe(texts[3]);
    await page.keyboard.press("j");
    await expect.poll(() => page.locator(".source mark").textContent()).toBe(texts[4]);
    const [frame, mark] = await Promise.all([
      page.locator(".source pre").boundingBox(),
      page.locator(".source mark").boundingBox(),
    ]);
    expect(mark?.y).toBeGreaterThanOrEqual(frame?.y ?? 0);
    expect((mark?.y ?? 0) + (mark?.height ?? 0)).toBeLessThanOrEqual((frame?.y ?? 0) + (frame?.height ?? 0));
  });

  it("judges what the panel shows, wherever the pointer rests", async () => {
    const page = await report.open("#/documents/3");
    await page.locator("[data-cut='0']").hover();
    await page.getByText(/^Removal 1 of/).waitFor();
    await page.keyboard.press("J");
    await page.getByRole("heading", { name: "Kept passage" }).waitFor();
    await page.keyboard.press("x");
    await page.locator(".seg.missed").waitFor();
    expect(await page.locator(".cut.wrong").count()).toBe(0);
    await page.keyboard.press("x");
    await expect.poll(() => page.locator(".seg.missed").count()).toBe(0);
  });

  it("keeps judgements and saves them as overrides", async () => {
    const page = await report.open("#/documents/3?r=0");
    await page.getByRole("button", { name: "This removal is wrong" }).waitFor();
    await page.keyboard.press("x");
    await page.locator(".cut.wrong").waitFor();
    await page.keyboard.press("J");
    await page.getByRole("button", { name: "This should have been removed" }).click();
    await page.locator(".seg.missed").waitFor();
    await page.reload();
    await page.locator(".cut.wrong").waitFor();
    await page.getByRole("link", { name: "Judgement" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save 2 judgements" }).click(),
    ]);
    const { body, id, path, line } = synthetic(3);
    const overrides = readOverrides(await readFile(await download.path(), "utf8"));
    const cut = body.findIndex((s) => s.removals.length > 0);
    const kept = body.findIndex((s) => s.removals.length === 0);
    const passage = { id, path, ...(line === undefined ? {} : { line }) };
    expect(overrides.map(({ occurrence: _, ...rest }) => rest)).toEqual(
      [
        {
          ...passage,
          verdict: "keep",
          segment: cut,
          from: 0,
          to: body[cut]?.text.length,
          text: body[cut]?.text,
          kind: body[cut]?.removals[0]?.label.kind,
          rule: body[cut]?.removals[0]?.label.rule,
        },
        {
          ...passage,
          verdict: "remove",
          segment: kept,
          from: 0,
          to: body[kept]?.text.length,
          text: body[kept]?.text,
        },
      ].sort((a, b) => a.segment - b.segment),
    );
    page.once("dialog", (dialog) => dialog.accept());
    await page.getByRole("button", { name: "Forget all" }).click();
    await page.getByText("Nothing judged yet.").waitFor();
  });
});
