import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompareSummary } from "../../src/report/index.ts";
import { compareRuns } from "../../src/run/compare/index.ts";
import { readReport } from "../report/files.ts";
import { AFTER, BEFORE, type Rows, record, removal, writeRun } from "./compare-runs.ts";

let folder = "";
let app = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dechaff-compare-"));
  app = join(folder, "app");
  await mkdir(app);
  await writeFile(join(app, "index.html"), "<!doctype html>");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let runs = 0;
async function compare(before: Rows, after: Rows): Promise<{ out: string; summary: CompareSummary }> {
  runs += 1;
  const place = join(folder, String(runs));
  await writeRun(join(place, "a"), before);
  await writeRun(join(place, "b"), after);
  const out = join(place, "out");
  return {
    out,
    summary: await compareRuns(join(place, "a"), join(place, "b"), { out, overwrite: false, app }),
  };
}

describe("compareRuns", () => {
  it("counts what changed, by document, status, fact, kind and rule", async () => {
    const { summary } = await compare(BEFORE, AFTER);
    expect(summary.documents).toEqual({
      compared: 9,
      changed: 9,
      status: 3,
      text: 4,
      removals: 3,
      facts: 3,
      source: 1,
    });
    expect(summary.status).toEqual([
      { before: "absent", after: "kept", documents: 1 },
      { before: "kept", after: "duplicate", documents: 1 },
      { before: "kept", after: "absent", documents: 1 },
    ]);
    expect(summary.removals).toEqual({ appeared: 1, disappeared: 2, relabelled: 1 });
    expect(summary.characters).toEqual({ appeared: 10, disappeared: 9 });
    expect(summary.facts).toEqual([
      { fact: "authors", documents: 1 },
      { fact: "survivor", documents: 1 },
      { fact: "code", documents: 1 },
    ]);
    const rules = Object.fromEntries(
      summary.rules.map(({ rule, kind, ...counts }) => [`${kind} ${rule}`, Object.values(counts)]),
    );
    expect(rules).toEqual({
      "share share/row": [1, 0, 0, 1, 2],
      "tags tags/list": [0, 1, 0, 0, 1],
      "other other/model": [0, 1, 0, 0, 1],
      "widget widget/row": [0, 0, 1, 0, 1],
    });
    expect(summary.options).toEqual([{ option: "disable", before: [], after: ["tags/list"] }]);
  });

  it("holds each changed document once, with its text where it differs", async () => {
    const { out } = await compare(BEFORE, AFTER);
    const payloads = await readReport(join(out, "report"));
    expect([...payloads.keys()].sort()).toEqual(["change-0", "changed-0", "run"]);
    const listed = payloads.get("changed-0");
    expect(listed).toMatchObject({
      id: ["text", "fact", "label", "moved", "new", "copied", "copy", "bad", "gone"].filter(
        (id) => id !== "moved" || true,
      ),
    });
    expect(payloads.get("change-0")).toMatchObject({
      first: 0,
      changes: [
        {
          id: "text",
          text: ["The tide came in at noon. Share this", "The tide came in at noon."],
          words: [8, 6],
          removals: [{ change: "appeared", rule: "share/row" }],
        },
        { id: "fact", facts: [{ fact: "authors", before: "Ada Fenn", after: "Ada Fenn; Tom Marsh" }] },
        {
          id: "label",
          removals: [
            { change: "relabelled", rule: "widget/row", was: { kind: "share", rule: "share/row" } },
            { change: "disappeared", rule: "other/model" },
          ],
        },
        { id: "moved", source: true, removals: [] },
        { id: "new", status: ["absent", "kept"], text: [null, "The tide of new came in at noon."] },
        {
          id: "copied",
          status: ["kept", "duplicate"],
          detail: ["", "same"],
          removals: [{ change: "disappeared", rule: "tags/list" }],
        },
        { id: "copy", facts: [{ fact: "survivor", before: "same", after: "text" }] },
        { id: "bad", detail: ["empty", "no-article"] },
        { id: "gone", status: ["kept", "absent"] },
      ],
    });
  });

  it("finds nothing between a run and itself, in whatever order", async () => {
    const turned: Rows = { ...BEFORE, records: [...(BEFORE.records ?? [])].reverse() };
    const { summary } = await compare(BEFORE, turned);
    expect(summary.documents).toMatchObject({ compared: 10, changed: 0 });
    expect(summary.rules).toEqual([]);
  });

  it("writes what the schema says, and the same as it returns", async () => {
    const { out, summary } = await compare(BEFORE, AFTER);
    const schema = JSON.parse(await readFile(new URL("../../schemas/compare.json", import.meta.url), "utf8"));
    const written: unknown = JSON.parse(await readFile(join(out, "compare.json"), "utf8"));
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    validate(written);
    expect(validate.errors).toBeNull();
    expect(written).toEqual(JSON.parse(JSON.stringify(summary)));
  });

  it("splits long lists into files and finds every document's text", async () => {
    const many = (text: string): Rows => ({
      records: Array.from({ length: 150 }, (_, n) =>
        record(`d${n}`, { text: `${text} ${n} 🙂 ${"é".repeat(n)}` }),
      ),
    });
    const { out } = await compare(many("old"), many("new"));
    const payloads = await readReport(join(out, "report"));
    expect(payloads.get("run")).toMatchObject({
      documents: 150,
      lists: 1,
      chunks: [0, 64, 128],
      tags: [["text", 150]],
    });
    expect(payloads.get("change-2")).toMatchObject({ first: 128 });
    const json = JSON.stringify(payloads.get("change-1"));
    expect(json).toContain(`"old 100 🙂 ${"é".repeat(100)}","new 100 🙂 ${"é".repeat(100)}"`);
  });
});

describe("refusals, in one line", () => {
  const twice = removal("same", 0, "tags/list", "tides");
  const cases: [string, Rows, RegExp][] = [
    [
      "removals of no document",
      { removals: [removal("x", 0, "tags/list", "a")] },
      /removals\.jsonl": line 1 names "x"/,
    ],
    [
      "removals apart",
      { records: [record("same"), record("b")], removals: [twice, removal("b", 0, "tags/list", "a"), twice] },
      /do not stand together/,
    ],
    ["an id twice", { records: [record("same"), record("same")] }, /line 2 repeats the id "same"/],
    [
      "rows of another form",
      { records: [{ id: "same", text: 4 }] },
      /records\.jsonl": a line is not of the form/,
    ],
  ];
  it.each(cases)("%s", async (_, after, message) => {
    await expect(compare({ records: [record("same")] }, after)).rejects.toThrow(message);
  });

  it("no run, a run as output, an earlier comparison", async () => {
    const { out } = await compare(BEFORE, AFTER);
    const [a, b] = [join(out, "../a"), join(out, "../b")];
    await expect(compareRuns(out, b, { out: join(out, "../c"), overwrite: false, app })).rejects.toThrow(
      /holds no run/,
    );
    await expect(compareRuns(a, b, { out: b, overwrite: true, app })).rejects.toThrow(/is one of the runs/);
    await expect(compareRuns(b, a, { out, overwrite: false, app })).rejects.toThrow(/add --overwrite/);
    expect((await compareRuns(b, a, { out, overwrite: true, app })).documents.changed).toBe(9);
    const resumed: string[] = [];
    const again = { out, overwrite: false, app, onResume: (how: string) => resumed.push(how) };
    expect((await compareRuns(b, a, again)).documents.changed).toBe(9);
    expect(resumed).toEqual(["whole"]);
  });
});
