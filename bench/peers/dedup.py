"""MinHash signatures and LSH candidates of datasketch and rensa on shingles that bench/dedup.ts has written.

Usage: dedup.py DIRECTORY SIGNATURE_SIZE THRESHOLD
DIRECTORY holds shingles.bin (uint32 hashes, one text after another) and offsets.bin (uint32, texts + 1).
Prints one JSON object a line: name, signatures (a second of CPU time), pairs (a file of uint32 pairs) or null.
"""

import json
import os
import sys
import time

os.environ["RAYON_NUM_THREADS"] = "1"

import numpy as np
from datasketch import MinHash, MinHashLSH
from rensa import RMinHash, RMinHashLSH

ROUNDS = 3


def timed(work):
    """Least CPU seconds of a few rounds, and the last result."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        result = work()
        best = min(best, time.process_time() - start)
    return best, result


def report(name, texts, seconds, pairs=None):
    print(json.dumps({"name": name, "signatures": texts / seconds, "pairs": pairs}), flush=True)


def write_pairs(path, pairs):
    np.array(sorted(pairs), dtype=np.uint32).reshape(-1, 2).tofile(path)
    return path


def main():
    directory, size, threshold = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
    flat = np.fromfile(os.path.join(directory, "shingles.bin"), dtype=np.uint32)
    offsets = np.fromfile(os.path.join(directory, "offsets.bin"), dtype=np.uint32)
    texts = len(offsets) - 1
    rows = [flat[offsets[i] : offsets[i + 1]] for i in range(texts)]

    def datasketch_all():
        # The shingles are hashes already, so hashing them again is left out, as rensa's pre-hashed calls leave it out.
        signatures = []
        for row in rows:
            signature = MinHash(num_perm=size, hashfunc=int)
            signature.update_batch(row)
            signatures.append(signature)
        return signatures

    seconds, signatures = timed(datasketch_all)
    index = MinHashLSH(threshold=threshold, num_perm=size)
    pairs = set()
    for i, signature in enumerate(signatures):
        pairs.update((j, i) for j in index.query(signature))
        index.insert(i, signature)
    report("datasketch", texts, seconds, write_pairs(os.path.join(directory, "datasketch.bin"), pairs))

    hashes = flat.astype(np.uint64)
    bounds = offsets.astype(np.uint64)
    seconds, _ = timed(lambda: RMinHash.digest_matrix_from_flat_token_hashes(hashes, bounds, size, 42))
    sets = [row.astype("<u4").tobytes() for row in rows]
    index = RMinHashLSH(threshold, size, size // 3)
    pairs = set()
    for i, row in enumerate(sets):
        signature = RMinHash(size, 42)
        signature.update([row[at : at + 4] for at in range(0, len(row), 4)])
        pairs.update((int(j), i) for j in index.query(signature))
        index.insert(i, signature)
    report("rensa RMinHash", texts, seconds, write_pairs(os.path.join(directory, "rensa.bin"), pairs))

    seconds, _ = timed(lambda: RMinHash.digest_matrix_from_flat_token_hashes_rho(hashes, bounds, size, 42))
    report("rensa RMinHash rho", texts, seconds)


main()
