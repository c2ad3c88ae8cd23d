import { readFileSync } from "node:fs";
import type { Document } from "../../document/document.ts";
import { PAGE_TYPES } from "../../document/record.ts";
import { Scratch } from "../../memory/scratch.ts";
import { type EarlyExit, Forest, type ForestScores, sigmoid } from "../forest/forest.ts";
import { ModelFile } from "../forest/model-file.ts";
import { COLUMNS } from "./features/columns.ts";
import { WeightTable } from "./features/hash.ts";
import { type PageFeatures, pageFeatures, type Weights } from "./features/index.ts";
import { likeliest, TYPE_COLUMNS, type TypeGuess, typeFeatures } from "./page-type.ts";
import { SECOND_COLUMNS, secondFeatures } from "./second-stage.ts";
import { smoothSiblings } from "./sibling-smoothing.ts";

/** One unit of a stored log-odds byte. */
const STEP = 1 / 24;
/** Most of a page is menus, and a third of the trees are enough to see it; training does the same. */
const EARLY_EXIT: EarlyExit = { trees: 64, odds: -3 };
/**
 * Odds are raised to this power: the second stage, trained on opinions of models that saw less, is a little timid.
 * Chosen by the word F1 of the whole page decision under cross-validation (0.879 at 1, 0.881 at 1.4, all pages).
 */
const SHARPNESS = 1.4;
const FILE = new URL("../../../models/html.bin", import.meta.url);

/** What the model makes of a page. */
export interface PageScores {
  readonly page: PageFeatures;
  /** Chance of each segment to belong to the article. */
  readonly chances: Float64Array;
  readonly type: TypeGuess;
}

/** The trained weights: log-odds of names and words, a first stage at each segment, and a second at its surroundings. */
export class HtmlModel {
  readonly weights: Weights;
  private readonly first: Forest;
  private readonly second: Forest;
  private readonly types: readonly Forest[];
  private readonly firstRows = new Scratch();
  private readonly secondRows = new Scratch();

  /** Throws an `Error` where the file was trained for other features. */
  constructor(bytes: Uint8Array) {
    const bundle = new ModelFile(bytes);
    same("columns", bundle.names("columns"), COLUMNS);
    same("secondColumns", bundle.names("secondColumns"), SECOND_COLUMNS);
    this.weights = { names: table(bundle, "names"), words: table(bundle, "words") };
    this.first = new Forest(bundle, "first");
    this.second = new Forest(bundle, "second");
    same("typeColumns", bundle.names("typeColumns"), TYPE_COLUMNS);
    this.types = PAGE_TYPES.map((type) => new Forest(bundle, `type.${type}`));
  }

  /** Log-odds of the first stage, and the segments that it leaves open. */
  firstStage(page: PageFeatures): ForestScores {
    return this.first.scoreRows(page.matrix, COLUMNS.length, EARLY_EXIT);
  }

  /** Chances of the page types in the order of `PAGE_TYPES`, from the chances of the first stage. */
  typeChances(document: Document, page: PageFeatures, first: Float64Array): Float64Array {
    const row = typeFeatures(document, page, first);
    return Float64Array.from(this.types, (forest) => sigmoid(forest.score(row, 0)));
  }

  /** Log-odds of the second stage at the segments that the first left open; the others keep what they have. */
  secondStage(
    document: Document,
    page: PageFeatures,
    first: ForestScores,
    types: Float64Array,
  ): Float64Array {
    const rows = secondFeatures(document, page, first.odds, types, first.open, this.secondRows);
    const { odds } = this.second.scoreRows(rows, SECOND_COLUMNS.length);
    const result = first.odds.slice();
    first.open.forEach((segment, at) => {
      result[segment] = odds[at] ?? 0;
    });
    return result;
  }

  /**
   * Chance of each segment to belong to the article, 0..1, with what it rests on. The feature rows hold until the
   * next page is read.
   */
  read(document: Document): PageScores {
    const page = pageFeatures(document, this.weights, this.firstRows);
    const first = this.firstStage(page);
    const types = this.typeChances(document, page, first.odds.map(sigmoid));
    const chances = chancesOf(page, this.secondStage(document, page, first, types));
    return { page, chances, type: likeliest(types) };
  }
}

/** Chances for the log-odds of the second stage. */
export function chancesOf(page: PageFeatures, odds: Float64Array): Float64Array {
  return smoothSiblings(odds, page).map((value) => sigmoid(SHARPNESS * value));
}

function table(bundle: ModelFile, name: string): WeightTable {
  return new WeightTable(
    bundle.i32(`${name}.hashes`),
    Float32Array.from(bundle.i8(`${name}.weights`), (weight) => weight * STEP),
  );
}

function same(what: string, given: readonly string[], wanted: readonly string[]): void {
  if (given.length !== wanted.length || given.some((name, at) => name !== wanted[at])) {
    throw new Error(`models/html.bin was trained for other ${what}: train it anew`);
  }
}

let loaded: HtmlModel | undefined;

/** The shipped model, read on first use. */
export function htmlModel(): HtmlModel {
  loaded ??= new HtmlModel(readFileSync(FILE));
  return loaded;
}
