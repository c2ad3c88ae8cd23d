import type { Fact } from "../document/facts.ts";
import type { Headline } from "./anchor.ts";
import { key, plain } from "./plain.ts";
import { FROM_RIGHTS } from "./said.ts";
import { fromMetas, hostOf, isCanonical, type Sources, titleSite } from "./sources.ts";

const SITE_METAS = [
  "og:site_name",
  "application-name",
  "apple-mobile-web-app-title",
  "citation_journal_title",
  "dc.publisher",
];
const DESCRIPTION_METAS = [
  "og:description",
  "description",
  "twitter:description",
  "dc.description",
  "sailthru.description",
];
const IMAGE_METAS = [
  "og:image:secure_url",
  "og:image",
  "og:image:url",
  "twitter:image",
  "twitter:image:src",
  "parsely-image-url",
  "sailthru.image.full",
];
const TAG_METAS = ["article:tag", "parsely-tags", "sailthru.tags", "news_keywords", "keywords"];
const HTTP = /^https?:\/\//iu;
/** Separators that a content system leaves where a tag line is missing. */
const EDGE = /^[\s|·•»–—-]+|(?<![\s|·•»–—-])[\s|·•»–—-]+$/gu;
const LIST = /[,;]/u;
const MOST_TAGS = 50;

/** An absolute http address, resolved against the page's own; undefined where it is none. */
function absolute(raw: string, base: string): string | undefined {
  const url = plain(raw);
  if (url === "") return undefined;
  try {
    const resolved = HTTP.test(base) ? new URL(url, base) : new URL(url);
    return HTTP.test(resolved.href) ? resolved.href : undefined;
  } catch {
    return undefined; // not an address
  }
}

/** The page's address: the input's, else the canonical one. */
export function urlOf(sources: Sources): Fact<string> | undefined {
  const stated = plain(sources.document.stated.url ?? "");
  if (stated !== "") return { value: stated, from: "input" };
  const links = sources.document.head?.links ?? [];
  const candidates = [
    ...links.filter(({ rel }) => isCanonical(rel)).map((link) => ({ value: link.href, from: "canonical" })),
    ...fromMetas(sources, ["og:url", "twitter:url", "parsely-link"]),
    ...sources.linked.nodes.slice(0, 1).map((node) => ({ value: node.url, from: "json-ld" })),
    ...sources.stated.map((entry) => ({ value: entry.facts.url ?? "", from: entry.from })),
  ];
  for (const candidate of candidates) {
    const value = absolute(candidate.value, "");
    if (value !== undefined) return { value, from: candidate.from };
  }
  return undefined;
}

/** Name of the site, its host where nothing gives it a name. */
export function siteOf(sources: Sources): Fact<string> | undefined {
  const stated = plain(sources.document.stated.site ?? "");
  if (stated !== "") return { value: stated, from: "input" };
  const [site] = fromMetas(sources, SITE_METAS.slice(0, 1));
  const stripped = site?.value.replace(EDGE, "") ?? "";
  if (site !== undefined && stripped !== "") return { value: stripped, from: site.from };
  const named = plain(sources.linked.site);
  if (named !== "") return { value: named, from: "json-ld" };
  const publisher = plain(sources.linked.nodes.find((node) => node.publisher !== "")?.publisher ?? "");
  if (publisher !== "") return { value: publisher, from: "json-ld" };
  const [other] = fromMetas(sources, SITE_METAS.slice(1));
  if (other !== undefined) return other;
  const said = statedSite(sources, (from) => from !== FROM_RIGHTS);
  if (said !== undefined) return said;
  const host = hostOf(sources.url);
  const titled = titleSite(sources);
  if (titled !== "" && resembles(titled, host)) return { value: titled, from: "title" };
  const holder = statedSite(sources, (from) => from === FROM_RIGHTS);
  if (holder !== undefined) return holder;
  return host === "" ? undefined : { value: host, from: "url" };
}

/** The first site that removed text states, among the sources wanted. */
function statedSite(sources: Sources, wanted: (from: string) => boolean): Fact<string> | undefined {
  for (const entry of sources.stated) {
    const value = plain(entry.facts.site ?? "");
    if (value !== "" && wanted(entry.from)) return { value, from: entry.from };
  }
  return undefined;
}

/** Whether a name can be that of the host: "Harbour Daily" and `harbourdaily.example`. */
function resembles(name: string, host: string): boolean {
  const tight = key(name).replaceAll(" ", "");
  return (
    tight.length > 2 &&
    host
      .split(".")
      .some(
        (label) =>
          label.length > 2 &&
          (label.replaceAll("-", "").includes(tight) || tight.includes(label.replaceAll("-", ""))),
      )
  );
}

/** One or two sentences about the article. */
export function descriptionOf(sources: Sources, headline: Headline): Fact<string> | undefined {
  const [meta] = fromMetas(sources, DESCRIPTION_METAS);
  if (meta !== undefined) return meta;
  const value = plain(headline.node?.description ?? "");
  return value === "" ? undefined : { value, from: "json-ld" };
}

/** Address of the lead image. */
export function imageOf(sources: Sources, headline: Headline): Fact<string> | undefined {
  const link = sources.document.head?.links.find((entry) => entry.rel === "image_src");
  const candidates = [
    ...fromMetas(sources, IMAGE_METAS),
    { value: headline.node?.image ?? "", from: "json-ld" },
    { value: link?.href ?? "", from: "image_src" },
  ];
  for (const candidate of candidates) {
    const value = absolute(candidate.value, sources.url);
    if (value !== undefined) return { value, from: candidate.from };
  }
  return undefined;
}

/** Key words that the page files the article under, without repeats, at most 50, from the best source that has any. */
export function tagsOf(sources: Sources, headline: Headline): Fact<readonly string[]> | undefined {
  const lists: Fact<readonly string[]>[] = [
    { value: sources.document.stated.tags ?? [], from: "input" },
    ...TAG_METAS.slice(0, 3).map((name) => ({ value: sources.metas.get(name) ?? [], from: name })),
    { value: headline.node?.tags ?? [], from: "json-ld" },
    ...TAG_METAS.slice(3).map((name) => ({ value: sources.metas.get(name) ?? [], from: name })),
    ...sources.stated.map((entry) => ({ value: entry.facts.tags ?? [], from: entry.from })),
  ];
  for (const list of lists) {
    const tags = new Map<string, string>();
    for (const tag of list.value.flatMap((entry) => entry.split(LIST)).map(plain)) {
      const compared = key(tag);
      if (compared !== "" && tag.length <= 80 && !tags.has(compared) && tags.size < MOST_TAGS)
        tags.set(compared, tag);
    }
    if (tags.size > 0) return { value: [...tags.values()], from: list.from };
  }
  return undefined;
}
