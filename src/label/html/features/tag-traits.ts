/** Elements whose distance upwards is a feature. */
export const LANDMARKS = [
  "article",
  "main",
  "section",
  "aside",
  "nav",
  "header",
  "footer",
  "ul",
  "ol",
  "li",
  "table",
  "figure",
  "figcaption",
  "p",
] as const;

/** Tags that features name; their numbers begin with 1. */
const NUMBERED: readonly string[] =
  "p h1 h2 h3 h4 h5 h6 li div span a td th dd dt blockquote figcaption pre section article b strong em i button label time small header footer aside summary caption address body cite".split(
    " ",
  );

/** What a tag is to the features. */
export interface TagTraits {
  /** Its number among the tags that features name; 0 for every other. */
  readonly number: number;
  /** 1 to 6 for `<h1>` to `<h6>`, 0 for anything else. */
  readonly heading: number;
  /** Its number among the landmarks; -1 where it is none. */
  readonly landmark: number;
}

/** Looks a tag up; once for each tag on a page. */
export function tagTraits(tag: string): TagTraits {
  return {
    number: NUMBERED.indexOf(tag) + 1,
    heading: Number(/^h([1-6])$/.exec(tag)?.[1] ?? 0),
    landmark: (LANDMARKS as readonly string[]).indexOf(tag),
  };
}
