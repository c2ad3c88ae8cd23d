/** A value and where it was found: `json-ld`, `og:title`, `rule:dateline/published-on`, `input`, `url`… */
export interface Fact<T> {
  readonly value: T;
  readonly from: string;
}

/** What is known about a document besides its text. Absent means unknown. */
export interface Facts {
  readonly url?: Fact<string>;
  readonly title?: Fact<string>;
  /** Personal or corporate names, no "By", no job titles. */
  readonly authors?: Fact<readonly string[]>;
  /** ISO 8601: a date (`2019-09-02`) or a date with time and offset, never less than a day. */
  readonly published?: Fact<string>;
  readonly site?: Fact<string>;
  readonly description?: Fact<string>;
  readonly image?: Fact<string>;
  readonly tags?: Fact<readonly string[]>;
  /** As the page declares it (`lang`, `og:locale`): a BCP 47 tag. The detected language is in `Language`. */
  readonly declaredLanguage?: Fact<string>;
}

/** Facts that a record holds, in the order of its fields. */
export const FACT_NAMES = [
  "url",
  "title",
  "authors",
  "published",
  "site",
  "description",
  "image",
  "tags",
] as const;

/** What a rule or the input states as plain strings, before it is checked and ranked. */
export interface StatedFacts {
  readonly url?: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly site?: string;
  readonly tags?: readonly string[];
}

/** Detected language of the clean text. */
export interface Language {
  /** ISO 639-3; `und` where the text is too short or undecided. */
  readonly code: string;
  /** 0..1. */
  readonly confidence: number;
}
