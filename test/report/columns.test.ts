import { describe, expect, it } from "vitest";
import { CRUFT_KINDS } from "../../src/document/kinds.ts";
import type { ReportDuplicate } from "../../src/report/data.ts";
import { ColumnWriter, rowReader } from "../../src/report/files/columns.ts";
import {
  DUPLICATE_COLUMNS,
  type DuplicateChunk,
  duplicateChunks,
} from "../../src/report/files/duplicate-chunks.ts";
import { IndexChunks } from "../../src/report/files/index-chunks.ts";
import { INDEX_COLUMNS, type IndexChunk } from "../../src/report/files/index-columns.ts";
import { synthetic } from "./synthetic.ts";

/** What the page gets of a chunk. */
function loaded<Chunk>(chunk: Chunk): Chunk {
  return JSON.parse(JSON.stringify(chunk));
}

describe("the list of documents", () => {
  const documents = Array.from({ length: 5000 }, (_, n) => synthetic(n));
  const rules = documents.map((_, n) => (n % 3 === 0 ? [] : [n % 7, 9]));

  function chunks(): IndexChunk[] {
    const rows = new IndexChunks();
    const full = documents.map((document, n) => rows.add(document, rules[n] ?? []));
    return [...full, rows.flush()].flatMap((chunk) => (chunk === undefined ? [] : [loaded(chunk)]));
  }

  it("is read as it was written", () => {
    let next = 0;
    for (const chunk of chunks()) {
      expect(chunk.first).toBe(next);
      const read = rowReader(INDEX_COLUMNS, chunk);
      for (let i = 0; i < chunk.id.length; i += 1) {
        const document = documents[next];
        if (document === undefined) throw new RangeError("more rows than documents");
        const row = read(i);
        const removed = document.body.flatMap(({ removals }) => removals.map(({ label }) => label.kind));
        expect({
          ...row,
          path: row.dir + row.name,
          kinds: [...CRUFT_KINDS.keys()].filter((k) => row.kinds & (1 << k)),
        }).toEqual({
          id: document.id,
          title: document.title ?? "",
          dir: row.dir,
          name: row.name,
          path: document.path,
          line: document.line ?? 0,
          site: document.site ?? "",
          lang: document.language.code,
          status: document.status,
          words: document.words,
          ratio: document.removedRatio,
          cuts: removed.length,
          kinds: [...CRUFT_KINDS.keys()].filter((k) => removed.some((kind) => kind === CRUFT_KINDS[k])),
          flags: [...document.flags, ...(document.code === undefined ? [] : [document.code])],
          rules: rules[next],
        });
        next += 1;
      }
    }
    expect(next).toBe(documents.length);
  });

  it("has each row once in every column, and each value once", () => {
    for (const chunk of chunks()) {
      const { first, ...columns } = chunk;
      expect(Object.keys(columns)).toEqual(Object.keys(INDEX_COLUMNS));
      for (const [name, column] of Object.entries(INDEX_COLUMNS)) {
        const held = Object.entries(columns).find(([key]) => key === name)?.[1] ?? [];
        if ("value" in column) expect(new Set([...held].map(String)).size).toBe(held.length);
        else expect(held).toHaveLength(chunk.id.length);
      }
      expect(first).toBeLessThan(documents.length);
    }
  });
});

describe("merged copies", () => {
  it("are read as they were written, over several files", async () => {
    const copies = Array.from(
      { length: 45_000 },
      (_, n): ReportDuplicate => ({
        ...{ id: `copy-${n}`, survivor: `text-${n % 311}`, kind: n % 3 === 0 ? "exact" : "near" },
        ...{ similarity: (n % 1000) / 1000, containment: (n % 77) / 100 },
        ...(n % 5 === 0 ? {} : { why: n % 2 === 0 ? "length" : "date" }),
      }),
    );
    const files: DuplicateChunk[] = [];
    for await (const chunk of duplicateChunks(copies)) files.push(loaded(chunk));
    expect(files.map(({ copy }) => copy.length)).toEqual([20_000, 20_000, 5_000]);
    const rows = files.flatMap((chunk) => {
      const read = rowReader(DUPLICATE_COLUMNS, chunk);
      return chunk.copy.map((_, i) => read(i));
    });
    expect(rows).toEqual(
      copies.map(({ id, survivor, kind, similarity, containment, why }) => ({
        ...{ copy: id, survivor, kind: kind === "exact", similarity, containment, why },
      })),
    );
  });
});

describe("a list of columns", () => {
  it("is refused where a column points into none of values", () => {
    const list = { name: { of: (name: string): string => name }, place: { in: "name" } } as const;
    expect(() => new ColumnWriter<string, typeof list>(list)).toThrow(/"name" holds no values/);
  });
});
