import type { ElementNode } from "../../document/segment.ts";
import { ATTRIBUTE, type AttributeReader } from "./attributes.ts";
import { BLOCK, HIDDEN, ROOT, TAG, type Tag } from "./tags.ts";

/** Ids and classes of elements that scripts reveal: tabs, accordions, "read more", and parts streamed by React (`S:0`). */
const REVEALED =
  /^s:[\da-f]+$|accordi|collaps|expand|toggle|reveal|\btabs?\b|\btab-?pane|panel|faq|answer|read-?more|content$|inner$/iu;
const CONCEALED = /display\s*:\s*none|visibility\s*:\s*hidden/iu;

/** Whether nobody is meant to read what is in an element. */
export function hides(tag: Tag, attributes: AttributeReader): boolean {
  if (tag.flags & HIDDEN && tag !== TAG.noscript) {
    return !(tag === TAG.template && attributes.has(ATTRIBUTE.shadowrootmode));
  }
  // On a block, aria-hidden often marks a whole page behind a dialog; on inline elements, ornaments and copies.
  return (tag.flags & BLOCK) === 0 && attributes.any && attributes.get(ATTRIBUTE["aria-hidden"]) === "true";
}

/** Whether an element is not shown at first, but might be later, or without scripts. */
export function conceals(tag: Tag, attributes: AttributeReader): boolean {
  if (tag === TAG.noscript) return true;
  if (tag.name === "dialog") return !attributes.has(ATTRIBUTE.open);
  if (!attributes.any || tag.flags & ROOT) return false;
  if (attributes.has(ATTRIBUTE.hidden)) return true;
  return attributes.has(ATTRIBUTE.style) && CONCEALED.test(attributes.get(ATTRIBUTE.style));
}

/** Whether the page is made to show a concealed element later: a closed tab or accordion, a streamed part. */
export function reveals(tag: Tag, node: ElementNode, attributes: AttributeReader): boolean {
  if (tag === TAG.noscript || tag === TAG.p || (tag.flags & BLOCK) === 0) return false;
  if (attributes.get(ATTRIBUTE.hidden).toLowerCase() === "until-found") return true;
  return node.role === "tabpanel" || REVEALED.test(node.id) || REVEALED.test(node.className);
}
