import type { Headline } from "../page/headline-place.ts";
import type { LinkedNode } from "../page/json-ld.ts";
import { fromMetas, type Sources } from "../page/sources.ts";
import { parseDate } from "./parse.ts";
import type { DateVotes } from "./votes.ts";

/** Metas that state when the article appeared; those of one platform only are left to the pattern below. */
const PUBLISHED_METAS = [
  "article:published_time",
  "og:article:published_time",
  "og:published_time",
  "article:published",
];
const PUBLISHED_META =
  /(?:^|[.:_-])(?:publish(?:ed)?[_-]?(?:date|time|on)?|pub[_-]?date|date[_-]?(?:published|pub|issued|created)|publication[_-]?date|online[_-]?date|issued|sailthru\.date|parsely-pub-date|firstpublished|release[_-]?date)$|^(?:date|dc\.date|dcterms\.date|dc\.created|dcterms\.created|citation_date|ms\.date|by date)$/u;
const MODIFIED_META = /modif|updat|revis|dateline|expire|version|event/u;
/** What the name of a meta holds that one of the two can match. */
const DATED = /dat|publi|issued|created|modif|revis|expire|version|event/u;
const URL_DATE = /[/_-]((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?=[/_.+-]|$)/u;
const URL_COMPACT = /[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.+-]|$)/u;
/** `/2023/october/03/` */
const URL_NAMED = /[/_-]((?:19|20)\d\d)[/_-]([a-z]{3,9})[/_-](0?[1-9]|[12]\d|3[01])(?=[/_.+-]|$)/iu;

/**
 * Many systems stamp both dates when the page is built, so a publication date equal to the date of change counts for
 * less than what the reader sees; a later one for still less.
 */
function fromNode(votes: DateVotes, node: LinkedNode): void {
  const published = dayOf(node.published);
  const modified = dayOf(node.modified);
  const stamped = published !== "" && modified !== "" && published >= modified;
  votes.add(node.published, "json-ld", stamped ? 1.5 : 4);
  votes.add(node.created, "json-ld", 1.5);
  if (!stamped) votes.add(node.modified, "json-ld:modified", 0.6);
}

function dayOf(raw: string): string {
  return raw === "" ? "" : (parseDate(raw)?.slice(0, 10) ?? "");
}

/** Dates in JSON-LD, `<meta>` and the address. */
export function datesInHead(votes: DateVotes, sources: Sources, headline: Headline): void {
  const node = headline.node;
  if (node !== undefined) fromNode(votes, node);
  const page = sources.linked.nodes.find((entry) => entry.rank === "page");
  votes.add(page?.published, "json-ld", 3);
  for (const meta of fromMetas(sources, PUBLISHED_METAS)) votes.add(meta.value, meta.from, 4.5);
  for (const name of sources.metas.keys()) {
    if (!DATED.test(name) || PUBLISHED_METAS.includes(name)) continue;
    if (MODIFIED_META.test(name)) votes.add(sources.metas.get(name)?.[0], name, 0.5);
    else if (PUBLISHED_META.test(name)) votes.add(sources.metas.get(name)?.[0], name, 2.4);
  }
  const written = URL_DATE.exec(sources.url) ?? URL_COMPACT.exec(sources.url) ?? URL_NAMED.exec(sources.url);
  if (written !== null) votes.add(`${written[1]}-${written[2]}-${written[3]}`, "url", 4);
}
