"""Reads what export.ts wrote."""

import json

import numpy as np


class Lines:
    """All lines of all variants: a padded feature matrix, targets, loss weights, and which document each belongs to."""

    def __init__(self, cache):
        self.cache = cache
        table = json.load(open(f"{cache}/table.json"))
        self.columns, self.reach = table["columns"], table["reach"]
        self.folds, self.inner_parts, items = table["folds"], table["inner"], table["items"]
        self.width = len(self.columns)
        self.matrix = np.fromfile(f"{cache}/lines.bin", dtype="<f4").reshape(-1, self.width)
        self.target = np.fromfile(f"{cache}/target.bin", dtype=np.uint8)
        counts = np.array([item["lines"] for item in items])
        self.row = np.concatenate([np.arange(item["row"], item["row"] + item["lines"]) for item in items])
        self.document = np.repeat(np.arange(len(items)), counts)
        self.fold = np.repeat([item["fold"] for item in items], counts)
        self.inner = np.repeat([item["inner"] for item in items], counts)
        roles = np.repeat([item["role"] for item in items], counts)
        self.evaluated = roles == "evaluated"
        self.added = roles == "added"
        self.real = roles != "made"
        domains = {name: i for i, name in enumerate(sorted({item["domain"] for item in items}))}
        self.domain = np.repeat([domains[item["domain"]] for item in items], counts)
        words = np.expm1(self.matrix[self.row, self.columns.index("words")])
        self.weight = self.weights(words, counts, np.array([item["weight"] for item in items]))

    def weights(self, words, counts, shares):
        """Long lines weigh more, by the square root of their words; a document weighs as the square root of its lines."""
        raw = np.sqrt(words + 4)
        total = np.bincount(self.document, weights=raw, minlength=len(counts))
        weight = raw / total[self.document] * np.sqrt(counts * 100)[self.document] * shares[self.document]
        return weight / weight.mean()

    def keys(self):
        """Word keys of the real documents: (keys, number of keys of each line)."""
        return (
            np.fromfile(f"{self.cache}/keys.bin", dtype="<i4"),
            np.fromfile(f"{self.cache}/key-counts.bin", dtype=np.uint8),
        )

    def with_words(self, context):
        """The matrix with the word columns of a context."""
        names = ["wordSum", "wordMost", "wordLeast", "wordKnown"]
        values = np.fromfile(f"{self.cache}/word-columns-{context}.bin", dtype="<f4").reshape(-1, len(names))
        matrix = self.matrix.copy()
        for i, name in enumerate(names):
            matrix[self.row, self.columns.index(name)] = values[:, i]
        return matrix
