import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Survey, Templates } from "../../src/label/template/index.ts";
import { SurveyStore } from "../../src/store/index.ts";
import { Random } from "../fuzz/random.ts";
import { templatesAmong } from "../support/templates.ts";

/** Counts of a site's lines in a row for each. */
function rowsOf(templates: Templates): string[] {
  return [...templates].flatMap(([site, lines]) =>
    [...lines].map(([line, { articles, of }]) => `${site} ${line}: ${articles} of ${of}`),
  );
}

/** The same by sets in memory, as the definition says: different companions of a line, different articles of a site. */
function plainCount(surveys: readonly Survey[]): string[] {
  const articles = new Map<string, Set<number>>();
  const companions = new Map<string, Set<number>>();
  const into = (sets: Map<string, Set<number>>, key: string, value: number): void => {
    sets.set(key, (sets.get(key) ?? new Set()).add(value));
  };
  for (const { site, article, lines, companions: beside } of surveys) {
    into(articles, site, article);
    for (const [i, line] of lines.entries()) into(companions, `${site} ${line}`, beside[i] ?? 0);
  }
  return [...companions].flatMap(([key, { size }]) => {
    const of = articles.get(key.split(" ")[0] ?? "")?.size ?? 0;
    return of >= 5 && size >= 3 && size * 10 >= of ? [`${key}: ${Math.min(size, of)} of ${of}`] : [];
  });
}

/** Surveys of 40 sites, wide and narrow, of which one in three is a copy of another, some of them many times over. */
function surveys(count: number): Survey[] {
  const random = Random.ofCase(8, 1);
  const made: Survey[] = [];
  for (let n = 0; n < count; n += 1) {
    const copied = made[random.below(Math.min(made.length, random.chance(0.5) ? 5 : made.length))];
    if (copied !== undefined && random.chance(0.33)) {
      made.push(copied);
      continue;
    }
    const site = `site${random.chance(0.5) ? 0 : random.below(40)}`;
    const lines = Uint32Array.from(new Set(Array.from({ length: 6 }, () => random.below(60) * 71_582_788)));
    made.push({ site, article: n, lines, companions: lines.map(() => n) });
  }
  return made;
}

function shuffled<T>(values: readonly T[], random: Random): T[] {
  return values
    .map((value) => ({ value, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

describe("the templates among surveys", () => {
  it("are those of a plain count of different articles, in whatever order the surveys come", async () => {
    const ordered = surveys(4000);
    const expected = plainCount(ordered).sort();
    expect(expected.length).toBeGreaterThan(100);
    // Wide lines as well: from 64 articles on they were once only counted, copies and all.
    expect(expected.filter((row) => Number(/: (\d+)/.exec(row)?.[1]) > 100).length).toBeGreaterThan(20);
    const random = Random.ofCase(8, 2);
    const found = rowsOf(await templatesAmong(ordered));
    expect([...found].sort()).toEqual(expected);
    for (const other of [[...ordered].reverse(), shuffled(ordered, random), shuffled(ordered, random)])
      expect(rowsOf(await templatesAmong(other))).toEqual(found);
  });

  it("come by site and line in ascending order", async () => {
    const templates = await templatesAmong(surveys(2000));
    const sites = [...templates.keys()];
    expect(sites).toEqual([...sites].sort());
    for (const lines of templates.values())
      expect([...lines.keys()]).toEqual([...lines.keys()].sort((a, b) => a - b));
  });

  it("are lines that one in ten articles holds, at least three, of sites of five", async () => {
    const held = (by: number, of: number): Survey[] =>
      Array.from({ length: of }, (_, n): Survey => {
        const lines = Uint32Array.from(n < by ? [1] : [2 + n]);
        return { site: `${by} of ${of}`, article: n, lines, companions: lines.map(() => n) };
      });
    // Seven of seventy is one in ten, though 0.1 * 70 is more than 7.
    const cases = [held(2, 5), held(3, 5), held(4, 4), held(6, 70), held(7, 70), held(9, 91), held(10, 91)];
    const templates = await templatesAmong(cases.flat());
    expect([...templates.keys()]).toEqual(["10 of 91", "3 of 5", "7 of 70"]);
  });

  it("hold the largest numbers there are, and none where there is nothing", async () => {
    const line = 0xffffffff;
    const articles = Array.from({ length: 6 }, (_, n): Survey => {
      const [lines, companions] = [Uint32Array.of(line), Uint32Array.of(line - n)];
      return { site: "", article: line - n, lines, companions };
    });
    expect(rowsOf(await templatesAmong(articles))).toEqual([` ${line}: 6 of 6`]);
    expect((await templatesAmong([])).size).toBe(0);
    const empty = { site: "s", article: 1, lines: new Uint32Array(), companions: new Uint32Array() };
    expect((await templatesAmong([empty, empty])).size).toBe(0);
  });

  it("are the same where they do not fit the memory that is given", async () => {
    function* many(): Generator<Survey> {
      const random = Random.ofCase(8, 3);
      for (let n = 0; n < 60_000; n += 1) {
        const lines = Uint32Array.from({ length: 20 }, (_, i) =>
          i < 2 ? 7 + i * (1 + (n % 3)) : random.below(2 ** 32),
        );
        yield { site: `site${n % 100}`, article: n, lines, companions: lines.map(() => n) };
      }
    }
    const expected = rowsOf(await templatesAmong(many(), "1GB"));
    expect(expected.length).toBe(400);
    expect(rowsOf(await templatesAmong(many(), "30MB"))).toEqual(expected);
  });
});

describe("a store of surveys", () => {
  it("leaves nothing behind, and begins anew over what a kill left", async () => {
    const folder = await mkdtemp(join(tmpdir(), "dechaff-"));
    try {
      const limits = { memory: "200MB", threads: 1 };
      const killed = await SurveyStore.open(folder, limits);
      for (const survey of surveys(100)) killed.add(survey);
      // Opened again while the files of the first are there.
      expect(existsSync(join(folder, "run.duckdb"))).toBe(true);
      const store = await SurveyStore.open(folder, limits);
      for (const survey of surveys(2000)) store.add(survey);
      expect(rowsOf(await store.templates()).sort()).toEqual(plainCount(surveys(2000)).sort());
      await store.close();
      await killed.close();
      expect(await readdir(folder)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
