// Says what a build is made from, so that one can be told to be of other sources than those that are there.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const FILES = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.build.json",
  "scripts/build.mjs",
];

/**
 * Hash of the sources in a folder of this project. By content and not by date: dates say nothing of files that were
 * deleted, put back from elsewhere, or edited while they were compiled.
 */
export function sourcesHash(root) {
  const inside = readdirSync(join(root, "src"), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  const hash = createHash("sha256");
  for (const path of [...FILES, ...inside].sort()) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
