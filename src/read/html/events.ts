import type { ElementNode } from "../../document/segment.ts";
import { AttributeReader } from "./attributes.ts";
import type { Tag } from "./tags.ts";

/** What stands between the tags of a page, and the parts of the tags. Offsets are UTF-16 units, ends exclusive. */
export interface TokenHandler {
  /** `source[start, end)` is text, as written: character references are not decoded. */
  ontext(start: number, end: number): void;
  /** A start tag begins; `source[start, end)` is its name. */
  onopentagname(start: number, end: number): void;
  /** An attribute begins; `source[start, end)` is its name. */
  onattribname(start: number, end: number): void;
  /** Value of the attribute, without quotes. */
  onattribdata(start: number, end: number): void;
  onattribend(): void;
  /** The start tag ends with the ">" at `end`. */
  onopentagend(end: number): void;
  /** The start tag ends with "/>"; the ">" stands at `end`. */
  onselfclosingtag(end: number): void;
  /** An end tag; `source[start, end)` is its name. */
  onclosetag(start: number, end: number): void;
  /** Whether the next tag stands in SVG or MathML, where `<script>` and `<title>` are tags like any other. */
  isInForeignContext(): boolean;
}

/** Takes the parts of tags, and makes elements of them. */
export abstract class TagEvents implements TokenHandler {
  protected readonly attributes: AttributeReader;

  constructor(source: string) {
    this.attributes = new AttributeReader(source);
  }

  onattribname(start: number, end: number): void {
    this.attributes.name(start, end);
  }

  onattribdata(start: number, end: number): void {
    this.attributes.data(start, end);
  }

  onattribend(): void {
    this.attributes.end();
  }

  abstract ontext(start: number, end: number): void;
  abstract onopentagname(start: number, end: number): void;
  abstract onopentagend(end: number): void;
  abstract onselfclosingtag(end: number): void;
  abstract onclosetag(start: number, end: number): void;
  abstract isInForeignContext(): boolean;

  /** The element of the start tag that was just read. */
  protected node(tag: Tag, index: number, parent: ElementNode, start: number): ElementNode {
    const attributes = this.attributes;
    const some = attributes.any;
    return {
      index,
      tag: tag.name,
      parent: parent.index < 0 ? undefined : parent,
      depth: parent.index < 0 ? 0 : parent.depth + 1,
      className: some ? attributes.get("class") : "",
      id: some ? attributes.get("id") : "",
      role: some ? attributes.get("role") : "",
      itemprop: some ? attributes.get("itemprop") : "",
      start,
    };
  }
}
