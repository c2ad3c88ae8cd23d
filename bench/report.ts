import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { createReportWriter } from "../src/report/index.ts";
import { buildApp, CHROME, launch } from "../test/report/browser.ts";
import { synthetic, syntheticDuplicates, Tally } from "../test/report/synthetic.ts";

/** `report [DOCUMENTS]`: writes a report of invented documents (100,000 unless told) and times it in Chromium. */
export async function main(args: readonly string[]): Promise<void> {
  const count = Number(args[0] ?? 100_000);
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
  const files = await readdir(join(dir, "data"));
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(dir, "data", name))).size));
  const size = sizes.reduce((sum, bytes) => sum + bytes, 0);
  line("documents", count.toLocaleString("en"));
  line("visible text", `${(tally.bytes / 1e6).toFixed(1)} MB`);
  line(
    "written in",
    `${(spent / 1000).toFixed(1)} s, ${Math.round(count / (spent / 1000)).toLocaleString("en")} documents/s`,
  );
  line("memory of the process", `${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  line("size of the report over that of the text", (size / tally.bytes).toFixed(3));
}

/** Switches measured. */
const SWITCHES = 25;

async function reading(count: number, url: string): Promise<void> {
  const browser = await launch();
  const { page } = await browser.open();
  const timed = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await act();
    line(name, `${Math.round(performance.now() - start)} ms`);
  };
  await timed("open the overview", async () => {
    await page.goto(url);
    await page.waitForSelector(".chart canvas");
  });
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
  times.sort((a, b) => a - b);
  return `${Math.round(times[SWITCHES >> 1] ?? 0)} ms, ${Math.round(times.at(-1) ?? 0)} ms`;
}
