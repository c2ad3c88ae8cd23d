import type { MarkedText, MetaTag, PageHead } from "../../document/document.ts";
import type { ElementNode } from "../../document/segment.ts";
import { ATTRIBUTE, type AttributeReader } from "./attributes.ts";
import type { ReferenceReader } from "./references.ts";
import { TAG, type Tag } from "./tags.ts";

/** Units of text kept of a marked element. */
const MAX_TEXT_LENGTH = 300;
/** Marked elements kept of a page, and of those, how many may be open at once. */
const MAX_MARKED = 1000;
const OPEN = 64;
/** Stands for the border of a block in collected text until it is folded. */
const BORDER = "\u{1f}";
const BORDERS = / ?(?:\u{1f} ?)+/gu;
const LD_JSON = /^\s*application\/ld\+json/iu;
const META_KEYS = [ATTRIBUTE.name, ATTRIBUTE.property, ATTRIBUTE["http-equiv"], ATTRIBUTE.itemprop] as const;
/** White space that is not a single space already. */
const SPACES = /[ \t\n\f\r]{2,}|[\t\n\f\r]/gu;

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
  private inTitle = false;
  /** JSON-LD that is being read. */
  private json: string | undefined;
  private readonly metas: MetaTag[] = [];
  private readonly links: { rel: string; href: string }[] = [];
  private readonly jsonLd: string[] = [];
  private readonly marked: Marker[] = [];
  private open: Marker[] = [];

  /** Whether marked elements wait for text. */
  get listening(): boolean {
    return this.open.length > 0;
  }

  /** Whether text at this point is the page's title or JSON-LD. */
  get reads(): boolean {
    return this.inTitle || this.json !== undefined;
  }

  /** An element opens whose text nobody sees: the page's title, say, or a script. */
  openHidden(tag: Tag, attributes: AttributeReader): void {
    if (tag === TAG.title) this.inTitle = true;
    else if (tag === TAG.script && LD_JSON.test(attributes.get(ATTRIBUTE.type))) this.json = "";
  }

  /** Text of such an element, while it is read. */
  addHidden(references: ReferenceReader, start: number, end: number): void {
    if (!this.inTitle) this.json += references.verbatim(start, end);
    else if (!this.titleEnded) this.title += references.plain(start, end);
  }

  /** Such an element ends. */
  endHidden(): void {
    this.endTitle();
    if (this.json !== undefined && this.json.trim() !== "") this.jsonLd.push(this.json);
    this.json = undefined;
  }

  /** A `<title>` ends; the first that holds anything counts. */
  endTitle(): void {
    if (this.inTitle && this.title !== "") this.titleEnded = true;
    this.inTitle = false;
  }

  /** What a `<meta>` or a `<link>` states. */
  addVoid(tag: Tag, attributes: AttributeReader): void {
    if (tag === TAG.meta) {
      const content = attributes.get(ATTRIBUTE.content);
      for (const key of META_KEYS) {
        const name = attributes.get(key);
        if (name !== "" && content !== "") this.metas.push({ name: name.toLowerCase(), content });
      }
    } else if (tag === TAG.link) {
      const rel = attributes.get(ATTRIBUTE.rel);
      const href = attributes.get(ATTRIBUTE.href);
      if (rel !== "" && href !== "") this.links.push({ rel: rel.toLowerCase(), href });
    }
  }

  /** A marked element opens; `below` is the size of the stack without it. */
  mark(node: ElementNode, value: string, below: number): void {
    if (this.marked.length >= MAX_MARKED) return;
    const marker: Marker = { node, value, text: "", below };
    this.marked.push(marker);
    if (this.open.length < OPEN) this.open.push(marker);
  }

  /** A marked element without content. */
  markVoid(node: ElementNode, value: string): void {
    if (this.marked.length < MAX_MARKED) this.marked.push({ node, value, text: "", below: 0 });
  }

  /** Text inside the marked elements that are open. */
  addText(piece: string): void {
    let full = false;
    for (const marker of this.open) {
      marker.text += piece.slice(0, MAX_TEXT_LENGTH);
      if (marker.text.length <= MAX_TEXT_LENGTH) continue;
      marker.text = folded(marker.text);
      if (marker.text.length > MAX_TEXT_LENGTH) full = true;
    }
    if (full) this.open = this.open.filter((marker) => marker.text.length <= MAX_TEXT_LENGTH);
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
          text: folded(text).replace(BORDERS, "\n").slice(0, MAX_TEXT_LENGTH).trim(),
        }),
      ),
    };
  }
}
