import { isUtf8 } from "node:buffer";
import { readdir, stat } from "node:fs/promises";
import { isAbsolute, join, normalize, parse, resolve, sep } from "node:path";
import { UsageError } from "../../document/errors.ts";

/** A path: text, or its bytes where a name in it is not UTF-8. Bytes come out of another thread as plain ones. */
export type FilePath = string | Uint8Array;

/** A path as Node's file system takes it. */
export function pathLike(path: FilePath): string | Buffer {
  return typeof path === "string" ? path : bytesOf(path);
}

/** The path of what is called `name` in a folder. */
export function inFolder(folder: FilePath, name: Buffer): FilePath {
  if (typeof folder === "string" && isUtf8(name)) return join(folder, name.toString());
  const before = bytesOf(folder);
  const separator = before.length === 0 || before.at(-1) === SEPARATOR ? "" : sep;
  return Buffer.concat([before, Buffer.from(separator), name]);
}

const SEPARATOR = sep.charCodeAt(0);
const ESCAPE = /\\x[0-9a-f]{2}/;
/** Bytes of the longest character of UTF-8. */
const MAX_CHARACTER_BYTES = 4;

/**
 * A name as text. Bytes that are not UTF-8 are written as `\xe9`, as a shell takes them in `$'…'`, and then a
 * backslash as two; so is every backslash of a name that happens to hold such an escape. No two names have one text.
 */
export function nameText(name: Buffer): string {
  if (isUtf8(name)) {
    const whole = name.toString();
    if (!holdsEscape(whole)) return whole;
  }
  let text = "";
  for (let at = 0; at < name.length; ) {
    const size = characterAt(name, at);
    const character = name.toString("utf8", at, at + size);
    text += size === 0 ? `\\x${name.toString("hex", at, at + 1)}` : character === "\\" ? "\\\\" : character;
    at += Math.max(1, size);
  }
  return text;
}

function holdsEscape(text: string): boolean {
  // Where the backslash separates names, none holds one.
  return sep === "/" && ESCAPE.test(text);
}

/** Bytes of the character that begins at `at`; 0 where none does. */
function characterAt(name: Buffer, at: number): number {
  for (let size = 1; size <= MAX_CHARACTER_BYTES && at + size <= name.length; size += 1)
    if (isUtf8(name.subarray(at, at + size))) return size;
  return 0;
}

/** A path as text, name by name (`nameText`). */
export function pathText(path: FilePath): string {
  if (typeof path === "string" && !holdsEscape(path)) return path;
  // As Latin-1, each unit is a byte.
  const names = bytesOf(path).toString("latin1").split(sep);
  return names.map((name) => nameText(Buffer.from(name, "latin1"))).join(sep);
}

/** A path as a key: two paths have the same only where they are the same, byte by byte. */
export function pathKey(path: FilePath): string {
  return bytesOf(path).toString("latin1");
}

function bytesOf(path: FilePath): Buffer {
  if (typeof path === "string") return Buffer.from(path);
  return Buffer.from(path.buffer, path.byteOffset, path.length);
}

/** What stands in the arguments of a program, and in its working directory, for bytes that are not UTF-8. */
const REPLACED = "\ufffd";

/**
 * The absolute path that an argument means. Where names in it are not UTF-8, an argument does not tell which bytes
 * they have; what lies in the directory does. Throws `UsageError` where several names read alike.
 */
export async function locate(argument: string): Promise<FilePath> {
  const whole = resolve(argument);
  if (!whole.includes(REPLACED) || (await exists(whole))) return whole;
  const { root } = parse(whole);
  let path: FilePath = root;
  for (const part of whole.slice(root.length).split(sep)) {
    const name = part.includes(REPLACED) ? await nameLike(path, part, argument) : Buffer.from(part);
    path = inFolder(path, name);
  }
  return path;
}

/** The one name in a folder that reads like this one; the name itself where there is none. */
async function nameLike(folder: FilePath, part: string, argument: string): Promise<Buffer> {
  const names = await readdir(pathLike(folder), { encoding: "buffer" }).catch((): Buffer[] => []);
  const alike = names.filter((name) => name.toString() === part);
  const [exact] = alike.filter((name) => isUtf8(name));
  const [first = Buffer.from(part), ...others] = alike;
  if (exact !== undefined || others.length === 0) return exact ?? first;
  throw new UsageError(
    `several names read as "${argument}", which are not UTF-8; give the directory that they lie in`,
  );
}

/** An argument as text, relative where it was given so, with the names that `locate` found for it. */
export function textAsGiven(argument: string, located: FilePath): string {
  if (typeof located === "string") return pathText(argument);
  const text = pathText(located);
  if (isAbsolute(argument)) return text;
  const parts = normalize(argument).split(sep);
  const dots = parts.filter((part) => part === "." || part === "..");
  const names = parts.length - dots.length;
  return [...dots, ...(names === 0 ? [] : text.split(sep).slice(-names))].join(sep);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
