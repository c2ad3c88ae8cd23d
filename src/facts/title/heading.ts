import type { ElementNode } from "../../document/segment.ts";
import { findDates } from "../date/parse.ts";
import type { Candidate, Sources } from "../page/sources.ts";
import { folded, holds, key } from "../plain.ts";
import { beforeBar, titleParts, withoutSite } from "./site-parts.ts";

const DOCUMENT_MARK = /(?<!\s)\s*[¶§#]$/u;
/** Units from which a heading is a paragraph in large letters. */
const MAX_HEADING_LENGTH = 150;

/** A first-level heading of the page. */
export interface Heading extends Candidate {
  /** Stands in a landmark of another purpose. */
  readonly aside: boolean;
}

/** The first-level headings of a page, in order; paragraphs in large letters are left out. */
export function headings(sources: Sources): Heading[] {
  const found: Heading[] = [];
  for (const mark of sources.marked) {
    if (mark.element.tag !== "h1") continue;
    const value = folded(mark.text).replace(DOCUMENT_MARK, "");
    if (value !== "" && value.length <= MAX_HEADING_LENGTH)
      found.push({ value, from: "h1", aside: aside(mark.element) });
  }
  return found;
}

/** Share of words that two texts have in common (Dice coefficient of the sets), 0..1. */
function likeness(a: string, b: string): number {
  const left = new Set(a.split(" "));
  const right = new Set(b.split(" "));
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  return (2 * common) / (left.size + right.size);
}

/** Landmarks in which a heading is not the headline. */
const ASIDE = /^(?:nav|aside|footer|dialog)$/u;

function aside(element: ElementNode): boolean {
  for (let node: ElementNode | undefined = element; node !== undefined; node = node.parent) {
    if (ASIDE.test(node.tag)) return true;
  }
  return false;
}

/** Least likeness to what the head says from which a heading is taken for the headline; chosen on development pages. */
const LIKE = 0.25;
/** What a heading loses by standing in a landmark of another purpose, and by each heading before it, up to three. */
const ASIDE_COST = 0.3;
const LATER_COST = 0.1;
/** Words of the name of a site or section at most. */
const MAX_SITE_LENGTH = 5;
const ADDED = /\d|:$/u;
/** A label before a headline: a number, or a word or two and a colon. */
const LABEL = /^(?!(?:19|20)\d\d$)[\d.]{1,8}\P{L}{0,3}$|^\S{1,20}(?:\s\S{1,20})?:$/u;

/**
 * Whether a heading is the name of the site or section rather than of the page: a part of the page title that the
 * head's own headline leaves out, or, where the head has none, its last part.
 */
function isSiteHeading(compared: string, parts: readonly string[], headlines: readonly string[]): boolean {
  if (parts.length < 2 || !parts.includes(compared)) return false;
  if (parts[0] === compared && compared.split(" ").length > MAX_SITE_LENGTH) return false;
  if (headlines.length > 0) return !headlines.some((headline) => holds(headline, compared));
  return parts.at(-1) === compared && parts[0] !== compared;
}

/** Whether a heading is the first of a title's several parts. */
function isFirst(compared: string, title: string): boolean {
  const parts = titleParts(title);
  return parts.length > 1 && parts[0] !== undefined && key(parts[0]) === compared;
}

/** The head's own wording where a heading only adds a date, a count or a label to it: "Rates rise 87". */
function withoutAdded({ value, from }: Candidate, page: readonly Candidate[]): Candidate {
  const heading: Candidate = { value, from };
  const compared = key(heading.value);
  for (const entry of page) {
    const other = key(entry.value);
    if (other === compared) return heading;
    if (!other.includes(" ") || !holds(compared, other)) continue;
    const at = heading.value.indexOf(entry.value);
    if (at < 0) continue;
    const before = heading.value.slice(0, at).trim();
    const after = heading.value.slice(at + entry.value.length).trim();
    if (
      (before === "" || LABEL.test(before) || findDates(before).length > 0) &&
      (after === "" || ADDED.test(after))
    )
      return entry;
  }
  return heading;
}

/** The heading that most resembles what the head says, if one does; `page` are the head's wordings, site names off. */
export function bestHeading(
  sources: Sources,
  found: readonly Heading[],
  page: readonly Candidate[],
): Candidate | undefined {
  if (found.length === 0) return undefined;
  const whole = titleParts(folded(sources.document.head?.title ?? "")).map(key);
  const keys = page.map((entry) => key(entry.value));
  const headlines = keys.filter((_, index) => page[index]?.from !== "title");
  const isPart = (compared: string): boolean =>
    keys.includes(compared) ||
    (whole.length > 1 && whole[0] === compared) ||
    page.some((entry) => isFirst(compared, entry.value));
  const sites = sources.sites.map((site) => site.replaceAll(" ", ""));
  let best: Candidate | undefined;
  let bestScore = LIKE;
  for (const [index, h1] of found.entries()) {
    const compared = key(h1.value);
    if (sites.includes(compared.replaceAll(" ", "")) || isSiteHeading(compared, whole, headlines)) continue;
    const like = isPart(compared) ? 1 : Math.max(0, ...keys.map((other) => likeness(compared, other)));
    const score = like - (h1.aside ? ASIDE_COST : 0) - LATER_COST * Math.min(3, index);
    if (score > bestScore) {
      best = h1;
      bestScore = score;
    }
  }
  return (
    best &&
    withoutAdded({ value: beforeBar(withoutSite(best.value, sources.sites, "last")), from: best.from }, page)
  );
}
