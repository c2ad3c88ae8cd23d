import type { ElementNode } from "../../document/segment.ts";
import { FirstLetters } from "../prefilter/first-letters.ts";
import { prefixesOfSource } from "../prefilter/prefixes.ts";

/** Ancestors that are looked at for a name: widgets wrap their text in few elements. */
const HIGHEST = 8;
/** Slots of the memory; a power of two. The elements around neighbouring lines have neighbouring numbers. */
const SLOTS = 256;
/** Classes and ids that are remembered of a page. */
const MAX_NAMES = 1000;
/** Bits that are free for them: the two highest are not. */
const MAX_KINDS = 30;

/** A kind of elements that rules ask for. */
export interface Surrounding {
  readonly bit: number;
  /** By class or id; otherwise by tag. */
  readonly name?: RegExp;
}

const byTag = new Map<string, number>();
const byName: Required<Surrounding>[] = [];
let kinds = 0;
/** How the classes and ids begin that any of them knows. */
const beginnings = new FirstLetters();

function nextBit(): number {
  if (kinds === MAX_KINDS) throw new RangeError("more kinds of elements than a number has bits");
  kinds += 1;
  return 1 << (kinds - 1);
}

/** Elements with one of these tags. To be called once, when a module is loaded. */
export function tagged(...tags: readonly string[]): Surrounding {
  const bit = nextBit();
  for (const tag of tags) byTag.set(tag, (byTag.get(tag) ?? 0) | bit);
  return { bit };
}

/**
 * Elements that carry one of these names as a class or an id. `names` is the source of a regular expression. To be
 * called once, when a module is loaded.
 */
export function named(names: string): Surrounding {
  const surrounding = { bit: nextBit(), name: new RegExp(`(?:^|\\s)(?:${names})(?=\\s|$)`, "u") };
  for (const start of prefixesOfSource(`^(?:${names})`)) beginnings.add(start);
  byName.push(surrounding);
  return surrounding;
}

/**
 * The bits of values of `class` and `id` that begin like a name: lists repeat theirs on every entry. Those of one page
 * only: the values are cut from its source, and would keep it.
 */
const known = new Map<string, number>();

function bitsOfName(value: string): number {
  if (!mayName(value)) return 0;
  let bits = known.get(value);
  if (bits === undefined) {
    bits = byName.reduce((sum, { bit, name }) => (name.test(value) ? sum | bit : sum), 0);
    if (known.size >= MAX_NAMES) known.clear();
    known.set(value, bits);
  }
  return bits;
}

/** Whether one of the names in a value may be known: nearly none is. Takes less than looking the value up. */
function mayName(value: string): boolean {
  let behindSpace = true;
  for (let at = 0; at < value.length; at += 1) {
    const unit = value.charCodeAt(at);
    const space = unit <= 32 || unit > 127;
    if (!space && behindSpace && beginnings.mayBegin(value, at)) return true;
    behindSpace = space;
  }
  return false;
}

function ownBits({ tag, className, id }: ElementNode): number {
  return (byTag.get(tag) ?? 0) | bitsOfName(className) | bitsOfName(id);
}

/**
 * What each element and its ancestors are, in bits. Lines of a page share nearly all of their ancestors: each is looked
 * at once, as long as no other element has taken its slot. Holds one page at most.
 */
const nodes: (ElementNode | undefined)[] = new Array<undefined>(SLOTS).fill(undefined);
const around = new Int32Array(SLOTS);
/** The elements between the one that is asked about and the nearest that is known. */
const path: (ElementNode | undefined)[] = [];
let root: ElementNode | undefined;

/** Bits of the kinds of which the element or any of its ancestors is. */
export function surroundingsOf(element: ElementNode | undefined): number {
  if (element === undefined) return 0;
  const slot: number = element.index & (SLOTS - 1);
  return nodes[slot] === element ? (around[slot] ?? 0) : lookAround(element);
}

function lookAround(element: ElementNode): number {
  let depth = 0;
  let bits = 0;
  for (let up: ElementNode | undefined = element; up !== undefined; up = up.parent) {
    const slot: number = up.index & (SLOTS - 1);
    if (nodes[slot] === up) {
      bits = around[slot] ?? 0;
      break;
    }
    path[depth] = up;
    depth += 1;
    if (up.parent === undefined && up !== root) {
      root = up;
      // Lets go of the page before.
      nodes.fill(undefined);
      known.clear();
    }
  }
  while (depth > 0) {
    depth -= 1;
    const next = path[depth];
    if (next === undefined) break;
    path[depth] = undefined;
    bits |= ownBits(next);
    const slot = next.index & (SLOTS - 1);
    nodes[slot] = next;
    around[slot] = bits;
  }
  return bits;
}

/** Whether the element or, for a tag, any of its ancestors is of the kind; for a name, one of its nearest ancestors. */
export function standsIn(element: ElementNode | undefined, { bit, name }: Surrounding): boolean {
  if ((surroundingsOf(element) & bit) === 0) return false;
  if (name === undefined) return true;
  let node = element;
  for (let level = 0; level < HIGHEST && node !== undefined; level += 1) {
    if ((ownBits(node) & bit) !== 0) return true;
    node = node.parent;
  }
  return false;
}
