import { html } from "parse5";
import { type InlineStyle, inlineStyle } from "./inline-style.ts";
import { type AnyElement, DomParent, DomText } from "./nodes.ts";

export class DomAttribute {
  readonly name: string;
  value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): DomAttribute {
    return new DomAttribute(this.name, this.value);
  }
}

const { HTML, MATHML } = html.NS;

export class DomElement extends DomParent implements AnyElement {
  readonly nodeType = 1;
  readonly localName: string;
  /** Upper-case in HTML, as written in SVG and MathML. */
  readonly tagName: string;
  readonly namespaceURI: string;
  readonly ownerDocument: DomDocument;
  readonly attributes: DomAttribute[] = [];

  constructor(localName: string, namespaceURI: string, ownerDocument: DomDocument) {
    super();
    this.localName = localName;
    this.tagName = namespaceURI === HTML ? localName.toUpperCase() : localName;
    this.namespaceURI = namespaceURI;
    this.ownerDocument = ownerDocument;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get id(): string {
    return this.getAttribute("id") ?? "";
  }

  set id(value: string) {
    this.setAttribute("id", value);
  }

  /** Only in HTML: elsewhere the standard has an object here, which Readability passes over. */
  get className(): string {
    return this.namespaceURI === HTML ? (this.getAttribute("class") ?? "") : "";
  }

  set className(value: string) {
    this.setAttribute("class", value);
  }

  get src(): string | null {
    return this.getAttribute("src");
  }

  get srcset(): string | null {
    return this.getAttribute("srcset");
  }

  get style(): InlineStyle | undefined {
    return this.namespaceURI === MATHML ? undefined : inlineStyle(this.getAttribute("style"));
  }

  get innerHTML(): string {
    return this.ownerDocument.markup.write(this);
  }

  set innerHTML(markup: string) {
    this.ownerDocument.markup.read(this, markup);
  }

  hasAttribute(name: string): boolean {
    return this.#attribute(name) !== undefined;
  }

  getAttribute(name: string): string | null {
    return this.#attribute(name)?.value ?? null;
  }

  setAttribute(name: string, value: string): void {
    const attribute = this.#attribute(name);
    if (attribute === undefined) this.attributes.push(new DomAttribute(name, value));
    else attribute.value = value;
  }

  setAttributeNode({ name, value }: DomAttribute): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((attribute) => attribute.name === name);
    if (at >= 0) this.attributes.splice(at, 1);
  }

  #attribute(name: string): DomAttribute | undefined {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute;
    return undefined;
  }
}

/** How the content of elements is written as markup, and made of it. */
export interface Markup {
  write(element: DomElement): string;
  read(element: DomElement, markup: string): void;
}

export class DomDocument extends DomParent {
  readonly nodeType = 9;
  readonly markup: Markup;
  /** Only what addresses in attributes are relative to. */
  readonly baseURI = "about:blank";
  readonly documentURI = "about:blank";

  constructor(markup: Markup) {
    super();
    this.markup = markup;
  }

  get documentElement(): AnyElement | null {
    return this.firstElementChild;
  }

  get body(): AnyElement | null {
    return (
      this.documentElement?.children.find(
        ({ localName }) => localName === "body" || localName === "frameset",
      ) ?? null
    );
  }

  get title(): string {
    const [title] = this.getElementsByTagName("title").filter(({ namespaceURI }) => namespaceURI === HTML);
    return (title?.textContent ?? "").replace(/[ \t\n\f\r]+/g, " ").trim();
  }

  createElement(name: string): DomElement {
    return new DomElement(name.toLowerCase(), HTML, this);
  }

  createTextNode(text: string): DomText {
    return new DomText(text, []);
  }
}
