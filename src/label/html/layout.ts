import type { ElementNode, Segment } from "../../document/segment.ts";
import { CUES } from "./class-cues.ts";
import { mix, type WeightTable } from "./hash.ts";
import { NameReader, type Names } from "./names.ts";
import { Spot } from "./spot.ts";
import { LANDMARKS } from "./tag-traits.ts";

/** Distances above this, and absence, are this. */
export const FAR = 15;
const KINDS = LANDMARKS.length + CUES.length;
/** Distances are handed down four at a time, as the bytes of a word. */
const PACKED = 4;
const WORDS: number = Math.ceil(KINDS / PACKED);
/** Bytes that a spot has room for. */
const ROOM: number = WORDS * PACKED;
const ONES = 0x01010101;
/** `FAR` is the largest number of so many bits. */
const FAR_BITS = 4;
const ALL_FAR: number = FAR * ONES;
/** What names an element: its tag, class, id, role, itemprop. */
const NAMINGS = 5;
const BY_TAG = 0;
const BY_CLASS = 1;
const BY_ID = 2;
const BY_ROLE = 3;
/** Sums of a spot: places in its row of `Layout.sums`. */
const SUMS = 4;
const ODDS = 0;
const LEAST = 1;
const GREATEST = 2;
const DECAYED = 3;
/** How much of an ancestor's weight reaches its child in the decayed sum. */
const DECAY = 0.7;

/** The elements above the segments, without those that hold no text. */
export class Layout {
  /** In document order, parents before children. */
  readonly spots: Spot[] = [];
  /** For each segment the spot of its block-level element, and of the innermost element at its start. */
  readonly elements: Spot[] = [];
  readonly inners: Spot[] = [];
  /** `ROOM` entries a spot: levels up to each landmark, then to each cue; 0 is the spot itself. */
  distances: Uint8Array = new Uint8Array(256 * ROOM);
  /** The same memory by words. */
  private packed = new Int32Array(this.distances.buffer);
  /** Log-odds, `SUMS` a spot. In fields of a spot, each would be an object of its own. */
  private sums = new Float64Array(256 * SUMS);
  private readonly names: NameReader;
  /** Position in `spots`, plus one, by the index of the element. */
  private readonly known: Int32Array;
  /** Elements on the way up that have no spot yet; filled anew each time. */
  private readonly missing: ElementNode[] = [];

  constructor(segments: readonly Segment[], weights: WeightTable) {
    this.names = new NameReader(weights);
    this.known = new Int32Array(highestIndex(segments) + 1);
    for (let at = 0; at < segments.length; at++) {
      const segment = segments[at];
      if (segment?.element === undefined) continue;
      const element = this.spot(segment.element);
      const inner = segment.markup === undefined ? element : this.spot(segment.markup.inner);
      this.elements.push(element);
      this.inners.push(inner);
      holds(element, at);
      holds(inner, at);
    }
    this.spread();
  }

  /** Where the entries of a spot begin in `distances`. */
  rowOf(spot: Spot): number {
    return spot.at * ROOM;
  }

  /** Levels up from the spot to the nearest landmark `kind`. */
  landmark(spot: Spot, kind: number): number {
    return this.distances[spot.at * ROOM + kind] ?? FAR;
  }

  /** Levels up from the spot to the nearest element with cue `cue`. */
  cue(spot: Spot, cue: number): number {
    return this.distances[spot.at * ROOM + LANDMARKS.length + cue] ?? FAR;
  }

  /** Mean log-odds of the names of the spot's element; 0 without a spot. */
  odds(spot: Spot | undefined): number {
    return this.sum(spot, ODDS);
  }

  /** Least mean log-odds of the spot and all above it; at most 0. */
  least(spot: Spot): number {
    return this.sum(spot, LEAST);
  }

  /** Greatest mean log-odds of the spot and all above it; at least 0. */
  greatest(spot: Spot): number {
    return this.sum(spot, GREATEST);
  }

  /** Sum of the mean log-odds of the spot and all above it, which count the less the further up they are. */
  decayed(spot: Spot): number {
    return this.sum(spot, DECAYED);
  }

