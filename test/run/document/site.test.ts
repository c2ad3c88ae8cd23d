import { describe, expect, it } from "vitest";
import { parseOptions } from "../../../src/document/options.ts";
import { surveyDocument } from "../../../src/label/template/index.ts";
import type { RawInput } from "../../../src/read/input.ts";
import { load } from "../../../src/read/load.ts";
import { withRules } from "../../../src/run/document/cleaner.ts";
import { analyse } from "../../../src/run/document/document-task.ts";
import { siteOf } from "../../../src/run/document/site.ts";
import { templatesAmong } from "../../support/templates.ts";

const MAX_BYTES = 1_000_000;
const STORY = "The ferry left the harbour at dawn, carrying forty passengers and a crate of lemons.";

function input(html: string, more: Partial<RawInput> = {}): RawInput {
  return { id: "x", path: "feeds/shore/a.html", content: { kind: "html", value: html }, stated: {}, ...more };
}

async function siteFrom(head: string, more: Partial<RawInput> = {}): Promise<string> {
  const page = input(`<!doctype html><head>${head}</head><body><p>${STORY}`, more);
  return siteOf(page, (await load(page, MAX_BYTES)).document);
}

describe("the site of a document", () => {
  const canonical = (url: string): string => `<link rel=canonical href="${url}">`;
  const tag = (name: string, url: string): string => `<meta property="${name}" content="${url}">`;

  it.each<[string, string, Partial<RawInput>, string]>([
    [
      "the host of the URL that came with it, before all else",
      canonical("https://b.example/1") + tag("og:url", "https://c.example/1"),
      { stated: { url: "https://a.example/1" } },
      "a.example",
    ],
    [
      "the host of its canonical link",
      canonical("https://b.example/1") + tag("og:url", "https://c.example/1"),
      {},
      "b.example",
    ],
    ["the host that Open Graph gives", tag("og:url", "https://c.example/1"), {}, "c.example"],
    ["the host that Twitter's tag gives", tag("twitter:url", "https://d.example/1"), {}, "d.example"],
    ["none that another tag gives", tag("og:image", "https://c.example/1.png"), {}, "feeds/shore"],
    ["the host without www.", canonical("https://www.b.example/1"), {}, "b.example"],
    ["the host with www. inside", canonical("https://a.www.example/1"), {}, "a.www.example"],
    [
      "the next host where a URL is none",
      canonical("https://b.example/1"),
      { stated: { url: "not a URL" } },
      "b.example",
    ],
    [
      "the next host where a URL has none",
      canonical("https://b.example/1"),
      { stated: { url: "urn:x" } },
      "b.example",
    ],
    ["the folder of a file", "", {}, "feeds/shore"],
    ["the file of a row", "", { path: "feeds/rows.jsonl", line: 7 }, "feeds/rows.jsonl"],
    ["no relative address", canonical("/1"), {}, "feeds/shore"],
  ])("is %s", async (_, head, more, site) => {
    expect(await siteFrom(head, more)).toBe(site);
  });

  it("is that whose recurring lines are looked for in it", async () => {
    const line = "Shore Post is printed on seaweed.";
    const subjects = ["tide", "gull", "boat", "drum", "lamp", "rope", "sail", "crab"];
    const row = (subject: string, host: string): RawInput => {
      const value = [`The ${subject} was seen.`, STORY.replace("ferry", subject), line].join("\n");
      return {
        id: subject,
        path: "rows.jsonl",
        line: 1,
        content: { kind: "text", value },
        stated: { url: `https://${host}/${subject}` },
      };
    };
    const rows = subjects.map((subject) => row(subject, "www.shore.example"));
    const surveys = await Promise.all(
      rows.map(async (one) => {
        const { document } = await load(one, MAX_BYTES);
        return surveyDocument(document, siteOf(one, document));
      }),
    );
    const cleaner = { ...withRules(parseOptions({}), []), templates: await templatesAmong(surveys) };
    const recurring = async (one: RawInput): Promise<string[]> =>
      (await analyse(one, cleaner)).labels.filter(({ by }) => by === "template").map(({ reason }) => reason);
    expect(await recurring(row("tide", "shore.example"))).toEqual([
      "stands in 8 of 8 articles of shore.example",
    ]);
    expect(await recurring(row("tide", "other.example"))).toEqual([]);
  });
});
