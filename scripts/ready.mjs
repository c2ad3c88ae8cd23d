// Makes a fresh clone ready: installs when node_modules is missing or older than the lock file, builds when dist is of other sources.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sourcesHash } from "./sources.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const changed = (path) => (existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : 0);

function run(what, ...words) {
  console.error(`dechaff: ${what}`);
  const done = spawnSync("npm", words, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    console.error(`dechaff: "npm ${words.join(" ")}" failed; see the lines above`);
    process.exit(1);
  }
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`dechaff: needs Node 20.19 or later; this is ${process.versions.node}`);
  process.exit(1);
}

// npm writes this file last, so its date tells when the install was complete.
const installed = changed("node_modules/.package-lock.json");
if (installed === 0 || installed < changed("package-lock.json")) {
  run("installing dependencies…", "ci", "--no-audit", "--no-fund");
}

const built = join(root, "dist/.built");
if (!existsSync(built) || readFileSync(built, "utf8") !== sourcesHash(root))
  run("building…", "run", "build", "--silent");
