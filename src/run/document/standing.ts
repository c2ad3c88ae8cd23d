import type { Standing } from "../../dedup/index.ts";
import type { CleanRecord } from "../../document/record.ts";

/** What merging needs to know of a record. */
export type Mergeable = Pick<
  CleanRecord,
  "id" | "source" | "url" | "title" | "authors" | "published" | "site" | "text" | "words"
>;

/** What decides whether a record survives. */
export function standingOf(record: Mergeable, order: number): Standing {
  const facts = [record.title, record.published, record.site, record.url].filter(
    (fact) => fact !== null,
  ).length;
  return {
    words: record.words,
    facts: facts + Math.min(1, record.authors.length),
    published: record.published,
    order,
  };
}
