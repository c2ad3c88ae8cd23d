import { readFile } from "node:fs/promises";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { generatedFiles } from "../scripts/schemas/files.ts";
import { record } from "./support/records.ts";

const ROOT = new URL("../", import.meta.url);

const source = { path: "in/rows.jsonl", line: 3, sha256: "a".repeat(64) };
/** A row of each kind with every field that it can have. */
const ROWS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  record: {
    ...record("r", {
      url: "https://shore.example/a",
      title: "Tides",
      authors: ["Ada Fenn"],
      published: "2024-05-01T10:00:00Z",
      site: "Shore Post",
      description: "On tides.",
      image: "https://shore.example/a.png",
      tags: ["sea"],
      page_type: { type: "article", confidence: 0.5 },
      flags: ["truncated"],
      copies: 1,
      copy_sources: [{ id: "c", source, url: null, published: "2024-05-01" }],
      provenance: { title: "h1" },
      quality: { words: 12 },
    }),
  },
  removal: {
    ...{ id: "r", start: 0, end: 5, line: 1, text: "Share", kind: "share", rule: "share/label" },
    ...{ score: 0.97, reason: "label of share buttons" },
  },
  duplicate: {
    ...{ id: "c", source, survivor: "r", known: { source, url: null, published: null }, kind: "near" },
    ...{ similarity: 0.5, containment: 1, url: "https://shore.example/c", published: "2024-05-01" },
    decided_by: "known",
    only_in_copy: [{ paragraph: 0, shared: 0.25, text: "Read more" }],
    only_in_survivor: [{ paragraph: 2, shared: 0 }],
  },
  apart: { ids: ["a", "b"], reason: "round-up", similarity: 0.1, containment: 0.9 },
  reject: { id: "x", source, code: "empty", detail: "nothing but white space" },
};

/** Rows that are wrong in one value, wherever it stands: by path, what it is instead. */
const WRONG: Readonly<Record<string, readonly (readonly [path: string, value: unknown])[]>> = {
  record: [
    ["id", ""],
    ["source.sha256", "A".repeat(64)],
    ["source.line", 0],
    ["authors.0", ""],
    ["published", "May 2024"],
    ["page_type.type", "poem"],
    ["page_type.confidence", 1.5],
    ["language.code", "en"],
    ["text", ""],
    ["words", 1.5],
    ["removed", { poem: 1 }],
    ["removed", { share: 0 }],
    ["removed_ratio", -0.1],
    ["flags", ["truncated", "truncated"]],
    ["copies", -1],
    ["copy_sources.0.published", "2024"],
    ["provenance", { poem: "h1" }],
    ["quality.words", -1],
  ],
  removal: [
    ["end", 0],
    ["kind", "poem"],
    ["rule", "poem/label"],
    ["rule", "share/Label"],
    ["score", 2],
    ["reason", ""],
  ],
  duplicate: [
    ["kind", "other"],
    ["decided_by", "chance"],
    ["known.id", "r"],
    ["only_in_copy.0.shared", 2],
    ["only_in_survivor.0.text", "Read more"],
  ],
  apart: [
    ["ids", ["a"]],
    ["ids", ["a", "a"]],
    ["ids", ["a", "b", "c"]],
    ["reason", "chance"],
  ],
  reject: [["code", "tired"]],
};

async function validator(name: string): Promise<ValidateFunction> {
  const schema: unknown = JSON.parse(await readFile(new URL(`schemas/${name}.json`, ROOT), "utf8"));
  if (typeof schema !== "object" || schema === null) throw new Error(`schemas/${name}.json holds no schema`);
  return new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);
}

/** A copy of a value with another one at a path. */
function changed(value: unknown, [step, ...steps]: readonly string[], to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(value))
    return value.map((item, i) => (String(i) === step ? changed(item, steps, to) : item));
  const object = new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
  return Object.fromEntries(object.set(step, changed(object.get(step), steps, to)));
}

describe("what is made from the lists of fields", () => {
  it("is fresh: `npm run schemas` would change nothing", async () => {
    const files = await generatedFiles(ROOT);
    expect([...files.keys()]).toEqual([
      ...["record", "removal", "duplicate", "apart", "reject"].map((name) => `schemas/${name}.json`),
      "docs/records.md",
    ]);
    for (const [path, text] of files) expect(await readFile(new URL(path, ROOT), "utf8"), path).toBe(text);
  });
});

describe.each(Object.keys(ROWS))("the schema of a %s", (name) => {
  const row = ROWS[name] ?? {};

  it("takes a row with all fields, which stand in the order of the schema", async () => {
    const validate = await validator(name);
    expect(validate(row), JSON.stringify(validate.errors)).toBe(true);
    const { properties } = JSON.parse(await readFile(new URL(`schemas/${name}.json`, ROOT), "utf8"));
    expect(Object.keys(properties)).toEqual(Object.keys(row));
  });

  it("refuses one without a field, with another field, and with a field of another type", async () => {
    const validate = await validator(name);
    for (const field of Object.keys(row)) {
      const { [field]: _, ...rest } = row;
      expect(validate(rest), `without ${field}`).toBe(field === "quality");
      expect(validate({ ...row, [field]: true }), `with a true ${field}`).toBe(false);
    }
    expect(validate({ ...row, poem: "" })).toBe(false);
    expect(validate({ ...row, source: { ...source, poem: "" } })).toBe(false);
  });

  it.each(WRONG[name] ?? [])("refuses one whose %s is %j", async (path, value) => {
    const validate = await validator(name);
    expect(validate(changed(row, path.split("."), value))).toBe(false);
  });
});
