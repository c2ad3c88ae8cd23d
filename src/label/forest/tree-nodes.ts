/** Rows that go down a tree at once. */
export const ROW_BLOCK = 8;
/** Trees between two looks at whether a sum is settled. */
export const CHECK_EVERY = 20;

// Not exported: the innermost loop takes an eighth longer with constants that other modules see.
/** Lowest bits of a node's word: its feature. */
const FEATURE = 0x7ff;
/** Set in the word of a leaf. */
const LEAF = 0x800;
/** Bits below those that say where a node's left child stands. */
const CHILD = 12;
const MAX_NODES = 2 ** (32 - CHILD);

/** The arrays of a forest in a model file. */
export interface StoredForest {
  readonly features: Uint16Array;
  readonly thresholds: Float32Array;
  readonly children: Int16Array;
  readonly leaves: Float32Array;
  /** First node of each tree; -1 where a tree is one leaf. */
  readonly roots: Int32Array;
  readonly firstLeaf: Int32Array;
}

/**
 * The nodes of all trees. Each is one word that holds its feature and where its left child stands; the right one stands
 * behind it. A leaf leads to itself, so that rows may wait in it for others.
 */
export class TreeNodes {
  /** First node of each tree. */
  private readonly roots: Int32Array;
  private readonly words: Int32Array;
  private readonly thresholds: Float32Array;
  /** What a node adds to the sum; 0 where it is no leaf. */
  private readonly values: Float32Array;
  /** Nodes that have their place so far. */
  private placed = 0;

  /** Throws an `Error` where there are more features or nodes than a word has room for. */
  constructor(stored: StoredForest) {
    const count = stored.features.length + stored.leaves.length;
    if (count > MAX_NODES || stored.features.some((feature) => feature > FEATURE)) {
      throw new Error("the forest is too large");
    }
    this.words = new Int32Array(count);
    this.thresholds = new Float32Array(count);
    this.values = new Float32Array(count);
    this.roots = stored.roots.map((root, tree) => {
      const at = this.placed++;
      this.place(stored, root < 0 ? ~0 : 0, at, Math.max(0, root), stored.firstLeaf[tree] ?? 0);
      return at;
    });
  }

  /** Number of trees. */
  get trees(): number {
    return this.roots.length;
  }

  /** Puts a stored node, and all that hangs on it, at `at`. */
  private place(stored: StoredForest, node: number, at: number, root: number, leaf: number): void {
    if (node < 0) {
      this.words[at] = LEAF | (at << CHILD);
      this.thresholds[at] = Number.POSITIVE_INFINITY;
      this.values[at] = stored.leaves[leaf + ~node] ?? 0;
      return;
    }
    const left = this.placed;
    this.placed += 2;
    this.words[at] = (left << CHILD) | (stored.features[root + node] ?? 0);
    this.thresholds[at] = stored.thresholds[root + node] ?? 0;
    this.place(stored, stored.children[2 * (root + node)] ?? 0, left, root, leaf);
    this.place(stored, stored.children[2 * (root + node) + 1] ?? 0, left + 1, root, leaf);
  }

  /**
   * Log-odds of the positive class for the features `data[offset + i]`. Once the sum is beyond `settled` on either
   * side, the trees left are not asked: later trees correct by little.
   */
  score(data: Float32Array, offset: number, settled: number = Number.POSITIVE_INFINITY): number {
    const { roots, words, thresholds, values } = this;
    let sum = 0;
    for (let tree = 0; tree < roots.length; tree += 1) {
      let node = roots[tree] ?? 0;
      for (let word = words[node] ?? LEAF; (word & LEAF) === 0; word = words[node] ?? LEAF) {
        const value = data[offset + (word & FEATURE)] ?? 0;
        node = (word >>> CHILD) + (value <= (thresholds[node] ?? 0) ? 0 : 1);
      }
      sum += values[node] ?? 0;
      if (tree % CHECK_EVERY === CHECK_EVERY - 1 && (sum > settled || sum < -settled)) break;
    }
    return sum;
  }

