import { realpath } from "node:fs/promises";
import { basename, dirname, sep } from "node:path";
import { type FilePath, pathKey, pathLike, pathText } from "./file-path.ts";

/**
 * Where a path leads once links are followed, as a key (`pathKey`): two paths have the same one where they lead to
 * the same place, however they are spelled. Of a path that leads nowhere yet, what exists of it is followed.
 */
export async function realPath(path: FilePath): Promise<string> {
  const real = await existing(path);
  if (real !== undefined) return real;
  const parent = typeof path === "string" ? dirname(path) : undefined;
  // What cannot be followed at all stands for itself.
  if (parent === undefined || typeof path !== "string" || parent === path) return pathKey(path);
  const above = await realPath(parent);
  const name = basename(path);
  if (name === ".") return above;
  const place = name === ".." ? dirname(above) : inside(above, pathKey(name));
  return (await existing(Buffer.from(place, "latin1"))) ?? place;
}

async function existing(path: FilePath): Promise<string | undefined> {
  const real = realpath(pathLike(path), { encoding: "buffer" });
  return real.then(pathKey, () => undefined);
}

function inside(folder: string, name: string): string {
  return folder.endsWith(sep) ? folder + name : folder + sep + name;
}

/** Whether a place (`realPath`) is this folder or lies somewhere in it. */
export function liesIn(place: string, folder: string): boolean {
  return place === folder || place.startsWith(inside(folder, ""));
}

/** Where a path leads, as text. */
export async function realPathText(path: FilePath): Promise<string> {
  return pathText(Buffer.from(await realPath(path), "latin1"));
}
