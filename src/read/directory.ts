import type { Dirent, Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { UsageError } from "../document/errors.ts";
import { kindOf } from "./file-kind.ts";
import { unreadable } from "./open-file.ts";

export { EXTENSIONS } from "./file-kind.ts";

export interface FoundFile {
  /** Absolute. */
  readonly file: string;
  /** As given on the command line and below, with "/" as separator. */
  readonly path: string;
  /** Relative to the directory given, with "/" as separator; unique within a run. */
  readonly id: string;
  /** Bytes on disk; 0 where it cannot be told. */
  readonly size: number;
  /** When the file was changed last, milliseconds since 1970; 0 where it cannot be told. */
  readonly modified: number;
  /** Why this cannot even be listed (a directory that may not be entered); it becomes a reject. */
  readonly trouble?: string;
}

export interface Listing {
  /** Sorted by `id`, so that the order of the arguments and of the file system doesn't matter. */
  readonly files: readonly FoundFile[];
  /** Files in the directories that are of no readable kind, by extension. */
  readonly ignored: Record<string, number>;
}

/** Kinds of ignored files that are told apart; a directory may hold as many extensions as files. */
const MOST_KINDS = 100;

/**
 * All files below the inputs. Symbolic links are followed, loops are not; pipes, devices and sockets are counted
 * as ignored. `exclude` is a directory that is never entered (the output). Throws `UsageError` where an input
 * does not exist or is no file or directory.
 */
export async function listFiles(inputs: readonly string[], exclude: string): Promise<Listing> {
  const found: FoundFile[] = [];
  const ignored: Record<string, number> = {};
  const seen = new Set<string>();
  const several = inputs.length > 1;
  for (const input of inputs) {
    const info = await stat(input).catch((error: unknown) => {
      const why = unreadable(error).message;
      const detail = why.startsWith("no such file") ? "no such file or directory" : why;
      throw new UsageError(`cannot read "${input}": ${detail}`, { cause: error });
    });
    if (info.isDirectory()) {
      const root = resolve(input);
      const prefix = several ? `${basename(root)}/` : "";
      for await (const entry of walk(root, resolve(exclude), seen)) {
        if (entry.kind === "ignored") countIgnored(ignored, entry.as);
        else {
          const inside = slashes(relative(root, entry.file));
          const named = {
            file: entry.file,
            path: slashes(join(input, inside)),
            id: prefix + (inside === "" ? "." : inside),
          };
          found.push(
            entry.kind === "trouble"
              ? { ...named, size: 0, modified: 0, trouble: entry.why }
              : { ...named, size: entry.size, modified: entry.modified },
          );
        }
      }
    } else if (info.isFile()) {
      const { size, mtimeMs } = info;
      found.push({
        file: resolve(input),
        path: slashes(input),
        id: basename(input),
        size,
        modified: mtimeMs,
      });
    } else {
      throw new UsageError(
        `"${input}" is no regular file; for a stream of JSON lines use dechaff pipe < "${input}"`,
      );
    }
  }
  return { files: uniquelyNamed(found), ignored };
}

type Entry =
  | { readonly kind: "file"; readonly file: string; readonly size: number; readonly modified: number }
  | { readonly kind: "ignored"; readonly as: string }
  | { readonly kind: "trouble"; readonly file: string; readonly why: string };

async function* walk(folder: string, exclude: string, seen: Set<string>): AsyncGenerator<Entry> {
  if (folder === exclude) return;
  let entries: Dirent[];
  try {
    const real = await realpath(folder);
    if (seen.has(real)) return;
    seen.add(real);
    entries = await readdir(folder, { withFileTypes: true });
    // The file system decides which of two links to one directory comes first; names must.
    entries.sort((a, b) => compare(a.name, b.name));
  } catch (error) {
    yield { kind: "trouble", file: folder, why: `directory: ${unreadable(error).message}` };
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const file = join(folder, entry.name);
    const info = await stat(file).catch(() => undefined);
    if (info?.isDirectory() ?? entry.isDirectory()) yield* walk(file, exclude, seen);
    else yield entryOf(file, info);
  }
}

/** A file that cannot be asked about (a dangling link) is still an input: reading it fails, and the failure is counted. */
function entryOf(file: string, info: Stats | undefined): Entry {
  if (info !== undefined && !info.isFile()) return { kind: "ignored", as: specialKind(info) };
  if (kindOf(file) === undefined) return { kind: "ignored", as: extensionOf(file) };
  return { kind: "file", file, size: info?.size ?? 0, modified: info?.mtimeMs ?? 0 };
}

function specialKind(info: Stats): string {
  if (info.isFIFO()) return "(pipe)";
  return info.isSocket() ? "(socket)" : "(device)";
}

function extensionOf(file: string): string {
  const name = basename(file);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot).toLowerCase() : "(none)";
}

/** Counts something that is not read. Past a hundred kinds, new ones are counted together. */
export function countIgnored(ignored: Record<string, number>, kind: string): void {
  const known = Object.hasOwn(ignored, kind) || Object.keys(ignored).length < MOST_KINDS;
  const as = known ? kind : "(other)";
  ignored[as] = (Object.hasOwn(ignored, as) ? (ignored[as] ?? 0) : 0) + 1;
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
