import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { UsageError } from "../document/errors.ts";

/** What dechaff reads in a directory, each also with `.gz` behind it. */
export const EXTENSIONS = [".html", ".htm", ".xhtml", ".txt", ".text", ".md", ".json", ".jsonl", ".ndjson"] as const;
const READABLE = /\.(?:html?|xhtml|txt|text|md|json|jsonl|ndjson)(?:\.gz)?$/i;

export interface FoundFile {
  /** Absolute. */
  readonly file: string;
  /** As given on the command line and below, with "/" as separator. */
  readonly path: string;
  /** Relative to the directory given, with "/" as separator; unique within a run. */
  readonly id: string;
  /** Bytes on disk; 0 where it cannot be told. */
  readonly size: number;
}

export interface Listing {
  /** Sorted by `id`, so that the order of the arguments and of the file system doesn't matter. */
  readonly files: readonly FoundFile[];
  /** Files in the directories that are of no readable kind, by extension. */
  readonly ignored: Readonly<Record<string, number>>;
}

/**
 * All files below the inputs. Symbolic links are followed, loops are not. `exclude` is a directory that is
 * never entered (the output). Throws `UsageError` where an input does not exist.
 */
export async function listFiles(inputs: readonly string[], exclude: string): Promise<Listing> {
  const found: FoundFile[] = [];
  const ignored: Record<string, number> = {};
  const seen = new Set<string>();
  const several = inputs.length > 1;
  for (const input of inputs) {
    const info = await stat(input).catch((error: unknown) => {
      throw new UsageError(`cannot read "${input}": no such file or directory`, { cause: error });
    });
    if (info.isDirectory()) {
      const prefix = several ? `${basename(resolve(input))}/` : "";
      for await (const file of walk(resolve(input), resolve(exclude), seen)) {
        const inside = slashes(relative(resolve(input), file));
        const path = slashes(join(input, inside));
        if (READABLE.test(file)) found.push({ file, path, id: prefix + inside, size: await sizeOf(file) });
        else countIgnored(ignored, file);
      }
    } else {
      found.push({ file: resolve(input), path: slashes(input), id: basename(input), size: info.size });
    }
  }
  return { files: uniquelyNamed(found), ignored };
}

async function* walk(folder: string, exclude: string, seen: Set<string>): AsyncGenerator<string> {
  const real = await realpath(folder);
  if (seen.has(real) || folder === exclude) return;
  seen.add(real);
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const file = join(folder, entry.name);
    // A dangling link is still an input: reading it fails, and the failure is counted.
    const directory = entry.isSymbolicLink() ? await stat(file).then((info) => info.isDirectory(), () => false) : entry.isDirectory();
    if (directory) yield* walk(file, exclude, seen);
    else yield file;
  }
}

/** A dangling link has no size; that it cannot be read is found out, and counted, when its turn comes. */
function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    (info) => info.size,
    () => 0,
  );
}

function countIgnored(ignored: Record<string, number>, file: string): void {
  const dot = basename(file).lastIndexOf(".");
  const extension = dot > 0 ? basename(file).slice(dot).toLowerCase() : "(none)";
  ignored[extension] = (ignored[extension] ?? 0) + 1;
}

/** Sorts, drops files given twice, and tells apart equal names from different directories. */
function uniquelyNamed(found: readonly FoundFile[]): FoundFile[] {
  const sorted = [...found].sort((a, b) => compare(a.id, b.id) || compare(a.file, b.file));
  const names = new Map<string, number>();
  const files = new Set<string>();
  const result: FoundFile[] = [];
  for (const file of sorted) {
    if (files.has(file.file)) continue;
    files.add(file.file);
    const count = (names.get(file.id) ?? 0) + 1;
    names.set(file.id, count);
    result.push(count === 1 ? file : { ...file, id: `${file.id}~${count}` });
  }
  return result;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function slashes(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}
