"""Page types: one small forest a type, over features of the whole page."""

import json

import lightgbm
import numpy as np

import data as reader
from first import PARAMETERS

TYPES = PARAMETERS | {
    "objective": "binary",
    "learning_rate": 0.08,
    "num_leaves": 8,
    "min_data_in_leaf": 8,
    "feature_fraction": 0.3,
    "lambda_l2": 5,
}
ROUNDS = 80


def features(data):
    names = json.loads((data.folder / "second.json").read_text())
    matrix = np.fromfile(data.folder / "types.f32", np.float32).reshape(len(data.pages), -1)
    return matrix, names["types"]


def fit(matrix, types, name):
    return lightgbm.train(TYPES, lightgbm.Dataset(matrix, (types == name).astype(float)), ROUNDS)


def cross_validate(data):
    """Writes the chances for the second look. Gives the accuracy, and the mean share of the chances that the chosen type has where it is right and where it is wrong."""
    matrix, names = features(data)
    types = np.array([page["type"] for page in data.pages])
    folds = np.array([page["fold"] for page in data.pages])
    chances = np.zeros((len(types), len(names)))
    for fold in range(reader.FOLDS):
        own = folds == fold
        for at, name in enumerate(names):
            chances[own, at] = fit(matrix[~own], types[~own], name).predict(matrix[own])
    chances.tofile(data.folder / "types-oof.f64")
    found = np.array(names)[chances.argmax(axis=1)]
    confidence = chances.max(axis=1) / chances.sum(axis=1)
    right = found == types
    return {
        "accuracy": right.mean(),
        "article or not": ((found == "article") == (types == "article")).mean(),
        "confidence where right": confidence[right].mean(),
        "confidence where wrong": confidence[~right].mean(),
        **{f"recall {name}": right[types == name].mean() for name in names},
    }


def train(data):
    """The shipped models, by type."""
    matrix, names = features(data)
    types = np.array([page["type"] for page in data.pages])
    return {name: fit(matrix, types, name) for name in names}
