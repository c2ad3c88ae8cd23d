import type { Block, ElementNode } from "../../document/segment.ts";
import {
  BLOCK,
  BOLD,
  ENDS_P,
  FOREIGN,
  HEADING,
  ITALIC,
  LIST_SCOPE,
  PRE,
  RESETS,
  SCOPE,
  TAG,
  TAG_COUNT,
  type Tag,
} from "./tags.ts";

/** An open element with what holds for the text inside it. Frames are reused: never keep one. */
export interface Frame {
  tag: Tag;
  node: ElementNode;
  /** The nearest block-level element, itself included. */
  element: ElementNode;
  block: Block;
  pre: boolean;
  bold: boolean;
  italic: boolean;
  /** In SVG or MathML. */
  foreign: boolean;
  /** In an element that is not shown at first. */
  concealed: boolean;
  /** Positions on the stack of what an implied end tag could close, -1 where there is nothing in reach. */
  p: number;
  item: number;
  term: number;
  cell: number;
  row: number;
  section: number;
}

/** An inline end tag looks for its start tag this many open elements up; keeps nesting without end linear. */
const REACH = 256;

/** The element that stands for the document itself. */
const ROOT_NODE: ElementNode = {
  index: -1,
  tag: "",
  parent: undefined,
  depth: 0,
  className: "",
  id: "",
  role: "",
  itemprop: "",
  start: 0,
};

function emptyFrame(): Frame {
  return {
    tag: TAG.html,
    node: ROOT_NODE,
    element: ROOT_NODE,
    block: "paragraph",
    pre: false,
    bold: false,
    italic: false,
    foreign: false,
    concealed: false,
    p: -1,
    item: -1,
    term: -1,
    cell: -1,
    row: -1,
    section: -1,
  };
}

/** The open elements. Knows which end tags the HTML standard implies; every operation is constant time on average. */
export class OpenElements {
  /** Number of open elements. */
  size = 0;
  private readonly frames: Frame[] = [];
  private readonly counts = new Int32Array(TAG_COUNT);
  private readonly base: Frame = emptyFrame();
  /** The innermost open element; the document itself where none is open. */
  top: Frame = this.base;

  /** Size to which the stack must shrink before `tag` can be pushed. */
  sizeBefore(tag: Tag): number {
    const top = this.top;
    const flags = tag.flags;
    let size = this.size;
    if (flags & ENDS_P && top.p >= 0) size = top.p;
    if (flags & HEADING && top.tag.flags & HEADING) size = Math.min(size, this.size - 1);
    if (tag === TAG.li && top.item >= 0) size = Math.min(size, top.item);
    else if ((tag === TAG.dd || tag === TAG.dt) && top.term >= 0) size = Math.min(size, top.term);
    else if (tag === TAG.td || tag === TAG.th) {
      if (top.cell >= 0) size = Math.min(size, top.cell);
    } else if (tag === TAG.tr) {
      if (top.row >= 0) size = Math.min(size, top.row);
      else if (top.cell >= 0) size = Math.min(size, top.cell);
    } else if (tag === TAG.tbody || tag === TAG.thead || tag === TAG.tfoot) {
      if (top.section >= 0) size = Math.min(size, top.section);
      else if (top.row >= 0) size = Math.min(size, top.row);
    }
    // A block in SVG means that the SVG was never closed.
    if (top.foreign && flags & ENDS_P) {
      while (size > 0 && this.frames[size - 1]?.foreign === true) size--;
    }
    return size;
  }

  /** Opens an element. */
  push(tag: Tag, node: ElementNode): Frame {
    const above = this.top;
    const at = this.size;
    let frame = this.frames[at];
    if (frame === undefined) {
      frame = emptyFrame();
      this.frames.push(frame);
    }
    const flags = tag.flags;
    const resets = (flags & RESETS) !== 0;
    const listScope = (flags & LIST_SCOPE) !== 0;
    const table = tag === TAG.table;
    frame.tag = tag;
    frame.node = node;
    frame.element = flags & BLOCK ? node : above.element;
    // A paragraph in a cell is a paragraph: most such tables are layout.
    const inherited = resets || (tag === TAG.p && above.block === "cell") ? "paragraph" : above.block;
    frame.block = tag.block ?? inherited;
    frame.pre = (flags & PRE) !== 0 || above.pre;
    frame.bold = (flags & BOLD) !== 0 || (above.bold && (flags & BLOCK) === 0);
    frame.italic = (flags & ITALIC) !== 0 || (above.italic && (flags & BLOCK) === 0);
    frame.foreign = (flags & FOREIGN) !== 0 || above.foreign;
    frame.concealed = above.concealed;
    frame.p = tag === TAG.p ? at : flags & SCOPE ? -1 : above.p;
    frame.item = tag === TAG.li ? at : listScope ? -1 : above.item;
    frame.term = tag === TAG.dd || tag === TAG.dt ? at : listScope ? -1 : above.term;
    frame.cell = tag === TAG.td || tag === TAG.th ? at : table ? -1 : above.cell;
    frame.row = tag === TAG.tr ? at : table ? -1 : above.row;
    frame.section =
      tag === TAG.tbody || tag === TAG.thead || tag === TAG.tfoot ? at : table ? -1 : above.section;
    this.size = at + 1;
    this.top = frame;
    this.counts[tag.id] = (this.counts[tag.id] ?? 0) + 1;
    return frame;
  }

  /** Size to which the end tag of `tag` shrinks the stack; the present size where it closes nothing. */
  sizeAfter(tag: Tag): number {
    if (tag.id !== 0 && this.counts[tag.id] === 0 && (tag.flags & HEADING) === 0) return this.size;
    const block = (tag.flags & BLOCK) !== 0;
    const tablePart = tag.flags & SCOPE || tag.name === "tr" || tag.name === "tbody" || tag.name === "thead";
    const lowest = block && tag.id !== 0 ? 0 : Math.max(0, this.size - REACH);
    for (let at = this.size - 1; at >= lowest; at--) {
      const open = this.frames[at];
      if (open === undefined) break;
      if (open.tag === tag || (open.tag.flags & HEADING && tag.flags & HEADING)) return at;
      if (block) {
        if (open.tag.flags & SCOPE && !tablePart) break;
        if (tablePart && open.tag === TAG.table) break;
        if (tag === TAG.li && open.tag.flags & LIST_SCOPE) break;
      } else if (open.tag.flags & BLOCK) break;
    }
    return this.size;
  }

  /** Closes elements until `size` are open. */
  shrink(size: number): void {
    while (this.size > size) {
      this.size--;
      const tag = this.frames[this.size]?.tag;
      if (tag !== undefined) this.counts[tag.id] = (this.counts[tag.id] ?? 0) - 1;
    }
    this.top = this.frames[this.size - 1] ?? this.base;
  }
}
