import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UsageError } from "../../../src/document/errors.ts";
import { parseOptions } from "../../../src/document/options.ts";
import { RULES } from "../../../src/rules/index.ts";
import type { CruftRule, Page } from "../../../src/rules/rule.ts";
import { cleanerFor, withRules } from "../../../src/run/document/cleaner.ts";
import { defineRule } from "../../../src/run/document/define-rule.ts";

/** A rule as a caller without types may write it. */
function ruleWith(more: object = {}): CruftRule {
  const rule: CruftRule = {
    id: "share/like-and-subscribe",
    reason: "asks for a subscription",
    find: (line) => ({ start: 0, end: line.text.length, score: 0.95 }),
    hits: [],
    misses: [],
  };
  return Object.assign(rule, more);
}

const ids = (rules: readonly CruftRule[]): string[] => rules.map(({ id }) => id);
const BUILT_IN = ids(RULES);

describe("a cleaner", () => {
  it("has the built-in rules and one's own, less those that are disabled", () => {
    const own = ruleWith();
    expect(ids(withRules(parseOptions({}), []).rules)).toEqual(BUILT_IN);
    expect(ids(withRules(parseOptions({}), [own]).rules)).toEqual([...BUILT_IN, own.id]);
    const [first = "", ...others] = BUILT_IN;
    expect(ids(withRules(parseOptions({ disable: [first] }), [own]).rules)).toEqual([...others, own.id]);
    expect(ids(withRules(parseOptions({ disable: [own.id] }), [own]).rules)).toEqual(BUILT_IN);
  });

  it("asks one's own rules everywhere, unless they say otherwise", () => {
    const asked = (more: object): boolean | undefined =>
      withRules(parseOptions({}), [ruleWith(more)]).rules.at(-1)?.everywhere;
    expect(asked({})).toBe(true);
    expect(asked({ everywhere: false })).toBe(false);
  });

  it("calls a rule's `find` on the rule", () => {
    class Own {
      readonly id = "share/own";
      readonly reason = "asks";
      readonly score = 0.5;
      readonly hits: readonly string[] = [];
      readonly misses: readonly string[] = [];
      find(): { start: number; end: number; score: number } {
        return { start: 0, end: 1, score: this.score };
      }
    }
    const page: Page = { format: "text", lines: [], title: "" };
    const line = { text: "x", index: 0, words: 1, signs: 0, segment: SEGMENT };
    const rule = withRules(parseOptions({}), [new Own()]).rules.at(-1);
    expect(rule?.find(line, page)).toEqual({ start: 0, end: 1, score: 0.5 });
  });

  it("reads the conditions", () => {
    const { conditions } = withRules(parseOptions({ require: ["words>3", "language=eng"] }), []);
    expect(conditions.map(({ name }) => name)).toEqual(["words", "language"]);
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      "a rule by the name of a built-in one",
      () => withRules(parseOptions({}), [ruleWith({ id: BUILT_IN[3] })]),
      new RegExp(`^rule "${BUILT_IN[3]}" is defined twice$`),
    ],
    [
      "two rules of one name",
      () => withRules(parseOptions({}), [ruleWith(), ruleWith()]),
      /^rule "share\/like-and-subscribe" is defined twice$/,
    ],
    [
      "a rule to disable that there is not",
      () => withRules(parseOptions({ disable: ["share/none"] }), [ruleWith()]),
      /^cannot disable "share\/none": there is no such rule$/,
    ],
  ])("refuses %s", (_, make, message) => {
    expect(make).toThrow(UsageError);
    expect(make).toThrow(message);
  });
});

const SEGMENT = {
  span: { start: 0, end: 1 },
  text: "x",
  runs: [{ at: 0, size: 1, from: 0, width: 1 }],
  block: "line",
  links: [],
  element: undefined,
} as const;

