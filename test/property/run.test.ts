import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { parseDedupOptions } from "../../src/dedup/index.ts";
import { parseOptions } from "../../src/document/options.ts";
import { runCorpus } from "../../src/run/corpus.ts";
import type { RunOptions } from "../../src/run/options.ts";
import { textDocument } from "../support/documents.ts";

const ROWS = ["records.jsonl", "duplicates.jsonl", "rejects.jsonl"] as const;
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dechaff-"));
  folders.push(folder);
  return folder;
}

function options(out: string, workers: number): RunOptions {
  return {
    out,
    overwrite: false,
    workers,
    clean: parseOptions({}),
    fields: {},
    ruleModules: [],
    report: "none",
    dedup: parseDedupOptions({}),
    templates: true,
    overrides: new Map(),
  };
}

/** Files of a batch: texts, copies of texts, rows good and bad, empty and binary files. */
function batch(): fc.Arbitrary<[string, string][]> {
  const content = fc.oneof(
    { weight: 6, arbitrary: textDocument().map((text): [string, string] => ["txt", text]) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<[string, string]>(
        ["txt", ""],
        ["html", "<p>"],
        ["json", "{"],
        ["txt", "\0\x01\x02\x03\0\0"],
      ),
    },
    {
      weight: 2,
      arbitrary: fc
        .array(
          fc.oneof(
            textDocument().map((text) => JSON.stringify({ id: "same", text })),
            fc.constantFrom("nonsense", "{}", ""),
          ),
          { maxLength: 4 },
        )
        .map((rows): [string, string] => ["jsonl", rows.join("\n")]),
    },
  );
  return fc
    .array(content, { minLength: 2, maxLength: 8 })
    .map((files) =>
      [...files, ...files.slice(0, 1)].map(([kind, text], i): [string, string] => [`f${i}.${kind}`, text]),
    );
}

async function outputs(out: string): Promise<Record<string, string>> {
  const files = [...ROWS, "removals.jsonl"];
  return Object.fromEntries(
    await Promise.all(files.map(async (name) => [name, await readFile(join(out, name), "utf8")])),
  );
}

function lines(text: string): { id: string }[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line): { id: string } => JSON.parse(line));
}

describe("invariants 3 and 4: every input is accounted for once, whatever the workers and the order", () => {
  it("for random batches", async () => {
    await fc.assert(
      fc.asyncProperty(batch(), async (files) => {
        const base = await scratch();
        for (const part of ["a", "b"]) await mkdir(join(base, part));
        for (const [i, [name, text]] of files.entries())
          await writeFile(join(base, i % 2 === 0 ? "a" : "b", name), text);
        const inputs = [join(base, "a"), join(base, "b")];
        const one = await runCorpus(inputs, options(join(base, "one"), 1));
        const two = await runCorpus([...inputs].reverse(), options(join(base, "two"), 2));
        const written = await outputs(join(base, "one"));
        expect(await outputs(join(base, "two"))).toEqual(written);
        expect(two.counts).toEqual(one.counts);

        const { read, kept, duplicates, rejected, failed } = one.counts;
        expect(kept + duplicates + rejected + failed).toBe(read);
        const expected = files.reduce((sum, [name, text]) => {
          if (!name.endsWith(".jsonl")) return sum + 1;
          return sum + text.split("\n").filter((line) => line.trim() !== "").length;
        }, 0);
        expect(read).toBe(expected);
        const ids = ROWS.flatMap((name) => lines(written[name] ?? "").map((row) => row.id));
        expect(ids.length).toBe(read);
        expect(new Set(ids).size).toBe(read);
      }),
      { numRuns: 4 },
    );
  });
});
