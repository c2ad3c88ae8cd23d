import type { Headline } from "./anchor.ts";
import { type AuthorVotes, gradeOf } from "./author-votes.ts";
import { parseAuthors } from "./authors.ts";
import type { AuthorName } from "./names.ts";
import { key } from "./plain.ts";
import type { Sources } from "./sources.ts";

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
const URL_LIKE = /^(?:https?:)?\/\/|^www\.|^\/|^@\w+$|^\d+$/iu;

/** Names of a list of strings, each of which may hold several, without repeats. */
export function namesOf(entries: readonly string[]): readonly AuthorName[] {
  const names = new Map<string, AuthorName>();
  for (const entry of entries) {
    if (URL_LIKE.test(entry.trim())) continue;
    for (const name of parseAuthors(entry)) if (!names.has(key(name.name))) names.set(key(name.name), name);
  }
  const all = [...names.values()];
  const best = gradeOf(all);
  return all.filter((entry) => entry.grade > 0 || best === 0);
}

/** Names in JSON-LD and `<meta>`. */
export function authorsInHead(votes: AuthorVotes, sources: Sources, headline: Headline): void {
  const node = headline.node;
  if (node !== undefined) votes.add(namesOf(node.authors), "json-ld", 4, true);
  const page = sources.linked.nodes.find((entry) => entry.rank === "page" && entry.authors.length > 0);
  if (page !== undefined) votes.add(namesOf(page.authors), "json-ld", 2.4);
  votes.add(namesOf(sources.linked.people.slice(0, 1)), "json-ld:person", 2);
  for (const name of AUTHOR_METAS) {
    const values = sources.metas.get(name);
    if (values !== undefined) votes.add(namesOf(values), name, 3.2, true);
  }
  for (const slot of ["1", "2"]) {
    const label = sources.metas.get(`twitter:label${slot}`)?.[0] ?? "";
    if (!WRITTEN_LABEL.test(label)) continue;
    votes.add(namesOf(sources.metas.get(`twitter:data${slot}`) ?? []), "twitter:data", 3.2);
  }
}
