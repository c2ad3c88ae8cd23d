import type { MarkedText, MetaTag, PageHead } from "../../document/document.ts";
import type { ElementNode } from "../../document/segment.ts";

/** Units of text kept of a marked element. */
const LONGEST = 300;
/** Marked elements kept of a page, and of those, how many may be open at once. */
const MOST = 1000;
const OPEN = 64;
/** Stands for the border of a block in collected text until it is folded. */
const BORDER = "\u{1f}";
const BORDERS = / ?(?:\u{1f} ?)+/gu;
const SPACES = /[ \t\n\f\r]+/gu;

interface Marker {
  readonly node: ElementNode;
  readonly value: string;
  text: string;
  /** Size of the stack below the element. */
  readonly below: number;
}

/** White space folded and trimmed. */
export function folded(text: string): string {
  return text.replace(SPACES, " ").trim();
}

/** Collects what a page says about itself beside its visible text. */
export class HeadCollector {
  lang = "";
  private title = "";
  private titleEnded = false;
  private readonly metas: MetaTag[] = [];
  private readonly links: { rel: string; href: string }[] = [];
  private readonly jsonLd: string[] = [];
  private readonly marked: Marker[] = [];
  private open: Marker[] = [];

  /** Whether marked elements wait for text. */
  get listening(): boolean {
    return this.open.length > 0;
  }

  /** Text of the first `<title>`. */
  addTitle(piece: string): void {
    if (!this.titleEnded) this.title += piece;
  }

  /** The first `<title>` ended. */
  endTitle(): void {
    if (this.title !== "") this.titleEnded = true;
  }

  addMeta(name: string, content: string): void {
    if (name !== "" && content !== "") this.metas.push({ name: name.toLowerCase(), content });
  }

  addLink(rel: string, href: string): void {
    if (rel !== "" && href !== "") this.links.push({ rel: rel.toLowerCase(), href });
  }

  addJsonLd(text: string): void {
    if (text.trim() !== "") this.jsonLd.push(text);
  }

  /** A marked element opens; `below` is the size of the stack without it. */
  mark(node: ElementNode, value: string, below: number): void {
    if (this.marked.length >= MOST) return;
    const marker: Marker = { node, value, text: "", below };
    this.marked.push(marker);
    if (this.open.length < OPEN) this.open.push(marker);
  }

  /** A marked element without content. */
  markVoid(node: ElementNode, value: string): void {
    if (this.marked.length < MOST) this.marked.push({ node, value, text: "", below: 0 });
  }

  /** Text inside the marked elements that are open. */
  addText(piece: string): void {
    let full = false;
    for (const marker of this.open) {
      marker.text += piece.slice(0, LONGEST);
      if (marker.text.length <= LONGEST) continue;
      marker.text = folded(marker.text);
      if (marker.text.length > LONGEST) full = true;
    }
    if (full) this.open = this.open.filter((marker) => marker.text.length <= LONGEST);
  }

  /** A block begins or ends, or a line: a line break in the text of marked elements. */
  addBorder(): void {
    for (const marker of this.open) if (marker.text !== "") marker.text += BORDER;
  }

  /** The stack shrank to `size`. */
  close(size: number): void {
    while (this.open.length > 0 && (this.open.at(-1)?.below ?? -1) >= size) this.open.pop();
  }

  finish(): PageHead {
    return {
      lang: this.lang.trim(),
      title: folded(this.title),
      metas: this.metas,
      links: this.links,
      jsonLd: this.jsonLd,
      marked: this.marked.map(
        ({ node, value, text }): MarkedText => ({
          element: node,
          value: value.trim(),
          text: folded(text).replace(BORDERS, "\n").slice(0, LONGEST).trim(),
        }),
      ),
    };
  }
}
