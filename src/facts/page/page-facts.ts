import type { Fact } from "../../document/facts.ts";
import { FROM_RIGHTS } from "../from-removals.ts";
import { key, plain } from "../plain.ts";
import type { Headline } from "./headline-place.ts";
import { type Candidate, fromMetas, hostOf, isCanonical, type Sources, titleSite } from "./sources.ts";

const SITE_METAS = [
  "og:site_name",
  "application-name",
  "apple-mobile-web-app-title",
  "citation_journal_title",
  "dc.publisher",
];
const URL_METAS = ["og:url", "twitter:url", "parsely-link"];
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
const TAG_METAS = ["article:tag", "parsely-tags", "sailthru.tags"];
const KEYWORD_METAS = ["news_keywords", "keywords"];
const HTTP = /^https?:\/\//iu;
/** An address that `URL` would give back as it is: a plain host, and a path without dots in front of its parts. */
const SETTLED =
  /^https?:\/\/(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,}\/(?:[\w~-][\w.~-]*\/)*(?:[\w~-][\w.~-]*)?(?:\?[\w.~=&%+-]*)?$/u;
/** Separators that a content system leaves where a tag line is missing. */
const EDGE = /^[\s|·•»–—-]+|(?<![\s|·•»–—-])[\s|·•»–—-]+$/gu;
const LIST = /[,;]/u;
const MAX_TAGS = 50;

/** An absolute http address, resolved against the page's own; undefined where it is none. */
function absolute(raw: string, base: string): string | undefined {
  const url = plain(raw);
  if (url === "") return undefined;
  if (SETTLED.test(url) && (base === "" || SETTLED.test(base))) return url;
  try {
    const resolved = HTTP.test(base) && URL.canParse(base) ? new URL(url, base) : new URL(url);
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
  for (const { rel, href } of links) {
    const value = isCanonical(rel) ? absolute(href, "") : undefined;
    if (value !== undefined) return { value, from: "canonical" };
  }
  return firstAddress(
    [
      ...fromMetas(sources, URL_METAS),
      ...sources.linked.nodes.slice(0, 1).map((node) => ({ value: node.url, from: "json-ld" })),
      ...sources.stated.map((entry) => ({ value: entry.facts.url ?? "", from: entry.from })),
    ],
    "",
  );
}

function firstAddress(candidates: readonly Candidate[], base: string): Fact<string> | undefined {
  for (const candidate of candidates) {
    const value = absolute(candidate.value, base);
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
  return firstAddress(
    [
      ...fromMetas(sources, IMAGE_METAS),
      { value: headline.node?.image ?? "", from: "json-ld" },
      { value: link?.href ?? "", from: "image_src" },
    ],
    sources.url,
  );
}

/** Key words that the page files the article under, without repeats, at most 50, from the best source that has any. */
export function tagsOf(sources: Sources, headline: Headline): Fact<readonly string[]> | undefined {
  const inMetas = (names: readonly string[]): Fact<readonly string[]> | undefined => {
    for (const name of names) {
      const found = tagsIn(sources.metas.get(name), name);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const declared =
    tagsIn(sources.document.stated.tags, "input") ??
    inMetas(TAG_METAS) ??
    tagsIn(headline.node?.tags, "json-ld") ??
    inMetas(KEYWORD_METAS);
  if (declared !== undefined) return declared;
  for (const { facts, from } of sources.stated) {
    const found = tagsIn(facts.tags, from);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The key words in a source's strings, each of which may hold several; undefined where there are none. */
function tagsIn(stated: readonly string[] | undefined, from: string): Fact<readonly string[]> | undefined {
  if (stated === undefined || stated.length === 0) return undefined;
  const tags = new Map<string, string>();
  for (const raw of stated.flatMap((entry) => entry.split(LIST))) {
    const tag = plain(raw);
    const compared = key(tag);
    if (compared !== "" && tag.length <= 80 && !tags.has(compared) && tags.size < MAX_TAGS)
      tags.set(compared, tag);
  }
  return tags.size === 0 ? undefined : { value: [...tags.values()], from };
}
