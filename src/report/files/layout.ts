/**
 * The layout of a document: one string that says, segment by segment, what was removed. Text is stored once,
 * and most segments are kept or removed whole, so each costs one letter, or one letter and a reference.
 *
 *     p                   a paragraph, kept
 *     P 0c ri             a paragraph, removed by label 0c (base 36) with score ri (base 36, 1/1000)
 *     =                   another one like that: menus have many
 *     * p +1a. -0crib.    a paragraph of which 1a units were kept and then b were removed
 */
import type { Block } from "../../document/segment.ts";

/** A removed stretch of a segment: label number, score 0..1. */
export interface LayoutCut {
  readonly from: number;
  readonly to: number;
  readonly label: number;
  readonly score: number;
}

/** Layout of one segment. */
export interface LayoutSegment {
  readonly block: Block;
  readonly tight: boolean;
  readonly cuts: readonly LayoutCut[];
}

/** Letter of each block; `n` is a line with no blank line before it. */
const LETTERS: Readonly<Record<Block, string>> = {
  paragraph: "p",
  heading: "h",
  item: "i",
  cell: "c",
  caption: "t",
  quote: "q",
  code: "o",
  line: "l",
  sentence: "s",
};
const TIGHT_LINE = "n";
const PARTIAL = "*";
const REPEATED = "=";

const BLOCKS: ReadonlyMap<string, Block> = new Map(
  [...blockLetters()].map(([block, letter]) => [letter, block]),
);

function* blockLetters(): Iterable<[Block, string]> {
  const blocks: readonly Block[] = [
    "paragraph",
    "heading",
    "item",
    "cell",
    "caption",
    "quote",
    "code",
    "line",
    "sentence",
  ];
  for (const block of blocks) yield [block, LETTERS[block]];
}

const BASE = 36;
const SCORE_STEPS = 1000;
const SCORE_WIDTH = 2;

/** Characters that a reference to one of `labels` labels needs. */
export function refWidth(labels: number): number {
  return Math.max(1, Math.max(0, labels - 1).toString(BASE).length);
}

function reference(cut: LayoutCut, width: number): string {
  const score = Math.round(Math.min(1, Math.max(0, cut.score)) * SCORE_STEPS);
  return cut.label.toString(BASE).padStart(width, "0") + score.toString(BASE).padStart(SCORE_WIDTH, "0");
}

/** Writes the layout of a document; `lengths` are those of the segments' texts. */
export function encodeLayout(
  segments: readonly LayoutSegment[],
  lengths: readonly number[],
  width: number,
): string {
  let out = "";
  let last = "";
  segments.forEach((segment, index) => {
    const code = encodeSegment(segment, lengths[index] ?? 0, width);
    const whole = code.length > 1 && !code.startsWith(PARTIAL);
    out += whole && code === last ? REPEATED : code;
    last = code;
  });
  return out;
}

function encodeSegment(segment: LayoutSegment, length: number, width: number): string {
  const letter = segment.tight && segment.block === "line" ? TIGHT_LINE : LETTERS[segment.block];
  const [only] = segment.cuts;
  if (only === undefined) return letter;
  if (only.from === 0 && only.to === length) return letter.toUpperCase() + reference(only, width);
  let out = PARTIAL + letter;
  let at = 0;
  for (const cut of segment.cuts) {
    if (cut.from > at) out += `+${(cut.from - at).toString(BASE)}.`;
    out += `-${reference(cut, width)}${(cut.to - cut.from).toString(BASE)}.`;
    at = cut.to;
  }
  return at < length ? `${out}+${(length - at).toString(BASE)}.` : out;
}

/** Reads the layout of a document whose segments have the given texts. Throws `RangeError` where it is damaged. */
export function decodeLayout(layout: string, texts: readonly string[], width: number): LayoutSegment[] {
  let at = 0;
  const number = (size: number): number => {
    const value = Number.parseInt(layout.slice(at, at + size), BASE);
    if (Number.isNaN(value)) throw new RangeError(`layout damaged at ${at}`);
    at += size;
    return value;
  };
  const length = (): number => {
    const value = number(layout.indexOf(".", at) - at);
    at += 1;
    return value;
  };
  let before: LayoutSegment | undefined;
  return texts.map((text) => {
    if (layout[at] === REPEATED) {
      const [cut] = before?.cuts ?? [];
      if (before === undefined || cut === undefined) throw new RangeError(`layout damaged at ${at}`);
      at += 1;
      return { ...before, cuts: [{ ...cut, to: text.length }] };
    }
    const partial = layout[at] === PARTIAL;
    if (partial) at += 1;
    const letter = layout[at] ?? "";
    at += 1;
    const lower = letter.toLowerCase();
    const tight = lower === TIGHT_LINE;
    const block = tight ? "line" : BLOCKS.get(lower);
    if (block === undefined) throw new RangeError(`layout damaged at ${at - 1}`);
    const cuts: LayoutCut[] = [];
    if (partial) {
      for (let from = 0; from < text.length; ) {
        const kept = layout[at] === "+";
        at += 1;
        const label = kept ? 0 : number(width);
        const score = kept ? 0 : number(SCORE_WIDTH) / SCORE_STEPS;
        const to = from + length();
        if (!kept) cuts.push({ from, to, label, score });
        from = to;
      }
    } else if (letter !== lower) {
      const label = number(width);
      cuts.push({ from: 0, to: text.length, label, score: number(SCORE_WIDTH) / SCORE_STEPS });
    }
    before = { block, tight, cuts };
    return before;
  });
}
