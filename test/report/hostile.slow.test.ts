import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReportDocument, ReportLabel } from "../../src/report/data.ts";
import { type Browser, buildApp, launch } from "./browser.ts";
import { CHROME } from "./chrome.ts";
import { workplace, writeReport } from "./files.ts";
import { removed } from "./passages.ts";
import { synthetic } from "./synthetic.ts";

/** What pages have tried on those who read them. Each sets `window.hacked` if it ever runs. */
const ATTACKS: readonly string[] = [
  "<script>window.hacked=1</script>",
  "</script><script>window.hacked=1</script>",
  "<img src=x onerror=window.hacked=1>",
  "<svg/onload=window.hacked=1>",
  "<iframe srcdoc='<script>parent.hacked=1</script>'></iframe>",
  "<a href='javascript:window.hacked=1'>click</a>",
  "javascript:window.hacked=1",
  "{{constructor.constructor('window.hacked=1')()}}",
  '");window.hacked=1;("',
  "\\u0022);window.hacked=1;//",
  "`$\u007Bwindow.hacked=1}`",
  "<!--<script>window.hacked=1//-->",
  "\u202Egnp.exe\u202C \u2066isolated\u2069 \u200Finvisible\u200B",
  "a\u2028window.hacked=1\u2029b",
  "lone \ud83d and \udc00 halves",
  "\u0000\u0001\u001b[31mred\u001b[0m\u007f\u0085",
  "__proto__",
  "constructor",
  "../../../etc/passwd",
  "%00%0a%3Cscript%3E",
  "e\u0301".repeat(400) + "\u0300".repeat(200),
];

const label = (text: string): ReportLabel => ({
  kind: "other",
  rule: `other/${text}`,
  by: "model",
  score: 0.5,
  reason: text,
});

/** A document that is hostile in every field. */
function hostile(text: string, n: number): ReportDocument {
  return {
    ...synthetic(2),
    id: `${text}#${n}`,
    path: text,
    url: n % 2 === 0 ? text : "javascript:window.hacked=1",
    title: text,
    authors: [text],
    published: text,
    site: text,
    language: { code: text, confidence: 1 },
    flags: [text],
    more: { description: text, [text]: text },
    provenance: { title: text, ["__proto__"]: text },
    body: [
      {
        block: "code",
        tight: false,
        text,
        removals: [],
        edits: [{ from: 0, to: 1, after: text, rule: text }],
        element: "",
      },
      { ...removed(text, label(text)), element: text },
    ],
    excerpts: [{ first: 1, text, places: [[0, text.length]] }],
  };
}

describe.skipIf(CHROME === "")("hostile documents", () => {
  let place: Awaited<ReturnType<typeof workplace>>;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    place = await workplace();
    const app = join(place.dir, "built");
    await buildApp(app);
    const dir = join(place.dir, "report");
    const documents = ATTACKS.map(hostile);
    const duplicates = documents.map(({ id }) => ({
      id,
      survivor: documents[0]?.id ?? "",
      kind: "near" as const,
      similarity: 1,
      containment: 1,
      why: id,
    }));
    await writeReport(dir, documents, duplicates, { app, sources: true });
    url = pathToFileURL(join(dir, "index.html")).href;
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await place?.remove();
  });

  it("execute nothing, ask for nothing and log nothing, in any view", async () => {
    const { page, errors, requests } = await browser.open();
    const hashes = [
      "#/overview",
      "#/documents",
      `#/documents?q=${encodeURIComponent(ATTACKS[0] ?? "")}&in=text`,
      ...ATTACKS.map((_, n) => `#/documents/${n}?view=side&r=0`),
      "#/rules/most-doubtful",
      ...ATTACKS.map(
        (text) => `#/rules/${encodeURIComponent(`other/${text.replace(/\p{Surrogate}/gu, "\ufffd")}`)}`,
      ),
      ...ATTACKS.map(
        (text, n) =>
          `#/duplicates/${encodeURIComponent(`${text.replace(/\p{Surrogate}/gu, "\ufffd")}#${n}`)}`,
      ),
      "#/judgement",
      "#/<script>window.hacked=1</script>/%E0%A4%A?r=<img>&q=%",
    ];
    await page.goto(url);
    for (const hash of hashes) {
      await page.evaluate((next) => {
        window.location.hash = next;
      }, hash);
      await page.waitForSelector("main h1");
      if (hash.startsWith("#/documents/")) {
        await page.keyboard.press("x");
        await page.getByText("Source around it").click();
        await page.waitForSelector(".source mark");
      }
    }
    expect(await page.evaluate(() => Reflect.get(window, "hacked"))).toBeUndefined();
    expect(await page.evaluate(() => Reflect.get({}, "polluted"))).toBeUndefined();
    expect(errors).toEqual([]);
    expect(requests).toEqual([]);
    await page.close();
  });

  it("are shown to the letter", async () => {
    const { page } = await browser.open();
    for (const [n, text] of ATTACKS.entries()) {
      await page.goto(`${url}#/documents/${n}`);
      const shown = page.locator("[data-cut='0']");
      await shown.waitFor();
      await expect
        .poll(() =>
          shown.evaluate((element) => [...(element.textContent ?? "")].map((c) => c.codePointAt(0))),
        )
        .toEqual([...text].map((char) => char.codePointAt(0)));
    }
    await page.close();
  });

  it("lead nowhere but to the web", async () => {
    const { page } = await browser.open();
    await page.goto(`${url}#/documents/1`);
    await page.waitForSelector("main h1");
    const hrefs = await page.$$eval("a", (links) => links.map((link) => link.getAttribute("href") ?? ""));
    expect(hrefs.filter((href) => !href.startsWith("#/"))).toEqual([]);
    await page.close();
  });

  it("cannot make the page run or fetch anything, whatever it did", async () => {
    const { page } = await browser.open();
    await page.goto(url);
    await page.waitForSelector("main h1");
    const blocked = await page.evaluate(async () => {
      const tries: Record<string, () => unknown> = {
        markup: () => {
          document.createElement("div").innerHTML = "<b>x</b>";
        },
        inline: () => {
          document.head.append(
            Object.assign(document.createElement("script"), { text: "window.hacked = 1" }),
          );
        },
        foreign: () => {
          document.createElement("script").src = "https://example.org/x.js";
        },
        // In a timer, since what the browser's driver itself evaluates is exempt.
        evaluation: () =>
          new Promise((resolve, reject) => {
            setTimeout(() => {
              try {
                resolve(Reflect.construct(Function, ["window.hacked = 1"]));
              } catch (error) {
                reject(error);
              }
            });
          }),
        request: () => fetch("https://example.org/"),
      };
      const out: string[] = [];
      for (const [name, attempt] of Object.entries(tries)) {
        try {
          await attempt();
        } catch {
          out.push(name);
        }
      }
      return out;
    });
    expect(blocked).toEqual(["markup", "inline", "foreign", "evaluation", "request"]);
    expect(await page.evaluate(() => Reflect.get(window, "hacked"))).toBeUndefined();
    await page.close();
  });
});
