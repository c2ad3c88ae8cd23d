import type { Document } from "../../../document/document.ts";
import type { WeightTable } from "./hash.ts";
import type { Layout } from "./layout.ts";
import type { Outline } from "./outline.ts";
import type { Paths } from "./paths.ts";
import type { Sections } from "./sections.ts";
import type { SegmentCounts } from "./segment-counts.ts";

/** Log-odds learned in training. */
export interface Weights {
  /** Of names of elements. */
  readonly names: WeightTable;
  /** Of words and of short whole texts. */
  readonly words: WeightTable;
}

/** Everything known about the segments of one page, and the matrix made of it. */
export interface PageFeatures {
  /** `COLUMNS.length` values a segment. */
  readonly matrix: Float32Array;
  readonly layout: Layout;
  readonly counts: SegmentCounts;
  readonly outline: Outline;
  readonly sections: Sections;
  readonly paths: Paths;
}

/** Block types in the order of their numbers. */
export const BLOCKS: readonly string[] = [
  "paragraph",
  "heading",
  "item",
  "cell",
  "caption",
  "quote",
  "code",
  "line",
  "sentence",
];
/** Most counts are small, and the logarithm is asked for a hundred times a segment. */
const LOGS: Float64Array = Float64Array.from({ length: 1024 }, (_, value) => Math.log2(1 + value));

/** Counts grow without bound; what a feature needs of them is their order of magnitude. */
export function log(value: number): number {
  const whole = value | 0;
  if (whole === value && whole >= 0 && whole < LOGS.length) return LOGS[whole] ?? 0;
  return Math.log2(1 + Math.max(0, value));
}

/**
 * Writes features one after the other into the matrix of a page. Methods that write many do so in place, and note in
 * the end how far they came: a number with a fraction that is handed to a function takes memory of its own.
 */
export abstract class Row {
  protected readonly document: Document;
  protected readonly page: PageFeatures;
  protected readonly weights: Weights;
  /** Words of the page. */
  protected readonly words: number;
  protected readonly matrix: Float32Array;
  /** Where the next feature goes. */
  protected at = 0;

  constructor(document: Document, page: PageFeatures, weights: Weights) {
    this.document = document;
    this.page = page;
    this.matrix = page.matrix;
    this.weights = weights;
    this.words = page.counts.totals.words[document.segments.length] ?? 0;
  }

  protected put(value: number): void {
    this.matrix[this.at++] = value;
  }

  /** Puts `count` values from `from` on. */
  protected putAll(values: Uint8Array | Float64Array, from: number, count: number): void {
    const { matrix, at } = this;
    for (let index = 0; index < count; index++) matrix[at + index] = values[from + index] ?? 0;
    this.at = at + count;
  }

  /** Puts a value that stands in the matrix already. */
  protected copy(from: number): void {
    this.matrix[this.at++] = this.matrix[from] ?? 0;
  }
}
