import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const SOURCE = join(ROOT, "src");
const IMPORT = /(?:from|import\()\s*"(\.[^"]+)"/g;

/** Which rooms a room may import from, beside itself, from the ground up. `docs/architecture.md` says why. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  memory: [],
  document: [],
  database: ["document"],
  read: ["document", "memory"],
  rules: ["document", "memory"],
  normalise: ["document", "memory"],
  facts: ["document", "memory"],
  dedup: ["document", "memory"],
  label: ["document", "memory", "rules"],
  write: ["document", "database", "normalise"],
  report: ["document"],
  store: ["document", "database", "dedup", "label", "read", "write"],
  run: [
    ...["memory", "document", "database", "read", "rules", "normalise", "facts", "dedup", "label", "write"],
    ...["report", "store"],
  ],
  cli: ["document", "database", "dedup", "read", "report", "write", "run"],
};
/** The same for the rooms inside of `run`; all may import what lies in `run` itself and prepares a job. */
const RUN_ROOMS: Readonly<Record<string, readonly string[]>> = {
  document: [],
  batch: ["document"],
  merge: ["document", "batch"],
  compare: [],
};
/** What lies in `run` itself and puts the rooms together. */
const RUN_ENTRIES = ["corpus.ts", "judge.ts", "library.ts", "pipe.ts"];

/** Files of a folder; rules are many, and one a file. */
const MAX_FILES = 20;
const MAX_LINES = 250;

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file));
const textOf = (file: string): string => readFileSync(join(SOURCE, file), "utf8");

/** Pairs of files, the importing one first. */
const imports: readonly (readonly [string, string])[] = files.flatMap((file) =>
  [...textOf(file).matchAll(IMPORT)].map(
    ([, to = ""]) => [file, relative(SOURCE, join(SOURCE, dirname(file), to)).replaceAll("\\", "/")] as const,
  ),
);
const room = (file: string, level = 0): string => file.split("/").slice(level, -1)[0] ?? "";

describe("the structure of the sources", () => {
  it("has the rooms that are listed", () => {
    const found = new Set(files.map((file) => room(file)));
    expect([...found].sort()).toEqual([...Object.keys(ROOMS), ""].sort());
    const inRun = new Set(files.filter((file) => room(file) === "run").map((file) => room(file, 1)));
    expect([...inRun].sort()).toEqual([...Object.keys(RUN_ROOMS), ""].sort());
  });

  it("imports downwards only", () => {
    const upwards = imports.filter(([from, to]) => {
      const [own, other] = [room(from), room(to)];
      return own !== "" && own !== other && !ROOMS[own]?.includes(other);
    });
    expect(upwards).toEqual([]);
    const inRun = imports.filter(([from, to]) => room(from) === "run" && room(to) === "run");
    const upwardsInRun = inRun.filter(([from, to]) => {
      const [own, other] = [room(from, 1), room(to, 1)];
      if (own === "" || own === other) return false;
      if (other === "") return RUN_ENTRIES.some((entry) => to === `run/${entry}`);
      return !RUN_ROOMS[own]?.includes(other);
    });
    expect(upwardsInRun).toEqual([]);
  });

  it("has files and folders that can be taken in at a glance", () => {
    const long = files.filter((file) => textOf(file).split("\n").length - 1 > MAX_LINES);
    expect(long).toEqual([]);
    const counts = new Map<string, number>();
    for (const entry of readdirSync(SOURCE, { recursive: true, withFileTypes: true })) {
      const folder = relative(SOURCE, entry.parentPath).replaceAll("\\", "/");
      if (entry.isFile() && room(`${folder}/x`) !== "rules")
        counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > MAX_FILES)).toEqual([]);
  });

  it("names limits by MAX and MIN", () => {
    const named = /\bconst ((?:MOST|LEAST|LONGEST|SHORTEST|FEWEST|LARGEST|SMALLEST|WIDEST)(?:_[A-Z_]+)?)\b/g;
    const found = files.flatMap((file) =>
      [...textOf(file).matchAll(named)].map(([, name]) => `${file} ${name}`),
    );
    expect(found).toEqual([]);
  });

  it("is described room by room", () => {
    const page = readFileSync(join(ROOT, "docs/architecture.md"), "utf8");
    const rooms = [...Object.keys(ROOMS), ...Object.keys(RUN_ROOMS).map((name) => `run/${name}`)];
    expect(rooms.filter((name) => !page.includes(`src/${name}/`))).toEqual([]);
  });
});
