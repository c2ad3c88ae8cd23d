/** A real browser for tests. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { CHROME } from "./chrome.ts";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Builds the page from its sources into `dir`, so that no test looks at an old one. */
export async function buildApp(dir: string): Promise<void> {
  const root = fileURLToPath(new URL("../../src/report/app/", import.meta.url));
  await build({ root, configFile: join(root, "vite.config.ts"), logLevel: "error", build: { outDir: dir } });
}

/** What a page did that no report may do. */
export interface Watched {
  readonly page: Page;
  /** Errors and warnings of the console, and uncaught errors. */
  readonly errors: string[];
  /** Addresses asked for that are not files. */
  readonly requests: string[];
}

/** A browser with an empty profile. */
export interface Browser {
  readonly context: BrowserContext;
  open(): Promise<Watched>;
  close(): Promise<void>;
}

export async function launch(): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), "dechaff-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROME,
    headless: true,
    args: FLAGS,
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
  });
  return {
    context,
    async open() {
      const page = await context.newPage();
      const errors: string[] = [];
      const requests: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
      });
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("request", (request) => {
        if (!/^(?:file|data|blob|about):/u.test(request.url())) requests.push(request.url());
      });
      return { page, errors, requests };
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
