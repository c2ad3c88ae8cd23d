"""Gradient-boosted trees over a line's features and those of five neighbours on each side."""

import lightgbm
import numpy as np
from scores import summary

NEAR = [
    "words", "endsStop", "capitalised", "startsLower", "digitRate", "functions", "wordSum", "cues", "cue:comments",
    "cue:related", "secondPerson", "years", "repeats", "topic", "titleInLine", "startsSign",
]
"""Features that are read of the three neighbours on each side, too."""

FAR = ["words", "endsStop", "wordSum", "cues", "prose", "functions"]
"""Features that are read of the fourth and fifth neighbour on each side."""

PARAMETERS = {
    "objective": "binary",
    "learning_rate": 0.1,
    "num_leaves": 31,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.35,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "max_bin": 63,
    "seed": 7,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 2,
    "verbosity": -1,
}
ROUNDS = 220


def columns(lines):
    """Training feature -> position in a line's window, which starts `reach` rows before it."""
    chosen = []
    for offset in range(-lines.reach, lines.reach + 1):
        names = lines.columns if offset == 0 else NEAR if abs(offset) <= 3 else FAR
        chosen += [(offset + lines.reach) * lines.width + lines.columns.index(name) for name in names]
    return chosen


def window(lines, matrix, mask):
    rows = lines.row[mask]
    table = np.empty((len(rows), len(columns(lines))), dtype=np.float32)
    for i, at in enumerate(columns(lines)):
        offset, column = divmod(at, lines.width)
        table[:, i] = matrix[rows + offset - lines.reach, column]
    return table


def fit(lines, matrix, mask):
    """Trains on the masked lines."""
    data = lightgbm.Dataset(window(lines, matrix, mask), lines.target[mask], weight=lines.weight[mask])
    return lightgbm.train(PARAMETERS, data, ROUNDS)


def report(lines, matrix, mask, booster):
    odds = booster.predict(window(lines, matrix, mask), raw_score=True)
    return summary(lines, mask, odds)
