import type { Headline } from "../page/headline-place.ts";
import type { Sources } from "../page/sources.ts";
import type { AuthorVotes } from "./votes.ts";

const AUTHOR_METAS = [
  "sailthru.author",
  "parsely-author",
  "cxenseparse:author",
  "article:author",
  "article:author_name",
  "og:article:author",
  "og:author",
  "citation_author",
  "citation_authors",
  "author",
  "authors",
  "article.author",
  "byl",
  "dc.creator",
  "dcterms.creator",
  "dc.creator.name",
  "creator",
  "bc:authors",
  "shareaholic:article_author_name",
  "article-author",
  "author_name",
  "author-name",
];
const WRITTEN_LABEL =
  /author|written|(?:^|\s)by$|autor|verfasst|geschrieben|écrit|escrito|scritto|автор|作者|著者|tarafından|auteur|schrijver/iu;

/** Names in JSON-LD and `<meta>`. */
export function authorsInHead(votes: AuthorVotes, sources: Sources, headline: Headline): void {
  const node = headline.node;
  if (node !== undefined) votes.add(votes.namesOf(node.authors), "json-ld", 4, true);
  const page = sources.linked.nodes.find((entry) => entry.rank === "page" && entry.authors.length > 0);
  if (page !== undefined) votes.add(votes.namesOf(page.authors), "json-ld", 2.4);
  votes.add(votes.namesOf(sources.linked.people.slice(0, 1)), "json-ld:person", 2);
  for (const name of AUTHOR_METAS) {
    const values = sources.metas.get(name);
    if (values !== undefined) votes.add(votes.namesOf(values), name, 3.2, true);
  }
  for (const slot of ["1", "2"]) {
    const label = sources.metas.get(`twitter:label${slot}`)?.[0] ?? "";
    if (label === "" || !WRITTEN_LABEL.test(label)) continue;
    votes.add(votes.namesOf(sources.metas.get(`twitter:data${slot}`) ?? []), "twitter:data", 3.2);
  }
}
