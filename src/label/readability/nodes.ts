/*
 * The part of the DOM that Mozilla Readability works with, named as in the standard. jsdom has all of it, but takes about eight
 * times as long, cannot do without styles, throws where it fails to parse one (`width: calc(1px; color: red`), and
 * does not tell where a text came from once Readability has started anew from `innerHTML`.
 */

/** A node of a page. Siblings are linked: Readability takes nodes out all the time. */
export abstract class DomNode {
  abstract readonly nodeType: number;
  abstract readonly textContent: string;
  parentNode: DomParent | null = null;
  previousSibling: DomNode | null = null;
  nextSibling: DomNode | null = null;
  firstChild: DomNode | null = null;
  lastChild: DomNode | null = null;

  get childNodes(): DomNode[] {
    const nodes: DomNode[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get nextElementSibling(): AnyElement | null {
    let node = this.nextSibling;
    while (node !== null && !isElement(node)) node = node.nextSibling;
    return node;
  }

  get previousElementSibling(): AnyElement | null {
    let node = this.previousSibling;
    while (node !== null && !isElement(node)) node = node.previousSibling;
    return node;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

/** What nodes know of the elements among them. */
export interface AnyElement extends DomParent {
  readonly nodeType: 1;
  readonly localName: string;
  readonly namespaceURI: string;
}

function isElement(node: DomNode): node is AnyElement {
  return node.nodeType === 1;
}

export class DomText extends DomNode {
  readonly nodeType = 3;
  readonly textContent: string;
  /** Numbers of the texts of the page as it was read that stand in this one. */
  origins: readonly number[];

  constructor(text: string, origins: readonly number[]) {
    super();
    this.textContent = text;
    this.origins = origins;
  }
}

export class DomComment extends DomNode {
  readonly nodeType = 8;
  readonly textContent: string;

  constructor(text: string) {
    super();
    this.textContent = text;
  }
}

/** A node that holds others. */
export abstract class DomParent extends DomNode {
  get textContent(): string {
    let text = "";
    for (let node = following(this, this); node !== null; node = following(node, this)) {
      if (node instanceof DomText) text += node.textContent;
    }
    return text;
  }

  get children(): AnyElement[] {
    const elements: AnyElement[] = [];
    for (let node = this.firstElementChild; node !== null; node = node.nextElementSibling)
      elements.push(node);
    return elements;
  }

  get firstElementChild(): AnyElement | null {
    const first = this.firstChild;
    return first === null || isElement(first) ? first : first.nextElementSibling;
  }

  /** Of selectors, Readability writes only lists of element names. */
  querySelectorAll(names: string): AnyElement[] {
    const wanted = new Set(names.toLowerCase().split(","));
    const found: AnyElement[] = [];
    for (let node = following(this, this); node !== null; node = following(node, this)) {
      if (isElement(node) && wanted.has(node.localName)) found.push(node);
    }
    return found;
  }

  getElementsByTagName(name: string): AnyElement[] {
    return this.querySelectorAll(name);
  }

  appendChild<Node extends DomNode>(node: Node): Node {
    node.remove();
    this.#insert(node, this.lastChild, null);
    return node;
  }

  removeChild<Node extends DomNode>(node: Node): Node {
    const { previousSibling, nextSibling } = node;
    if (previousSibling === null) this.firstChild = nextSibling;
    else previousSibling.nextSibling = nextSibling;
    if (nextSibling === null) this.lastChild = previousSibling;
    else nextSibling.previousSibling = previousSibling;
    node.parentNode = null;
    node.previousSibling = null;
    node.nextSibling = null;
    return node;
  }

  /** Puts `node` in the place of `child`. Where Readability makes a text of a link, it is still the text of the link. */
  replaceChild<Node extends DomNode>(node: DomNode, child: Node): Node {
    if (node instanceof DomText) node.origins = [...node.origins, ...originsIn(child)];
    node.remove();
    const { previousSibling, nextSibling } = child;
    this.removeChild(child);
    this.#insert(node, previousSibling, nextSibling);
    return child;
  }

  #insert(node: DomNode, previous: DomNode | null, next: DomNode | null): void {
    node.parentNode = this;
    node.previousSibling = previous;
    node.nextSibling = next;
    if (previous === null) this.firstChild = node;
    else previous.nextSibling = node;
    if (next === null) this.lastChild = node;
    else next.previousSibling = node;
  }
}

/** The node behind `node` in the order of the page, below `root`: its first child, or what follows it. */
export function following(node: DomNode, root: DomNode): DomNode | null {
  if (node.firstChild !== null) return node.firstChild;
  let last: DomNode | null = node;
  while (last !== null && last !== root && last.nextSibling === null) last = last.parentNode;
  return last === null || last === root ? null : last.nextSibling;
}

/** The `origins` of all text in a node. */
export function originsIn(root: DomNode): number[] {
  const origins: number[] = [];
  for (let node: DomNode | null = root; node !== null; node = following(node, root)) {
    if (node instanceof DomText) origins.push(...node.origins);
  }
  return origins;
}
