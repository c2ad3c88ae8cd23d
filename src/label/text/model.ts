import { readFileSync } from "node:fs";
import type { Page } from "../../rules/rule.ts";
import { Bundle } from "../bundle.ts";
import { Forest } from "../trees.ts";
import { COLUMNS } from "./columns.ts";
import { type LineFeatures, lineFeatures } from "./features.ts";
import { WordWeights } from "./words.ts";

const SHIPPED = new URL("../../../models/text.bin", import.meta.url);

/** Log-odds beyond which a line is settled: on the development data no decision changes, for two thirds of the time. */
const SETTLED = 3.5;

/** What the model thinks of a document's lines. */
export interface Opinion {
  readonly features: LineFeatures;
  /** Log-odds of content, a number a line. */
  readonly odds: Float64Array;
}

/** The trained line classifier: word weights, and trees over each line and its neighbours. */
export class TextModel {
  private readonly words: WordWeights;
  private readonly trees: Forest;

  /** Throws an `Error` where the file was trained on other features than these. */
  constructor(bundle: Bundle) {
    const columns = bundle.names("columns");
    if (columns.join() !== COLUMNS.join()) throw new Error("the text model was trained on other features");
    const weights = bundle.i8("weights");
    this.words = new WordWeights(
      bundle.i32("hashes"),
      weights,
      bundle.number("scale"),
      bundle.number("bias"),
    );
    this.trees = new Forest(bundle, "trees");
  }

  /** The features of a page's lines, with this model's word weights. */
  featuresOf(page: Page): LineFeatures {
    return lineFeatures(page, this.words);
  }

  /** Judges all lines of a page. */
  judge(page: Page): Opinion {
    const features = this.featuresOf(page);
    const { matrix } = features;
    const odds = this.trees.scoreWindows(matrix.data, matrix.window(1), matrix.lines, SETTLED);
    return { features, odds };
  }
}

let shipped: TextModel | undefined;

/** The model that dechaff ships, read on first use. */
export function shippedModel(): TextModel {
  shipped ??= new TextModel(new Bundle(readFileSync(SHIPPED)));
  return shipped;
}
