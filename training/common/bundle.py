"""Writes model files (see src/label/forest/model-file.ts) and turns LightGBM models into the arrays that src/label/forest/forest.ts reads."""

import json

import numpy as np

TYPES = {"f32": "<f4", "i32": "<i4", "i16": "<i2", "u16": "<u2", "i8": "<i1"}


class Bundle:
    """Named arrays, numbers and lists of names, written as one file."""

    def __init__(self):
        self.numbers = {}
        self.names = {}
        self.arrays = []

    def add(self, name, kind, values):
        self.arrays.append((name, kind, np.ascontiguousarray(values, dtype=TYPES[kind])))

    def write(self, path):
        sections, parts, offset = [], [], 0
        for name, kind, values in self.arrays:
            sections.append({"name": name, "type": kind, "offset": offset, "length": int(values.size)})
            data = values.tobytes()
            data += b"\0" * (-len(data) % 8)
            parts.append(data)
            offset += len(data)
        header = json.dumps({"numbers": self.numbers, "names": self.names, "sections": sections}).encode()
        header += b" " * (-len(header) % 8)
        with open(path, "wb") as file:
            file.write(b"DCHF" + len(header).to_bytes(4, "little") + header + b"".join(parts))


def float32_at_most(threshold):
    """The greatest float32 that is not above `threshold`: float32 features then compare as they did in training."""
    value = np.float32(threshold)
    return np.nextafter(value, np.float32(-np.inf)) if float(value) > threshold else value


def add_forest(bundle, name, booster, columns=None):
    """Adds a LightGBM booster. `columns[i]` is the position at serving time of training feature `i`."""
    roots, first_leaf, features, thresholds, children, leaves = [], [], [], [], [], []
    for tree in booster.dump_model()["tree_info"]:
        first_leaf.append(len(leaves))
        if "split_index" not in tree["tree_structure"]:
            roots.append(-1)
            leaves.append(tree["tree_structure"]["leaf_value"])
            continue
        base = len(features)
        roots.append(base)
        count = tree["num_leaves"]
        features += [0] * (count - 1)
        thresholds += [0.0] * (count - 1)
        children += [0] * (2 * (count - 1))
        start = len(leaves)
        leaves += [0.0] * count
        stack = [tree["tree_structure"]]
        while stack:
            node = stack.pop()
            if "split_index" not in node:
                leaves[start + node["leaf_index"]] = node["leaf_value"]
                continue
            assert node["decision_type"] == "<="
            at = base + node["split_index"]
            feature = node["split_feature"]
            features[at] = feature if columns is None else columns[feature]
            thresholds[at] = float32_at_most(node["threshold"])
            for side, child in enumerate((node["left_child"], node["right_child"])):
                local = child["split_index"] if "split_index" in child else ~child["leaf_index"]
                children[2 * at + side] = local
                stack.append(child)
    bundle.add(f"{name}.roots", "i32", roots)
    bundle.add(f"{name}.firstLeaf", "i32", first_leaf)
    bundle.add(f"{name}.features", "u16", features)
    bundle.add(f"{name}.thresholds", "f32", thresholds)
    bundle.add(f"{name}.children", "i16", children)
    bundle.add(f"{name}.leaves", "f32", leaves)
