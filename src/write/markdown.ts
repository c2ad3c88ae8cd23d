import type { Edit } from "../document/label.ts";
import type { ElementNode, Segment } from "../document/segment.ts";
import type { Piece } from "../document/verdict.ts";
import { applyEdits } from "../normalise/index.ts";
import { CODE_EDGE, isDataCell } from "./cells.ts";

const HEADING = /^h([1-6])$/;
/** What would be read as markup in running text. */
const SPECIAL = /[\\`*_[\]<>]/g;
/** What would start a block at the head of a line. */
const BLOCK_START = /^(?:#{1,6}(?= )|[-+](?= )|\d{1,9}(?=[.)] )|>)/;
const SAFE_LINK = /^(?:https?:\/\/|mailto:|[/#?.])[^\s<>]*$/i;
const LIST: ReadonlySet<string> = new Set(["ul", "ol", "menu"]);

/**
 * The body as Markdown (CommonMark with tables): headings, lists, quotes, links, code and tables of a page;
 * a plain text stays as it is. Same pieces, same edits as `bodyText`.
 */
export function bodyMarkdown(
  segments: readonly Segment[],
  kept: readonly Piece[],
  edits: readonly Edit[],
): string {
  const blocks: Block[] = [];
  for (const piece of kept) {
    const segment = segments[piece.segment];
    if (segment === undefined) continue;
    const own = edits.filter(
      (edit) => edit.span.start < segment.span.end && edit.span.end > segment.span.start,
    );
    const block =
      segment.element === undefined
        ? plain(segment, piece, own)
        : markedUp(segment, segment.element, piece, own, isDataCell(segments, piece.segment));
    if (block.text !== "") blocks.push(block);
  }
  return joined(blocks);
}

interface Block {
  readonly text: string;
  /** Blocks of the same list or table stand on adjacent lines. */
  readonly group: string;
  /** Table row, for cells. */
  readonly row: number;
}

function plain(segment: Segment, piece: Piece, edits: readonly Edit[]): Block {
  return { text: applyEdits(segment, edits, piece.from, piece.to), group: "", row: -1 };
}

function markedUp(
  segment: Segment,
  element: ElementNode,
  piece: Piece,
  edits: readonly Edit[],
  dataCell: boolean,
): Block {
  if (segment.block === "code") {
    const code = applyEdits(segment, edits, piece.from, piece.to).replace(CODE_EDGE, "");
    return { text: code === "" ? "" : fenced(code), group: "", row: -1 };
  }
  const inline = withLinks(segment, piece, edits).replace(/\n/g, "  \n");
  if (inline === "") return { text: "", group: "", row: -1 };
  const chain = ancestors(element);
  const quoted = chain.filter((node) => node.tag === "blockquote").length;
  const prefix = "> ".repeat(quoted);
  const level = chain.map((node) => HEADING.exec(node.tag)?.[1]).find((found) => found !== undefined);
  if (level !== undefined)
    return { text: `${prefix}${"#".repeat(Number(level))} ${inline}`, group: "", row: -1 };
  const row = chain.find((node) => node.tag === "tr");
  if (dataCell && row !== undefined) {
    const table = chain.find((node) => node.tag === "table");
    return {
      text: inline.replace(/(?<!\s)\s*\n/g, " ").replace(/\|/g, "\\|"),
      group: `table ${table?.index ?? -1}`,
      row: row.index,
    };
  }
  const lists = chain.filter((node) => LIST.has(node.tag));
  if (segment.block === "item" && lists[0] !== undefined) {
    const indent = "  ".repeat(lists.length - 1);
    const mark = lists[0].tag === "ol" ? "1." : "-";
    return {
      text: `${prefix}${indent}${mark} ${inline}`,
      group: `list ${lists.at(-1)?.index ?? -1}`,
      row: -1,
    };
  }
  return {
    text: prefix === "" ? inline.replace(BLOCK_START, "\\$&") : prefix + inline,
    group: quoted > 0 ? "quote" : "",
    row: -1,
  };
}

/** The repaired text of a piece, escaped, with its links. */
function withLinks(segment: Segment, piece: Piece, edits: readonly Edit[]): string {
  const part = (from: number, to: number): string => {
    if (from >= to) return "";
    const raw = segment.text.slice(from, to);
    const text = applyEdits(segment, edits, from, to).replace(SPECIAL, "\\$&");
    // `applyEdits` trims; between parts of one line the spaces count.
    return (/^\s/.test(raw) ? " " : "") + text + (text !== "" && /\s$/.test(raw) ? " " : "");
  };
  let text = "";
  let at = piece.from;
  for (const link of segment.links) {
    const from = Math.max(link.at, at);
    const to = Math.min(link.at + link.size, piece.to);
    if (from >= to) continue;
    const label = part(from, to);
    text += part(at, from);
    text += SAFE_LINK.test(link.href) && label.trim() !== "" ? linked(label, link.href) : label;
    at = to;
  }
  return (text + part(at, piece.to)).trim();
}

/** A label as a link, the spaces around it left outside. */
function linked(label: string, href: string): string {
  const start = label.length - label.trimStart().length;
  const end = label.trimEnd().length;
  return `${label.slice(0, start)}[${label.slice(start, end)}](<${href}>)${label.slice(end)}`;
}

function fenced(code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${code}\n${fence}`;
}

/** The element and what it stands in, from the inside out. */
function ancestors(element: ElementNode): ElementNode[] {
  const chain: ElementNode[] = [];
  for (let node: ElementNode | undefined = element; node !== undefined; node = node.parent) chain.push(node);
  return chain;
}

function joined(blocks: readonly Block[]): string {
  const parts: string[] = [];
  for (let i = 0; i < blocks.length; ) {
    const group = blocks[i]?.group ?? "";
    let end = i + 1;
    while (group !== "" && blocks[end]?.group === group) end += 1;
    const members = blocks.slice(i, end);
    if (group.startsWith("table")) parts.push(table(members));
    else parts.push(members.map((member) => member.text).join(group === "quote" ? "\n>\n" : "\n"));
    i = end;
  }
  return parts.join("\n\n");
}

function table(cells: readonly Block[]): string {
  const rows: string[][] = [];
  let row = -2;
  for (const cell of cells) {
    if (cell.row !== row) rows.push([]);
    row = cell.row;
    rows.at(-1)?.push(cell.text);
  }
  const columns = Math.max(...rows.map((texts) => texts.length));
  const line = (texts: readonly string[]): string =>
    `| ${Array.from({ length: columns }, (_, i) => texts[i] ?? "").join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [
    line(head),
    line(head.map(() => "---").concat(Array.from({ length: columns - head.length }, () => "---"))),
    ...body.map(line),
  ].join("\n");
}
