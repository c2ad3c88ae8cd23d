import type { ElementNode, Segment } from "../../../document/segment.ts";
import { CUES } from "./class-cues.ts";
import { NameReader, type Names } from "./class-names.ts";
import { Container } from "./container.ts";
import { mix, type WeightTable } from "./hash.ts";
import { LANDMARKS } from "./tag-traits.ts";

/** Distances above this, and absence, are this. */
export const MAX_LEVELS = 15;
const KINDS = LANDMARKS.length + CUES.length;
/** Distances are handed down four at a time, as the bytes of a word. */
const PACKED = 4;
const WORDS: number = Math.ceil(KINDS / PACKED);
/** Bytes that a container has room for. */
const ROOM: number = WORDS * PACKED;
const ONES = 0x01010101;
/** `FAR` is the largest number of so many bits. */
const LEVEL_BITS = 4;
const ALL_MAX_LEVELS: number = MAX_LEVELS * ONES;
/** What names an element: its tag, class, id, role, itemprop. */
const NAMINGS = 5;
const BY_TAG = 0;
const BY_CLASS = 1;
const BY_ID = 2;
const BY_ROLE = 3;
/** Sums of a container: places in its row of `Layout.sums`. */
const SUMS = 4;
const ODDS = 0;
const MIN_ODDS = 1;
const MAX_ODDS = 2;
const DECAYED = 3;
/** How much of an ancestor's weight reaches its child in the decayed sum. */
const DECAY = 0.7;

/** The elements above the segments, without those that hold no text. */
export class Layout {
  /** In document order, parents before children. */
  readonly containers: Container[] = [];
  /** For each segment the container of its block-level element, and of the innermost element at its start. */
  readonly elements: Container[] = [];
  readonly inners: Container[] = [];
  /** `ROOM` entries a container: levels up to each landmark, then to each cue; 0 is the container itself. */
  distances: Uint8Array = new Uint8Array(256 * ROOM);
  /** The same memory by words. */
  private packed = new Int32Array(this.distances.buffer);
  /** Log-odds, `SUMS` a container. In fields of a container, each would be an object of its own. */
  private sums = new Float64Array(256 * SUMS);
  private readonly names: NameReader;
  /** Position in `containers`, plus one, by the index of the element. */
  private readonly known: Int32Array;
  /** Elements on the way up that have no container yet; filled anew each time. */
  private readonly missing: ElementNode[] = [];

  constructor(segments: readonly Segment[], weights: WeightTable) {
    this.names = new NameReader(weights);
    this.known = new Int32Array(highestIndex(segments) + 1);
    for (let at = 0; at < segments.length; at++) {
      const segment = segments[at];
      if (segment?.element === undefined) continue;
      const element = this.container(segment.element);
      const inner = segment.markup === undefined ? element : this.container(segment.markup.inner);
      this.elements.push(element);
      this.inners.push(inner);
      extendOver(element, at);
      extendOver(inner, at);
    }
    this.spread();
  }

  /** Where the entries of a container begin in `distances`. */
  rowOf(container: Container): number {
    return container.at * ROOM;
  }

  /** Levels up from the container to the nearest landmark `kind`. */
  landmark(container: Container, kind: number): number {
    return this.distances[container.at * ROOM + kind] ?? MAX_LEVELS;
  }

  /** Levels up from the container to the nearest element with cue `cue`. */
  cue(container: Container, cue: number): number {
    return this.distances[container.at * ROOM + LANDMARKS.length + cue] ?? MAX_LEVELS;
  }

  /** Mean log-odds of the names of the container's element; 0 without a container. */
  odds(container: Container | undefined): number {
    return this.sum(container, ODDS);
  }

  /** Least mean log-odds of the container and all above it; at most 0. */
  least(container: Container): number {
    return this.sum(container, MIN_ODDS);
  }

  /** Greatest mean log-odds of the container and all above it; at least 0. */
  greatest(container: Container): number {
    return this.sum(container, MAX_ODDS);
  }

  /** Sum of the mean log-odds of the container and all above it, which count the less the further up they are. */
  decayed(container: Container): number {
    return this.sum(container, DECAYED);
  }

  private sum(container: Container | undefined, which: number): number {
    return container === undefined ? 0 : (this.sums[container.at * SUMS + which] ?? 0);
  }

  private spread(): void {
    for (let at = this.containers.length - 1; at >= 0; at--) {
      const container = this.containers[at];
      const parent = container?.parent;
      if (container === undefined || parent === undefined) continue;
      if (container.last > parent.last) parent.last = container.last;
      if (container.first >= 0 && (parent.first < 0 || container.first < parent.first))
        parent.first = container.first;
    }
    for (const container of this.containers) {
      const parent = container.parent;
      if (parent === undefined) continue;
      container.wider =
        parent.first === container.first && parent.last === container.last ? parent.wider : parent;
    }
  }

