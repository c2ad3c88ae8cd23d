import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { createReportWriter } from "../src/report/index.ts";
import { buildApp, launch } from "../test/report/browser.ts";
import { CHROME } from "../test/report/chrome.ts";
import { readReport } from "../test/report/files.ts";
import { synthetic, syntheticDuplicates } from "../test/report/synthetic.ts";
import { Tally } from "../test/report/tally.ts";

/**
 * `report [DOCUMENTS]`: writes a report of invented documents (100,000 unless told) and times it in Chromium.
 * `report OUT`: times the report of a run.
 */
export async function main(args: readonly string[]): Promise<void> {
  const [given = "100000"] = args;
  const count = Number(given);
  if (Number.isInteger(count)) return invented(count);
  const dir = join(resolve(given), "report");
  const { documents, bytes } = await textOf(dir);
  await sizes(dir, documents, bytes);
  if (CHROME !== "") await reading(documents, pathToFileURL(join(dir, "index.html")).href);
}

async function invented(count: number): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), "dechaff-bench-"));
  try {
    const app = join(dir, "app");
    await buildApp(app);
    const report = join(dir, "report");
    await writing(count, report, app);
    if (CHROME !== "") await reading(count, pathToFileURL(join(report, "index.html")).href);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

function line(name: string, figure: string): void {
  console.log(`${name.padEnd(44)} ${figure}`);
}

async function writing(count: number, dir: string, app: string): Promise<void> {
  const writer = await createReportWriter(dir, { app });
  const tally = new Tally();
  let spent = 0;
  for (let n = 0; n < count; n += 1) {
    const document = synthetic(n);
    tally.add(document);
    const start = performance.now();
    await writer.add(document);
    spent += performance.now() - start;
  }
  const start = performance.now();
  await writer.finish(tally.summary(), syntheticDuplicates(count));
  spent += performance.now() - start;
  await sizes(dir, count, tally.bytes);
  line(
    "written in",
    `${(spent / 1000).toFixed(1)} s, ${Math.round(count / (spent / 1000)).toLocaleString("en")} documents/s`,
  );
  line("memory of the process", `${Math.round(process.memoryUsage().rss / 1e6)} MB`);
}

/** Documents of a report, and bytes of their visible text. */
async function textOf(dir: string): Promise<{ documents: number; bytes: number }> {
  const total = { documents: 0, bytes: 0 };
  for (const [name, payload] of await readReport(dir)) {
    if (!name.startsWith("body-") || typeof payload !== "object" || payload === null) continue;
    const docs: unknown = "docs" in payload ? payload.docs : [];
    for (const doc of Array.isArray(docs) ? docs : []) {
      total.documents += 1;
      const texts: unknown = doc.t;
      for (const text of Array.isArray(texts) ? texts : []) total.bytes += Buffer.byteLength(String(text));
    }
  }
  return total;
}

/** Size of a report beside that of the visible text that it shows, in UTF-8. */
async function sizes(dir: string, documents: number, bytes: number): Promise<void> {
  const files = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  );
  const each = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  const size = each.reduce((sum, one) => sum + one, 0);
  line("documents", documents.toLocaleString("en"));
  line("visible text", `${(bytes / 1e6).toFixed(1)} MB`);
  line("size of the report over that of the text", (size / bytes).toFixed(3));
}

/** Openings and switches measured. */
const OPENINGS = 5;
const SWITCHES = 25;

function median(times: readonly number[]): number {
  return Math.round([...times].sort((a, b) => a - b)[times.length >> 1] ?? 0);
}

async function reading(count: number, url: string): Promise<void> {
  const browser = await launch();
  const { page, errors, requests } = await browser.open();
  const timed = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await act();
    line(name, `${Math.round(performance.now() - start)} ms`);
  };
  const opened: number[] = [];
  for (let i = 0; i < OPENINGS; i += 1) {
    await page.goto("about:blank");
    const start = performance.now();
    await page.goto(url);
    await page.waitForSelector(".chart canvas");
    opened.push(performance.now() - start);
  }
  line("open the overview (first, median)", `${Math.round(opened[0] ?? 0)} ms, ${median(opened)} ms`);
  line("errors and warnings logged, requests made", `${errors.length}, ${requests.length}`);
  const second = await browser.open();
  await timed("open the list of documents: first rows", async () => {
    await second.page.goto(`${url}#/documents`);
    await second.page.waitForSelector(".list tbody a");
  });
  await second.page.close();
  const third = await browser.open();
  await timed("open the list of documents: all rows", async () => {
    await third.page.goto(`${url}#/documents`);
    await third.page.getByText(`${count.toLocaleString("en")} documents`, { exact: true }).waitFor();
    await third.page.waitForFunction(
      () => !document.querySelector(".status")?.textContent?.includes("loaded"),
    );
  });
  await timed("filter by kind", async () => {
    await third.page.getByRole("combobox", { name: "Kind removed" }).selectOption("spam-link");
    await third.page.getByText(/of [\d,]+ documents/u).waitFor();
  });
  await timed("sort by title", () =>
    third.page.getByRole("button", { name: "Document", exact: true }).click(),
  );
  line("next document (median, worst)", await switches(third.page, url, count, false));
  line("any document (median, worst)", await switches(third.page, url, count, true));
  await timed("search the text of all documents", async () => {
    await third.page.goto(`${url}#/documents?q=unfinished+map&in=text`);
    await third.page.waitForFunction(() =>
      /^[\d,]+ of [\d,]+ documents$/u.test(document.querySelector(".status")?.textContent ?? ""),
    );
  });
  await browser.close();
}

/** Time from a change of the address, or a key, until the text of the document asked for is drawn. */
async function switches(page: Page, url: string, count: number, anywhere: boolean): Promise<string> {
  await page.goto(`${url}#/documents/${anywhere ? 0 : Math.floor(count / 2)}`);
  await page.waitForSelector(".text, .doc-text .empty");
  const times: number[] = [];
  for (let i = 0; i < SWITCHES; i += 1) {
    const target = anywhere ? Math.floor((((i + 1) * 0.6180339) % 1) * count) : -1;
    times.push(
      await page.evaluate(async (ordinal) => {
        // No function gets a name in here: the compiler's helper for names does not exist in the page.
        const before = document.querySelector("[data-ordinal]")?.getAttribute("data-ordinal");
        const start = performance.now();
        if (ordinal < 0) window.dispatchEvent(new KeyboardEvent("keydown", { key: "n" }));
        else window.location.hash = `#/documents/${ordinal}`;
        while (document.querySelector("[data-ordinal]")?.getAttribute("data-ordinal") === before) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        return performance.now() - start;
      }, target),
    );
  }
  return `${median(times)} ms, ${Math.round(Math.max(...times))} ms`;
}