  /**
   * Adds what trees `[from, to)` say of eight rows, from `rows[at]`, to their sums. The rows go down side by side,
   * without a branch that depends on the data: the processor works on all of them at once, and rows that have reached a
   * leaf stay there. Takes less than half the time of one after the other.
   */
  add(
    data: Float32Array,
    width: number,
    sums: Float64Array,
    rows: Int32Array,
    at: number,
    from: number,
    to: number,
  ): void {
    const { roots, words, thresholds, values } = this;
    const r0 = rows[at] ?? 0;
    const r1 = rows[at + 1] ?? r0;
    const r2 = rows[at + 2] ?? r0;
    const r3 = rows[at + 3] ?? r0;
    const r4 = rows[at + 4] ?? r0;
    const r5 = rows[at + 5] ?? r0;
    const r6 = rows[at + 6] ?? r0;
    const r7 = rows[at + 7] ?? r0;
    const o0 = r0 * width;
    const o1 = r1 * width;
    const o2 = r2 * width;
    const o3 = r3 * width;
    const o4 = r4 * width;
    const o5 = r5 * width;
    const o6 = r6 * width;
    const o7 = r7 * width;
    let s0 = sums[r0] ?? 0;
    let s1 = sums[r1] ?? 0;
    let s2 = sums[r2] ?? 0;
    let s3 = sums[r3] ?? 0;
    let s4 = sums[r4] ?? 0;
    let s5 = sums[r5] ?? 0;
    let s6 = sums[r6] ?? 0;
    let s7 = sums[r7] ?? 0;
    for (let tree = from; tree < to; tree += 1) {
      const root = roots[tree] ?? 0;
      let a = root;
      let b = root;
      let c = root;
      let d = root;
      let e = root;
      let f = root;
      let g = root;
      let h = root;
      for (;;) {
        const wa = words[a] ?? LEAF;
        const wb = words[b] ?? LEAF;
        const wc = words[c] ?? LEAF;
        const wd = words[d] ?? LEAF;
        const we = words[e] ?? LEAF;
        const wf = words[f] ?? LEAF;
        const wg = words[g] ?? LEAF;
        const wh = words[h] ?? LEAF;
        if ((wa & wb & wc & wd & we & wf & wg & wh & LEAF) !== 0) break;
        a = (wa >>> CHILD) + +((data[o0 + (wa & FEATURE)] ?? 0) > (thresholds[a] ?? 0));
        b = (wb >>> CHILD) + +((data[o1 + (wb & FEATURE)] ?? 0) > (thresholds[b] ?? 0));
        c = (wc >>> CHILD) + +((data[o2 + (wc & FEATURE)] ?? 0) > (thresholds[c] ?? 0));
        d = (wd >>> CHILD) + +((data[o3 + (wd & FEATURE)] ?? 0) > (thresholds[d] ?? 0));
        e = (we >>> CHILD) + +((data[o4 + (we & FEATURE)] ?? 0) > (thresholds[e] ?? 0));
        f = (wf >>> CHILD) + +((data[o5 + (wf & FEATURE)] ?? 0) > (thresholds[f] ?? 0));
        g = (wg >>> CHILD) + +((data[o6 + (wg & FEATURE)] ?? 0) > (thresholds[g] ?? 0));
        h = (wh >>> CHILD) + +((data[o7 + (wh & FEATURE)] ?? 0) > (thresholds[h] ?? 0));
      }
      s0 += values[a] ?? 0;
      s1 += values[b] ?? 0;
      s2 += values[c] ?? 0;
      s3 += values[d] ?? 0;
      s4 += values[e] ?? 0;
      s5 += values[f] ?? 0;
      s6 += values[g] ?? 0;
      s7 += values[h] ?? 0;
    }
    // Places without a row of their own repeat the last: what they come to is what it comes to.
    sums[r7] = s7;
    sums[r6] = s6;
    sums[r5] = s5;
    sums[r4] = s4;
    sums[r3] = s3;
    sums[r2] = s2;
    sums[r1] = s1;
    sums[r0] = s0;
  }
}
