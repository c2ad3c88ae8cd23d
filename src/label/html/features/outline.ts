import type { Document, PageHead } from "../../../document/document.ts";
import type { Segment } from "../../../document/segment.ts";
import { hashText } from "./hash.ts";
import type { TextStats } from "./text-stats.ts";

/** What the page states about its article, compared with each segment. */
export interface Outline {
  /** Share of a segment's words that the headline holds, 0..1. */
  readonly titleShare: Float32Array;
  /** 1 where the segment is the headline. */
  readonly titleEqual: Uint8Array;
  /** Index of the headline's segment, -1 where it was not found. */
  readonly titleAt: number;
  /** Share of a segment's words that the description holds, 0..1. */
  readonly description: Float32Array;
  /** 1: stands in JSON-LD `articleBody`, 0: does not, -1: the page has none. */
  readonly articleBody: Int8Array;
  /** Words of authors' names in each segment, at most 4. */
  readonly author: Uint8Array;
  readonly articleType: boolean;
  readonly ogArticle: boolean;
}

const ARTICLE_TYPE = /"@type"\s*:\s*(?:\[\s*)?"(?:\w*Article|BlogPosting|Report|LiveBlogPosting)"/u;
const ARTICLE_BODY = /"articleBody"\s*:\s*"((?:[^"\\]|\\.){200,})"/u;
const LD_AUTHOR = /"author"\s*:(?:(?!"author"\s*:)[^}]){0,300}?"name"\s*:\s*"([^"]{3,60})"/gu;
const AUTHOR_META = /^(?:author|article:author|dc\.creator|parsely-author|byl|sailthru\.author)$/u;
const ESCAPE = /\\u([\da-f]{4})|\\./giu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
/** The same for texts in ASCII: classes of Unicode are dear. */
const NOT_ASCII_WORD = /[^a-z\d]+/g;
const NOT_ASCII = /[^\0-\x7f]/;
/** Site names behind a headline: "Rates rise | The Daily", "Rates rise - The Daily". */
const TITLE_BREAK = /\s[|–—·»:-]\s/u;
/** Units of a segment that are looked for in `articleBody`. */
const PROBE = 40;
const MIN_PROBE_LENGTH = 12;
/** Units of `articleBody` that are searched: every segment is looked for in it. */
const MAX_BODY_LENGTH = 150_000;

function plain(text: string): string {
  return text.toLowerCase().replace(NOT_ASCII.test(text) ? NOT_WORD : NOT_ASCII_WORD, "");
}

/** Hashes of the words, as `TextStats` has them of segments. */
function words(text: string): readonly number[] {
  return text
    .toLowerCase()
    .split(NOT_ASCII.test(text) ? NOT_WORD : NOT_ASCII_WORD)
    .filter((word) => word !== "")
    .map((word) => hashText(word));
}

function metaOf(head: PageHead, name: string): string {
  return head.metas.find((meta) => meta.name === name)?.content ?? "";
}

