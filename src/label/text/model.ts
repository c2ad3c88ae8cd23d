import { readFileSync } from "node:fs";
import type { Page } from "../../rules/rule.ts";
import { Forest } from "../forest/forest.ts";
import { ModelFile } from "../forest/model-file.ts";
import { COLUMNS } from "./features/columns.ts";
import { type LineFeatures, lineFeatures } from "./features/index.ts";
import { WordWeights } from "./features/word-weights.ts";

const SHIPPED = new URL("../../../models/text.bin", import.meta.url);

/** Log-odds beyond which a line is settled: on the development data no decision changes, for two thirds of the time. */
const EARLY_EXIT = 3.5;

/** What the model thinks of a document's lines. */
export interface LineScores {
  readonly features: LineFeatures;
  /** Log-odds of content, a number a line. */
  readonly odds: Float64Array;
}

/** The trained line classifier: word weights, and trees over each line and its neighbours. */
export class TextModel {
  private readonly words: WordWeights;
  private readonly trees: Forest;

  /** Throws an `Error` where the file was trained on other features than these. */
  constructor(bundle: ModelFile) {
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
  judge(page: Page): LineScores {
    const features = this.featuresOf(page);
    const { matrix } = features;
    const odds = this.trees.scoreWindows(matrix.data, matrix.window(1), matrix.lines, EARLY_EXIT);
    return { features, odds };
  }
}

let shipped: TextModel | undefined;

/** The model that dechaff ships, read on first use. */
export function shippedModel(): TextModel {
  shipped ??= new TextModel(new ModelFile(readFileSync(SHIPPED)));
  return shipped;
}
