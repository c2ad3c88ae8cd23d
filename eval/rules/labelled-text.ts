import { readFileSync } from "node:fs";
import type { Document } from "../../src/document/document.ts";
import type { Segment } from "../../src/document/segment.ts";
import { pageOf } from "../../src/label/page.ts";
import type { Page } from "../../src/rules/index.ts";
import { plain } from "../../src/rules/shape/word-endings.ts";

/** A document of the development data: its lines, and for each whether it stands in the gold text. */
export interface LabelledText {
  readonly id: string;
  readonly lines: readonly string[];
  readonly keep: readonly number[];
  readonly gold: string;
  readonly title?: string;
}

/** Units beside a partial match by which its place in the gold text is known. */
const BESIDE = 40;

/** The gold texts hold the headline, which a record keeps in a field of its own. */
function isHeadline(line: string, text: LabelledText): boolean {
  const found = plain(line);
  return found === plain(text.gold.split("\n", 1)[0] ?? "") || found === plain(text.title ?? "");
}

/**
 * Whether the gold text loses something with this line. A line that stands more often in the page than in the gold
 * text (an entry of a table of contents and the heading itself) was labelled by its twin.
 */
export function standsInGold(index: number, text: LabelledText): boolean {
  const line = text.lines[index]?.trim() ?? "";
  if (text.keep[index] !== 1 || isHeadline(line, text)) return false;
  const wanted = plain(line);
  const copies = text.lines.filter(
    (other) => other.length < line.length + 40 && plain(other) === wanted,
  ).length;
  if (copies < 2) return true;
  const alone = text.gold.split("\n").filter((other) => plain(other) === wanted).length;
  return copies <= (alone > 0 ? alone : ` ${plain(text.gold)} `.split(` ${wanted} `).length - 1);
}

/** Whether the part of the line stands in the gold text, with the words beside it. */
export function partInGold(line: string, start: number, end: number, text: LabelledText): boolean {
  const before = Math.max(0, start - BESIDE);
  return ` ${plain(text.gold)} `.includes(plain(line.slice(before, start === 0 ? end + BESIDE : end)));
}

/** The lines as they stand, one segment each: labels belong to them, so that none may be joined or split. */
export function pageOfLines(text: LabelledText): Page {
  const source = text.lines.join("\n");
  const segments: Segment[] = [];
  let at = 0;
  for (const line of text.lines) {
    const span = { start: at, end: at + line.length };
    const runs = [{ at: 0, size: line.length, from: at, width: line.length }];
    segments.push({ span, text: line, runs, block: "line", links: [], element: undefined });
    at += line.length + 1;
  }
  const stated = text.title === undefined ? {} : { title: text.title };
  const document: Document = {
    id: text.id,
    format: "text",
    source,
    segments,
    head: undefined,
    stated,
    notes: [],
  };
  return pageOf(document);
}

/** Reads the documents; with `titles`, a folder of gold files, their titles too. */
export function readLabelled(path: string, titles: string | undefined): LabelledText[] {
  const rows = readFileSync(path, "utf8")
    .split("\n")
    .filter((row) => row !== "");
  const texts = rows.map((row): LabelledText => JSON.parse(row));
  if (titles === undefined) return texts;
  return texts.map((text) => {
    const gold: { ground_truth?: { title?: string } } = JSON.parse(
      readFileSync(`${titles}/${text.id}.json`, "utf8"),
    );
    const title = gold.ground_truth?.title ?? "";
    return title === "" ? text : { ...text, title };
  });
}
