import type { Fact } from "../document/facts.ts";
import type { ElementNode } from "../document/segment.ts";
import { folded, holds, key, plain } from "./plain.ts";
import { type Candidate, fromMetas, type Sources } from "./sources.ts";
import { firstPart, titleParts, withoutSite } from "./title.ts";

const META_TITLES = [
  "og:title",
  "twitter:title",
  "parsely-title",
  "sailthru.title",
  "citation_title",
  "dc.title",
  "dcterms.title",
];
const DOCUMENT_MARK = /\s*[¶§#]$/u;

/** Units from which a heading is a paragraph in large letters. */
const LONGEST = 150;

interface Heading extends Candidate {
  readonly aside: boolean;
}

function headings(sources: Sources): Heading[] {
  const found: Heading[] = [];
  for (const mark of sources.marked) {
    if (mark.element.tag !== "h1") continue;
    const value = folded(mark.text).replace(DOCUMENT_MARK, "");
    if (value !== "" && value.length <= LONGEST)
      found.push({ value, from: "h1", aside: aside(mark.element) });
  }
  return found;
}

function declared(sources: Sources): Candidate[] {
  const linked = sources.linked.nodes
    .filter((node) => node.rank === "article" && node.title !== "")
    .map((node) => ({ value: plain(node.title), from: "json-ld" }));
  const page = folded(sources.document.head?.title ?? "");
  const title = page === "" ? [] : [{ value: page, from: "title" }];
  return [...fromMetas(sources, META_TITLES), ...title, ...linked];
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
const ADDED = /\d|:$/u;

/**
 * Whether a heading is the name of the site or section rather than of the page: a part of the page title that the
 * head's own headline leaves out, or, where the head has none, its last part.
 */
function isSiteHeading(compared: string, title: string, headlines: readonly string[]): boolean {
  const parts = titleParts(title).map(key);
  if (parts.length < 2 || !parts.includes(compared)) return false;
  if (headlines.length > 0) return !headlines.some((headline) => holds(headline, compared));
  return parts.at(-1) === compared && parts[0] !== compared;
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
    if ((before === "" || ADDED.test(before)) && (after === "" || ADDED.test(after))) return entry;
  }
  return heading;
}

/** The heading that most resembles what the head says, if one does; `page` are the head's wordings, site names off. */
function bestHeading(
  sources: Sources,
  found: readonly Heading[],
  page: readonly Candidate[],
): Candidate | undefined {
  const whole = folded(sources.document.head?.title ?? "");
  const keys = page.map((entry) => key(entry.value));
  const headlines = keys.filter((_, index) => page[index]?.from !== "title");
  const sites = new Set(sources.sites.map((site) => site.replaceAll(" ", "")));
  let best: Candidate | undefined;
  let bestScore = LIKE;
  for (const [index, h1] of found.entries()) {
    const compared = key(h1.value);
    if (sites.has(compared.replaceAll(" ", "")) || isSiteHeading(compared, whole, headlines)) continue;
    const like = Math.max(0, ...keys.map((other) => likeness(compared, other)));
    const score = like - (h1.aside ? ASIDE_COST : 0) - LATER_COST * Math.min(3, index);
    if (score > bestScore) {
      best = h1;
      bestScore = score;
    }
  }
  return best && withoutAdded(best, page);
}

/** The headline that a reader would give, from whatever states it; `headline` is the last resort. */
export function titleOf(sources: Sources, headline = ""): Fact<string> | undefined {
  const stated = plain(sources.document.stated.title ?? "");
  if (stated !== "") return { value: stated, from: "input" };
  const found = headings(sources);
  const page = declared(sources).map(
    ({ value, from }): Candidate => ({ value: withoutSite(value, sources.sites), from }),
  );
  const heading = bestHeading(sources, found, page);
  if (heading !== undefined) return heading;
  const [first] = page;
  if (first !== undefined)
    return first.from === "title" ? { ...first, value: firstPart(first.value) } : first;
  const [only] = found;
  if (only !== undefined) return { value: only.value, from: only.from };
  const text = plain(headline);
  return ruled(sources) ?? (text === "" ? undefined : { value: text, from: "text" });
}

/** The first title that a rule captured. */
function ruled(sources: Sources): Candidate | undefined {
  for (const entry of sources.stated) {
    const value = plain(entry.facts.title ?? "");
    if (value !== "") return { value, from: entry.from };
  }
  return undefined;
}
