"""Word weights: a logistic regression over the words, word pairs, first and last words of a line."""

import numpy as np
from bundle import Bundle
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

FEWEST_DOMAINS = 4
"""Domains on which a key must occur: fewer, and it is the vocabulary of a site."""
SMALLEST = 0.06
"""Weights nearer to 0 are left out."""
SCALE = 0.03


def fit(lines, chosen, path):
    """Fits on the chosen lines (a mask) of original documents and writes the weights to `path`.npz and .bin."""
    keys, counts = lines.keys()
    line_of = np.repeat(np.arange(len(counts)), counts)
    used = chosen[line_of]
    keys, line_of = keys[used], line_of[used]
    names, index = np.unique(keys, return_inverse=True)
    pairs = np.unique(index.astype(np.int64) * (lines.domain.max() + 1) + lines.domain[line_of])
    domains = np.bincount(pairs // (lines.domain.max() + 1), minlength=len(names))
    frequent = domains >= FEWEST_DOMAINS
    position = np.cumsum(frequent) - 1
    known = frequent[index]
    rows, row_of = np.unique(np.flatnonzero(chosen), return_inverse=True)
    row_at = np.full(len(counts), -1)
    row_at[rows] = row_of
    table = csr_matrix(
        (np.ones(known.sum(), dtype=np.float32), (row_at[line_of[known]], position[index[known]])),
        shape=(len(rows), int(frequent.sum())),
    )
    table.data[:] = 1
    model = LogisticRegression(C=0.15, solver="liblinear", tol=1e-3)
    model.fit(table, lines.target[rows], sample_weight=lines.weight[rows] / lines.weight[rows].mean())
    weights = np.clip(np.round(model.coef_[0] / SCALE), -127, 127).astype(np.int8)
    kept = np.abs(model.coef_[0]) >= SMALLEST
    np.savez(f"{path}.npz", hashes=names[frequent][kept], weights=weights[kept], bias=model.intercept_[0])
    bundle = Bundle()
    add(bundle, f"{path}.npz")
    bundle.write(f"{path}.bin")
    return int(kept.sum())


def add(bundle, path):
    """Adds the weights in `path` to a model file."""
    stored = np.load(path)
    bundle.numbers["scale"] = SCALE
    bundle.numbers["bias"] = float(stored["bias"])
    bundle.add("hashes", "i32", stored["hashes"])
    bundle.add("weights", "i8", stored["weights"])
