import type { Bundle } from "./bundle.ts";

/** Trees between two looks at whether a sum is settled. */
const CHECK_EVERY = 20;
/** Rows that pass through the trees together: their features fit into the nearest cache of the processor. */
const BATCH = 32;

/**
 * Gradient-boosted decision trees for two classes, as typed arrays. Nodes of all trees stand in one row, the leaves
 * behind them as nodes that lead to themselves.
 */
export class Forest {
  private readonly roots: Int32Array;
  /** Most steps from the root to a leaf of each tree. */
  private readonly depths: Uint8Array;
  private readonly features: Uint16Array;
  private readonly thresholds: Float32Array;
  /** Left and right child of node `i` at `2 * i` and `2 * i + 1`. */
  private readonly children: Int32Array;
  /** What a node adds to the sum; 0 where it is no leaf. */
  private readonly values: Float32Array;
  /** The first node that is a leaf. */
  private readonly firstLeaf: number;

  /**
   * Reads the sections `NAME.roots` (i32, first node of each tree), `NAME.features` (u16), `NAME.thresholds`
   * (f32), `NAME.children` (i16, two a node, counted from the tree's root; `~leaf` counted from the tree's first
   * leaf), `NAME.firstLeaf` (i32, a tree) and `NAME.leaves` (f32, log-odds). A tree that is one leaf has root -1.
   */
  constructor(bundle: Bundle, name: string) {
    const roots = bundle.i32(`${name}.roots`);
    const features = bundle.u16(`${name}.features`);
    const leaves = bundle.f32(`${name}.leaves`);
    const local = bundle.i16(`${name}.children`);
    const firstLeaf = bundle.i32(`${name}.firstLeaf`);
    const inner = features.length;
    const count = inner + leaves.length;
    this.firstLeaf = inner;
    this.features = new Uint16Array(count);
    this.features.set(features);
    this.thresholds = new Float32Array(count);
    this.thresholds.set(bundle.f32(`${name}.thresholds`));
    this.values = new Float32Array(count);
    this.values.set(leaves, inner);
    this.children = Int32Array.from({ length: 2 * count }, (_, at) => at >> 1);
    this.roots = new Int32Array(roots.length);
    this.depths = new Uint8Array(roots.length);
    let end = inner;
    for (let tree = roots.length - 1; tree >= 0; tree -= 1) {
      const root = roots[tree] ?? -1;
      const leaf = inner + (firstLeaf[tree] ?? 0);
      this.roots[tree] = root < 0 ? leaf : root;
      if (root < 0) continue;
      for (let at = 2 * root; at < 2 * end; at += 1) {
        const child = local[at] ?? 0;
        this.children[at] = child >= 0 ? root + child : leaf + ~child;
      }
      end = root;
      this.depths[tree] = this.depth(root);
    }
  }

  private depth(node: number): number {
    if (node >= this.firstLeaf) return 0;
    const left = this.children[2 * node] ?? node;
    const right = this.children[2 * node + 1] ?? node;
    return 1 + Math.max(this.depth(left), this.depth(right));
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
    const { roots, features, thresholds, children, values, firstLeaf } = this;
    let sum = 0;
    for (let tree = 0; tree < roots.length; tree += 1) {
      let node = roots[tree] ?? 0;
      while (node < firstLeaf) {
        const value = data[offset + (features[node] ?? 0)] ?? 0;
        node = children[2 * node + (value <= (thresholds[node] ?? 0) ? 0 : 1)] ?? 0;
      }
      sum += values[node] ?? 0;
      if (tree % CHECK_EVERY === CHECK_EVERY - 1 && (sum > settled || sum < -settled)) break;
    }
    return sum;
  }

  /**
   * Log-odds of every row of a matrix with `width` columns; each row's sum is that of `score`. With `hasty`, rows whose
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
    const last = Math.min(to, this.size);
    for (let first = 0; first < rows.length; first += BATCH) {
      const batch = rows.subarray(first, first + BATCH);
      for (let tree = from; tree < last; tree += 1) this.addTree(data, width, sums, batch, tree);
    }
  }

  /**
   * Takes four rows down a tree side by side, without a branch that depends on the data: the processor works on all
   * four at once, and rows that have reached a leaf stay there. A quarter faster than one row after the other.
   */
  private addTree(
    data: Float32Array,
    width: number,
    sums: Float64Array,
    rows: Int32Array,
    tree: number,
  ): void {
    const { features, thresholds, children, values, firstLeaf } = this;
    const root = this.roots[tree] ?? 0;
    const depth = this.depths[tree] ?? 0;
    for (let at = 0; at < rows.length; at += 4) {
      const r0 = rows[at] ?? 0;
      const r1 = rows[at + 1] ?? r0;
      const r2 = rows[at + 2] ?? r0;
      const r3 = rows[at + 3] ?? r0;
      const o0 = r0 * width;
      const o1 = r1 * width;
      const o2 = r2 * width;
      const o3 = r3 * width;
      let a = root;
      let b = root;
      let c = root;
      let d = root;
      for (let step = 0; step < depth; step += 1) {
        a = children[2 * a + +((data[o0 + (features[a] ?? 0)] ?? 0) > (thresholds[a] ?? 0))] ?? 0;
        b = children[2 * b + +((data[o1 + (features[b] ?? 0)] ?? 0) > (thresholds[b] ?? 0))] ?? 0;
        c = children[2 * c + +((data[o2 + (features[c] ?? 0)] ?? 0) > (thresholds[c] ?? 0))] ?? 0;
        d = children[2 * d + +((data[o3 + (features[d] ?? 0)] ?? 0) > (thresholds[d] ?? 0))] ?? 0;
        if (a >= firstLeaf && b >= firstLeaf && c >= firstLeaf && d >= firstLeaf) break;
      }
      sums[r0] = (sums[r0] ?? 0) + (values[a] ?? 0);
      if (at + 1 < rows.length) sums[r1] = (sums[r1] ?? 0) + (values[b] ?? 0);
      if (at + 2 < rows.length) sums[r2] = (sums[r2] ?? 0) + (values[c] ?? 0);
      if (at + 3 < rows.length) sums[r3] = (sums[r3] ?? 0) + (values[d] ?? 0);
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
