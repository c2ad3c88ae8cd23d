/** Kinds of units: 26 letters, digits, white space, other signs of ASCII; what is not ASCII shares the rest of 64. */
const LETTER_A = 97;
const DIGIT = 27;
const SPACE = 28;
const MARK = 29;
const FOREIGN = 30;
/** Bits a unit, and units that are looked at together. */
const BITS = 6;
const WINDOW = 3;
const MASK: number = (1 << (BITS * WINDOW)) - 1;
/** Units from here on are spread over the kinds that are left, neighbours over different ones. */
const FIRST_FOREIGN = 128;
const SPREAD: number = (1 << BITS) - FOREIGN;

/** The kind of each UTF-16 unit, learned as units are met. */
const KINDS: Uint8Array = new Uint8Array(0x10000);

function learn(unit: number): number {
  const lower = String.fromCharCode(unit).toLowerCase().charCodeAt(0);
  const kind = lower < FIRST_FOREIGN ? plainKind(lower) : FOREIGN + (lower % SPREAD);
  KINDS[unit] = kind;
  return kind;
}

function plainKind(unit: number): number {
  if (unit >= LETTER_A && unit < LETTER_A + 26) return unit - LETTER_A + 1;
  if (unit >= 48 && unit <= 57) return DIGIT;
  return unit === 32 || unit === 9 ? SPACE : MARK;
}

/** Letters from the most frequent to the rarest, over the larger languages of the Latin alphabet. */
const FREQUENCY = "eaintrosldcumphgbvfyzqjxkw";
/** How rare a unit is, by its kind. */
const RARITY: readonly number[] = Array.from({ length: 1 << BITS }, (_, kind) => {
  if (kind === SPACE) return 0;
  return kind < 27 ? FREQUENCY.indexOf(String.fromCharCode(LETTER_A + kind - 1)) : 12;
});

/** Sets of needles share the bits of a number when there are more of them. */
const MAX_SETS = 31;
/** Bit that is set for no set of needles. */
export const NO_LITERAL = 0;

/** A string that is looked for. */
interface Needle {
  /** Kinds of its units. */
  readonly kinds: readonly number[];
  /** How many of them stand in front of the end of the window by which it is found. */
  readonly before: number;
  /** Whose it is. */
  readonly bit: number;
}

/**
 * Finds out in one pass over a line which sets of strings have one of theirs in it: of each string three units are
 * looked for, the rarest, and where they stand, the others around them. Never misses one; letters beyond ASCII share
 * kinds, so that it may see one that is none. Case does not count.
 */
export class RequiredLiterals {
  /** A bit for each three kinds of units in a row: whether they are anybody's. Small, to stay in the cache. */
  private readonly wanted = new Uint32Array((MASK + 1) >> 5);
  /** Whose they are. */
  private readonly owners = new Map<number, Needle[]>();
  private sets = 0;

  /** Adds a set, and returns its bit. */
  add(needles: readonly string[]): number {
    const bit = 1 << (this.sets % MAX_SETS);
    this.sets += 1;
    for (const needle of needles) this.mark(needle, bit);
    return bit;
  }

  /** Bits of the sets of which one stands in `text`. */
  bitsIn(text: string): number {
    const { wanted, owners } = this;
    const { length } = text;
    let window = 0;
    let found = 0;
    for (let at = 0; at < length; at += 1) {
      const unit = text.charCodeAt(at);
      window = ((window << BITS) | (KINDS[unit] || learn(unit))) & MASK;
      if ((((wanted[window >> 5] ?? 0) >>> (window & 31)) & 1) === 0) continue;
      for (const needle of owners.get(window) ?? [])
        if ((found & needle.bit) === 0 && standsAt(needle, text, at)) found |= needle.bit;
    }
    return found;
  }

  /** Marks all windows that end with the rarest units of a needle. */
  private mark(text: string, bit: number): void {
    const kinds = Array.from({ length: text.length }, (_, at) => learn(text.charCodeAt(at)));
    const [from, to] = rarest(kinds);
    const needle: Needle = { kinds, before: to - 1, bit };
    const end = kinds.slice(from, to).reduce((window, kind) => (window << BITS) | kind, 0);
    const fixed = 1 << (BITS * (to - from));
    for (let window = end; window <= MASK; window += fixed) {
      const owners = this.owners.get(window) ?? [];
      if (owners.length === 0) this.owners.set(window, owners);
      owners.push(needle);
      this.wanted[window >> 5] = (this.wanted[window >> 5] ?? 0) | (1 << (window & 31));
    }
  }
}

/** Whether a needle whose window ends at `at` stands there as a whole. */
function standsAt({ kinds, before }: Needle, text: string, at: number): boolean {
  const start = at - before;
  if (start < 0 || start + kinds.length > text.length) return false;
  for (let i = 0; i < kinds.length; i += 1) {
    const unit = text.charCodeAt(start + i);
    if (kinds[i] !== (KINDS[unit] || learn(unit))) return false;
  }
  return true;
}

/** Where the three units of a string stand that are rarest together; all of them where they are fewer. */
function rarest(kinds: readonly number[]): readonly [from: number, to: number] {
  let best = 0;
  for (let at = 1; at + WINDOW <= kinds.length; at += 1) {
    if (rarity(kinds.slice(at, at + WINDOW)) > rarity(kinds.slice(best, best + WINDOW))) best = at;
  }
  return [best, Math.min(kinds.length, best + WINDOW)];
}

function rarity(kinds: readonly number[]): number {
  return kinds.reduce((sum, kind) => sum + (RARITY[kind] ?? 0), 0);
}
