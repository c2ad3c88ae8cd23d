"""First stage: gradient-boosted trees over the features of a segment and of two neighbours on each side."""

import lightgbm
import numpy as np

import data as reader

PARAMETERS = {
    "objective": "cross_entropy",
    "learning_rate": 0.12,
    "num_leaves": 31,
    # Eight rows go down a tree together, as deep as the deepest of them.
    "max_depth": 6,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.35,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 2,
    "max_bin": 63,
    "use_missing": False,
    "num_threads": 2,
    "deterministic": True,
    "force_col_wise": True,
    "seed": 7,
    "verbose": -1,
}
ROUNDS = 200


def labels(data):
    """The share of a row's words that stand in the gold text; nearly all and nearly none count as all and none."""
    return np.where(data.wanted > 0.9, 1, np.where(data.wanted < 0.1, 0, data.wanted))


def sample(weight, seed=1, share=0.4):
    """Rows drawn in proportion to their weight, and weights that make up for it: menus are many and weigh little."""
    chance = np.clip(weight / weight.mean() * share, 0.05, 1) * (weight > 0)
    drawn = np.random.default_rng(seed).random(len(weight)) < chance
    return drawn, np.where(drawn, weight / np.maximum(chance, 1e-9), 0)


def fit(matrix, target, weight, rows, parameters=PARAMETERS, rounds=ROUNDS):
    data = lightgbm.Dataset(matrix[rows], target[rows], weight=weight[rows], free_raw_data=True)
    return lightgbm.train(parameters, data, rounds)


# As in src/label/html/model.ts: a row that has this little after the first trees is settled, and looked at no more.
HASTY_TREES = 64
HASTY_ODDS = -3


def predict(model, matrix):
    """Log-odds as the engine works them out, and which rows are settled after the first trees."""
    hasty = model.predict(matrix, raw_score=True, num_iteration=HASTY_TREES)
    settled = hasty < HASTY_ODDS
    odds = hasty.copy()
    odds[~settled] = model.predict(matrix[~settled], raw_score=True)
    return odds, settled


def cross_validate(data):
    """Log-odds of every row from a model that saw no page of its fold; written for the second stage."""
    target = labels(data)
    drawn, weight = sample(reader.weights(data))
    odds = np.zeros(len(target))
    settled = np.zeros(len(target), bool)
    for fold in range(reader.FOLDS):
        matrix = data.matrix(fold)
        model = fit(matrix, target, weight, drawn & (data.fold != fold))
        own = data.fold == fold
        odds[own], settled[own] = predict(model, matrix[own])
        print(f"first stage, fold {fold} done", flush=True)
    odds.tofile(data.folder / "first-oof.f64")
    settled.tofile(data.folder / "settled-oof.u8")
    lost = (data.words * data.wanted)[settled & (data.title == 0)].sum() / (data.words * data.wanted).sum()
    print(f"settled rows {settled.mean():.3f}, content words among them {lost:.4f}", flush=True)
    return odds


def train(data):
    """The shipped model: all pages, log-odds of names and words learned without the row's own fold."""
    drawn, weight = sample(reader.weights(data))
    model = fit(data.base, labels(data), weight, drawn)
    model.save_model(str(data.folder / "first.txt"))
    return model
