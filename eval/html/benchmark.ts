import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { averaged, shingleScore, shingles } from "../../datasets/score.ts";
import type { Document } from "../../src/document/document.ts";

const truth = z.record(z.string(), z.object({ articleBody: z.string() }));

/** Figures of the public article-extraction benchmark. */
export interface BenchmarkScore {
  readonly pages: number;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** Share of pages whose shingles are exactly those of the gold text. */
  readonly accuracy: number;
}

/**
 * Scores `extract` on a directory in the layout of that benchmark: `ground-truth.json` maps ids to objects with
 * `articleBody`, and `html/ID.html.gz` holds the pages. Bags of 4-gram shingles; precision and recall are averaged
 * over pages, and F1 is taken of the averages.
 */
export function benchmark(root: string, extract: (html: string) => string): BenchmarkScore {
  const gold = truth.parse(JSON.parse(readFileSync(join(root, "ground-truth.json"), "utf8")));
  let exact = 0;
  const scores = Object.entries(gold).map(([id, { articleBody }]) => {
    const html = gunzipSync(readFileSync(join(root, "html", `${id}.html.gz`))).toString("utf8");
    const text = extract(html);
    if (same(shingles(text), shingles(articleBody))) exact += 1;
    return shingleScore(text, articleBody);
  });
  const { f1, precision, recall } = averaged(scores);
  return { pages: scores.length, f1, precision, recall, accuracy: exact / Math.max(1, scores.length) };
}

function same(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  if (a.size !== b.size) return false;
  for (const [shingle, count] of a) if (b.get(shingle) !== count) return false;
  return true;
}

/** A page with nothing known about it but its source. */
export function bare(html: string, page: Pick<Document, "segments" | "head" | "notes">): Document {
  return { id: "page", format: "html", source: html, stated: {}, ...page };
}
