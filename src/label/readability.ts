import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";
import type { Document } from "../document/document.ts";
import type { Label } from "../document/label.ts";
import type { ElementNode } from "../document/segment.ts";

/** Readability gives no confidence; its vote counts a little more than even odds. */
const KEPT_SCORE = 0.7;
const DROPPED_SCORE = 0.7;
/** Attribute that carries an element's index through Readability, which rebuilds the tree but keeps attributes. */
const STAMP = "data-dechaff-element";
const TEXT_NODE = 3;

/**
 * Asks Mozilla Readability which segments it keeps: one label each, `content/readability` or
 * `other/readability`. jsdom runs no scripts and fetches nothing. Empty where Readability finds no article.
 */
export function readabilityLabels(document: Document): Label[] {
  const texts = keptTexts(document);
  if (texts === undefined) return [];
  return document.segments.map((segment) => {
    const kept =
      segment.element !== undefined &&
      (texts.get(segment.element.index) ?? "").includes(squeeze(segment.text));
    return kept
      ? {
          span: segment.span,
          kind: "content",
          rule: "content/readability",
          by: "readability",
          score: KEPT_SCORE,
          reason: "Readability keeps it",
        }
      : {
          span: segment.span,
          kind: "other",
          rule: "other/readability",
          by: "readability",
          score: DROPPED_SCORE,
          reason: "Readability leaves it out",
        };
  });
}

/** What Readability kept of each stamped element's own text, white space removed; undefined where it found no article. */
function keptTexts(document: Document): Map<number, string> | undefined {
  // A console that nobody listens to: broken style sheets of a page are not our reader's concern.
  const dom = new JSDOM(stamped(document), { virtualConsole: new VirtualConsole() });
  try {
    const article = new Readability(dom.window.document, {
      keepClasses: true,
      serializer: (node) => node,
    }).parse();
    const root = article?.content;
    if (root === undefined || root === null) return undefined;
    const texts = new Map<number, string>();
    collect(root, texts);
    return texts;
  } finally {
    dom.window.close();
  }
}

/** The source with every element that holds a segment marked by its index. */
function stamped(document: Document): string {
  const elements = new Map<number, ElementNode>();
  for (const { element } of document.segments)
    if (element !== undefined) elements.set(element.start, element);
  const parts: string[] = [];
  let from = 0;
  for (const [start, element] of [...elements].sort(([a], [b]) => a - b)) {
    const behindName = start + 1 + element.tag.length;
    if (document.source.slice(start + 1, behindName).toLowerCase() !== element.tag) continue;
    parts.push(document.source.slice(from, behindName), ` ${STAMP}="${element.index}"`);
    from = behindName;
  }
  parts.push(document.source.slice(from));
  return parts.join("");
}

/** Adds the text below `root` to the nearest stamped element above it. Iterative: pages nest deeper than the stack. */
function collect(root: Node, texts: Map<number, string>): void {
  const open: { node: Node; owner: number }[] = [{ node: root, owner: -1 }];
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const { node } = top;
    if (node.nodeType === TEXT_NODE) {
      texts.set(top.owner, (texts.get(top.owner) ?? "") + squeeze(node.nodeValue ?? ""));
      continue;
    }
    const stamp =
      "getAttribute" in node && typeof node.getAttribute === "function" ? node.getAttribute(STAMP) : null;
    const owner = stamp === null ? top.owner : Number(stamp);
    for (let child = node.lastChild; child !== null; child = child.previousSibling)
      open.push({ node: child, owner });
  }
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}
