/** What a removed passage was, in the order in which reports list the kinds. */
export const CRUFT_KINDS = [
  "title",
  "dateline",
  "byline",
  "author-bio",
  "source-credit",
  "caption",
  "share",
  "rating",
  "related",
  "navigation",
  "tags",
  "comments",
  "newsletter",
  "advert",
  "spam-link",
  "legal",
  "contact",
  "widget",
  "template",
  "other",
] as const;

export type CruftKind = (typeof CRUFT_KINDS)[number];
/** `content` marks what must stay; every other kind marks what must go. */
export type Kind = "content" | CruftKind;
/** Stable name of a rule, `kind/name`: `source-credit/appeared-first-on`. */
export type RuleId = `${Kind}/${string}`;

const KNOWN: ReadonlySet<string> = new Set(CRUFT_KINDS);

/** Whether `name` is one of `CRUFT_KINDS`. */
export function isCruftKind(name: string): name is CruftKind {
  return KNOWN.has(name);
}

/** The kind that a rule id begins with. Throws `RangeError` for an id of no known kind. */
export function kindOf(rule: RuleId): Kind {
  const kind = rule.slice(0, rule.indexOf("/"));
  if (kind === "content" || isCruftKind(kind)) return kind;
  throw new RangeError(`rule id "${rule}" does not begin with a kind`);
}
