import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readPage } from "../../datasets/pages.ts";
import { PAGE_TYPES } from "../../src/document/record.ts";
import { sigmoid } from "../../src/label/forest/forest.ts";
import { pageFeatures, type Weights } from "../../src/label/html/features/index.ts";
import { TYPE_COLUMNS, typeFeatures } from "../../src/label/html/page-type.ts";
import { SECOND_COLUMNS, secondFeatures } from "../../src/label/html/second-stage.ts";
import { numbers, storedWeights } from "./odds.ts";
import { documentOf } from "./pages.ts";

const meta = z.object({ pages: z.array(z.object({ id: z.string(), fold: z.number(), rows: z.number() })) });

/**
 * `second ROOT OUT types|second`: writes features that rest on the log-odds that first models of other folds gave
 * (`first-oof.f64` in OUT, one a row): those of page types, or, with the chances of types from models of other
 * folds (`types-oof.f64`), those of the second stage.
 */
function main(root: string, out: string, step: string): void {
  const { pages } = meta.parse(JSON.parse(readFileSync(join(out, "meta.json"), "utf8")));
  const odds = numbers(join(out, "first-oof.f64"));
  const chances = step === "types" ? new Float64Array() : numbers(join(out, "types-oof.f64"));
  const weights = new Map<number, Weights>();
  const file = openSync(join(out, step === "types" ? "types.f32" : "second.f32"), "w");
  let from = 0;
  pages.forEach(({ id, fold, rows }, at) => {
    let own = weights.get(fold);
    if (own === undefined) {
      own = storedWeights(readFileSync(join(out, `odds-${fold}.json`), "utf8"));
      weights.set(fold, own);
    }
    const document = documentOf(readPage(root, id));
    const page = pageFeatures(document, own);
    const first = odds.slice(from, from + rows);
    const made =
      step === "types"
        ? typeFeatures(document, page, first.map(sigmoid))
        : secondFeatures(
            document,
            page,
            first,
            chances.slice(at * PAGE_TYPES.length, (at + 1) * PAGE_TYPES.length),
            Int32Array.from({ length: rows }, (_, row) => row),
          );
    writeSync(file, new Uint8Array(made.buffer));
    from += rows;
  });
  closeSync(file);
  const names = { secondColumns: SECOND_COLUMNS, typeColumns: TYPE_COLUMNS, types: PAGE_TYPES };
  writeFileSync(join(out, "second.json"), JSON.stringify(names));
}

const [root = "", out = "", step = ""] = process.argv.slice(2);
main(root, out, step);
