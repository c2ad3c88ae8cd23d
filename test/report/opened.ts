/** A report of invented documents, opened in a real browser, for the tests of one file. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { ReportOptions } from "../../src/report/index.ts";
import { type Browser, buildApp, launch, type Watched } from "./browser.ts";
import { workplace, writeReport } from "./files.ts";
import { synthetic, syntheticDuplicates } from "./synthetic.ts";
import type { Tally } from "./tally.ts";

/** What the tests of a file share. */
export interface Opened {
  /** Opens a view and waits for its heading. */
  open(hash: string): Promise<Page>;
  /** Opens another page of the folder in which the report lies. */
  openFile(path: string): Promise<Watched>;
  /** The address behind "#", decoded. */
  hash(): string;
  tally(): Tally;
}

/**
 * Writes a report of `count` documents before the tests of a file or group, and checks after each that the page logged
 * no error and asked for nothing but files.
 */
export function openedReport(count: number, given: ReportOptions = { sources: true }): Opened {
  let place: Awaited<ReturnType<typeof workplace>> | undefined;
  let browser: Browser | undefined;
  let tally: Tally | undefined;
  let watched: Watched | undefined;

  beforeAll(async () => {
    place = await workplace();
    const app = join(place.dir, "built");
    await buildApp(app);
    const documents = Array.from({ length: count }, (_, n) => synthetic(n));
    const options = { app, ...given };
    tally = await writeReport(join(place.dir, "report"), documents, syntheticDuplicates(count), options);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await place?.remove();
  });
  afterEach(async () => {
    expect(watched?.errors).toEqual([]);
    expect(watched?.requests).toEqual([]);
    await watched?.page.close();
  });

  const openFile = async (path: string): Promise<Watched> => {
    if (browser === undefined || place === undefined) throw new Error("no browser");
    watched = await browser.open();
    const [file = "", hash = ""] = path.split("#");
    await watched.page.goto(`${pathToFileURL(join(place.dir, file)).href}${hash === "" ? "" : `#${hash}`}`);
    return watched;
  };
  return {
    openFile,
    async open(hash) {
      const { page } = await openFile(`report/index.html${hash}`);
      await page.waitForSelector("main h1");
      return page;
    },
    hash: () => decodeURIComponent(new URL(watched?.page.url() ?? "").hash),
    tally() {
      if (tally === undefined) throw new Error("no report");
      return tally;
    },
  };
}
