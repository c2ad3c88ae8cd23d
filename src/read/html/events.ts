import type { TokenizerCallbacks } from "htmlparser2";
import type { ElementNode } from "../../document/segment.ts";
import { ATTRIBUTE, AttributeReader } from "./attributes.ts";
import { ClassLists } from "./marks.ts";
import type { Tag } from "./tags.ts";

/** Begin of CDATA, behind "<!". */
const CDATA = "[CDATA[";

/** The tokenizer's events of attributes, and those that a page reader has no use for. */
export abstract class TagEvents implements TokenizerCallbacks {
  protected readonly source: string;
  protected readonly attributes: AttributeReader;
  protected readonly classes: ClassLists = new ClassLists();
  /** Whether the page holds CDATA, which the tokenizer reads as only XML does. */
  cdata = false;

  constructor(source: string) {
    this.source = source;
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

  // Character references are not decoded by the tokenizer: it is twice as fast when it need not look for them.
  onattribentity(): void {}
  ontextentity(): void {}
  oncdata(): void {
    this.cdata = true;
  }
  /** CDATA that never ends is reported as a comment. */
  oncomment(start: number): void {
    if (this.source.startsWith(CDATA, start)) this.cdata = true;
  }
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

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
      className: this.classes.read(some ? attributes.get(ATTRIBUTE.class) : ""),
      id: some ? attributes.get(ATTRIBUTE.id) : "",
      role: some ? attributes.get(ATTRIBUTE.role) : "",
      itemprop: some ? attributes.get(ATTRIBUTE.itemprop) : "",
      start,
    };
  }
}
