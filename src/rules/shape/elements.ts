import type { ElementNode } from "../../document/segment.ts";

/** Ancestors that are looked at: widgets wrap their text in few elements. */
const HIGHEST = 8;

/** Whether the element or one of its nearest ancestors carries a class or an id that the pattern knows. */
export function standsIn(element: ElementNode | undefined, name: RegExp): boolean {
  let node = element;
  for (let steps = 0; node !== undefined && steps < HIGHEST; steps += 1) {
    if ((node.className !== "" && name.test(node.className)) || (node.id !== "" && name.test(node.id)))
      return true;
    node = node.parent;
  }
  return false;
}

/** Whether the element or one of its ancestors has one of the tags. */
export function isInside(element: ElementNode | undefined, tags: ReadonlySet<string>): boolean {
  for (let node = element; node !== undefined; node = node.parent) if (tags.has(node.tag)) return true;
  return false;
}
