"""Reads what export.ts wrote."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

FOLDS = 5


@dataclass
class Data:
    columns: list
    learned: np.ndarray  # indices of columns that rest on learned log-odds
    pages: list  # id, url, type, fold, rows, gold (words of the gold text)
    starts: np.ndarray  # first row of each page, and the number of rows at the end
    base: np.ndarray  # rows x columns; log-odds learned without the page's own fold
    wanted: np.ndarray  # share of the row's words that stand in the gold text
    words: np.ndarray
    title: np.ndarray  # 1 where the row is the headline
    fold: np.ndarray
    page: np.ndarray
    folder: Path

    def matrix(self, left_out):
        """Features with log-odds that know neither the row's own fold nor fold `left_out`."""
        matrix = self.base.copy()
        path = self.folder / f"learned-{left_out}.f32"
        matrix[:, self.learned] = np.fromfile(path, np.float32).reshape(len(matrix), -1)
        return matrix


def read(folder):
    folder = Path(folder)
    meta = json.loads((folder / "meta.json").read_text())
    pages = meta["pages"]
    counts = np.array([page["rows"] for page in pages])
    base = np.fromfile(folder / "base.f32", np.float32).reshape(-1, len(meta["columns"]))
    assert len(base) == counts.sum()
    return Data(
        columns=meta["columns"],
        learned=np.array(meta["learned"]),
        pages=pages,
        starts=np.concatenate([[0], np.cumsum(counts)]),
        base=base,
        wanted=np.fromfile(folder / "wanted.f32", np.float32),
        words=np.fromfile(folder / "words.f32", np.float32),
        title=np.fromfile(folder / "title.f32", np.float32),
        fold=np.repeat([page["fold"] for page in pages], counts),
        page=np.repeat(np.arange(len(pages)), counts),
        folder=folder,
    )


# Words that a gold text must have, and the share of them that must be found on the page, to teach anything.
FEWEST_WORDS = 10
LEAST_FOUND = 0.4
# Weight of a whole page at most: beyond three times the gold text, more noise hardly lowers F1 any further.
HEAVIEST = 3


def weights(data):
    """What a mistake on a row costs its page's F1, roughly: its words over the words of the gold text.

    Within a page, words weigh alike whether they are content or not, so that scores are chances: the threshold
    that is best for F1 is worked out from them (src/label/html/decision.ts).
    """
    weight = np.zeros(len(data.words))
    for at, page in enumerate(data.pages):
        rows = slice(data.starts[at], data.starts[at + 1])
        found = (data.words[rows] * data.wanted[rows]).sum()
        if page["gold"] < FEWEST_WORDS or found < LEAST_FOUND * page["gold"]:
            continue
        own = (data.words[rows] + 2) / (page["gold"] + 60)
        weight[rows] = own * min(1, HEAVIEST / own.sum())
    weight[data.title > 0] = 0
    return weight / weight.mean()


def rough_f1(data, score, threshold=0.5):
    """Word F1 of each page if every row over the threshold were kept; counts instead of bags of words."""
    result = np.zeros(len(data.pages))
    kept = (score >= threshold) & (data.title == 0)
    for at, page in enumerate(data.pages):
        rows = slice(data.starts[at], data.starts[at + 1])
        mine = kept[rows]
        hit = (data.words[rows] * data.wanted[rows])[mine].sum()
        all_ = data.words[rows][mine].sum()
        gold = max((data.words[rows] * data.wanted[rows])[data.title[rows] == 0].sum(), 1)
        result[at] = 2 * hit / max(all_ + gold, 1)
    return result
