import type { MarkedText } from "../../document/document.ts";
import type { ElementNode } from "../../document/segment.ts";

/** Ancestors looked at, from the nearest. */
const STEPS = 8;

/** Whether a marked element lies in a part of the page that speaks of others: in one of the tags, or of such a class. */
export function beside(mark: MarkedText, tags: ReadonlySet<string>, classes: RegExp): boolean {
  let node: ElementNode | undefined = mark.element.parent;
  for (let step = 0; node !== undefined && step < STEPS; step += 1) {
    if (tags.has(node.tag) || (node.className !== "" && classes.test(node.className))) return true;
    node = node.parent;
  }
  return false;
}
