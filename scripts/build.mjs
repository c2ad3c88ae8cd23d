// Compiles src to dist, and marks the build as complete with the hash of what it was made from.
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sourcesHash } from "./sources.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(root, "dist");

function step(name, ...words) {
  const bin = join(root, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);
  const done = spawnSync(bin, words, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (done.status !== 0) process.exit(1);
}

const hash = sourcesHash(root);
rmSync(dist, { recursive: true, force: true });
step("tsc", "-p", "tsconfig.build.json");
for (const path of readdirSync(join(root, "src"), { recursive: true })) {
  if (path.endsWith(".sql")) copyFileSync(join(root, "src", path), join(dist, path));
}
if (existsSync(join(root, "src/report/app/vite.config.ts"))) {
  step("vite", "build", "src/report/app", "--logLevel", "warn");
}
chmodSync(join(dist, "cli/main.js"), 0o755);
writeFileSync(join(dist, ".built"), hash);
