import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseOptions } from "../../src/document/options.ts";
import type { Override } from "../../src/report/index.ts";
import { writeOverrides } from "../../src/report/index.ts";
import { type JudgeOptions, judge } from "../../src/run/judge.ts";
import { readJudgements } from "../../src/run/options.ts";

const STORY =
  "The ferry left the harbour at dawn, carrying forty passengers and a crate of lemons to the island.";
const SHARE = "Click to share on Twitter (Opens in new window)";

const OPTIONS: JudgeOptions = { clean: parseOptions({}), fields: {}, ruleModules: [], templates: true };

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dechaff-judged-"));
  const story = Array.from({ length: 6 }, (_, n) => `<p>${STORY.replace("forty", `${n + 40}`)}</p>`).join("");
  const page = `<!doctype html><title>The ferry</title><body><article><h1>The ferry</h1>${story}<p>${SHARE}</p></article>`;
  await writeFile(join(folder, "a.html"), page);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function judged(verdict: Override["verdict"], text: string, id = "a.html"): Override {
  return { verdict, id, path: id, segment: 999, from: 0, to: text.length, text, occurrence: 0 };
}

it("says of each judgement whether today's verdict holds", async () => {
  const story = STORY.replace("forty", "42");
  const overrides = [
    judged("keep", story),
    judged("remove", story),
    judged("keep", SHARE),
    judged("remove", SHARE),
    judged("remove", "no such passage"),
    judged("keep", story, "b.html"),
  ];
  const file = join(folder, "overrides.json");
  await writeFile(file, writeOverrides(overrides, "report", "0.1.0"));
  const found = await judge(await readJudgements(file), [join(folder, "a.html")], OPTIONS);
  const named = found.map(
    ({ override, standing }) => `${override.verdict} ${override.text.slice(0, 5)} ${standing}`,
  );
  expect(named.sort()).toEqual([
    "keep Click fails",
    "keep The f gone",
    "keep The f holds",
    "remove Click holds",
    "remove The f fails",
    "remove no su gone",
  ]);
  const share = found.find(({ override, standing }) => override.text === SHARE && standing === "holds");
  expect(share?.by).toEqual([expect.stringMatching(/^share\//)]);
});

it("cleans as it is told, and takes a part of a removed passage for removed", async () => {
  const overrides = new Map([["a.html", [judged("remove", SHARE), judged("keep", "share on Twitter")]]]);
  const standings = async (given: object): Promise<string[]> => {
    const clean = parseOptions(given);
    return (await judge(overrides, [folder], { ...OPTIONS, clean, templates: false })).map((j) => j.standing);
  };
  expect(await standings({})).toEqual(["holds", "fails"]);
  expect(await standings({ keep: ["share"] })).toEqual(["fails", "holds"]);
});

it("tells inputs of the same id apart as a run does", async () => {
  const rows = ["noon", "dusk"].map((time) =>
    JSON.stringify({ id: "tide", text: `The tide came in at ${time}, with forty boats and a brass band.` }),
  );
  const file = join(folder, "rows.jsonl");
  await writeFile(file, rows.join("\n"));
  const overrides = new Map([
    ["tide", [judged("keep", "at noon", "tide")]],
    ["tide~2", [judged("keep", "at dusk", "tide~2"), judged("keep", "at noon", "tide~2")]],
  ]);
  expect((await judge(overrides, [file], OPTIONS)).map(({ standing }) => standing)).toEqual([
    "holds",
    "holds",
    "gone",
  ]);
});
