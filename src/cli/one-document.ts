import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { RejectError, UsageError } from "../document/errors.ts";
import { fileKindOf } from "../read/files/file-kind.ts";
import { locate, pathLike, textAsGiven } from "../read/files/file-path.ts";
import type { RawInput } from "../read/input.ts";
import type { Analysis } from "../run/document/analyse.ts";
import { cleanerFor } from "../run/document/cleaner.ts";
import { analyse } from "../run/document/document-task.ts";
import { type CleanFlags, cleanOptions, configOf, ruleModules } from "./options.ts";
import { readStandardInput } from "./terminal.ts";

const EXIT_REJECTED = 1;

/** Cleans the one document that a command names; `-` is standard input. Undefined (and exit code 1) where it is rejected. */
export async function analyseOne(file: string, flags: CleanFlags): Promise<Analysis | undefined> {
  const config = await configOf(flags);
  const cleaner = await cleanerFor(cleanOptions(flags, config), ruleModules(flags, config));
  try {
    return await analyse(await inputOf(file), cleaner);
  } catch (error) {
    if (!(error instanceof RejectError)) throw error;
    process.stderr.write(`dechaff: ${file}: ${error.code}: ${error.message}\n`);
    process.exitCode = EXIT_REJECTED;
    return undefined;
  }
}

async function inputOf(file: string): Promise<RawInput> {
  if (file === "-") {
    const bytes = await readStandardInput();
    return { id: "-", path: "-", content: { kind: "bytes", bytes, name: "" }, stated: {} };
  }
  const kind = fileKindOf(file) ?? "document";
  if (kind !== "document") {
    throw new UsageError(
      `"${file}" holds ${kind === "warc" ? "records" : "rows"}; use dechaff run "${file}" --out DIR`,
    );
  }
  const located = await locate(file);
  const info = await stat(pathLike(located)).catch((error: unknown) => {
    throw new UsageError(`cannot read "${file}": no such file`, { cause: error });
  });
  if (info.isDirectory())
    throw new UsageError(`"${file}" is a directory; use dechaff run "${file}" --out DIR`);
  const path = textAsGiven(file, located);
  return { id: basename(path), path, content: { kind: "file", file: located }, stated: {} };
}
