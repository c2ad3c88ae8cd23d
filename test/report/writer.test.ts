import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UsageError } from "../../src/document/errors.ts";
import type { ReportDocument } from "../../src/report/data.ts";
import { decodeLayout } from "../../src/report/files/layout.ts";
import type {
  BodyChunk,
  DuplicateChunk,
  IndexChunk,
  Manifest,
  Samples,
} from "../../src/report/files/wire.ts";
import { createReportWriter } from "../../src/report/index.ts";
import { readReport, workplace, writeReport } from "./files.ts";
import { synthetic, syntheticDuplicates } from "./synthetic.ts";
import type { Tally } from "./tally.ts";

function documents(count: number): ReportDocument[] {
  return Array.from({ length: count }, (_, n) => synthetic(n));
}

/** A payload of the writer under test, taken at its word: what it holds is what the tests check. */
function payload<T>(
  files: ReadonlyMap<string, unknown>,
  name: string,
  is: (value: unknown) => value is T,
): T {
  const value = files.get(name);
  if (!is(value)) throw new Error(`no ${name}`);
  return value;
}
const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;
const manifestOf = (files: ReadonlyMap<string, unknown>): Manifest =>
  payload(files, "run", (value): value is Manifest => isObject(value));
const bodyOf = (files: ReadonlyMap<string, unknown>, n: number): BodyChunk =>
  payload(files, `body-${n}`, (value): value is BodyChunk => isObject(value));
const indexOf = (files: ReadonlyMap<string, unknown>, n: number): IndexChunk =>
  payload(files, `index-${n}`, (value): value is IndexChunk => isObject(value));

let place: Awaited<ReturnType<typeof workplace>>;
let dir: string;
beforeEach(async () => {
  place = await workplace();
  dir = join(place.dir, "report");
});
afterEach(() => place.remove());

function write(count: number, options = {}): Promise<Tally> {
  return writeReport(dir, documents(count), syntheticDuplicates(count), { app: place.app, ...options });
}

describe("a full report", () => {
  it("holds every document once, in the order given, with its text", async () => {
    await write(5000);
    const files = await readReport(dir);
    const manifest = manifestOf(files);
    expect(manifest.documents).toBe(5000);
    const ids = Array.from({ length: manifest.indexes }, (_, n) => indexOf(files, n)).flatMap(
      (chunk) => chunk.id,
    );
    expect(ids).toEqual(documents(5000).map((document) => document.id));
    const texts = manifest.bodies.flatMap((first, n) => {
      const chunk = bodyOf(files, n);
      expect(chunk.first).toBe(first);
      return chunk.docs.map((doc) => doc.t ?? []);
    });
    expect(texts).toEqual(documents(5000).map((document) => document.body.map((segment) => segment.text)));
  });

  it("can tell again what was removed, where and why", async () => {
    await write(200);
    const files = await readReport(dir);
    const chunk = bodyOf(files, 1);
    chunk.docs.forEach((doc, i) => {
      const { body } = synthetic(chunk.first + i);
      const read = decodeLayout(doc.l ?? "", doc.t ?? [], chunk.refWidth).map(({ cuts }) =>
        cuts.map(({ from, to, label, score }) => {
          const [kind, rule, by, reason] = chunk.labels[label] ?? [];
          return { from, to, label: { kind, rule, by, score, reason } };
        }),
      );
      expect(read).toEqual(body.map((segment) => segment.removals));
    });
  });

  it("adds up: numbers of the documents are those of the overview", async () => {
    const tally = await write(1000);
    const manifest = manifestOf(await readReport(dir));
    const { counts, characters } = tally.summary();
    const shared = counts.kept + counts.duplicates;
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
    expect(manifest.summary).toEqual(tally.summary());
    expect(sum(manifest.histogram)).toBe(shared);
    expect(sum(manifest.languages.map(([, n]) => n))).toBe(shared);
    expect(sum(manifest.sites.map((site) => site.documents))).toBe(shared);
    expect(sum(manifest.sites.map((site) => site.visible))).toBe(characters.visible);
    const removed = sum(Object.values(characters.removed));
    expect(sum(manifest.sites.map((site) => site.removed))).toBe(removed);
    expect(sum(manifest.rules.map((rule) => rule.units))).toBe(removed);
    expect(manifest.duplicates).toBe(counts.duplicates);
  });

  it("stays under 1.3 times the text that it shows", async () => {
    const { bytes } = await write(1000);
    const names = await readdir(join(dir, "data"));
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(dir, "data", name))).size));
    expect(sizes.reduce((total, n) => total + n, 0) / bytes).toBeLessThan(1.3);
  });

  it("keeps chunks of text small, and gives a long document one of its own", async () => {
    const long = {
      ...synthetic(0),
      body: synthetic(0).body.map((s) => ({ ...s, text: s.text.padEnd(60_000, "x") })),
    };
    await writeReport(dir, [synthetic(0), long, synthetic(2)], [], { app: place.app });
    expect(manifestOf(await readReport(dir)).bodies).toEqual([0, 1, 2]);
  });

  it("is the same for the same documents", async () => {
    await write(300);
    const first = await readReport(dir);
    await write(300);
    expect(await readReport(dir)).toEqual(first);
  });
});

