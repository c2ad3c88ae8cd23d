import type { ElementNode, Segment } from "../../document/segment.ts";
import { CUES, NameReader, type Names } from "./class-cues.ts";
import { mix, type WeightTable } from "./hash.ts";

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

const LANDMARK: ReadonlyMap<string, number> = new Map(LANDMARKS.map((tag, at) => [tag, at]));

/** Distances above this, and absence, are this. */
export const FAR = 15;
const KINDS = LANDMARKS.length + CUES.length;
/** How much of an ancestor's weight reaches its child in the decayed sum. */
const DECAY = 0.7;

/** An element with segments under it: which ones, and what its names and those above it say. */
export class Spot {
  readonly node: ElementNode;
  readonly parent: Spot | undefined;
  /** Where the distances of this spot start in `Layout.distances`. */
  readonly at: number;
  /** First and last segment under it. */
  first = 0;
  last = 0;
  /** Nearest ancestor with more segments under it. */
  wider: Spot | undefined = undefined;
  /** Bits of the element's own names. */
  cues = 0;
  /** Hash of tag and class: the make of the element. */
  make = 0;
  /** What tag, class, id, role and itemprop say, those that are present. */
  names: readonly Names[] = [];
  /** Bits of all ancestors too. */
  chainCues = 0;
  /** Mean log-odds of the element's own names, and over the chain: least, greatest, decayed sum. */
  odds = 0;
  least = 0;
  greatest = 0;
  decayed = 0;
  /** Words of good paragraphs credited to it, as candidate for the article's container. */
  credit = 0;

  constructor(node: ElementNode, parent: Spot | undefined, at: number) {
    this.node = node;
    this.parent = parent;
    this.at = at;
  }
}

/** The elements above the segments, without those that hold no text. */
export class Layout {
  /** In document order, parents before children. */
  readonly spots: Spot[] = [];
  /** For each segment the spot of its block-level element, and of the innermost element at its start. */
  readonly elements: Spot[] = [];
  readonly inners: Spot[] = [];
  /** `KINDS` entries a spot: levels up to each landmark, then to each cue; 0 is the spot itself. */
  distances: Uint8Array = new Uint8Array(256 * KINDS);
  private readonly names: NameReader;
  private readonly byIndex: (Spot | undefined)[] = [];

  constructor(segments: readonly Segment[], weights: WeightTable) {
    this.names = new NameReader(weights);
    for (let at = 0; at < segments.length; at++) {
      const segment = segments[at];
      if (segment?.element === undefined) continue;
      const element = this.spot(segment.element);
      const inner = segment.markup === undefined ? element : this.spot(segment.markup.inner);
      this.elements.push(element);
      this.inners.push(inner);
      for (const spot of [element, inner]) {
        if (spot.first < 0) spot.first = at;
        spot.last = at;
      }
    }
    this.spread();
  }

  /** Levels up from the spot to the nearest landmark `kind`. */
  landmark(spot: Spot, kind: number): number {
    return this.distances[spot.at + kind] ?? FAR;
  }

  /** Levels up from the spot to the nearest element with cue `cue`. */
  cue(spot: Spot, cue: number): number {
    return this.distances[spot.at + LANDMARKS.length + cue] ?? FAR;
  }

  private spread(): void {
    for (let at = this.spots.length - 1; at >= 0; at--) {
      const spot = this.spots[at];
      const parent = spot?.parent;
      if (spot === undefined || parent === undefined) continue;
      if (spot.last > parent.last) parent.last = spot.last;
      if (spot.first >= 0 && (parent.first < 0 || spot.first < parent.first)) parent.first = spot.first;
    }
    for (const spot of this.spots) {
      const parent = spot.parent;
      if (parent === undefined) continue;
      spot.wider = parent.first === spot.first && parent.last === spot.last ? parent.wider : parent;
    }
  }

  private spot(node: ElementNode): Spot {
    const known = this.byIndex[node.index];
    if (known !== undefined) return known;
    const missing: ElementNode[] = [];
    let parent: Spot | undefined;
    for (let up: ElementNode | undefined = node; up !== undefined; up = up.parent) {
      parent = this.byIndex[up.index];
      if (parent !== undefined) break;
      missing.push(up);
    }
    let spot = parent;
    for (let at = missing.length - 1; at >= 0; at--) {
      const next = missing[at];
      if (next !== undefined) spot = this.add(next, spot);
    }
    return spot ?? this.add(node, undefined);
  }

  private add(node: ElementNode, parent: Spot | undefined): Spot {
    const at = this.spots.length * KINDS;
    if (at + KINDS > this.distances.length) {
      const wider = new Uint8Array(this.distances.length * 2);
      wider.set(this.distances);
      this.distances = wider;
    }
    const { distances } = this;
    const spot = new Spot(node, parent, at);
    spot.first = -1;
    spot.last = -1;
    for (let kind = 0; kind < KINDS; kind++) {
      const above = parent === undefined ? FAR : (distances[parent.at + kind] ?? FAR);
      distances[at + kind] = above >= FAR ? FAR : above + 1;
    }
    const landmark = LANDMARK.get(node.tag);
    if (landmark !== undefined) distances[at + landmark] = 0;
    const { names } = this;
    const own = [names.read(node.tag)];
    if (node.className !== "") own.push(names.read(node.className));
    spot.make = own.length === 1 ? (own[0]?.hash ?? 0) : mix(own[0]?.hash ?? 0, own[1]?.hash ?? 0);
    if (node.id !== "") own.push(names.read(node.id));
    if (node.role !== "") own.push(names.read(node.role));
    if (node.itemprop !== "") own.push(names.read(node.itemprop));
    spot.names = own;
    let cues = 0;
    let sum = 0;
    let known = 0;
    let least = 0;
    let greatest = 0;
    for (const said of own) {
      cues |= said.cues;
      sum += said.sum;
      known += said.known;
      if (said.least < least) least = said.least;
      if (said.greatest > greatest) greatest = said.greatest;
    }
    spot.cues = cues;
    spot.chainCues = cues | (parent?.chainCues ?? 0);
    for (let bits = cues; bits !== 0; bits &= bits - 1) {
      distances[at + LANDMARKS.length + (31 - Math.clz32(bits & -bits))] = 0;
    }
    spot.odds = known === 0 ? 0 : sum / known;
    spot.least = Math.min(least, parent?.least ?? 0);
    spot.greatest = Math.max(greatest, parent?.greatest ?? 0);
    spot.decayed = spot.odds + DECAY * (parent?.decayed ?? 0);
    this.spots.push(spot);
    this.byIndex[node.index] = spot;
    return spot;
  }
}
