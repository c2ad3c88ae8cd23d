import type { MarkedText } from "../document/document.ts";
import type { Headline } from "./anchor.ts";
import { type AuthorVotes, gradeOf } from "./author-votes.ts";
import { parseAuthors } from "./authors.ts";
import { isByline, isLeadOnly } from "./byline.ts";
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
const ASIDE_CLASS =
  /comment|related|sidebar|recent|popular|teaser|testimonial|reviews?(?![a-z])|quote|more-|next|prev/iu;
/** Units of a line of a marked element that may be a byline without saying so. */
const LONGEST_LINE = 140;

/** Whether the element lies in a part of the page that speaks of others: comments, reviews, related articles. */
function beside(mark: MarkedText): boolean {
  for (
    let node = mark.element.parent, steps = 0;
    node !== undefined && steps < 8;
    node = node.parent, steps += 1
  ) {
    if (node.tag === "aside" || node.tag === "footer" || node.tag === "nav" || node.tag === "blockquote")
      return true;
    if (node.className !== "" && ASIDE_CLASS.test(node.className)) return true;
  }
  return false;
}

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

/** The first line of an element that can be a name; a line that only introduces one ("Written by") is passed over. */
function firstName(text: string): readonly AuthorName[] {
  let lines = 0;
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    if (trimmed === "" || isLeadOnly(trimmed)) continue;
    const names = trimmed.length > LONGEST_LINE && !isByline(trimmed) ? [] : parseAuthors(trimmed);
    if (gradeOf(names) > 0) return names;
    lines += 1;
    if (lines >= 3) break;
  }
  return [];
}

/** A kind of marked element and the weight of what it names. */
type MarkKind = readonly [kind: string, weight: number];

const PROPERTY = /^(?:author|creator)$/iu;
const IN_PROPERTY = /author|creator/iu;
/** Why the segmenter marks elements by class; a link that is marked without such a class has `rel=author`. */
const TELLING_CLASS =
  /author|byline|writer|written|user-?name|creator|contributor|date|time|publish|posted/iu;
const NAME_CLASS = /name/iu;
const CLASSES: readonly (readonly [RegExp, MarkKind])[] = [
  [/byline/iu, ["class:byline", 2]],
  [/user-?name|creator/iu, ["class:username", 1.8]],
  [/(?<!type)writer|written-?by|contributor/iu, ["class:writer", 1]],
];
const AUTHOR_CLASS = /author(?!i)/iu;

function markKind({ element }: MarkedText): MarkKind | undefined {
  const { tag, itemprop, className, parent } = element;
  if (itemprop !== "") {
    if (itemprop === "name" && IN_PROPERTY.test(parent?.itemprop ?? "")) return ["itemprop:author", 2.8];
    if (PROPERTY.test(itemprop)) return ["itemprop:author", 2];
  }
  if (className === "" || !TELLING_CLASS.test(className)) {
    return tag === "a" && itemprop === "" ? ["rel=author", 2.6] : undefined;
  }
  if (AUTHOR_CLASS.test(className)) {
    return NAME_CLASS.test(className) ? ["class:author-name", 2.4] : ["class:author", 1.8];
  }
  return CLASSES.find(([pattern]) => pattern.test(className))?.[1];
}

/** Names in microdata, `rel=author` and elements whose class says author; the first of each kind. */
export function authorsInMarks(votes: AuthorVotes, sources: Sources): void {
  const seen = new Set<string>();
  for (const mark of sources.marked) {
    const found = markKind(mark);
    if (found === undefined || seen.has(found[0])) continue;
    const text = mark.element.tag === "meta" ? mark.value : mark.text;
    if (text === "") continue;
    const names = firstName(text);
    if (gradeOf(names) === 0) continue;
    seen.add(found[0]);
    votes.add(names, found[0], found[1] * (beside(mark) ? 0.3 : 1));
  }
}
