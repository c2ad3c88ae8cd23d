import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const exec = promisify(execFile);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dechaff-"));
  await exec("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], { cwd: ROOT });
  const packed = (await readdir(folder)).find((name) => name.endsWith(".tgz"));
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  // The compiler is the project's own; everything else comes from the package and its dependencies.
  await exec("npm", ["install", "--silent", "--no-audit", "--no-fund", "--prefer-offline", `./${packed}`], {
    cwd: folder,
  });
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the packed package, installed elsewhere", () => {
  it("has a command that cleans", async () => {
    await writeFile(
      join(folder, "a.txt"),
      "The tide came in at noon, and with it forty boats.\nShare this\n",
    );
    const { stdout } = await exec(join(folder, "node_modules", ".bin", "dechaff"), ["clean", "a.txt"], {
      cwd: folder,
    });
    expect(stdout).toBe("The tide came in at noon, and with it forty boats.\n");
  });

  it("runs on worker threads and writes its report", async () => {
    await exec(join(folder, "node_modules", ".bin", "dechaff"), ["run", "a.txt", "--out", "out", "--quiet"], {
      cwd: folder,
    });
    expect((await readdir(join(folder, "out"))).sort()).toEqual([
      "apart.jsonl",
      "duplicates.jsonl",
      "records.jsonl",
      "rejects.jsonl",
      "removals.jsonl",
      "report",
      "run.json",
    ]);
    expect(await readdir(join(folder, "out", "report"))).toContain("index.html");
  });

  it("has typed imports", async () => {
    await writeFile(
      join(folder, "use.ts"),
      `import { clean, defineRule, type CleanRecord, type CruftRule } from "dechaff";
const rule: CruftRule = defineRule({ id: "share/x", reason: "x", find: () => undefined, hits: [], misses: [] });
const { record } = await clean("The tide came in at noon.", { rules: [rule] });
const typed: CleanRecord = record;
const words: number = typed.words;
// @ts-expect-error: a record has no such field
typed.nonsense;
console.log(words);
`,
    );
    await symlink(join(ROOT, "node_modules", "typescript"), join(folder, "node_modules", "typescript"));
    const compiler = join(ROOT, "node_modules", ".bin", "tsc");
    const flags = ["--strict", "--module", "nodenext", "--target", "es2023", "--skipLibCheck", "use.ts"];
    await exec(compiler, flags, { cwd: folder });
    const { stdout } = await exec(process.execPath, ["use.js"], { cwd: folder });
    expect(stdout).toBe("6\n");
  });
});
