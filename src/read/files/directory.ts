import type { Dirent, Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import { UsageError } from "../../document/errors.ts";
import { fileKindOf } from "./file-kind.ts";
import {
  type FilePath,
  inFolder,
  locate,
  nameText,
  pathKey,
  pathLike,
  pathText,
  textAsGiven,
} from "./file-path.ts";
import { unreadable } from "./open-file.ts";
import { liesIn, realPath } from "./real-path.ts";

export interface FoundFile {
  /** Absolute. */
  readonly file: FilePath;
  /** As given on the command line and below, with "/" as separator; `pathText` of names that are not UTF-8. */
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
  /** Files in the directories that are of no readable kind, by extension, and the output directory (`OUTPUT`). */
  readonly ignored: Record<string, number>;
}

/** Under which name an output directory inside an input is counted among what was passed over. */
export const OUTPUT = "(output directory)";

/** Kinds of ignored files that are told apart; a directory may hold as many extensions as files. */
const MAX_KINDS = 100;

/**
 * All files below the inputs. Symbolic links are followed, loops are not; pipes, devices and sockets are counted
 * as ignored. `output` is a directory that is never entered, whether it exists yet or not: it is counted once where it
 * lies in an input. Throws `UsageError` where an input does not exist or is no file or directory.
 */
export async function listFiles(inputs: readonly string[], output?: string): Promise<Listing> {
  const found: FoundFile[] = [];
  const ignored: Record<string, number> = {};
  const seen = new Set<string>();
  const several = inputs.length > 1;
  const exclude = output === undefined ? undefined : await realPath(output);
  for (const { file, path, info } of await locatedInOrder(inputs)) {
    if (info.isDirectory()) {
      const prefix = several ? `${basename(pathText(file))}/` : "";
      for await (const entry of walk({ folder: file, inside: "" }, exclude, seen)) {
        if (entry.kind === "ignored") countIgnored(ignored, entry.as);
        else {
          const named = {
            file: entry.file,
            path: slashes(join(path, entry.inside)),
            id: prefix + (entry.inside === "" ? "." : entry.inside),
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
      found.push({ file, path: slashes(path), id: basename(path), size, modified: mtimeMs });
    } else {
      throw new UsageError(
        `"${path}" is no regular file; for a stream of JSON lines use dechaff pipe < "${path}"`,
      );
    }
  }
  if (exclude !== undefined && [...seen].some((folder) => liesIn(exclude, folder)))
    countIgnored(ignored, OUTPUT);
  return { files: uniquelyNamed(found), ignored };
}

/** What an argument names. */
interface Located {
  readonly file: FilePath;
  /** As given; `pathText` of names that are not UTF-8. */
  readonly path: string;
  readonly info: Stats;
}

/** By their paths, so that of an input and another one in it the outer one names the files. */
async function locatedInOrder(inputs: readonly string[]): Promise<Located[]> {
  const all: Located[] = [];
  for (const input of inputs) {
    const file = await locate(input);
    const info = await stat(pathLike(file)).catch((error: unknown) => {
      const why = unreadable(error).message;
      const detail = why.startsWith("no such file") ? "no such file or directory" : why;
      throw new UsageError(`cannot read "${input}": ${detail}`, { cause: error });
    });
    all.push({ file, path: textAsGiven(input, file), info });
  }
  return all.sort((a, b) => compare(pathKey(a.file), pathKey(b.file)));
}

/** A directory on the way down: where it is, and what it is called below the input, with "/" as separator. */
interface Folder {
  readonly folder: FilePath;
  readonly inside: string;
}

type Entry =
  | {
      readonly kind: "file";
      readonly file: FilePath;
      readonly inside: string;
      readonly size: number;
      readonly modified: number;
    }
  | { readonly kind: "ignored"; readonly as: string }
  | { readonly kind: "trouble"; readonly file: FilePath; readonly inside: string; readonly why: string };

async function* walk(
  { folder, inside }: Folder,
  exclude: string | undefined,
  seen: Set<string>,
): AsyncGenerator<Entry> {
  let entries: { readonly entry: Dirent<Buffer>; readonly text: string }[];
  try {
    const real = await realPath(folder);
    if (real === exclude || seen.has(real)) return;
    seen.add(real);
    const all = await readdir(pathLike(folder), { withFileTypes: true, encoding: "buffer" });
    entries = all.map((entry) => ({ entry, text: nameText(entry.name) }));
    // The file system decides which of two links to one directory comes first; names must.
    entries.sort((a, b) => compare(a.text, b.text));
  } catch (error) {
    yield { kind: "trouble", file: folder, inside, why: `directory: ${unreadable(error).message}` };
    return;
  }
  for (const { entry, text } of entries) {
    if (text.startsWith(".")) continue;
    const file = inFolder(folder, entry.name);
    const below = inside === "" ? text : `${inside}/${text}`;
    const info = await stat(pathLike(file)).catch(() => undefined);
    if (info?.isDirectory() ?? entry.isDirectory())
      yield* walk({ folder: file, inside: below }, exclude, seen);
    else yield entryOf(file, below, info);
  }
}

/** A file that cannot be asked about (a dangling link) is still an input: reading it fails, and the failure is counted. */
function entryOf(file: FilePath, inside: string, info: Stats | undefined): Entry {
  if (info !== undefined && !info.isFile()) return { kind: "ignored", as: specialKind(info) };
  if (fileKindOf(inside) === undefined) return { kind: "ignored", as: extensionOf(inside) };
  return { kind: "file", file, inside, size: info?.size ?? 0, modified: info?.mtimeMs ?? 0 };
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
  const known = Object.hasOwn(ignored, kind) || Object.keys(ignored).length < MAX_KINDS;
  const as = known ? kind : "(other)";
  ignored[as] = (Object.hasOwn(ignored, as) ? (ignored[as] ?? 0) : 0) + 1;
}

/** Sorts, drops files given twice, and tells apart equal names from different directories. */
function uniquelyNamed(found: readonly FoundFile[]): FoundFile[] {
  const keyed = found.map((file) => ({ file, key: pathKey(file.file) }));
  keyed.sort((a, b) => compare(a.file.id, b.file.id) || compare(a.key, b.key));
  const names = new Map<string, number>();
  const files = new Set<string>();
  const result: FoundFile[] = [];
  for (const { file, key } of keyed) {
    if (files.has(key)) continue;
    files.add(key);
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
