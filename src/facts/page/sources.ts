import type { Document, MarkedText } from "../../document/document.ts";
import type { Fact, StatedFacts } from "../../document/facts.ts";
import type { Segment } from "../../document/segment.ts";
import { type DayOrder, dayOrder } from "../date/parse.ts";
import { key, plain } from "../plain.ts";
import { siteInTitle } from "../title/site-parts.ts";
import { type LinkedData, readJsonLd } from "./json-ld.ts";

/** A fact that a rule captured, and the rule (`rule:dateline/published-on`). */
export interface RuleFacts {
  readonly facts: StatedFacts;
  readonly from: string;
}

/** A value that may be right, and where it stands. */
export interface Candidate {
  readonly value: string;
  readonly from: string;
}

/** Everything that facts are chosen from, looked up once a document. */
export interface Sources {
  readonly document: Document;
  readonly kept: readonly Segment[];
  readonly stated: readonly RuleFacts[];
  /** Contents of `<meta>` by name, verbatim, in document order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly linked: LinkedData;
  readonly marked: readonly MarkedText[];
  /** The page's address as the input or the page states it, "" where unknown. */
  readonly url: string;
  /** Keys of the names by which the site is known. */
  readonly sites: readonly string[];
  /** Language that the page declares, BCP 47. */
  readonly language: Fact<string> | undefined;
  readonly order: DayOrder;
}

/** Candidates from the metas of the given names, in the order of the names. */
export function fromMetas(sources: Sources, names: readonly string[]): Candidate[] {
  const found: Candidate[] = [];
  for (const name of names) {
    for (const content of sources.metas.get(name) ?? []) {
      const value = plain(content);
      if (value !== "") found.push({ value, from: name });
    }
  }
  return found;
}

const HOST = /^[a-z]+:\/\/(?:www\d?\.)?([^/?#:]+)/iu;
/** Parts of a host name that are not the name of anybody. */
const DOMAIN_PARTS = new Set(
  "com org net edu gov mil int info biz co io ai dev app blog www news shop store online site uk us de fr es it nl au ca".split(
    " ",
  ),
);

/** Host of an absolute address, lower-case, without "www."; "" where there is none. */
export function hostOf(url: string): string {
  return HOST.exec(url)?.[1]?.toLowerCase() ?? "";
}

function siteKeys(names: readonly string[], url: string): readonly string[] {
  const host = hostOf(url);
  const labels = host.split(".").filter((label) => label.length > 2 && !DOMAIN_PARTS.has(label));
  return [...new Set([...names.map(key), ...labels.map(key), key(host)])].filter((name) => name !== "");
}

/** Language tags that are in their canonical form as they are. */
const COMMON_TAG = /^(?:en|de|fr|es|pt|it|nl|ru|ja|zh|pl|sv)(?:-[A-Z]{2})?$/u;

function localeTag(raw: string): string {
  if (raw === "" || COMMON_TAG.test(raw)) return raw;
  try {
    return Intl.getCanonicalLocales(raw.trim().replaceAll("_", "-"))[0] ?? "";
  } catch {
    return ""; // not a language tag
  }
}

function declaredLanguage(raw: readonly Fact<string | undefined>[]): Fact<string> | undefined {
  for (const { value, from } of raw) {
    const tag = localeTag(value ?? "");
    if (tag !== "" && tag !== "und") return { value: tag, from };
  }
  return undefined;
}

/** Whether a link leads to the page's own address. */
export function isCanonical(rel: string): boolean {
  return rel === "canonical" || (rel.includes("canonical") && rel.split(SPACES).includes("canonical"));
}

const SPACES = /\s+/u;

/** Reads a document's head once for all facts. */
export function readSources(
  document: Document,
  kept: readonly Segment[],
  stated: readonly RuleFacts[],
): Sources {
  const head = document.head;
  const metas = new Map<string, string[]>();
  for (const meta of head?.metas ?? []) {
    const known = metas.get(meta.name);
    if (known === undefined) metas.set(meta.name, [meta.content]);
    else if (known.length < 50) known.push(meta.content);
  }
  const linked = readJsonLd(head?.jsonLd ?? []);
  const canonical = head?.links.find(({ rel }) => isCanonical(rel))?.href;
  const url = document.stated.url ?? canonical ?? metas.get("og:url")?.[0] ?? linked.nodes[0]?.url ?? "";
  const language = declaredLanguage([
    { value: head?.lang, from: "lang" },
    { value: metas.get("og:locale")?.[0], from: "og:locale" },
    { value: metas.get("content-language")?.[0], from: "content-language" },
    { value: linked.nodes[0]?.language, from: "json-ld" },
  ]);
  const names = [
    document.stated.site ?? "",
    ...(metas.get("og:site_name") ?? []),
    ...(metas.get("application-name") ?? []),
    linked.site,
    ...linked.nodes.map((node) => node.publisher),
    ...stated.map((entry) => entry.facts.site ?? ""),
  ].map(plain);
  return {
    document,
    kept,
    stated,
    metas,
    linked,
    marked: head?.marked ?? [],
    url: plain(url),
    sites: siteKeys(names, url),
    language,
    order: dayOrder(language?.value ?? "", url),
  };
}

/** Name of the site as the end of the page title gives it, where nothing states it. */
export function titleSite(sources: Sources): string {
  return siteInTitle(plain(sources.document.head?.title ?? ""));
}
