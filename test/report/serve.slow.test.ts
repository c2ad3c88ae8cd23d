import { mkdir, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serveReport } from "../../src/report/serve.ts";
import { buildApp, launch } from "./browser.ts";
import { CHROME } from "./chrome.ts";
import { workplace, writeReport } from "./files.ts";
import { synthetic } from "./synthetic.ts";

let place: Awaited<ReturnType<typeof workplace>>;
let served: Served;
beforeAll(async () => {
  place = await workplace();
  const app = CHROME === "" ? place.app : join(place.dir, "built");
  if (CHROME !== "") await buildApp(app);
  const documents = Array.from({ length: 20 }, (_, n) => synthetic(n));
  await writeReport(join(place.dir, "report"), documents, [], { app });
  await writeFile(join(place.dir, "secret.txt"), "secret");
  await mkdir(join(place.dir, "report-b"));
  await writeFile(join(place.dir, "report-b", "secret.txt"), "secret");
  await symlink(join(place.dir, "secret.txt"), join(place.dir, "report", "link.txt"));
  served = await serveReport(join(place.dir, "report"), 0);
});
afterAll(async () => {
  await served.close();
  await place.remove();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Asks with the path exactly as given: fetch would tidy it. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (text: string) => {
        body += text;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on("error", reject)
      .end();
  });
}

describe("serveReport", () => {
  it("serves the files of the report with their types and a policy", async () => {
    expect(new URL(served.url).hostname).toBe("127.0.0.1");
    const page = await ask("/");
    expect(page.status).toBe(200);
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self';");
    expect(page.headers["x-content-type-options"]).toBe("nosniff");
    expect(page.body).toContain("<!doctype html>");
    const data = await ask("/data/run.js?x");
    expect(data.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(data.body).toContain('dechaff("run",');
    expect(await ask("/data/run.js", {}, "HEAD")).toMatchObject({ status: 200, body: "" });
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/data/../../secret.txt",
    "/../report-b/secret.txt",
    "/..%5csecret.txt",
    "/link.txt",
    "/data",
    "/none.js",
    "/%",
    "/%00",
    "//etc/passwd",
    "http://127.0.0.1/../secret.txt",
  ])("serves nothing else: %s", async (path) => {
    const { status, body } = await ask(path);
    expect({ status, body }).toEqual({ status: 404, body: "" });
  });

  it("answers only to its own name, and only reads", async () => {
    expect((await ask("/", { host: "evil.example" })).status).toBe(403);
    expect((await ask("/", {}, "POST")).status).toBe(405);
  });

  it("refuses a folder without a report and a port that is taken", async () => {
    await expect(serveReport(join(place.dir, "none"), 0)).rejects.toThrow(/holds no report/);
    await expect(serveReport(join(place.dir, "report"), Number(new URL(served.url).port))).rejects.toThrow(
      /name another --port/,
    );
  });

  it.skipIf(CHROME === "")("the page works as it does from disk, without an error", async () => {
    const browser = await launch();
    try {
      const { page, errors, requests } = await browser.open();
      await page.goto(`${served.url}#/documents/3`);
      await page.locator(".doc-text .cut").first().waitFor();
      expect(errors).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(served.url))).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
