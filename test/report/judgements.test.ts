import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { judge } from "../../eval/overrides.ts";
import type { Override } from "../../src/report/index.ts";
import { writeOverrides } from "../../src/report/index.ts";
import { readJudgements } from "../../src/run/options.ts";

const STORY =
  "The ferry left the harbour at dawn, carrying forty passengers and a crate of lemons to the island.";
const SHARE = "Click to share on Twitter (Opens in new window)";

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

it("says of each judgement whether today's verdict agrees", async () => {
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
  const found = await judge(await readJudgements(file), [join(folder, "a.html")]);
  const named = found.map(
    ({ override, agreement }) => `${override.verdict} ${override.text.slice(0, 5)} ${agreement}`,
  );
  expect(named.sort()).toEqual([
    "keep Click differs",
    "keep The f agrees",
    "keep The f gone",
    "remove Click agrees",
    "remove The f differs",
    "remove no su gone",
  ]);
  const share = found.find(({ override, agreement }) => override.text === SHARE && agreement === "agrees");
  expect(share?.by).toEqual([expect.stringMatching(/^share\//)]);
});
