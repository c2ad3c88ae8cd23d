import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { gzipOf, LARGEST_WINDOW, zstdOf } from "../bombs.ts";
import { insideLine } from "../ordinary.ts";
import { chained, writePieces } from "../pieces.ts";
import { runCase } from "../run-case.ts";
import type { SizeCase } from "../size-case.ts";

const GB = 2 ** 30;
const ZEROS = Buffer.alloc(64 * 2 ** 20);
const TEN_GB = (10 * GB) / ZEROS.length;
const BLOCKS_OF_TEN_GB = (10 * GB) / (128 * 1024);

/** A bomb must be left long before it has been unpacked: a document at its limit of 50 MB, rows at 1 GiB. */
export const PACKED_CASES: readonly SizeCase[] = [
  runCase({
    name: "gzip-bomb-page",
    what: "page: gzip bomb of 10 GB (10 MB packed)",
    make: (folder) => writePieces(join(folder, "m.html.gz"), gzipOf(ZEROS, TEN_GB)),
    outcome: "too-large 1",
    maxMegabytes: 700,
  }),
  runCase({
    name: "gzip-bomb-rows",
    what: "rows: gzip bomb of 10 GB, one line",
    make: (folder) => writePieces(join(folder, "m.jsonl.gz"), gzipOf(ZEROS, TEN_GB)),
    outcome: "too-large 1",
    maxMegabytes: 700,
  }),
  runCase({
    name: "gzip-bomb-blank-lines",
    what: "rows: gzip bomb of 10 GB of line breaks behind an ordinary row",
    make: (folder) =>
      writePieces(
        join(folder, "m.jsonl.gz"),
        chained(gzipSync(insideLine(0)), gzipOf(Buffer.alloc(2 ** 24, "\n"), TEN_GB * 4)),
      ),
    inside: 1,
    outcome: "too-large 1",
    maxMegabytes: 700,
  }),
  runCase({
    name: "zstd-bomb-page",
    what: "page: Zstandard bomb of 10 GB (330 kB packed)",
    make: (folder) => writePieces(join(folder, "m.html.zst"), zstdOf(0x61, BLOCKS_OF_TEN_GB)),
    outcome: "too-large 1",
    maxMegabytes: 700,
  }),
  runCase({
    name: "zstd-bomb-rows",
    what: "rows: Zstandard bomb of 10 GB, one line",
    make: (folder) => writePieces(join(folder, "m.jsonl.zst"), zstdOf(0x61, BLOCKS_OF_TEN_GB)),
    outcome: "too-large 1",
    maxMegabytes: 700,
  }),
  runCase({
    name: "zstd-windows",
    what: "rows: 20,000 frames of Zstandard, each with a window of 128 MiB",
    make: (folder) => writePieces(join(folder, "m.jsonl.zst"), windows(20_000)),
    outcome: "too-large 1",
    maxMegabytes: 900,
  }),
  runCase({
    name: "gzip-members",
    what: "rows: a million members of gzip, the first and the last an ordinary row",
    make: (folder) =>
      writePieces(
        join(folder, "m.jsonl.gz"),
        chained(
          gzipSync(insideLine(0)),
          Array.from({ length: 1000 }, () => NOTHINGS),
          gzipSync(insideLine(1)),
        ),
      ),
    inside: 2,
    outcome: "nothing",
    maxMegabytes: 700,
  }),
];

const NOTHINGS = Buffer.concat(Array.from({ length: 1000 }, () => gzipSync("")));

function* windows(frames: number): Generator<Uint8Array> {
  const frame = Buffer.concat([...zstdOf(0x61, 1, LARGEST_WINDOW)]);
  for (let i = 0; i < frames; i += 1) yield frame;
}
