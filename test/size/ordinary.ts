import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Article, articles } from "../../bench/corpus/articles.ts";

/** Rows before, and as many behind, what a case is about. */
const ROWS = 4;
/** Ordinary documents that lie around what a case is about; two of them are pages. */
export const AROUND: number = 2 * ROWS + 2;

/** Articles that are no copies of each other. */
const STORIES: readonly Article[] = [...articles(60)].filter(({ copyOf }) => copyOf === undefined);

/** The longest paragraphs by the ids of ordinary documents: the records must hold them. */
export type Passages = ReadonlyMap<string, string>;

/** Lays ordinary documents before and behind whatever else will lie in a folder, in the order in which it is read. */
export async function layAround(folder: string): Promise<Passages> {
  const passages = new Map<string, string>();
  const told = (id: string, { text }: Article): void => void passages.set(id, passageOf(text));
  for (const [name, from] of [
    ["a-before", 0],
    ["z-behind", ROWS + 1],
  ] as const) {
    const rows = STORIES.slice(from, from + ROWS);
    for (const row of rows) told(row.id, row);
    await writeFile(join(folder, `${name}.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    const page = storyOf(from + ROWS);
    told(`${name}.html`, page);
    await writeFile(join(folder, `${name}.html`), pageOf(page.text));
  }
  return passages;
}

/** An ordinary row that stands inside of a hostile file; `index` from 0. */
export function insideRow(index: number): Article {
  return { ...storyOf(AROUND + index), id: `inside-${index}` };
}

/** The same as a line. */
export function insideLine(index: number): string {
  return `${JSON.stringify(insideRow(index))}\n`;
}

/** What the record of such a row must hold. */
export function insidePassages(count: number): [string, string][] {
  return Array.from({ length: count }, (_, index) => [`inside-${index}`, passageOf(insideRow(index).text)]);
}

/** A page of an article's lines. */
export function pageOf(text: string): string {
  const [title = "", ...lines] = text.split("\n");
  const body = lines.map((line) => `<p>${line}</p>`).join("\n");
  return `<!doctype html><html><head><title>${title}</title></head><body><nav><a href="/">Home</a> <a href="/a">About</a></nav><h1>${title}</h1>\n${body}</body></html>`;
}

function storyOf(index: number): Article {
  const story = STORIES[index];
  if (story === undefined) throw new Error(`no ordinary article ${index}`);
  return story;
}

function passageOf(text: string): string {
  return text.split("\n").reduce((longest, line) => (line.length > longest.length ? line : longest), "");
}
