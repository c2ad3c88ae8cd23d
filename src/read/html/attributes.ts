import { decodeHTMLAttribute } from "entities/decode";

/** The attributes that the segmenter reads; every other attribute is skipped without being copied. */
const NAMES = [
  "class",
  "id",
  "role",
  "itemprop",
  "style",
  "href",
  "rel",
  "name",
  "property",
  "http-equiv",
  "content",
  "datetime",
  "title",
  "lang",
  "type",
  "aria-hidden",
  "hidden",
  "open",
  "shadowrootmode",
] as const;

export type AttributeName = (typeof NAMES)[number];

const SLOTS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((name, slot) => [[name, slot] as const, [name.toUpperCase(), slot] as const]),
);

/** The attributes of one start tag. Values are cut out of the source, and decoded, only when asked for. */
export class AttributeReader {
  private readonly source: string;
  private readonly from = new Int32Array(NAMES.length);
  private readonly to = new Int32Array(NAMES.length);
  private present = 0;
  private slot = -1;

  constructor(source: string) {
    this.source = source;
  }

  /** A new start tag begins. */
  reset(): void {
    this.present = 0;
    this.slot = -1;
  }

  /** An attribute whose name is `source[start, end)` begins. As in browsers, the first of a name counts. */
  name(start: number, end: number): void {
    this.slot = -1;
    const length = end - start;
    if (length > 14 || length < 2) return;
    const written = this.source.slice(start, end);
    const slot = SLOTS.get(written) ?? SLOTS.get(written.toLowerCase());
    if (slot === undefined || this.present & (1 << slot)) return;
    this.slot = slot;
    this.from[slot] = end;
    this.to[slot] = end;
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
    this.slot = -1;
  }

  /** Whether the tag has any attribute that is read. */
  get any(): boolean {
    return this.present !== 0;
  }

  has(name: AttributeName): boolean {
    return (this.present & (1 << slotOf(name))) !== 0;
  }

  /** Value of an attribute; "" where absent. */
  get(name: AttributeName): string {
    const slot = slotOf(name);
    if ((this.present & (1 << slot)) === 0) return "";
    const value = this.source.slice(this.from[slot] ?? 0, this.to[slot] ?? 0);
    return value.includes("&") ? decodeHTMLAttribute(value) : value;
  }
}

function slotOf(name: AttributeName): number {
  return SLOTS.get(name) ?? 0;
}
