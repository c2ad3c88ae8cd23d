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
const MOST_SETS = 31;
/** Bit that is set for no set of needles. */
export const NO_NEEDLE = 0;

/**
 * Finds out in one pass over a line which sets of strings may have one of theirs in it: of each string three units are
 * looked for, the rarest. Never misses one; a line that holds the three units without the string is told apart by
 * whoever asks. Case does not count.
 */
export class Needles {
  /** A bit for each three kinds of units in a row: whether they are anybody's. Small, to stay in the cache. */
  private readonly wanted = new Uint32Array((MASK + 1) >> 5);
  /** Whose they are. */
  private readonly owners = new Map<number, number>();
  private sets = 0;

  /** Adds a set, and returns its bit. */
  add(needles: readonly string[]): number {
    const bit = 1 << (this.sets % MOST_SETS);
    this.sets += 1;
    for (const needle of needles) this.mark(rarest(needle), bit);
    return bit;
  }

  /** Bits of the sets of which one may stand in `text`. */
  bitsIn(text: string): number {
    const { wanted, owners } = this;
    const { length } = text;
    let window = 0;
    let found = 0;
    for (let at = 0; at < length; at += 1) {
      const unit = text.charCodeAt(at);
      window = ((window << BITS) | (KINDS[unit] || learn(unit))) & MASK;
      if ((((wanted[window >> 5] ?? 0) >>> (window & 31)) & 1) !== 0) found |= owners.get(window) ?? 0;
    }
    return found;
  }

  /** Marks all windows that end with these kinds. */
  private mark(kinds: readonly number[], bit: number): void {
    const end = kinds.reduce((window, kind) => (window << BITS) | kind, 0);
    const fixed = 1 << (BITS * kinds.length);
    for (let window = end; window <= MASK; window += fixed) {
      this.owners.set(window, (this.owners.get(window) ?? 0) | bit);
      this.wanted[window >> 5] = (this.wanted[window >> 5] ?? 0) | (1 << (window & 31));
    }
  }
}

/** The kinds of the three units of a string that are rarest together; of all its units where they are fewer. */
function rarest(needle: string): readonly number[] {
  const kinds = Array.from({ length: needle.length }, (_, at) => learn(needle.charCodeAt(at)));
  let best = kinds.slice(0, WINDOW);
  for (let at = 1; at + WINDOW <= kinds.length; at += 1) {
    const here = kinds.slice(at, at + WINDOW);
    if (rarity(here) > rarity(best)) best = here;
  }
  return best;
}

function rarity(kinds: readonly number[]): number {
  return kinds.reduce((sum, kind) => sum + (RARITY[kind] ?? 0), 0);
}