describe("modules of rules", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "dechaff-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  let files = 0;
  async function moduleOf(source: string): Promise<string> {
    const file = join(folder, `rules-${files++}.mjs`);
    await writeFile(file, source);
    return file;
  }
  const rule = (id: string, more = ""): string =>
    `{ id: "${id}", reason: "asks", find: () => undefined, hits: [], misses: [], ${more} }`;

  it("add their rules in order", async () => {
    const one = await moduleOf(`export const rules = [${rule("share/a")}, ${rule("share/b")}];`);
    const other = await moduleOf(`export const rules = [${rule("share/c")}];`);
    const { rules } = await cleanerFor(parseOptions({}), [one, other]);
    expect(ids(rules)).toEqual([...BUILT_IN, "share/a", "share/b", "share/c"]);
    expect(ids((await cleanerFor(parseOptions({}))).rules)).toEqual(BUILT_IN);
  });

  it.each<[string, string, RegExp]>([
    ["that throw", 'throw new Error("no boats");', /^cannot load rules from ".*": no boats$/],
    ["that throw no error", 'throw "no boats";', /^cannot load rules from ".*": no boats$/],
    ["without rules", "export const others = [];", /does not export "rules", an array made with defineRule$/],
    ["whose rules are no list", "export const rules = {};", /does not export "rules"/],
    ["with null for a rule", "export const rules = [null];", /does not export "rules"/],
    ["with a text for a rule", 'export const rules = ["share"];', /does not export "rules"/],
    ["with a rule without an id", "export const rules = [{ find() {}, reason: '' }];", /does not export/],
    [
      "with a number for an id",
      "export const rules = [{ id: 1, find() {}, reason: '' }];",
      /does not export/,
    ],
    ["with a rule that finds nothing", "export const rules = [{ id: 'a', reason: '' }];", /does not export/],
    [
      "whose find is no function",
      "export const rules = [{ id: 'a', find: 1, reason: '' }];",
      /does not export/,
    ],
    ["without a reason", "export const rules = [{ id: 'a', find() {} }];", /does not export/],
    [
      "whose reason is no text",
      "export const rules = [{ id: 'a', find() {}, reason: 1 }];",
      /does not export/,
    ],
    [
      "with a good rule and a bad one",
      `export const rules = [${rule("share/a")}, {}];`,
      /does not export "rules"/,
    ],
    [
      "with a field by its earlier name",
      `export const rules = [${rule("share/a", "longest: 3")}];`,
      /^rule "share\/a": the field "longest" is called "maxLength" now$/,
    ],
  ])("%s are refused", async (_, source, message) => {
    const made = cleanerFor(parseOptions({}), [await moduleOf(source)]);
    await expect(made).rejects.toThrow(UsageError);
    await expect(made).rejects.toThrow(message);
  });

  it("that are not there are refused", async () => {
    await expect(cleanerFor(parseOptions({}), [join(folder, "none.mjs")])).rejects.toThrow(UsageError);
  });
});

describe("defineRule", () => {
  it("gives the rule back, frozen", () => {
    const rule = ruleWith();
    expect(defineRule(rule)).toBe(rule);
    expect(Object.isFrozen(rule)).toBe(true);
    expect(defineRule(ruleWith({ id: "content/quote-2" })).id).toBe("content/quote-2");
  });

  it.each([
    "share",
    "share/",
    "/share",
    "boats/x",
    "share/X",
    "share/a b",
    "1/x",
    " share/x",
    "share/x ",
    "a/share/x",
  ])("refuses the id %j", (id) => {
    const make = (): unknown => defineRule(ruleWith({ id }));
    expect(make).toThrow(UsageError);
    expect(make).toThrow(`rule id "${id}" is not kind/name with a known kind`);
  });

  it.each([
    ["longest", "maxLength"],
    ["starts", "prefixes"],
    ["signs", "requiredSigns"],
    ["holds", "requiredLiterals"],
  ])("refuses the field %s, which is called %s", (old, now) => {
    const make = (): unknown => defineRule(ruleWith({ [old]: 1 }));
    expect(make).toThrow(UsageError);
    expect(make).toThrow(`rule "share/like-and-subscribe": the field "${old}" is called "${now}" now`);
  });
});
