import type { StatedFacts } from "./facts.ts";
import type { Note } from "./label.ts";
import type { ElementNode, Segment } from "./segment.ts";

export type Format = "html" | "text";

/** A `<meta>` that states something: `name`, `property`, `itemprop` or `http-equiv`, lower-case, and its content. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** Text of an element that metadata may stand in: `<time>`, `<h1>`, `rel=author`, microdata. Visible or not. */
export interface MarkedText {
  readonly element: ElementNode;
  /** `datetime`, `content`, `href` or `title` attribute, whichever is first present; "" where none is. */
  readonly value: string;
  /** Visible text, white space folded, "\n" where a block or line begins or ends, at most 300 units. */
  readonly text: string;
}

/** What a page says about itself outside its visible text, as found, in document order. */
export interface PageHead {
  /** `lang` of `<html>`, "" where absent. */
  readonly lang: string;
  /** Text of `<title>`, white space folded. */
  readonly title: string;
  readonly metas: readonly MetaTag[];
  /** `<link rel href>`: `rel` lower-case. */
  readonly links: readonly { readonly rel: string; readonly href: string }[];
  /** Contents of `<script type="application/ld+json">`, verbatim. */
  readonly jsonLd: readonly string[];
  /** `<time>`, `<h1>`, `rel=author`, elements with `itemprop`, and elements whose class names an author or a date. */
  readonly marked: readonly MarkedText[];
}

/** One input document, read and segmented. Never changes afterwards. */
export interface Document {
  readonly id: string;
  readonly format: Format;
  readonly source: string;
  /** In order, disjoint, inside the source; every unit of visible text lies in exactly one. */
  readonly segments: readonly Segment[];
  /** HTML only. */
  readonly head: PageHead | undefined;
  /** What the input states beside the text: fields of a JSON line. */
  readonly stated: StatedFacts;
  /** What reading noticed (encoding guessed, page cut short…). */
  readonly notes: readonly Note[];
}
