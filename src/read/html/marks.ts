import type { ElementNode } from "../../document/segment.ts";
import { ATTRIBUTE, type AttributeReader } from "./attributes.ts";
import { TAG, type Tag } from "./tags.ts";

/** Classes that name an author or a date; what stands in such an element is handed to the metadata reader. */
const TELLING = /author|byline|writer|date|time|publish|posted|user-?name|creator|contributor/iu;

/** Attributes that state a value, the surest first. */
const VALUES = [ATTRIBUTE.datetime, ATTRIBUTE.content, ATTRIBUTE.href, ATTRIBUTE.title] as const;

/** A class list with whether it names an author or a date. */
interface ClassList {
  readonly value: string;
  readonly telling: boolean;
}

/**
 * The class lists of a page. Each distinct one is handed out as one and the same string: whoever looks it up later does
 * not have to read it again, because an engine remembers the hash of a string it has seen.
 */
export class ClassLists {
  /** Whether the list that was read last names an author or a date. */
  telling = false;
  private readonly known = new Map<string, ClassList>();

  /** The list as it is handed out for what is written. */
  read(written: string): string {
    if (written === "") {
      this.telling = false;
      return "";
    }
    let list = this.known.get(written);
    if (list === undefined) {
      list = { value: written, telling: TELLING.test(written) };
      this.known.set(written, list);
    }
    this.telling = list.telling;
    return list.value;
  }
}

/** Whether metadata may stand in an element; `telling` where its classes say so. */
export function mayStateFacts(
  tag: Tag,
  node: ElementNode,
  attributes: AttributeReader,
  telling: boolean,
): boolean {
  if (telling || tag === TAG.time || tag === TAG.h1 || node.itemprop !== "") return true;
  return attributes.has(ATTRIBUTE.rel) && attributes.get(ATTRIBUTE.rel).includes("author");
}

/** The attribute that states a marked element's value, "" where there is none. */
export function markValue(attributes: AttributeReader): string {
  for (const key of VALUES) {
    const value = attributes.get(key);
    if (value !== "") return value;
  }
  return "";
}
