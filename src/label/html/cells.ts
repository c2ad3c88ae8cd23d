import type { Document } from "../../document/document.ts";
import type { ElementNode } from "../../document/segment.ts";
import type { PageFeatures } from "./features/index.ts";

/** Share of the words kept that stand in one cell: the table lays out the page, and the article is a column of it. */
const COLUMN = 0.7;
/** Sentences of a column; data has fewer in a cell. */
const COLUMN_SENTENCES = 3;
/** Words from which a line that ends like a sentence is one: slogans are shorter. */
const SENTENCE_WORDS = 8;
/** Ancestors that are looked at: a cell stands close around its text, and pages may nest without end. */
const HIGHEST = 30;
const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/u;

/** What is kept of one cell of a table. */
interface Cell {
  readonly segments: number[];
  words: number;
  sentences: number;
}

/**
 * Pages of old are laid out in tables: menu, article and adverts are cells, and no name tells them apart. Where all but
 * the whole article stands in one cell, cells beside it without a sentence are not kept. Data tables inside that cell
 * are part of it.
 */
export function besideColumn(document: Document, page: PageFeatures, kept: Uint8Array): void {
  const cells = new Map<ElementNode, Cell>();
  let words = 0;
  document.segments.forEach(({ element, text }, at) => {
    if (kept[at] !== 1) return;
    const own = page.counts.stats[at]?.words ?? 0;
    words += own;
    const node = nearest(element, "td");
    if (node === undefined) return;
    let cell = cells.get(node);
    if (cell === undefined) {
      cell = { segments: [], words: 0, sentences: 0 };
      cells.set(node, cell);
    }
    cell.segments.push(at);
    cell.words += own;
    if (own >= SENTENCE_WORDS && SENTENCE_END.test(text)) cell.sentences++;
  });
  for (const [column, { words: own, sentences }] of cells) {
    if (own < COLUMN * words || sentences < COLUMN_SENTENCES) continue;
    const tables = tablesAround(column);
    for (const [node, cell] of cells) {
      const table = nearest(node, "table");
      if (cell.sentences > 0 || node === column || table === undefined || !tables.has(table)) continue;
      for (const at of cell.segments) kept[at] = 0;
    }
    return;
  }
}

/** The element itself or the nearest one above it with that tag. */
function nearest(element: ElementNode | undefined, tag: string): ElementNode | undefined {
  let node = element;
  for (let level = 0; node !== undefined && level < HIGHEST; level++) {
    if (node.tag === tag) return node;
    node = node.parent;
  }
  return undefined;
}

function tablesAround(cell: ElementNode): ReadonlySet<ElementNode> {
  const tables = new Set<ElementNode>();
  for (let node = cell.parent; node !== undefined; node = node.parent)
    if (node.tag === "table") tables.add(node);
  return tables;
}
