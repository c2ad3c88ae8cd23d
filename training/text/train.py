"""Trains the line classifier. `python train.py DATA CACHE [MODEL [STEP]]`: DATA holds text-dev.jsonl, CACHE takes
intermediate files and the fold models that `eval text` reads, MODEL is where the model that ships is written, STEP
is where to go on with what CACHE holds already."""

import subprocess
import sys
import time
from pathlib import Path

import lightgbm
import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "common"))

import trees  # noqa: E402
import words  # noqa: E402
from bundle import Bundle, add_forest  # noqa: E402
from data import Lines  # noqa: E402

START = time.time()


def say(text):
    print(f"{time.time() - START:6.0f} s  {text}", flush=True)


def export(step, data, cache):
    subprocess.run(["npx", "tsx", str(HERE / "export.ts"), step, data, cache], check=True, cwd=HERE.parent.parent)
    say(f"exported {step}")


def parts(lines, context):
    """(name, mask of the lines to learn from) for a context: all of its training documents, and all but each part."""
    training = lines.fold != context
    yield "all", training
    for part in range(lines.inner_parts):
        yield str(part), training & (lines.inner != part)


STEPS = ["lines", "weights", "words", "trees"]


def main(data, cache, model=None, start="lines"):
    steps = STEPS[STEPS.index(start) :]
    Path(cache).mkdir(parents=True, exist_ok=True)
    if "lines" in steps:
        export("lines", data, cache)
    lines = Lines(cache)
    for context in range(lines.folds + 1) if "weights" in steps else ():
        for name, mask in parts(lines, context):
            count = words.fit(lines, mask & lines.real, f"{cache}/words-{context}-{name}")
        say(f"context {context}: {count} word weights")
    if "words" in steps:
        export("words", data, cache)
    for context in range(lines.folds + 1):
        fit_trees(lines, context, cache)
    if model is not None:
        Path(model).write_bytes(Path(f"{cache}/model-{lines.folds}.bin").read_bytes())


def fit_trees(lines, context, cache):
    matrix = lines.with_words(context)
    booster = trees.fit(lines, matrix, (lines.fold != context) & ~lines.added)
    bundle = Bundle()
    bundle.names["columns"] = lines.columns
    words.add(bundle, f"{cache}/words-{context}-all.npz")
    add_forest(bundle, "trees", booster, trees.columns(lines))
    bundle.write(f"{cache}/model-{context}.bin")
    if context < lines.folds:
        test = (lines.fold == context) & lines.evaluated
        say(f"fold {context}: {trees.report(lines, matrix, test, booster)}")


if __name__ == "__main__":
    np.random.seed(7)
    print("lightgbm", lightgbm.__version__)
    main(*sys.argv[1:])
