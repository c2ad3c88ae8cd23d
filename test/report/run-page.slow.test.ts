import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dechaff, jsonLines } from "../support/cli.ts";
import { type Browser, launch, type Watched } from "./browser.ts";
import { CHROME } from "./chrome.ts";

const INPUT = fileURLToPath(new URL("../../input", import.meta.url));
const SPACE = /\s+/gu;

describe.skipIf(CHROME === "")("the report of a run over the sample input", () => {
  let out: string;
  let browser: Browser;
  let watched: Watched;
  let url: string;
  const rows = async (name: string): Promise<Record<string, unknown>[]> =>
    jsonLines(await readFile(join(out, name), "utf8"));

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), "dechaff-run-page-"));
    const run = await dechaff(["run", INPUT, "--out", out, "--overwrite", "--quiet", "--report-sources"]);
    expect(run.stderr).toBe("");
    url = pathToFileURL(join(out, "report", "index.html")).href;
    browser = await launch();
    watched = await browser.open();
    await watched.page.goto(url);
    await watched.page.waitForSelector("main h1");
  });
  afterAll(async () => {
    await browser?.close();
    await rm(out, { recursive: true, force: true });
  });

  it("shows the numbers of run.json", async () => {
    const { counts, characters } = JSON.parse(await readFile(join(out, "run.json"), "utf8"));
    const removed = Object.values<number>(characters.removed).reduce((sum, n) => sum + n, 0);
    const figures = await watched.page.$$eval("[data-figure]", (list) =>
      list.map((figure) => [figure.getAttribute("data-figure") ?? "", figure.textContent ?? ""] as const),
    );
    expect(Object.fromEntries(figures.map(([name, n]) => [name, Number(n.replaceAll(",", ""))]))).toEqual({
      ...counts,
      "characters removed": removed,
    });
  });

  it("shows of every record the text that the record holds", async () => {
    const { page } = watched;
    const records = await rows("records.jsonl");
    const texts = new Map(records.map((record) => [record["id"], String(record["text"])]));
    const read = Number(JSON.parse(await readFile(join(out, "run.json"), "utf8")).counts.read);
    let seen = 0;
    for (let ordinal = 0; ordinal < read; ordinal += 1) {
      await page.goto(`${url}#/documents/${ordinal}?view=side`);
      await page.locator(`[data-ordinal="${ordinal}"]`).waitFor();
      const fold = page.locator(".folded button");
      while ((await fold.count()) > 0) await fold.first().click();
      const id = await page.locator(".facts div", { hasText: /^Id/ }).locator("dd").textContent();
      const text = texts.get(id ?? "");
      if (text === undefined) continue;
      seen += 1;
      const shown = (await page.locator(".clean").allTextContents()).join("");
      expect(shown.replace(SPACE, "")).toBe(text.replace(SPACE, ""));
    }
    expect(seen).toBe(records.length);
  });

  it("counts as many removals as removals.jsonl has lines", async () => {
    const { page } = watched;
    const removals = await rows("removals.jsonl");
    await page.goto(`${url}#/rules`);
    const hits = await page.$$eval(".rule-list tbody td:nth-child(2)", (cells) =>
      cells.map((cell) => Number((cell.textContent ?? "").replaceAll(",", ""))),
    );
    expect(hits.reduce((sum, n) => sum + n, 0)).toBe(removals.length);
  });

  it("says of every copy why its survivor stays", async () => {
    const { page } = watched;
    for (const { id } of await rows("duplicates.jsonl")) {
      await page.goto(`${url}#/duplicates/${encodeURIComponent(String(id))}`);
      await page.getByText(/Why the survivor stays: it is (?:more complete|as good)/).waitFor();
      await page.getByText(/What differs/).waitFor();
    }
  });

  it("takes a judgement from the page into the next run, a regression case and a comparison", async () => {
    const { page } = watched;
    await page.goto(`${url}#/documents?q=lighthouse`);
    await page.locator(".list tbody a").first().click();
    await page.locator(".text").waitFor();
    await page.mouse.move(0, 0);
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    const passage = (await page.locator(".cut.wrong").textContent()) ?? "";
    expect(passage.length).toBeGreaterThan(3);
    await page.goto(`${url}#/judgement`);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save 1 judgement" }).click(),
    ]);
    const file = join(out, "overrides.json");
    await download.saveAs(file);

    const before = await dechaff(["eval", "--overrides", file, INPUT]);
    expect(before.stdout).toMatch(/^FAIL keep /);
    expect(before.code).toBe(1);
    const next = join(out, "next");
    const words = ["run", INPUT, "--out", next, "--overrides", file, "--quiet", "--report", "none"];
    expect((await dechaff(words)).code).toBe(0);
    const { id } = JSON.parse(await readFile(file, "utf8")).overrides[0];
    const textOf = (records: Record<string, unknown>[]): unknown =>
      records.find((record) => record["id"] === id)?.["text"];
    expect(textOf(await rows("records.jsonl"))).not.toContain(passage);
    expect(textOf(await rows("next/records.jsonl"))).toContain(passage);
    const changes = await dechaff(["compare", out, next, "--out", join(out, "changes")]);
    expect(changes.stdout).toMatch(/^ {2}changed +1$/m);
    expect(changes.stdout).toMatch(/^ {2}disappeared +1 /m);
  });

  it("logs no error and asks for nothing", () => {
    expect(watched.errors).toEqual([]);
    expect(watched.requests).toEqual([]);
  });
});
