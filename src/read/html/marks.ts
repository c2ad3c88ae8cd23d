import type { ElementNode } from "../../document/segment.ts";
import type { AttributeReader } from "./attributes.ts";
import { TAG, type Tag } from "./tags.ts";

/** Classes that name an author or a date; what stands in such an element is handed to the metadata reader. */
const TELLING = /author|byline|writer|date|time|publish|posted|user-?name|creator|contributor/iu;

/** Tells the elements in which metadata may stand. */
export class MarkReader {
  private readonly telling = new Map<string, boolean>();

  marks(tag: Tag, node: ElementNode, attributes: AttributeReader): boolean {
    if (tag === TAG.time || tag === TAG.h1 || node.itemprop !== "") return true;
    if (!attributes.any) return false;
    if (attributes.has("rel") && attributes.get("rel").includes("author")) return true;
    const name = node.className;
    if (name === "") return false;
    let telling = this.telling.get(name);
    if (telling === undefined) {
      telling = TELLING.test(name);
      this.telling.set(name, telling);
    }
    return telling;
  }
}

/** The attribute that states a marked element's value, "" where there is none. */
export function markValue(attributes: AttributeReader): string {
  for (const key of ["datetime", "content", "href", "title"] as const) {
    const value = attributes.get(key);
    if (value !== "") return value;
  }
  return "";
}
