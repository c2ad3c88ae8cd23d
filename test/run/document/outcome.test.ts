import { describe, expect, it } from "vitest";
import { parseOptions } from "../../../src/document/options.ts";
import type { RawInput } from "../../../src/read/input.ts";
import { withRules } from "../../../src/run/document/cleaner.ts";
import { analyse, outcomeOf } from "../../../src/run/document/document-task.ts";
import { explainAnalysis } from "../../../src/run/document/explain.ts";
import { rejected } from "../../../src/run/document/outcome.ts";
import { addTimings, noTime, STAGES } from "../../../src/run/document/stages.ts";

const BODY = "The tide came in at noon, and with it forty boats and a brass band that nobody had ordered.";
const SHARE = "Share this";
const CLEANER = withRules(parseOptions({}), []);

function row(value: string, more: Partial<RawInput> = {}): RawInput {
  return { id: "tide", path: "rows.jsonl", line: 7, content: { kind: "text", value }, stated: {}, ...more };
}

describe("the outcome of an input", () => {
  it("is its record, and what was removed of it", async () => {
    const outcome = await outcomeOf(row(`${BODY}\n${SHARE}`), CLEANER);
    expect(outcome).toMatchObject({
      kind: "clean",
      record: {
        id: "tide",
        source: { path: "rows.jsonl", line: 7 },
        text: BODY,
        removed_ratio: expect.closeTo(SHARE.length / (BODY.length + SHARE.length), 3),
      },
      removals: [{ text: SHARE, kind: "share" }],
      visible: BODY.length + SHARE.length,
      removedUnits: { share: SHARE.length },
    });
    expect(outcome).not.toHaveProperty("report.id");
  });

  it("adds up what was removed of one kind", async () => {
    const outcome = await outcomeOf(row(`${BODY}\n${SHARE}\n${BODY} Twice.\nTweet this`), CLEANER);
    expect(outcome).toMatchObject({ removedUnits: { share: 20 } });
  });

  it("has a report where one is wanted, with the source where that is, too", async () => {
    const page = row("", {
      content: {
        kind: "html",
        value: `<article><p>${BODY}</p><p>${BODY} Twice.</p><p>${SHARE}</p></article>`,
      },
    });
    const wanted = async (more: object): Promise<unknown> => {
      const outcome = await outcomeOf(page, CLEANER, more);
      return outcome.kind === "clean" ? outcome.report : "rejected";
    };
    expect(await wanted({})).toBeUndefined();
    expect(await wanted({ wantSources: true })).toBeUndefined();
    expect(await wanted({ wantReport: true })).not.toHaveProperty("excerpts");
    expect(await wanted({ wantReport: true, wantSources: true })).toHaveProperty("excerpts");
  });

  it("is a reject with a code and its place where it is unfit", async () => {
    expect(await outcomeOf(row("  "), CLEANER)).toMatchObject({
      kind: "reject",
      reject: { id: "tide", source: { path: "rows.jsonl", line: 7 }, code: "empty" },
      failed: false,
    });
    expect(await outcomeOf(row(SHARE), withRules(parseOptions({ budget: 1 }), []))).toMatchObject({
      reject: { code: "no-article", detail: "all of 1 segments were removed" },
    });
    const strict = withRules(parseOptions({ require: ["words>100"] }), []);
    expect(await outcomeOf(row(BODY), strict)).toMatchObject({
      reject: { code: "required", detail: "words>100: words is 19" },
      failed: false,
    });
  });

  it("is a failure where a rule throws, whatever it throws", async () => {
    const throwing = (thrown: unknown): ReturnType<typeof withRules> =>
      withRules(parseOptions({}), [
        {
          id: "share/broken",
          reason: "throws",
          find: () => {
            throw thrown;
          },
          hits: [],
          misses: [],
        },
      ]);
    for (const thrown of [new Error("no boats"), "no boats"])
      expect(await outcomeOf(row(BODY), throwing(thrown))).toMatchObject({
        reject: { code: "crashed", detail: "no boats" },
        failed: true,
      });
  });

  it("of a file has no line", () => {
    const { line: _, ...file } = row("", { path: "a.txt" });
    expect(rejected(file, "empty", "no text").reject).toEqual({
      id: "tide",
      source: { path: "a.txt" },
      code: "empty",
      detail: "no text",
    });
  });

  it("has a time for each stage", async () => {
    const outcome = await outcomeOf(row(BODY), CLEANER);
    expect(Object.keys(outcome.kind === "clean" ? outcome.timings : {})).toEqual([...STAGES]);
    const sum = noTime();
    addTimings(sum, { ...noTime(), read: 2, record: 1 });
    addTimings(sum, { ...noTime(), read: 3 });
    expect(sum).toEqual({ ...noTime(), read: 5, record: 1 });
  });
});

describe("an explanation", () => {
  it("has every piece in order, with what decided about it", async () => {
    const input = row(`${BODY}\n${SHARE}\n${BODY} Twice.`);
    const pieces = explainAnalysis(await analyse(input, CLEANER));
    expect(pieces.map(({ text, verdict, kind }) => [text, verdict, kind])).toEqual([
      [BODY, "kept", "content"],
      [SHARE, "removed", "share"],
      [`${BODY} Twice.`, "kept", "content"],
    ]);
    expect(pieces[0]).toMatchObject({
      span: { start: 0, end: BODY.length },
      rule: "content/model",
      block: "line",
    });
    expect(pieces[1]?.rule).toMatch(/^share\//);
  });

  it("names the strongest of the labels that speak for what stays, or says that none speaks against it", async () => {
    const analysis = await analyse(row(BODY), CLEANER);
    const [own] = analysis.labels;
    if (own === undefined) throw new Error("the model says something of every line");
    const weaker = { ...own, score: 0.1, reason: "weaker" };
    const elsewhere = { ...own, span: { start: 5, end: 9 }, score: 1, reason: "elsewhere" };
    const explained = (labels: typeof analysis.labels): unknown =>
      explainAnalysis({ ...analysis, labels })[0];
    expect(explained([weaker, own, elsewhere])).toMatchObject({ reason: own.reason, score: own.score });
    expect(explained([own, weaker])).toMatchObject({ reason: own.reason });
    expect(explained([elsewhere])).toMatchObject({
      kind: "content",
      rule: null,
      score: null,
      reason: "nothing speaks against it",
    });
  });
});
