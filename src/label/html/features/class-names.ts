import { cuesOf } from "./class-cues.ts";
import { HASH_START, mix, type WeightTable } from "./hash.ts";
import { type TagTraits, tagTraits } from "./tag-traits.ts";

/** Utility frameworks put dozens of classes on an element; the telling ones stand first. */
const MAX_TOKENS = 24;
/** Longer names are generated. */
const MAX_NAME_LENGTH = 50;
/** Mixed into the hash of a part of a name, to keep it apart from a whole name. */
const PART = 0x3d;

/** What the value of a naming attribute (or a tag name) says. */
export interface Names {
  /** Bits in the order of `CUES`. */
  readonly cues: number;
  /** Hash of the whole value. */
  readonly hash: number;
  /** Learned log-odds of whole names and of their parts: sum, number of those known, least and greatest. */
  readonly sum: number;
  readonly known: number;
  readonly least: number;
  readonly greatest: number;
}

/** What the name of a tag says, and what it is to the features. */
export interface Tag {
  readonly names: Names;
  readonly traits: TagTraits;
}

/** Longest value that is remembered beyond its page. A longer one is a view of the page's source, and keeps it. */
const SHORT = 12;
const MAX_SHORT = 20_000;
/** Short values (tags, most ids) with what they say by given weights: they recur on every page. */
const short = new WeakMap<WeightTable, Map<string, Names>>();

/** Reads values of `class`, `id` and the like on one page, each distinct one once. */
export class NameReader {
  private readonly values = new Map<string, Names>();
  /** Tags have a map of their own: it is so small that a look into it is fast. */
  private readonly tags = new Map<string, Tag>();
  private readonly short: Map<string, Names>;
  private readonly weights: WeightTable;

  constructor(weights: WeightTable) {
    this.weights = weights;
    this.short = short.get(weights) ?? new Map<string, Names>();
    if (this.short.size > MAX_SHORT) this.short.clear();
    short.set(weights, this.short);
  }

  read(value: string): Names {
    const values = value.length <= SHORT ? this.short : this.values;
    let names = values.get(value);
    if (names === undefined) {
      names = this.weigh(value);
      values.set(value, names);
    }
    return names;
  }

  /** The same for the name of a tag, with its traits. */
  tag(name: string): Tag {
    let tag = this.tags.get(name);
    if (tag === undefined) {
      tag = { names: this.read(name), traits: tagTraits(name) };
      this.tags.set(name, tag);
    }
    return tag;
  }

  /** The same for an id: a long one stands once on a page, and is not worth remembering. */
  once(id: string): Names {
    return id.length <= SHORT ? this.read(id) : this.weigh(id);
  }

  private weigh(value: string): Names {
    const { cues, hash, size } = readTokens(value);
    let sum = 0;
    let known = 0;
    let least = 0;
    let greatest = 0;
    for (let at = 0; at < size; at++) {
      const weight = this.weights.get(tokens[at] ?? 0);
      if (weight === 0) continue;
      known++;
      sum += weight;
      if (weight < least) least = weight;
      if (weight > greatest) greatest = weight;
    }
    return { cues, hash, sum, known, least, greatest };
  }
}

/** Hashes of the names in a value, and of their parts, as training counts them. */
export function tokensOf(value: string): readonly number[] {
  const { size } = readTokens(value);
  return Array.from(tokens.subarray(0, size));
}

const SMALL = 1;
const CAPITAL = 2;
const SPACE = 3;
const ASCII = 128;

/** Small letter, capital, white space, or 0 for anything else, of each unit of ASCII. */
const SORTS: Uint8Array = Uint8Array.from({ length: ASCII }, (_, unit) => {
  if (unit >= 97 && unit <= 122) return SMALL;
  if (unit >= 65 && unit <= 90) return CAPITAL;
  return unit === 32 || (unit >= 9 && unit <= 13) ? SPACE : 0;
});

/** Hashes found in the value that was read last: made once, as there are hundreds of values on a page. */
const tokens = new Int32Array(MAX_TOKENS + 1);
/** What else was found in it: how many hashes, the bits of `CUES`, and the hash of the whole. */
const found = { size: 0, cues: 0, hash: 0 };

/**
 * Splits a value into names at white space, and names into parts at everything that is no letter and where a
 * capital follows a small letter: `post-body`, `postBody` and `post_body` all hold "post" and "body".
 */
function readTokens(value: string): Readonly<typeof found> {
  const { length } = value;
  let count = 0;
  let cues = 0;
  let all = HASH_START;
  let whole = HASH_START;
  let size = 0;
  let part = HASH_START;
  let letters = 0;
  let parts = 0;
  let before = 0;
  for (let at = 0; at <= length && count < MAX_TOKENS; at++) {
    const unit = at < length ? value.charCodeAt(at) : 32;
    const kind = unit < ASCII ? (SORTS[unit] ?? 0) : 0;
    const folded = kind === CAPITAL ? unit + 32 : unit;
    const ends = kind === SPACE;
    if (!ends) {
      all = mix(all, folded);
      whole = mix(whole, folded);
      size++;
    }
    if (ends || kind === 0 || (kind === CAPITAL && before === SMALL)) {
      // A name of one part is that part; only compounds have parts of their own.
      if (letters >= 2 && letters < 30 && !(ends && parts === 0)) {
        cues |= cuesOf(part);
        tokens[count++] = mix(part, PART);
      }
      if (letters > 0) parts++;
      part = HASH_START;
      letters = 0;
    }
    if (ends) {
      if (size > 0 && size <= MAX_NAME_LENGTH) {
        tokens[count++] = whole;
        cues |= cuesOf(whole);
      }
      whole = HASH_START;
      size = 0;
      parts = 0;
      before = 0;
      continue;
    }
    if (kind !== 0) {
      part = mix(part, folded);
      letters++;
    }
    before = kind;
  }
  found.size = count;
  found.cues = cues;
  found.hash = all;
  return found;
}
