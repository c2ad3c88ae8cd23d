import type { ElementNode } from "../../document/segment.ts";

/** Ancestors that are looked at: widgets wrap their text in few elements. */
const HIGHEST = 8;
/** Slots of a memory; a power of two. The elements around neighbouring lines have neighbouring numbers. */
const SLOTS = 256;
/** Stands for "none of the ancestors". */
const NOWHERE = 0x7fffffff;

type Question = (node: ElementNode) => boolean;

/**
 * How far above each element the nearest one stands that answers a question with yes. Lines of a page share nearly
 * all of their ancestors: each is asked once, as long as no other element has taken its slot. Holds one page at most.
 */
class Memory {
  private readonly nodes: (ElementNode | undefined)[] = new Array<undefined>(SLOTS).fill(undefined);
  private readonly levels = new Int32Array(SLOTS);
  /** The elements between the one that is asked about and the nearest that is known. */
  private readonly path: (ElementNode | undefined)[] = [];
  private readonly ask: () => Question;
  private asks: Question;
  private root: ElementNode | undefined;

  /** `ask` makes the question anew for each page. */
  constructor(ask: () => Question) {
    this.ask = ask;
    this.asks = ask();
  }

  /** Levels up to the nearest such element, 0 for `node` itself, `NOWHERE` where there is none. */
  level(node: ElementNode): number {
    const slot: number = node.index & (SLOTS - 1);
    return this.nodes[slot] === node ? (this.levels[slot] ?? NOWHERE) : this.find(node);
  }

  private find(node: ElementNode): number {
    const { path } = this;
    let depth = 0;
    let level = NOWHERE;
    for (let up: ElementNode | undefined = node; up !== undefined; up = up.parent) {
      const slot: number = up.index & (SLOTS - 1);
      if (this.nodes[slot] === up) {
        level = this.levels[slot] ?? NOWHERE;
        break;
      }
      path[depth] = up;
      depth += 1;
      if (up.parent === undefined && up !== this.root) this.turn(up);
    }
    while (depth > 0) {
      depth -= 1;
      const next = path[depth];
      if (next === undefined) break;
      path[depth] = undefined;
      if (this.asks(next)) level = 0;
      else if (level !== NOWHERE) level += 1;
      const slot = next.index & (SLOTS - 1);
      this.nodes[slot] = next;
      this.levels[slot] = level;
    }
    return level;
  }

  /** Lets go of the page before. */
  private turn(root: ElementNode): void {
    this.root = root;
    this.nodes.fill(undefined);
    this.asks = this.ask();
  }
}

const byNames = new WeakMap<RegExp, Memory>();
const byTags = new WeakMap<ReadonlySet<string>, Memory>();

/** Asks for a class or id; elements of a list share their classes, so that each distinct value is tried once. */
function named(name: RegExp): Question {
  const known = new Map<string, boolean>();
  const tells = (value: string): boolean => {
    if (value === "") return false;
    let told = known.get(value);
    if (told === undefined) {
      told = name.test(value);
      known.set(value, told);
    }
    return told;
  };
  return ({ className, id }) => tells(className) || tells(id);
}

/** Whether the element or one of its nearest ancestors carries a class or an id that the pattern knows. */
export function standsIn(element: ElementNode | undefined, name: RegExp): boolean {
  if (element === undefined) return false;
  let memory = byNames.get(name);
  if (memory === undefined) {
    memory = new Memory(() => named(name));
    byNames.set(name, memory);
  }
  return memory.level(element) < HIGHEST;
}

/** Whether the element or one of its ancestors has one of the tags. */
export function isInside(element: ElementNode | undefined, tags: ReadonlySet<string>): boolean {
  if (element === undefined) return false;
  let memory = byTags.get(tags);
  if (memory === undefined) {
    memory = new Memory(
      () =>
        ({ tag }) =>
          tags.has(tag),
    );
    byTags.set(tags, memory);
  }
  return memory.level(element) !== NOWHERE;
}
