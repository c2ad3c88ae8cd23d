import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { FOLDS, foldsByDomain, pageIds, readPage } from "../../datasets/pages.ts";
import { tokens } from "../../datasets/score.ts";
import { COLUMNS, LEARNED } from "../../src/label/html/features/columns.ts";
import { pageFeatures, type Weights } from "../../src/label/html/features/index.ts";
import { countPage, OddsCounter, stored, weightTable } from "./odds.ts";
import { documentOf } from "./pages.ts";
import { targets } from "./targets.ts";

const NO_WEIGHTS: Weights = {
  names: weightTable({ hashes: new Int32Array(), weights: new Int8Array() }),
  words: weightTable({ hashes: new Int32Array(), weights: new Int8Array() }),
};

/** `export ROOT OUT`: writes features and targets of every page of a WCXB directory for `train.py`. */
function main(root: string, out: string): void {
  mkdirSync(out, { recursive: true });
  const pages = pageIds(root).map((id) => ({ id, url: readPage(root, id).url }));
  const folds = foldsByDomain(pages);
  const names = new OddsCounter();
  const words = new OddsCounter();
  const rows: object[] = [];
  const wantedOf = new Map<string, Float32Array>();
  const domains = [...pages].sort(
    (a, b) => (folds.get(a.id) ?? 0) - (folds.get(b.id) ?? 0) || (hostOf(a) < hostOf(b) ? -1 : 1),
  );
  let host = "";
  for (const { id, url } of domains) {
    const page = readPage(root, id);
    const document = documentOf(page);
    const wanted = targets(document.segments, page.gold);
    wantedOf.set(id, wanted);
    const next = hostOf({ id, url });
    if (next !== host) {
      names.startDomain(folds.get(id) ?? 0);
      words.startDomain(folds.get(id) ?? 0);
      host = next;
    }
    countPage(pageFeatures(document, NO_WEIGHTS), wanted, names, words);
  }
  names.endDomain();
  words.endDomain();
  const tables = new Map<string, Weights>();
  const without = (...leftOut: number[]): Weights => {
    const key = leftOut.sort().join();
    let weights = tables.get(key);
    if (weights === undefined) {
      const found = { names: names.table(leftOut), words: words.table(leftOut) };
      weights = { names: weightTable(found.names), words: weightTable(found.words) };
      tables.set(key, weights);
      if (leftOut.length < 2) {
        writeFileSync(
          join(out, `odds-${key === "" ? "all" : key}.json`),
          JSON.stringify({ names: stored(found.names), words: stored(found.words) }),
        );
      }
    }
    return weights;
  };
  without();
  const learned = COLUMNS.flatMap((name, at) => (name.startsWith(LEARNED) ? [at] : []));
  const files = {
    base: openSync(join(out, "base.f32"), "w"),
    wanted: openSync(join(out, "wanted.f32"), "w"),
    words: openSync(join(out, "words.f32"), "w"),
    title: openSync(join(out, "title.f32"), "w"),
    folds: Array.from({ length: FOLDS }, (_, fold) => openSync(join(out, `learned-${fold}.f32`), "w")),
  };
  for (const { id, url } of pages) {
    const page = readPage(root, id);
    const document = documentOf(page);
    const fold = folds.get(id) ?? 0;
    const made = pageFeatures(document, without(fold));
    const count = document.segments.length;
    write(files.base, made.matrix);
    write(files.wanted, wantedOf.get(id) ?? new Float32Array(count));
    write(
      files.words,
      Float32Array.from(made.counts.stats, (stats) => stats.words),
    );
    write(files.title, Float32Array.from(made.outline.titleEqual));
    for (let other = 0; other < FOLDS; other++) {
      const matrix = other === fold ? made.matrix : pageFeatures(document, without(fold, other)).matrix;
      write(files.folds[other] ?? -1, columns(matrix, count, learned));
    }
    rows.push({ id, url, type: page.type, fold, rows: count, gold: tokens(page.gold).length });
  }
  for (const file of [files.base, files.wanted, files.words, files.title, ...files.folds]) closeSync(file);
  writeFileSync(join(out, "meta.json"), JSON.stringify({ columns: COLUMNS, learned, pages: rows }));
}

function columns(matrix: Float32Array, count: number, which: readonly number[]): Float32Array {
  const result = new Float32Array(count * which.length);
  let at = 0;
  for (let row = 0; row < count; row++) {
    for (const column of which) result[at++] = matrix[row * COLUMNS.length + column] ?? 0;
  }
  return result;
}

function write(file: number, values: Float32Array): void {
  writeSync(file, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
}

function hostOf(page: { id: string; url: string }): string {
  try {
    return new URL(page.url).hostname.split(".").slice(-2).join(".");
  } catch {
    return page.id;
  }
}

const [root = "", out = ""] = process.argv.slice(2);
main(root, out);