/** JSON string content as text; what is not valid is left as it is. */
function unescaped(text: string): string {
  return text.replace(ESCAPE, (_match, code: string | undefined) =>
    code === undefined ? " " : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The page's headline candidates, best first. */
function titles(head: PageHead): string[] {
  const own = head.title.split(TITLE_BREAK).sort((a, b) => b.length - a.length)[0] ?? "";
  return [metaOf(head, "og:title"), metaOf(head, "twitter:title"), own, head.title].filter(
    (text) => text !== "",
  );
}

/** Hashes of the words of the authors' names, as far as the head and the markup state them. */
function authorWords(head: PageHead, ld: string): ReadonlySet<number> {
  const names: string[] = [];
  for (const found of ld.matchAll(LD_AUTHOR)) names.push(found[1] ?? "");
  for (const meta of head.metas) if (AUTHOR_META.test(meta.name)) names.push(meta.content);
  for (const mark of head.marked) {
    if (names.length >= 8) break;
    if (mark.element.itemprop === "author" && mark.text.length <= 60) names.push(mark.text);
  }
  const long = names.slice(0, 8).filter((name) => name.length <= 60 && !name.includes("://"));
  return new Set(long.flatMap((name) => name.split(" ").filter((word) => word.length > 2)).flatMap(words));
}

/** Compares the segments with what the head states. */
export function outline(document: Document, stats: readonly TextStats[]): Outline {
  const { segments, head } = document;
  const count = segments.length;
  const titleShare = new Float32Array(count);
  const titleEqual = new Uint8Array(count);
  const description = new Float32Array(count);
  const articleBody = new Int8Array(count).fill(-1);
  const author = new Uint8Array(count);
  if (head === undefined) {
    return {
      titleShare,
      titleEqual,
      titleAt: -1,
      description,
      articleBody,
      author,
      articleType: false,
      ogArticle: false,
    };
  }
  const named = titles(head);
  const plainTitles = new Set(named.map(plain).filter((text) => text !== ""));
  const longest = Math.max(0, ...named.map((text) => text.length)) * 2 + 20;
  const ld = head.jsonLd.join("\n");
  const body = ARTICLE_BODY.exec(ld)?.[1];
  const bodyText = body === undefined ? undefined : plain(unescaped(body.slice(0, MAX_BODY_LENGTH)));
  const told = metaOf(head, "og:description") || metaOf(head, "description");
  const stated = new StatedWords(named.flatMap(words), words(told), authorWords(head, ld));
  let titleAt = -1;
  let rank = 0;
  for (let at = 0; at < count; at++) {
    const segment = segments[at];
    if (segment === undefined) continue;
    const own = stats[at]?.hashes ?? [];
    stated.count(own);
    const inTitle = own.length === 0 ? 0 : stated.inTitle / own.length;
    titleShare[at] = inTitle;
    description[at] = own.length === 0 ? 0 : stated.inDescription / own.length;
    author[at] = Math.min(4, stated.inNames);
    if (inTitle >= 0.8 && segment.text.length <= longest && plainTitles.has(plain(segment.text))) {
      titleEqual[at] = 1;
      const better = titleRank(segment);
      if (better > rank) {
        rank = better;
        titleAt = at;
      }
    }
    if (bodyText !== undefined) {
      const probe = plain(segment.text.slice(0, PROBE * 2)).slice(0, PROBE);
      articleBody[at] = probe.length >= MIN_PROBE_LENGTH && bodyText.includes(probe) ? 1 : 0;
    }
  }
  if (titleAt < 0) titleAt = segments.findIndex((segment) => segment.element?.tag === "h1");
  return {
    titleShare,
    titleEqual,
    titleAt,
    description,
    articleBody,
    author,
    articleType: ARTICLE_TYPE.test(ld),
    ogArticle: metaOf(head, "og:type").toLowerCase() === "article",
  };
}

function titleRank(segment: Segment): number {
  if (segment.element?.tag === "h1") return 4;
  if (segment.block === "heading") return 3;
  return segment.links.length === 0 ? 2 : 1;
}

const TITLE = 1;
const DESCRIPTION = 2;
const NAME = 4;
/** The last bits of a hash tell most words from those that are stated. */
const LAST_BITS = 0xfff;

/** Words of the title, of the description and of authors' names. */
class StatedWords {
  inTitle = 0;
  inDescription = 0;
  inNames = 0;
  private readonly bits = new Map<number, number>();
  private readonly likely = new Uint8Array(LAST_BITS + 1);

  constructor(title: readonly number[], description: readonly number[], names: Iterable<number>) {
    this.add(title, TITLE);
    this.add(description, DESCRIPTION);
    this.add(names, NAME);
  }

  private add(words: Iterable<number>, bit: number): void {
    for (const word of words) {
      this.bits.set(word, (this.bits.get(word) ?? 0) | bit);
      this.likely[word & LAST_BITS] = 1;
    }
  }

  /** Counts how many of some words stand in each. */
  count(words: readonly number[]): void {
    this.inTitle = 0;
    this.inDescription = 0;
    this.inNames = 0;
    for (const word of words) {
      if (this.likely[word & LAST_BITS] === 0) continue;
      const bits = this.bits.get(word) ?? 0;
      if (bits & TITLE) this.inTitle++;
      if (bits & DESCRIPTION) this.inDescription++;
      if (bits & NAME) this.inNames++;
    }
  }
}
