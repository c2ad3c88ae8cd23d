import { readFile } from "node:fs/promises";
import type { Recurrence, Templates } from "./templates.ts";

/** How templates lie on disk between the passes: by site, the line's hash, articles, and of how many. */
type Stored = [site: string, lines: [line: number, articles: number, of: number][]][];

/** Templates as the content of a file, for the workers of the second pass. */
export function templatesFile(templates: Templates): string {
  const stored: Stored = [...templates].map(([site, lines]) => [
    site,
    [...lines].map(([line, { articles, of }]): [number, number, number] => [line, articles, of]),
  ]);
  return JSON.stringify(stored);
}

/** Reads what `templatesFile` made in this run. */
export async function readTemplates(file: string): Promise<Templates> {
  const stored: Stored = JSON.parse(await readFile(file, "utf8"));
  return new Map(
    stored.map(([site, lines]) => [
      site,
      new Map(lines.map(([line, articles, of]): [number, Recurrence] => [line, { articles, of }])),
    ]),
  );
}
