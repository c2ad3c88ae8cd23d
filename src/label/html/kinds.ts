import type { CruftKind } from "../../document/kinds.ts";
import type { Segment } from "../../document/segment.ts";
import { CUES, type Cue } from "./features/class-cues.ts";
import type { PageFeatures } from "./features/index.ts";
import { MAX_LEVELS } from "./features/layout.ts";
import { LANDMARKS } from "./features/tag-traits.ts";
import { byText } from "./features/text-cues.ts";

/** Why a removed segment is called what it is called. */
export interface Guess {
  readonly kind: CruftKind;
  readonly reason: string;
}

/** Kind that a name of an element points to; names that say nothing about cruft are left out. */
const BY_CUE: Readonly<Partial<Record<Cue, CruftKind>>> = {
  navigation: "navigation",
  related: "related",
  share: "share",
  comments: "comments",
  byline: "byline",
  dateline: "dateline",
  caption: "caption",
  advert: "advert",
  newsletter: "newsletter",
  tags: "tags",
  legal: "legal",
  sidebar: "related",
  widget: "widget",
  "author-bio": "author-bio",
  rating: "rating",
  contact: "contact",
};

const BY_LANDMARK: Readonly<Partial<Record<(typeof LANDMARKS)[number], CruftKind>>> = {
  nav: "navigation",
  footer: "navigation",
  figcaption: "caption",
  figure: "caption",
  aside: "related",
  header: "navigation",
};

/** A name or tag that points to a kind: its position among all, and what to say where it is the element's own or above. */
interface Told {
  readonly at: number;
  readonly own: Guess;
  readonly above: Guess;
}

const TOLD_BY_CUE: readonly Told[] = CUES.flatMap((cue, at): Told[] => {
  const kind = BY_CUE[cue];
  if (kind === undefined) return [];
  const own = { kind, reason: `the names of its element say "${cue}"` };
  return [{ at, own, above: { kind, reason: `the names of an element around it say "${cue}"` } }];
});

const TOLD_BY_LANDMARK: readonly Told[] = LANDMARKS.flatMap((tag, at): Told[] => {
  const kind = BY_LANDMARK[tag];
  if (kind === undefined) return [];
  const guess = { kind, reason: `stands in <${tag}>` };
  return [{ at, own: guess, above: guess }];
});

/** A name this many levels up still speaks for a segment; below, for any text. */
const MAX_NEAR_LEVELS = 4;
/** Share of linked text that makes a menu. */
const LINKED = 0.6;

/** Tells what a removed segment was, from its text, the heading above it, and the names and tags around it. */
export class KindGuesser {
  private readonly segments: readonly Segment[];
  private readonly page: PageFeatures;
  private readonly kept: Uint8Array;
  private readonly headingGuesses = new Map<number, Guess | undefined>();

  constructor(segments: readonly Segment[], page: PageFeatures, kept: Uint8Array) {
    this.segments = segments;
    this.page = page;
    this.kept = kept;
  }

  guess(index: number): Guess {
    const segment = this.segments[index];
    if (segment === undefined) return { kind: "other", reason: "not like the article" };
    if (this.page.outline.titleEqual[index] === 1) return { kind: "title", reason: "repeats the headline" };
    const named = this.byName(index, MAX_NEAR_LEVELS);
    // "footer" and "widget" say where a thing stands, its text may say what it is; "copyright" names credits and notices.
    const vague = named?.kind === "navigation" || named?.kind === "widget";
    const credit = named?.kind === "caption";
    const asked = named === undefined || vague || credit;
    const said = asked ? byText(segment.text, this.page.counts.stats[index]) : undefined;
    return (
      (vague || said?.kind === "legal" ? said : named) ??
      named ??
      said ??
      this.byHeading(index) ??
      this.byLandmark(index) ??
      this.byName(index, MAX_LEVELS) ??
      this.byLinks(index) ?? { kind: "other", reason: "not like the article's own text" }
    );
  }

  /** The nearest name that points to a kind, at most `reach` levels up. */
  private byName(index: number, reach: number): Guess | undefined {
    const container = this.page.layout.inners[index];
    if (container === undefined) return undefined;
    let found: Guess | undefined;
    let least = reach;
    for (const told of TOLD_BY_CUE) {
      const distance = this.page.layout.cue(container, told.at);
      if (distance >= least) continue;
      least = distance;
      found = distance === 0 ? told.own : told.above;
    }
    return found;
  }

  /** What the heading above says, where that heading goes too. */
  private byHeading(index: number): Guess | undefined {
    const { sections } = this.page;
    const section = sections.of[index] ?? -1;
    const heading = section < 0 ? -1 : (sections.heading[section] ?? -1);
    if (heading < 0 || heading === index || this.kept[heading] === 1) return undefined;
    const known = this.headingGuesses.get(heading);
    if (known !== undefined || this.headingGuesses.has(heading)) return known;
    const segment = this.segments[heading];
    const said = segment === undefined ? undefined : byText(segment.text, this.page.counts.stats[heading]);
    const guess =
      said === undefined || segment === undefined
        ? undefined
        : { kind: said.kind, reason: `stands under "${segment.text.slice(0, 40)}"` };
    this.headingGuesses.set(heading, guess);
    return guess;
  }

  private byLandmark(index: number): Guess | undefined {
    const container = this.page.layout.inners[index];
    if (container === undefined) return undefined;
    let found: Guess | undefined;
    let least = MAX_LEVELS;
    for (const told of TOLD_BY_LANDMARK) {
      const distance = this.page.layout.landmark(container, told.at);
      if (distance >= least) continue;
      least = distance;
      found = told.above;
    }
    return found;
  }

  private byLinks(index: number): Guess | undefined {
    const segment = this.segments[index];
    if (segment === undefined) return undefined;
    const share = (this.page.counts.linked[index] ?? 0) / segment.text.length;
    if (share < LINKED) return undefined;
    const words = this.page.counts.stats[index]?.words ?? 0;
    return words > 5
      ? { kind: "related", reason: "a link to another text" }
      : { kind: "navigation", reason: "made of links" };
  }
}