  private container(node: ElementNode): Container {
    const known = this.containerOf(node);
    if (known !== undefined) return known;
    const { missing } = this;
    let size = 0;
    let parent: Container | undefined;
    for (let up: ElementNode | undefined = node; up !== undefined; up = up.parent) {
      parent = this.containerOf(up);
      if (parent !== undefined) break;
      missing[size++] = up;
    }
    let container = parent;
    for (let at = size - 1; at >= 0; at--) {
      const next = missing[at];
      if (next !== undefined) container = this.add(next, container);
    }
    return container ?? this.add(node, undefined);
  }

  private containerOf(node: ElementNode): Container | undefined {
    const place = this.known[node.index] ?? 0;
    return place === 0 ? undefined : this.containers[place - 1];
  }

  /** What one naming of an element says; undefined where it has none of the sort. */
  private namesFrom(node: ElementNode, naming: number, tag: Names): Names | undefined {
    if (naming === BY_TAG) return tag;
    if (naming === BY_CLASS) return node.className === "" ? undefined : this.names.read(node.className);
    if (naming === BY_ID) return node.id === "" ? undefined : this.names.once(node.id);
    const value = naming === BY_ROLE ? node.role : node.itemprop;
    return value === "" ? undefined : this.names.read(value);
  }

  /** Distances of a new container, before its own names count: those of its parent, one level further up, at most `FAR`. */
  private handDown({ at, parent }: Container): void {
    const { packed } = this;
    const own = at * WORDS;
    if (parent === undefined) {
      packed.fill(ALL_MAX_LEVELS, own, own + WORDS);
      return;
    }
    const above = parent.at * WORDS;
    for (let word = 0; word < WORDS; word++) {
      const further = (packed[above + word] ?? 0) + ONES;
      // `FAR` and one more sets a bit that nothing less has.
      packed[own + word] = further - ((further >>> LEVEL_BITS) & ONES);
    }
  }

  private makeRoom(containers: number): void {
    if (containers * ROOM <= this.distances.length) return;
    const wider = new Uint8Array(this.distances.length * 2);
    wider.set(this.distances);
    this.distances = wider;
    this.packed = new Int32Array(wider.buffer);
    const sums = new Float64Array(this.sums.length * 2);
    sums.set(this.sums);
    this.sums = sums;
  }

  private add(node: ElementNode, parent: Container | undefined): Container {
    const { names, traits } = this.names.tag(node.tag);
    const container = new Container(node, parent, this.containers.length, traits);
    container.first = -1;
    container.last = -1;
    this.makeRoom(this.containers.length + 1);
    this.handDown(container);
    const { distances, sums } = this;
    const at = container.at * ROOM;
    if (traits.landmark >= 0) distances[at + traits.landmark] = 0;
    // What the names say together is added up right here: an object for it would be a third of a page's memory.
    let cues = 0;
    let sum = 0;
    let known = 0;
    let least = 0;
    let greatest = 0;
    for (let naming = 0; naming < NAMINGS; naming++) {
      const said = this.namesFrom(node, naming, names);
      if (said === undefined) continue;
      if (naming === BY_TAG) container.tagClassHash = said.hash;
      else if (naming === BY_CLASS) container.tagClassHash = mix(container.tagClassHash, said.hash);
      cues |= said.cues;
      sum += said.sum;
      known += said.known;
      if (said.least < least) least = said.least;
      if (said.greatest > greatest) greatest = said.greatest;
    }
    container.cues = cues;
    container.chainCues = cues | (parent?.chainCues ?? 0);
    for (let bits = cues; bits !== 0; bits &= bits - 1) {
      distances[at + LANDMARKS.length + (31 - Math.clz32(bits & -bits))] = 0;
    }
    const row = container.at * SUMS;
    const mean = known === 0 ? 0 : sum / known;
    sums[row + ODDS] = mean;
    sums[row + MIN_ODDS] = Math.min(least, this.sum(parent, MIN_ODDS));
    sums[row + MAX_ODDS] = Math.max(greatest, this.sum(parent, MAX_ODDS));
    sums[row + DECAYED] = mean + DECAY * this.sum(parent, DECAYED);
    this.containers.push(container);
    this.known[node.index] = this.containers.length;
    return container;
  }
}

/** Segment `at` stands under the container. */
function extendOver(container: Container, at: number): void {
  if (container.first < 0) container.first = at;
  container.last = at;
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
