import { decodeHTMLAttribute } from "entities/decode";

/** The attributes that the segmenter reads, with their numbers; every other attribute is skipped without being copied. */
export const ATTRIBUTE = {
  class: 0,
  id: 1,
  role: 2,
  itemprop: 3,
  style: 4,
  href: 5,
  rel: 6,
  name: 7,
  property: 8,
  "http-equiv": 9,
  content: 10,
  datetime: 11,
  title: 12,
  lang: 13,
  type: 14,
  "aria-hidden": 15,
  hidden: 16,
  open: 17,
  shadowrootmode: 18,
} as const;

/** Number of an attribute. Numbers and not names: looking a name up would take longer than reading the value. */
export type Attribute = (typeof ATTRIBUTE)[keyof typeof ATTRIBUTE];

const NAMES: readonly string[] = Object.keys(ATTRIBUTE);
const MIN_NAME_LENGTH = Math.min(...NAMES.map((name) => name.length));
const MAX_NAME_LENGTH = Math.max(...NAMES.map((name) => name.length));
/** Sets the bit that tells a small letter of ASCII from the capital. */
const SMALL = 32;
const NONE = -1;

/** The number of the one attribute that is read with this length and first letter, at `128 * length + letter`. */
const BY_SHAPE: Int8Array = (() => {
  const table = new Int8Array(128 * (MAX_NAME_LENGTH + 1)).fill(NONE);
  NAMES.forEach((name, slot) => {
    const shape = 128 * name.length + name.charCodeAt(0);
    if (table[shape] !== NONE) throw new Error(`two attributes of the shape of "${name}"`);
    table[shape] = slot;
  });
  return table;
})();

/** The attributes of one start tag. Values are cut out of the source, and decoded, only when asked for. */
export class AttributeReader {
  private readonly source: string;
  private readonly from = new Int32Array(NAMES.length);
  private readonly to = new Int32Array(NAMES.length);
  private present = 0;
  private slot = NONE;
  private escaped = true;

  constructor(source: string) {
    this.source = source;
  }

  /** A new start tag begins. */
  reset(): void {
    this.present = 0;
    this.slot = NONE;
  }

  /** The start tag has ended; `escaped` where an "&" stands in it, so that values need a look before they are used. */
  close(escaped: boolean): void {
    this.escaped = escaped;
  }

  /** An attribute whose name is `source[start, end)` begins. As in browsers, the first of a name counts. */
  name(start: number, end: number): void {
    const slot = this.slotOf(start, end);
    if (slot !== NONE && this.present & (1 << slot)) {
      this.slot = NONE;
      return;
    }
    this.slot = slot;
    if (slot === NONE) return;
    this.from[slot] = end;
    this.to[slot] = end;
  }

  private slotOf(start: number, end: number): number {
    const length = end - start;
    if (length < MIN_NAME_LENGTH || length > MAX_NAME_LENGTH) return NONE;
    const { source } = this;
    const first = source.charCodeAt(start) | SMALL;
    const slot = first < 128 ? (BY_SHAPE[128 * length + first] ?? NONE) : NONE;
    const name = NAMES[slot] ?? "";
    for (let at = 1; at < name.length; at += 1) {
      if ((source.charCodeAt(start + at) | SMALL) !== name.charCodeAt(at)) return NONE;
    }
    return slot;
  }

  /** `source[start, end)` is the value. */
  data(start: number, end: number): void {
    if (this.slot < 0) return;
    this.from[this.slot] = start;
    this.to[this.slot] = end;
  }

  /** The attribute ends. */
  end(): void {
    if (this.slot >= 0) this.present |= 1 << this.slot;
    this.slot = NONE;
  }

  /** Whether the tag has any attribute that is read. */
  get any(): boolean {
    return this.present !== 0;
  }

  has(slot: Attribute): boolean {
    return (this.present & (1 << slot)) !== 0;
  }

  /** Value of an attribute; "" where absent. */
  get(slot: Attribute): string {
    if ((this.present & (1 << slot)) === 0) return "";
    const value = this.source.slice(this.from[slot] ?? 0, this.to[slot] ?? 0);
    return this.escaped && value.includes("&") ? decodeHTMLAttribute(value) : value;
  }
}
