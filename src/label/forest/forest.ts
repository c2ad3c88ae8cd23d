import type { ModelFile } from "./model-file.ts";
import { CHECK_EVERY, ROW_BLOCK, TreeNodes } from "./tree-nodes.ts";

/** Trees that rows go down one after the other: together they fit into the nearest cache of the processor. */
const TREE_BLOCK = 40;

/** Gradient-boosted decision trees for two classes. */
export class Forest {
  private readonly nodes: TreeNodes;

  /**
   * Reads the sections `NAME.roots` (i32, first node of each tree), `NAME.features` (u16), `NAME.thresholds`
   * (f32), `NAME.children` (i16, two a node, counted from the tree's root; `~leaf` counted from the tree's first
   * leaf), `NAME.firstLeaf` (i32, a tree) and `NAME.leaves` (f32, log-odds). A tree that is one leaf has root -1.
   * Throws an `Error` where there are more features or nodes than a word has room for.
   */
  constructor(bundle: ModelFile, name: string) {
    this.nodes = new TreeNodes({
      features: bundle.u16(`${name}.features`),
      thresholds: bundle.f32(`${name}.thresholds`),
      children: bundle.i16(`${name}.children`),
      leaves: bundle.f32(`${name}.leaves`),
      roots: bundle.i32(`${name}.roots`),
      firstLeaf: bundle.i32(`${name}.firstLeaf`),
    });
  }

  /** Number of trees. */
  get size(): number {
    return this.nodes.trees;
  }

  /**
   * Log-odds of the positive class for the features `data[offset + i]`. Once the sum is beyond `settled` on either
   * side, the trees left are not asked: later trees correct by little.
   */
  score(data: Float32Array, offset: number, settled: number = Number.POSITIVE_INFINITY): number {
    return this.nodes.score(data, offset, settled);
  }

  /**
   * Log-odds of rows that begin `width` apart and may overlap, as `score` finds them with `settled`. They go down the
   * trees side by side: two thirds of the time.
   */
  scoreWindows(data: Float32Array, width: number, count: number, settled: number): Float64Array {
    const odds = new Float64Array(count);
    const rows = new Int32Array(count);
    for (let row = 0; row < count; row += 1) rows[row] = row;
    let open = count;
    for (let tree = 0; tree < this.size && open > 0; tree += CHECK_EVERY) {
      this.addTrees(data, width, odds, rows.subarray(0, open), tree, tree + CHECK_EVERY);
      let left = 0;
      for (let at = 0; at < open; at += 1) {
        const row = rows[at] ?? 0;
        if (Math.abs(odds[row] ?? 0) <= settled) rows[left++] = row;
      }
      open = left;
    }
    return odds;
  }

  /**
   * Log-odds of every row of a matrix with `width` columns; each row's sum is that of `score`. With `hasty`, rows whose
   * sum is below `odds` after so many `trees` keep that sum and go no further.
   */
  scoreRows(data: Float32Array, width: number, hasty?: EarlyExit): ForestScores {
    const count = width === 0 ? 0 : data.length / width;
    const odds = new Float64Array(count);
    const rows = Int32Array.from({ length: count }, (_, row) => row);
    if (hasty === undefined) {
      this.addTrees(data, width, odds, rows, 0, this.size);
      return { odds, open: rows };
    }
    this.addTrees(data, width, odds, rows, 0, hasty.trees);
    const open = rows.filter((row) => (odds[row] ?? 0) >= hasty.odds);
    this.addTrees(data, width, odds, open, hasty.trees, this.size);
    return { odds, open };
  }

  /** Adds what trees `[from, to)` say of some rows to their sums. */
  private addTrees(
    data: Float32Array,
    width: number,
    sums: Float64Array,
    rows: Int32Array,
    from: number,
    to: number,
  ): void {
    const last = Math.min(to, this.size);
    for (let first = from; first < last; first += TREE_BLOCK) {
      const end = Math.min(last, first + TREE_BLOCK);
      for (let at = 0; at < rows.length; at += ROW_BLOCK)
        this.nodes.add(data, width, sums, rows, at, first, end);
    }
  }
}

/** When to give up on a row. */
export interface EarlyExit {
  readonly trees: number;
  /** Log-odds below which a row is settled. */
  readonly odds: number;
}

/** Scores of a matrix. */
export interface ForestScores {
  readonly odds: Float64Array;
  /** The rows that all trees have scored. */
  readonly open: Int32Array;
}

/** Probability for log-odds. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
