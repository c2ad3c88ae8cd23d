import type { Bundle } from "./bundle.ts";

/** Trees between two looks at whether a sum is settled. */
const CHECK_EVERY = 20;

/**
 * Gradient-boosted decision trees for two classes, as typed arrays. Nodes of all trees stand in one row; a
 * child below 0 is the leaf `~child`.
 */
export class Forest {
  private readonly roots: Int32Array;
  private readonly features: Uint16Array;
  private readonly thresholds: Float32Array;
  /** Left and right child of node `i` at `2 * i` and `2 * i + 1`. */
  private readonly children: Int32Array;
  private readonly leaves: Float32Array;

  /**
   * Reads the sections `NAME.roots` (i32, first node of each tree), `NAME.features` (u16), `NAME.thresholds`
   * (f32), `NAME.children` (i16, two a node, counted from the tree's root; `~leaf` counted from the tree's first
   * leaf), `NAME.firstLeaf` (i32, a tree) and `NAME.leaves` (f32, log-odds). A tree that is one leaf has root -1.
   */
  constructor(bundle: Bundle, name: string) {
    this.roots = bundle.i32(`${name}.roots`);
    this.features = bundle.u16(`${name}.features`);
    this.thresholds = bundle.f32(`${name}.thresholds`);
    this.leaves = bundle.f32(`${name}.leaves`);
    const local = bundle.i16(`${name}.children`);
    const firstLeaf = bundle.i32(`${name}.firstLeaf`);
    this.children = new Int32Array(local.length);
    for (let tree = 0; tree < this.roots.length; tree += 1) {
      const root = this.roots[tree] ?? 0;
      if (root < 0) {
        this.roots[tree] = ~(firstLeaf[tree] ?? 0);
        continue;
      }
      let end = this.features.length;
      for (let later = tree + 1; later < this.roots.length; later += 1) {
        if ((this.roots[later] ?? -1) >= 0) {
          end = this.roots[later] ?? end;
          break;
        }
      }
      for (let at = 2 * root; at < 2 * end; at += 1) {
        const child = local[at] ?? 0;
        this.children[at] = child >= 0 ? root + child : ~((firstLeaf[tree] ?? 0) + ~child);
      }
    }
  }

  /** Number of trees. */
  get size(): number {
    return this.roots.length;
  }

  /**
   * Log-odds of the positive class for the features `data[offset + i]`. Once the sum is beyond `settled` on either
   * side, the trees left are not asked: later trees correct by little.
   */
  score(data: Float32Array, offset: number, settled: number = Number.POSITIVE_INFINITY): number {
    const { roots, features, thresholds, children, leaves } = this;
    let sum = 0;
    for (let tree = 0; tree < roots.length; tree += 1) {
      let node = roots[tree] ?? -1;
      while (node >= 0) {
        const value = data[offset + (features[node] ?? 0)] ?? 0;
        node = children[2 * node + (value <= (thresholds[node] ?? 0) ? 0 : 1)] ?? -1;
      }
      sum += leaves[~node] ?? 0;
      if (tree % CHECK_EVERY === CHECK_EVERY - 1 && (sum > settled || sum < -settled)) break;
    }
    return sum;
  }

  /**
   * Log-odds of every row of a matrix with `width` columns. Tree by tree, so that a tree's nodes stay in the
   * processor's cache while all rows pass through it; each row's sum is that of `score`. With `hasty`, rows whose
   * sum is below `odds` after so many `trees` keep that sum and go no further.
   */
  scoreRows(data: Float32Array, width: number, hasty?: Hasty): Rows {
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
    const { roots, features, thresholds, children, leaves } = this;
    for (let tree = from; tree < to && tree < roots.length; tree += 1) {
      const root = roots[tree] ?? -1;
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at] ?? 0;
        const offset = row * width;
        let node = root;
        while (node >= 0) {
          const right = (data[offset + (features[node] ?? 0)] ?? 0) <= (thresholds[node] ?? 0) ? 0 : 1;
          node = children[2 * node + right] ?? -1;
        }
        sums[row] = (sums[row] ?? 0) + (leaves[~node] ?? 0);
      }
    }
  }
}

/** When to give up on a row. */
export interface Hasty {
  readonly trees: number;
  /** Log-odds below which a row is settled. */
  readonly odds: number;
}

/** Scores of a matrix. */
export interface Rows {
  readonly odds: Float64Array;
  /** The rows that all trees have scored. */
  readonly open: Int32Array;
}

/** Probability for log-odds. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
