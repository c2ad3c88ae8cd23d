import { posix } from "node:path";
import type { Document } from "../../document/document.ts";
import type { RawInput } from "../../read/input.ts";

const ADDRESS_TAGS: ReadonlySet<string> = new Set(["og:url", "twitter:url"]);

/** Whose template a document may carry: the host of its URL; without one, the feed (row file) or folder it came from. */
export function siteOf(input: RawInput, document: Document): string {
  const canonical = document.head?.links.find((link) => link.rel === "canonical")?.href;
  const tagged = document.head?.metas.find((meta) => ADDRESS_TAGS.has(meta.name))?.content;
  for (const url of [input.stated.url, canonical, tagged]) {
    const host = url === undefined ? undefined : hostOf(url);
    if (host !== undefined) return host;
  }
  return input.line === undefined ? posix.dirname(input.path) : input.path;
}

function hostOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  return hostname === "" ? undefined : hostname.replace(/^www\./, "");
}
