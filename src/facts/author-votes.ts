import { parseAuthors } from "./authors.ts";
import type { AuthorName } from "./names.ts";
import { key } from "./plain.ts";
import type { Sources } from "./sources.ts";

/** Names that something gives, and how often such a statement is right. */
export interface AuthorVote {
  readonly names: readonly AuthorName[];
  readonly from: string;
  /** Log-odds of naming the authors, set by the accuracy of each source on development pages. */
  readonly weight: number;
}

/** What a name of each grade counts: a user or company name for less than a person's, a placeholder next to nothing. */
const GRADE_SHARE = [0.05, 0.4, 1] as const;
/** A name of the site itself, where an author's should stand. */
const SITE_SHARE = 0.3;

/** Highest grade among names; 0 where there are none. */
export function gradeOf(names: readonly AuthorName[]): 0 | 1 | 2 {
  if (names.some((entry) => entry.grade === 2)) return 2;
  return names.some((entry) => entry.grade === 1) ? 1 : 0;
}

/** Collects what names the authors of one document. */
export class AuthorVotes {
  readonly all: AuthorVote[] = [];
  private readonly sites: ReadonlySet<string>;

  constructor(sources: Sources) {
    this.sites = new Set(sources.sites.map((site) => site.replaceAll(" ", "")));
  }

  /** Adds names unless all are placeholders ("admin") and `placeholders` is not set. Whether a person is named. */
  add(names: readonly AuthorName[], from: string, weight: number, placeholders = false): boolean {
    const grade = gradeOf(names);
    if (names.length === 0 || (grade === 0 && !placeholders)) return false;
    const site = names.every((entry) => this.sites.has(key(entry.name).replaceAll(" ", "")));
    this.all.push({ names, from, weight: weight * GRADE_SHARE[grade] * (site ? SITE_SHARE : 1) });
    return grade === 2;
  }

  /** Adds the names in a byline. */
  text(raw: string, from: string, weight: number): boolean {
    return this.add(parseAuthors(raw), from, weight);
  }
}