describe("samples", () => {
  it("are real removals of the rule, at most as many as asked for", async () => {
    await write(400, { samplesPerRule: 5 });
    const files = await readReport(dir);
    const { rules } = manifestOf(files);
    const samples = payload(files, "samples", (value): value is Samples => isObject(value));
    expect(samples.rules).toHaveLength(rules.length);
    samples.rules.forEach((list, number) => {
      expect(list).toHaveLength(Math.min(5, rules[number]?.hits ?? 0));
      for (const [ordinal, id, segment, , before, removed, after] of list) {
        const document = synthetic(ordinal);
        expect(document.id).toBe(id);
        const cut = document.body[segment];
        expect(cut?.removals.some((r) => r.label.rule === rules[number]?.rule)).toBe(true);
        expect(cut?.text).toContain(removed);
        expect(before + after).not.toBe("");
      }
    });
    expect(samples.doubtful.length).toBeGreaterThan(0);
    const scores = samples.doubtful.map(([, sample]) => sample[3]);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(samples.doubtful.every(([rule]) => rules[rule]?.by === "model")).toBe(true);
  });

  it("do not depend on the order of the documents", async () => {
    const texts = async (list: readonly ReportDocument[]): Promise<unknown> => {
      await writeReport(dir, list, [], { app: place.app, samplesPerRule: 3 });
      const files = await readReport(dir);
      const { rules } = manifestOf(files);
      const samples = payload(files, "samples", (value): value is Samples => isObject(value));
      return Object.fromEntries(samples.rules.map((s, i) => [rules[i]?.rule, s.map(([, ...rest]) => rest)]));
    };
    const list = documents(120);
    expect(await texts([...list].reverse())).toEqual(await texts(list));
  });
});

describe("smaller reports", () => {
  it("writes nothing for none", async () => {
    await write(3, { mode: "none" });
    expect(existsSync(dir)).toBe(false);
  });

  it("leaves the documents out of a summary", async () => {
    await write(300, { mode: "summary" });
    const files = await readReport(dir);
    expect([...files.keys()].sort()).toEqual(["duplicates-0", "run", "samples"]);
    expect(manifestOf(files)).toMatchObject({ mode: "summary", documents: 0, reported: 300 });
  });

  it("holds about as many documents as the sample asks for, numbers of all", async () => {
    const tally = await write(2000, { sample: 200, expected: 2000 });
    const manifest = manifestOf(await readReport(dir));
    expect(Math.abs(manifest.documents - 200)).toBeLessThan(50);
    expect(manifest.reported).toBe(2000);
    expect(manifest.sites.reduce((sum, site) => sum + site.visible, 0)).toBe(tally.visible);
  });

  it("draws clusters whole: every copy in a sample with its survivor, and the other way round", async () => {
    await write(3000, { sample: 600, expected: 3000 });
    const held = new Set(indexOf(await readReport(dir), 0).id);
    const copies = documents(3000).filter((document) => document.survivor !== undefined);
    expect(copies.some(({ id }) => held.has(id))).toBe(true);
    expect(copies.some(({ id }) => !held.has(id))).toBe(true);
    for (const { id, survivor = "" } of copies) expect(held.has(id)).toBe(held.has(survivor));
  });

  it("holds the source around removals only where it was asked to", async () => {
    await write(100);
    expect([...(await readReport(dir)).keys()].filter((name) => name.startsWith("source-"))).toEqual([]);
    await write(100, { sources: true });
    const files = await readReport(dir);
    expect(manifestOf(files).sources).toBe(true);
    expect(files.has("source-0")).toBe(true);
  });
});

describe("duplicates", () => {
  it("are held as columns, in the order given", async () => {
    await writeReport(
      dir,
      [],
      [
        { id: "b", survivor: "a", kind: "exact", similarity: 1, containment: 1 },
        { id: "c", survivor: "a", kind: "near", similarity: 0.85714, containment: 0.9, why: "longest" },
      ],
      { app: place.app },
    );
    const chunk = payload(await readReport(dir), "duplicates-0", (value): value is DuplicateChunk =>
      isObject(value),
    );
    expect(chunk).toEqual({
      copy: ["b", "c"],
      survivors: ["a"],
      survivor: [0, 0],
      kind: "en",
      similarity: [10_000, 8571],
      containment: [10_000, 9000],
      reasons: ["longest"],
      why: [-1, 0],
    });
  });
});

describe("the folder", () => {
  it("appears only when the report is complete, in place of an older one", async () => {
    await write(10);
    const writer = await createReportWriter(dir, { app: place.app });
    await writer.add(synthetic(0));
    expect(manifestOf(await readReport(dir)).documents).toBe(10);
    await writer.abort();
    expect((await readdir(place.dir)).sort()).toEqual(["app", "report"]);
  });

  it("holds the page", async () => {
    await write(1);
    expect(await readFile(join(dir, "index.html"), "utf8")).toContain("<!doctype html>");
  });

  it("is refused in one line where the page was not built", async () => {
    const missing = createReportWriter(dir, { app: join(place.dir, "nowhere") });
    await expect(missing).rejects.toThrow(UsageError);
  });
});
