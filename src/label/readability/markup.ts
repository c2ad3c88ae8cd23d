import { escapeAttribute, escapeText } from "entities";
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse, parseFragment } from "parse5";
import type { Span } from "../../document/span.ts";
import { DomAttribute, DomDocument, DomElement, type Markup } from "./element.ts";
import { DomComment, type DomNode, type DomParent, DomText } from "./nodes.ts";
import { Stretches } from "./stretches.ts";

/** As browsers read a page whose scripts do not run: what `<noscript>` holds is markup too. */
const OPTIONS = { scriptingEnabled: false, sourceCodeLocationInfo: true } as const;
/**
 * Levels of elements that Readability is given: as many as Chromium has of any page. Readability reads the text below an
 * element anew at every level, and calls itself at some: at thousands of levels it takes minutes, or more than the stack.
 */
const MAX_DEPTH = 512;
/** Elements without an end tag. */
const VOID: ReadonlySet<string> = new Set(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split(
    " ",
  ),
);

/** A text and where it stands in the markup. */
interface PlacedText extends Span {
  readonly text: DomText;
}

/** A page as Readability works on it, and where its texts stand in the source: `origins` are indices of `places`. */
export interface ReadPage {
  readonly document: DomDocument;
  readonly places: readonly Span[];
}

/** Reads a page as browsers do. */
export function readPage(source: string): ReadPage {
  const document = new DomDocument(new Rewriting());
  const places = fill(document, parse(source, OPTIONS), document);
  for (const [number, { text }] of places.entries()) text.origins = [number];
  return { document, places };
}

/** Writes elements out and reads them in again, as Readability does to start anew. */
class Rewriting implements Markup {
  readonly #written = new WeakMap<DomElement, { readonly markup: string; readonly texts: PlacedText[] }>();

  write(element: DomElement): string {
    const texts: PlacedText[] = [];
    const markup = written(element, texts);
    this.#written.set(element, { markup, texts });
    return markup;
  }

  read(element: DomElement, markup: string): void {
    while (element.firstChild !== null) element.firstChild.remove();
    const context = defaultTreeAdapter.createElement(element.localName, html.NS.HTML, []);
    const read = fill(element, parseFragment(context, markup, OPTIONS), element.ownerDocument);
    const before = this.#written.get(element);
    if (before?.markup !== markup) return;
    const places = new Stretches(read);
    for (const { start, end, text } of before.texts) {
      for (const number of places.within(start, end)) {
        const now = read[number]?.text;
        if (now !== undefined) now.origins = [...now.origins, ...text.origins];
      }
    }
  }
}

/** Puts what the parser made below `parent`, and lists its texts. Iterative: pages nest deeper than the call stack. */
function fill(
  parent: DomParent,
  parsed: DefaultTreeAdapterTypes.ParentNode,
  document: DomDocument,
): PlacedText[] {
  const texts: PlacedText[] = [];
  const open = [{ parent, parsed, depth: 0 }];
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const depth = top.depth + 1;
    if (depth > MAX_DEPTH) throw new RangeError(`elements are nested more than ${MAX_DEPTH} deep`);
    for (const node of top.parsed.childNodes) {
      if (defaultTreeAdapter.isElementNode(node)) {
        const element = new DomElement(node.tagName, node.namespaceURI, document);
        for (const { prefix, name, value } of node.attrs)
          element.attributes.push(new DomAttribute(prefix ? `${prefix}:${name}` : name, value));
        top.parent.appendChild(element);
        open.push({ parent: element, parsed: node, depth });
      } else if (defaultTreeAdapter.isTextNode(node)) {
        const text = top.parent.appendChild(new DomText(node.value, []));
        const { startOffset = 0, endOffset = 0 } = node.sourceCodeLocation ?? {};
        texts.push({ text, start: startOffset, end: endOffset });
      } else if (defaultTreeAdapter.isCommentNode(node)) {
        top.parent.appendChild(new DomComment(node.data));
      }
    }
  }
  return texts;
}

/** What stands in an element as markup; its texts are added to `texts`. */
function written(root: DomElement, texts: PlacedText[]): string {
  let markup = "";
  let node = root.firstChild;
  while (node !== null) {
    if (node instanceof DomElement) markup += startTag(node);
    else if (node instanceof DomComment) markup += `<!--${node.textContent}-->`;
    else if (node instanceof DomText) {
      const start = markup.length;
      markup += isVerbatim(node) ? node.textContent : escapeText(node.textContent);
      texts.push({ text: node, start, end: markup.length });
    }
    if (node.firstChild !== null) node = node.firstChild;
    else {
      let last: DomNode | null = node;
      while (last !== null && last !== root) {
        if (last instanceof DomElement) markup += endTag(last);
        if (last.nextSibling !== null) break;
        last = last.parentNode;
      }
      node = last === root ? null : (last?.nextSibling ?? null);
    }
  }
  return markup;
}

function startTag({ localName, attributes }: DomElement): string {
  const written = attributes.map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`);
  return `<${localName}${written.join("")}>`;
}

function endTag({ localName, namespaceURI }: DomElement): string {
  return namespaceURI === html.NS.HTML && VOID.has(localName) ? "" : `</${localName}>`;
}

/** Whether a text is written as it is: "<" in a script opens no tag. */
function isVerbatim({ parentNode }: DomText): boolean {
  return parentNode instanceof DomElement && html.hasUnescapedText(parentNode.localName, false);
}
