"""Figures to watch while training; `eval text` measures the whole decision."""

import numpy as np


def summary(lines, mask, odds, threshold=0.0):
    target, kept = lines.target[mask] == 1, odds > threshold
    cruft, gone = ~target, ~kept
    hit = (cruft & gone).sum()
    precision, recall = hit / max(1, gone.sum()), hit / max(1, cruft.sum())
    words = np.expm1(lines.matrix[lines.row[mask], lines.columns.index("words")])
    _, document = np.unique(lines.document[mask], return_inverse=True)
    total = lambda flag: np.bincount(document, weights=words * flag)  # noqa: E731
    shared = total(target & kept)
    f1 = 2 * shared / np.maximum(1e-9, total(target) + total(kept))
    lost = (target & gone).sum() / target.sum()
    loss = np.average(np.logaddexp(0, -np.where(target, odds, -odds)), weights=lines.weight[mask])
    return (
        f"cruft P {precision:.4f} R {recall:.4f} F1 {2 * precision * recall / (precision + recall):.4f}"
        f"  lost {lost:.4f}  word F1 {f1.mean():.4f}  loss {loss:.4f}"
    )
