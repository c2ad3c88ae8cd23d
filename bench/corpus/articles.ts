import { Random } from "../../test/fuzz/random.ts";
import { headline, paragraph, sentence } from "./sentences.ts";
import { contentWord, properName } from "./words.ts";

/** A row of the corpus, as `dechaff run` reads it, with what is known of it. */
export interface Article {
  readonly id: string;
  readonly url: string;
  readonly text: string;
  /** `id` of the article that this one was copied from; absent for originals. */
  readonly copyOf?: string;
  /** How the copy was made. */
  readonly made?: "edited" | "truncated" | "syndicated";
}

/** What an article is before a site puts it on a page. */
interface Story {
  readonly title: string;
  readonly author: string;
  readonly body: readonly string[];
}

/** Articles without a copy of an earlier one among so many. */
const PER_COPY = 8;
/** A copy follows its original within so many articles. */
const REACH = 5000;
const SITES = 400;
/** Words that a story is about. */
const THEMES = 12;

/**
 * `count` articles of about 2 kB with the cruft that feed scrapers leave around them; one in eight is a near-copy of
 * an earlier one: lightly edited, truncated to a teaser, or syndicated by another site. The same articles each time,
 * and article `i` the same whatever `count` is.
 */
export function* articles(count: number): Generator<Article> {
  for (let index = 0; index < count; index += 1) yield article(index);
}

function article(index: number): Article {
  const random = Random.ofCase(11, index);
  const site = random.below(SITES);
  const isCopy = index > 0 && random.below(PER_COPY) === 0;
  if (!isCopy) return row(index, site, page(story(index), site, random));
  const original = originalOf(Math.max(0, index - 1 - random.below(REACH)));
  const made = random.pick(["edited", "truncated", "syndicated"] as const);
  const text = page(changed(story(original), made, random), site, random);
  return { ...row(index, site, text), copyOf: nameOf(original), made };
}

/** The nearest original at or before an index: copies are not copied. */
function originalOf(index: number): number {
  let at = index;
  while (at > 0) {
    const random = Random.ofCase(11, at);
    random.below(SITES);
    if (random.below(PER_COPY) !== 0) break;
    at -= 1;
  }
  return at;
}

function row(index: number, site: number, text: string): Article {
  return { id: nameOf(index), url: `https://paper-${site}.example/story/${index}`, text };
}

function nameOf(index: number): string {
  return `a${String(index).padStart(7, "0")}`;
}

function story(index: number): Story {
  const random = Random.ofCase(23, index);
  // A story comes back to its own words: by that a teaser is told from one item of a round-up.
  const themes = Array.from({ length: THEMES }, () => contentWord(random));
  const body = Array.from({ length: 5 + random.below(5) }, () => paragraph(random, themes));
  return { title: headline(random), author: properName(random), body };
}

function changed(story: Story, made: NonNullable<Article["made"]>, random: Random): Story {
  const { body } = story;
  switch (made) {
    case "edited": {
      const at = random.below(body.length);
      const edited = body.map((text, i) => (i === at ? `${text} ${sentence(random)}` : text));
      return { ...story, title: headline(random), body: edited };
    }
    case "truncated":
      return { ...story, body: [...body.slice(0, 2), `${(body[2] ?? "").slice(0, 60)}… Read more`] };
    case "syndicated":
      return { ...story, body: body.slice(0, -1) };
  }
}

/** The story as a scraper found it on a site. */
function page({ title, author, body }: Story, site: number, random: Random): string {
  const name = properName(Random.ofCase(31, site));
  const middle = 1 + random.below(body.length);
  const some = (...lines: string[]): string[] => (random.chance(0.5) ? lines : []);
  return [
    title,
    ...some(`${1 + random.below(9)} min read`),
    ...some("News"),
    ...some(`By ${author}`),
    ...some(`Published on March ${1 + random.below(28)}, ${2012 + random.below(12)}`),
    ...body.slice(0, middle),
    ...some("You may also like:", headline(random), headline(random)),
    ...body.slice(middle),
    ...some("Share this", "Click to share on Facebook (Opens in new window)"),
    ...some(`Tagged with: ${contentWord(random)}, ${contentWord(random)}`),
    ...some(
      `About ${author}`,
      `${author} is a writer who lives in ${properName(random, 1)}.`,
      "View All Posts",
    ),
    ...some("Leave a Reply", "Your email address will not be published."),
    ...some(`The post ${title} appeared first on ${name}.`),
    ...some("Source link"),
    ...some(`© 2021 ${name}. All rights reserved.`),
  ].join("\n");
}
