import type { Sources } from "../page/sources.ts";
import { key } from "../plain.ts";
import { parseAuthors } from "./parse.ts";
import type { AuthorName } from "./person-name.ts";

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
const SITE_SHARE = 0.2;
const NONE: readonly AuthorName[] = Object.freeze([]);
const ARTICLE = /^the /u;
const URL_LIKE = /^(?:https?:)?\/\/|^www\.|^\/|^@\w+$|^\d+$/iu;

/** Highest grade among names; 0 where there are none. */
export function gradeOf(names: readonly AuthorName[]): 0 | 1 | 2 {
  if (names.some((entry) => entry.grade === 2)) return 2;
  return names.some((entry) => entry.grade === 1) ? 1 : 0;
}

/** The key of a name without spaces and a leading article, as sites are compared. */
function tight(compared: string): string {
  return compared.replace(ARTICLE, "").replaceAll(" ", "");
}

/** Collects what names the authors of one document. */
export class AuthorVotes {
  readonly all: AuthorVote[] = [];
  private readonly sites: ReadonlySet<string>;
  /** Names in what was read: a page says who wrote it in half a dozen places, mostly in the same words. */
  private readonly read = new Map<string, readonly AuthorName[]>();

  constructor(sources: Sources) {
    this.sites = new Set(sources.sites.map(tight));
  }

  /** Adds names unless all are placeholders ("admin") and `placeholders` is not set. Whether a person is named. */
  add(names: readonly AuthorName[], from: string, weight: number, placeholders = false): boolean {
    const grade = gradeOf(names);
    if (names.length === 0 || (grade === 0 && !placeholders)) return false;
    // beside a writer the site's own name is where it was printed
    const writers = names.filter((entry) => !this.isSite(entry));
    const own = writers.length === 0;
    this.all.push({
      names: own ? names : writers,
      from,
      weight: weight * GRADE_SHARE[grade] * (own ? SITE_SHARE : 1),
    });
    return grade === 2;
  }

  /** Whether names are nothing but those of the site. */
  ownName(names: readonly AuthorName[]): boolean {
    return names.every((entry) => this.isSite(entry));
  }

  private isSite({ name }: AuthorName): boolean {
    return this.sites.has(tight(key(name)));
  }

  /** Whether anything names a person who is not the site. */
  get person(): boolean {
    return this.all.some((vote) => gradeOf(vote.names) === 2 && !this.ownName(vote.names));
  }

  /** The names in a byline. */
  namesIn(raw: string): readonly AuthorName[] {
    let names = this.read.get(raw);
    if (names === undefined) {
      names = parseAuthors(raw);
      this.read.set(raw, names);
    }
    return names;
  }

  /** The names of a list of strings, each of which may hold several, without repeats. */
  namesOf(entries: readonly string[]): readonly AuthorName[] {
    if (entries.length === 0) return NONE;
    const names = new Map<string, AuthorName>();
    for (const entry of entries) {
      if (URL_LIKE.test(entry.trim())) continue;
      for (const name of this.namesIn(entry)) {
        const compared = key(name.name);
        if (!names.has(compared)) names.set(compared, name);
      }
    }
    const all = [...names.values()];
    const best = gradeOf(all);
    return all.filter((entry) => entry.grade > 0 || best === 0);
  }

  /** Adds the names in a byline. */
  text(raw: string, from: string, weight: number): boolean {
    return this.add(this.namesIn(raw), from, weight);
  }
}