  private sum(spot: Spot | undefined, which: number): number {
    return spot === undefined ? 0 : (this.sums[spot.at * SUMS + which] ?? 0);
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
    const known = this.spotOf(node);
    if (known !== undefined) return known;
    const { missing } = this;
    let size = 0;
    let parent: Spot | undefined;
    for (let up: ElementNode | undefined = node; up !== undefined; up = up.parent) {
      parent = this.spotOf(up);
      if (parent !== undefined) break;
      missing[size++] = up;
    }
    let spot = parent;
    for (let at = size - 1; at >= 0; at--) {
      const next = missing[at];
      if (next !== undefined) spot = this.add(next, spot);
    }
    return spot ?? this.add(node, undefined);
  }

  private spotOf(node: ElementNode): Spot | undefined {
    const place = this.known[node.index] ?? 0;
    return place === 0 ? undefined : this.spots[place - 1];
  }

  /** What one naming of an element says; undefined where it has none of the sort. */
  private said(node: ElementNode, naming: number, tag: Names): Names | undefined {
    if (naming === BY_TAG) return tag;
    if (naming === BY_CLASS) return node.className === "" ? undefined : this.names.read(node.className);
    if (naming === BY_ID) return node.id === "" ? undefined : this.names.once(node.id);
    const value = naming === BY_ROLE ? node.role : node.itemprop;
    return value === "" ? undefined : this.names.read(value);
  }

  /** Distances of a new spot, before its own names count: those of its parent, one level further up, at most `FAR`. */
  private handDown({ at, parent }: Spot): void {
    const { packed } = this;
    const own = at * WORDS;
    if (parent === undefined) {
      packed.fill(ALL_FAR, own, own + WORDS);
      return;
    }
    const above = parent.at * WORDS;
    for (let word = 0; word < WORDS; word++) {
      const further = (packed[above + word] ?? 0) + ONES;
      // `FAR` and one more sets a bit that nothing less has.
      packed[own + word] = further - ((further >>> FAR_BITS) & ONES);
    }
  }

  private makeRoom(spots: number): void {
    if (spots * ROOM <= this.distances.length) return;
    const wider = new Uint8Array(this.distances.length * 2);
    wider.set(this.distances);
    this.distances = wider;
    this.packed = new Int32Array(wider.buffer);
    const sums = new Float64Array(this.sums.length * 2);
    sums.set(this.sums);
    this.sums = sums;
  }

  private add(node: ElementNode, parent: Spot | undefined): Spot {
    const { names, traits } = this.names.tag(node.tag);
    const spot = new Spot(node, parent, this.spots.length, traits);
    spot.first = -1;
    spot.last = -1;
    this.makeRoom(this.spots.length + 1);
    this.handDown(spot);
    const { distances, sums } = this;
    const at = spot.at * ROOM;
    if (traits.landmark >= 0) distances[at + traits.landmark] = 0;
    // What the names say together is added up right here: an object for it would be a third of a page's memory.
    let cues = 0;
    let sum = 0;
    let known = 0;
    let least = 0;
    let greatest = 0;
    for (let naming = 0; naming < NAMINGS; naming++) {
      const said = this.said(node, naming, names);
      if (said === undefined) continue;
      if (naming === BY_TAG) spot.make = said.hash;
      else if (naming === BY_CLASS) spot.make = mix(spot.make, said.hash);
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
    const row = spot.at * SUMS;
    const mean = known === 0 ? 0 : sum / known;
    sums[row + ODDS] = mean;
    sums[row + LEAST] = Math.min(least, this.sum(parent, LEAST));
    sums[row + GREATEST] = Math.max(greatest, this.sum(parent, GREATEST));
    sums[row + DECAYED] = mean + DECAY * this.sum(parent, DECAYED);
    this.spots.push(spot);
    this.known[node.index] = this.spots.length;
    return spot;
  }
}

/** Segment `at` stands under the spot. */
function holds(spot: Spot, at: number): void {
  if (spot.first < 0) spot.first = at;
  spot.last = at;
}

/** Highest index of an element in which a segment stands; those above it have lower ones. */
function highestIndex(segments: readonly Segment[]): number {
  let highest = -1;
  for (const { element, markup } of segments) {
    const index = (markup?.inner ?? element)?.index ?? -1;
    if (index > highest) highest = index;
  }
  return highest;
}
