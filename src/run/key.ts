import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { FoundFile } from "../read/files/directory.ts";
import { type RunOptions, statedOptions } from "./options.ts";
import { VERSION } from "./version.ts";

/** Number of the form in which work folders hold what is done; nothing of another form is gone on with. */
const WORK_FORMAT = 2;

/** What tells a file from an earlier or later state of it, without reading it. */
type FileState = readonly [path: string, size: number, modified: number];

/** The states of files. Throws where one cannot be read. */
export async function fileStates(paths: readonly string[]): Promise<FileState[]> {
  const states: FileState[] = [];
  for (const path of paths) {
    const { size, mtimeMs } = await stat(path);
    states.push([path, size, mtimeMs]);
  }
  return states;
}

/** Hash of what decides the output of a command: version, form of the work, and everything that is given, as JSON. */
export function jobKey(command: string, ...given: readonly unknown[]): string {
  return createHash("sha256")
    .update(JSON.stringify([VERSION, WORK_FORMAT, command, ...given]))
    .digest("hex");
}

/**
 * Hash of everything that decides what a run writes: version, options, judgements, rule modules, the input files by name,
 * size and date, and so the files of records (`against`) that it is compared with.
 */
export async function runKey(
  files: readonly FoundFile[],
  against: readonly string[],
  options: RunOptions,
): Promise<string> {
  const modules = await Promise.all(options.ruleModules.map((file) => readFile(file, "utf8")));
  const inputs = files.map(({ id, path, size, modified }) => [id, path, size, modified]);
  const known = await fileStates(against);
  return jobKey("run", statedOptions(options), [...options.overrides], modules, inputs, known);
}
