"""Second stage: trees over the first-pass scores around a segment, its containers', and the whole page's."""

import json

import lightgbm
import numpy as np

import data as reader
from first import PARAMETERS, labels, sample

SECOND = PARAMETERS | {"learning_rate": 0.08, "num_leaves": 24, "min_data_in_leaf": 60, "feature_fraction": 0.4}
ROUNDS = 150


def features(data):
    names = json.loads((data.folder / "second.json").read_text())["secondColumns"]
    return np.fromfile(data.folder / "second.f32", np.float32).reshape(-1, len(names)), names


def open_rows(data):
    """Rows that the first stage did not settle: the second stages at no others."""
    return np.fromfile(data.folder / "settled-oof.u8", np.uint8) == 0


def fit(matrix, target, weight, rows):
    data = lightgbm.Dataset(matrix[rows], target[rows], weight=weight[rows])
    return lightgbm.train(SECOND, data, ROUNDS)


def cross_validate(data):
    """Log-odds of every row, from models that saw no page of its fold; those of the first stage where it settled."""
    matrix, _ = features(data)
    target = labels(data)
    drawn, weight = sample(reader.weights(data), seed=2, share=0.5)
    unsettled = open_rows(data)
    odds = np.fromfile(data.folder / "first-oof.f64")
    for fold in range(reader.FOLDS):
        own = data.fold == fold
        model = fit(matrix, target, weight, drawn & unsettled & ~own)
        rows = own & unsettled
        odds[rows] = model.predict(matrix[rows], raw_score=True)
        print(f"second stage, fold {fold} done", flush=True)
    odds.tofile(data.folder / "second-oof.f64")
    return odds


def train(data):
    """The shipped model."""
    matrix, _ = features(data)
    drawn, weight = sample(reader.weights(data), seed=2, share=0.5)
    model = fit(matrix, labels(data), weight, drawn & open_rows(data))
    model.save_model(str(data.folder / "second.txt"))
    return model
