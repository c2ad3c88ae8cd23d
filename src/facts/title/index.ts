import type { Fact } from "../../document/facts.ts";
import { type Candidate, fromMetas, type Sources } from "../page/sources.ts";
import { folded, key, plain } from "../plain.ts";
import { bestHeading, headings } from "./heading.ts";
import { beforeBar, firstPart, withoutSite } from "./site-parts.ts";

const META_TITLES = [
  "og:title",
  "twitter:title",
  "parsely-title",
  "sailthru.title",
  "citation_title",
  "dc.title",
  "dcterms.title",
];
const FRONT_PAGE = /^[a-z]+:\/\/[^/?#]+\/?(?:[?#]|$)/iu;

function declared(sources: Sources): Candidate[] {
  const linked = sources.linked.nodes
    .filter((node) => node.rank === "article" && node.title !== "")
    .map((node) => ({ value: plain(node.title), from: "json-ld" }));
  const page = folded(sources.document.head?.title ?? "");
  const title = page === "" ? [] : [{ value: page, from: "title" }];
  return [...fromMetas(sources, META_TITLES), ...title, ...linked];
}

/** What follows "SITE: " in a page title, where it stands as a line of the page. */
function standingPart(title: string, sources: Sources): string | undefined {
  const at = title.indexOf(": ");
  if (at < 0 || !sources.sites.includes(key(title.slice(0, at)))) return undefined;
  const rest = title.slice(at + 2).trim();
  const wanted = key(rest);
  const stands = sources.document.segments.some(({ text }) =>
    text.split("\n").some((line) => line.length <= 2 * rest.length && key(line) === wanted),
  );
  return stands ? rest : undefined;
}

/** The headline that a reader would give, from whatever states it; `headline` is the last resort. */
export function titleOf(sources: Sources, headline = ""): Fact<string> | undefined {
  const stated = plain(sources.document.stated.title ?? "");
  if (stated !== "") return { value: stated, from: "input" };
  const found = headings(sources);
  const ends = FRONT_PAGE.test(sources.url) ? "last" : "both"; // the front page is about the site
  const page = declared(sources).map(
    ({ value, from }): Candidate => ({ value: withoutSite(value, sources.sites, ends), from }),
  );
  const heading = bestHeading(sources, found, page);
  if (heading !== undefined) return heading;
  const [first] = page;
  const standing = first?.from === "title" ? standingPart(first.value, sources) : undefined;
  if (standing !== undefined) return { value: standing, from: "title" };
  if (first !== undefined)
    return { ...first, value: first.from === "title" ? firstPart(first.value) : beforeBar(first.value) };
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
