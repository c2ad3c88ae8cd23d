"""Trains the HTML engine's model: `npm run train -- html DATA`, which calls `training/html/train.py ROOT WORK`.

ROOT is the WCXB development split; WORK keeps features, out-of-fold scores and fold models outside the repository.
Exports features through the engine's own TypeScript, cross-validates both stages by registrable domain, prints the
figures of the whole page decision, and then trains the shipped model on every page.
"""

import json
import subprocess
import sys
from base64 import b64decode
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "common"))

import data as reader  # noqa: E402
import first  # noqa: E402
import second  # noqa: E402
import page_types as types  # noqa: E402
from bundle import Bundle, add_forest  # noqa: E402

REPOSITORY = HERE.parent.parent
# Rows whose scores are stored for the test that compares the interpreter with the trainer.
SAMPLE = 40


def run(script, *arguments):
    subprocess.run(["npx", "tsx", str(script), *map(str, arguments)], cwd=REPOSITORY, check=True)


def add_table(bundle, name, table):
    bundle.add(f"{name}.hashes", "i32", np.frombuffer(b64decode(table["hashes"]), "<i4"))
    bundle.add(f"{name}.weights", "i8", np.frombuffer(b64decode(table["weights"]), "i1"))


def add_sample(bundle, name, matrix, model, seed):
    rows = np.random.default_rng(seed).choice(len(matrix), SAMPLE, replace=False)
    bundle.add(f"{name}.sampleRows", "f32", matrix[rows].ravel())
    bundle.add(f"{name}.sampleOdds", "f32", model.predict(matrix[rows], raw_score=True))


def ship(data, path):
    names = json.loads((data.folder / "second.json").read_text())
    odds = json.loads((data.folder / "odds-all.json").read_text())
    bundle = Bundle()
    bundle.names = {
        "columns": data.columns,
        "secondColumns": names["secondColumns"],
        "typeColumns": names["typeColumns"],
    }
    add_table(bundle, "names", odds["names"])
    add_table(bundle, "words", odds["words"])
    model = first.train(data)
    add_forest(bundle, "first", model)
    add_sample(bundle, "first", data.base, model, 1)
    model = second.train(data)
    add_forest(bundle, "second", model)
    add_sample(bundle, "second", second.features(data)[0], model, 2)
    for name, model in types.train(data).items():
        add_forest(bundle, f"type.{name}", model)
    bundle.write(path)


def main(root, work):
    run(HERE / "export.ts", root, work)
    data = reader.read(work)
    first.cross_validate(data)
    run(HERE / "second.ts", root, work, "types")
    for name, value in types.cross_validate(data).items():
        print(f"page type, {name}: {value:.4f}")
    run(HERE / "second.ts", root, work, "second")
    second.cross_validate(data)
    run(REPOSITORY / "eval" / "main.ts", "html", root, "--cross-validated", work)
    ship(data, REPOSITORY / "models" / "html.bin")


if __name__ == "__main__":
    main(*sys.argv[1:])
