import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const exec = promisify(execFile);
const readme = await readFile(join(ROOT, "README.md"), "utf8");

/** What an example's own comments say it prints. */
function promised(code: string): string[] {
  return code.split("\n").flatMap((line) => {
    const comment = /^(?:console\.log.*;\s*)?\/\/ (.*)$/.exec(line)?.[1];
    return comment === undefined ? [] : [comment];
  });
}

const examples = [...readme.matchAll(/^```js\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? "");
/** Stands between what one example prints and the next. */
const BREAK = "\f";

let folder = "";
/** What each example prints. */
let outputs: readonly string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dechaff-"));
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
  for (const [index, code] of examples.entries()) {
    // The package under test in the place of an installed one.
    const built = code.replaceAll('from "dechaff"', `from ${JSON.stringify(join(ROOT, "dist/index.js"))}`);
    await writeFile(join(folder, `example-${index}.js`), built);
  }
  // One process for all of them: it takes longer to load the package than to use it.
  const all = examples.map(
    (_, index) =>
      `await import("./example-${index}.js").catch(console.log);\nconsole.log(${JSON.stringify(BREAK)});\n`,
  );
  await writeFile(join(folder, "all.js"), all.join(""));
  const { stdout } = await exec(process.execPath, [join(folder, "all.js")]);
  outputs = stdout.split(BREAK);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("README", () => {
  it("has examples", () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
  });

  for (const [index, code] of examples.entries()) {
    it(`example ${index + 1} prints what it says`, () => {
      const printed = (outputs[index] ?? "")
        .replace(/\[\n\s+/g, "[ ")
        .replace(/,\n\s+/g, ", ")
        .replace(/\n\]/g, " ]")
        .trim()
        .split("\n");
      expect(printed).toEqual(promised(code));
      expect(printed.length).toBeGreaterThan(0);
    });
  }

  it("names the kinds and the reject codes that there are", async () => {
    const { CRUFT_KINDS, REJECT_CODES } = await import("../src/index.ts");
    expect(readme).toContain(`\`${CRUFT_KINDS.join(" ")}\``);
    for (const code of REJECT_CODES) expect(readme).toContain(code);
  });
});
