/**
 * Writes what training reads; all features are computed here, by the code that serves them.
 *   export.ts lines DATA CACHE    features of all variants of all documents, and the keys of their words
 *   export.ts words DATA CACHE    word columns, from weights that have not seen the document
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { ModelFile } from "../../src/label/forest/model-file.ts";
import { COLUMNS, column, REACH, WIDTH, WORD_COLUMNS } from "../../src/label/text/features/columns.ts";
import { type LineFeatures, lineFeatures } from "../../src/label/text/features/index.ts";
import { MAX_KEYS, WordWeights, wordKeys } from "../../src/label/text/features/word-weights.ts";
import type { Page } from "../../src/rules/rule.ts";
import { flatPageAndTarget, pageAndTarget } from "./documents.ts";
import { FOLDS, type GoldDocument, hash, readGold } from "./gold.ts";
import { readPages } from "./pages.ts";
import { type Variant, variantsOf, wholeOf } from "./variants.ts";

const SEED = 20260104;
/** Parts into which the training documents of a fold are split, so that stacked stages never see their own. */
const INNER = 3;
/** Folds and, last, "all documents": the model that ships. */
const CONTEXTS = FOLDS + 1;

interface Item {
  readonly page: Page;
  readonly target: readonly number[];
  readonly weight: number;
  readonly wordless: boolean;
  readonly fold: number;
  readonly inner: number;
  readonly id: string;
  readonly domain: string;
  readonly variant: number;
  /** Scored in cross-validation, made of such a document, or only learned from. */
  readonly role: "evaluated" | "made" | "added";
}

const [step = "", data = "", cache = ""] = process.argv.slice(2);
mkdirSync(cache, { recursive: true });
const items = readItems();
if (step === "lines") writeLines();
else if (step === "words") writeWords();
else throw new Error("export.ts: name a step: lines or words");

function readItems(): Item[] {
  const documents = readGold(data);
  const items = documents.flatMap((document) => {
    const variants = variantsOf(document, SEED);
    return variants.flatMap((variant, i) => itemOf(document, variant, i, i === 0 ? "evaluated" : "made"));
  });
  for (const page of readPages(data, documents)) items.push(...itemOf(page, wholeOf(page), 0, "added"));
  return items;
}

function itemOf(document: GoldDocument, variant: Variant, number: number, role: Item["role"]): Item[] {
  const read = (variant.flat ? flatPageAndTarget : pageAndTarget)(document.id, variant.lines, variant.target);
  if (read === undefined) return [];
  const { weight, wordless } = variant;
  const { id, domain, fold } = document;
  const inner = hash(`inner ${domain}`) % INNER;
  return [{ ...read, weight, wordless, fold, inner, id, domain, variant: number, role }];
}

function writeLines(): void {
  const rows = items.reduce((sum, item) => sum + item.target.length + 2 * REACH, 0);
  const matrix = new Float32Array(rows * WIDTH);
  const keys: number[] = [];
  const keyCounts: number[] = [];
  const buffer = new Int32Array(MAX_KEYS);
  let row = 0;
  const table = items.map((item) => {
    const features = lineFeatures(item.page, undefined);
    matrix.set(features.matrix.data, row * WIDTH);
    for (let line = 0; line < item.target.length; line += 1) {
      const used = item.role !== "made" ? wordKeys(features.scan, line, buffer) : 0;
      keyCounts.push(used);
      for (let i = 0; i < used; i += 1) keys.push(buffer[i] ?? 0);
    }
    const first = row + REACH;
    row += item.target.length + 2 * REACH;
    const { id, domain, variant, role, fold, inner, weight, wordless, target } = item;
    return { id, domain, variant, role, fold, inner, weight, wordless, row: first, lines: target.length };
  });
  writeFileSync(`${cache}/lines.bin`, matrix);
  writeFileSync(`${cache}/keys.bin`, Int32Array.from(keys));
  writeFileSync(`${cache}/key-counts.bin`, Uint8Array.from(keyCounts));
  writeFileSync(`${cache}/target.bin`, Uint8Array.from(items.flatMap((item) => [...item.target])));
  const shape = { columns: COLUMNS, reach: REACH, folds: FOLDS, inner: INNER };
  writeFileSync(`${cache}/table.json`, JSON.stringify({ ...shape, items: table }));
}

/** Name of the part of a context that has not seen the item: an inner part, or the whole. */
function unseen(item: Item, context: number): string {
  return item.fold === context ? "all" : String(item.inner);
}

function parts(): string[] {
  return ["all", ...Array.from({ length: INNER }, (_, i) => String(i))];
}

function bundleOf(name: string): ModelFile {
  return new ModelFile(readFileSync(`${cache}/${name}.bin`));
}

function wordsOf(bundle: ModelFile): WordWeights {
  return new WordWeights(
    bundle.i32("hashes"),
    bundle.i8("weights"),
    bundle.number("scale"),
    bundle.number("bias"),
  );
}

function featuresIn(item: Item, context: number, weights: ReadonlyMap<string, WordWeights>): LineFeatures {
  return lineFeatures(item.page, item.wordless ? undefined : weights.get(unseen(item, context)));
}

function writeWords(): void {
  const first = column(WORD_COLUMNS[0]);
  const lines = items.reduce((sum, item) => sum + item.target.length, 0);
  for (let context = 0; context < CONTEXTS; context += 1) {
    const weights = new Map(parts().map((part) => [part, wordsOf(bundleOf(`words-${context}-${part}`))]));
    const out = new Float32Array(lines * WORD_COLUMNS.length);
    let at = 0;
    for (const item of items) {
      const { matrix } = featuresIn(item, context, weights);
      for (let line = 0; line < item.target.length; line += 1) {
        const row = matrix.row(line) + first;
        out.set(matrix.data.subarray(row, row + WORD_COLUMNS.length), at);
        at += WORD_COLUMNS.length;
      }
    }
    writeFileSync(`${cache}/word-columns-${context}.bin`, out);
  }
}
