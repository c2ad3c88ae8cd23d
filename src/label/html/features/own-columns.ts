import { CUES } from "./class-cues.ts";
import type { Container } from "./container.ts";
import { BLOCKS, log, Row } from "./row.ts";
import { LANDMARKS } from "./tag-traits.ts";
import { type TextStats, unitClass } from "./text-stats.ts";

/** How teasers end. */
const CUT_SHORT = /(?:…|\.\.\.|\[\.\.\.\]|\[…\]|read more|learn more|continue reading)\W{0,3}$/iu;
/** Longest match of it. */
const CUT_SHORT_UNITS = 24;
/** An amount of money. */
export const PRICE: RegExp = /[$€£¥₹] ?\d|\d ?(?:€|kr|zł|USD|EUR)/u;

/**
 * Whether a text is cut short, as teasers are. Only the end of a text is read, and only where it is none of the letters
 * and digits that the expression cannot end with: most segments are.
 */
function isCutShort(text: string, last: number): boolean {
  const small = last | 32;
  if (small >= 97 && small <= 122 ? small !== 101 && small !== 103 : last >= 48 && last <= 57) return false;
  return CUT_SHORT.test(text.slice(-CUT_SHORT_UNITS));
}

/** Features of the segment itself: its text, its place, its names. */
export abstract class OwnColumns extends Row {
  protected text(index: number, stats: TextStats, copies: number): void {
    const { matrix } = this;
    let { at } = this;
    const segment = this.document.segments[index];
    if (segment === undefined) return;
    const units = segment.text.length;
    const words = Math.max(1, stats.words);
    const linked = this.page.counts.linked[index] ?? 0;
    matrix[at++] = log(stats.words);
    matrix[at++] = log(units);
    matrix[at++] = stats.letters / words;
    matrix[at++] = stats.functionWords / words;
    matrix[at++] = stats.capitals / words;
    matrix[at++] = stats.digits / units;
    matrix[at++] = stats.commas / words;
    matrix[at++] = Math.min(20, stats.sentences);
    matrix[at++] = stats.sentences / words;
    matrix[at++] = Math.min(9, stats.questions);
    matrix[at++] = Math.min(9, stats.exclamations);
    matrix[at++] = Math.min(20, stats.quotes);
    matrix[at++] = stats.marks / units;
    matrix[at++] = Math.min(20, stats.breaks);
    matrix[at++] = linked / units;
    matrix[at++] = Math.min(30, segment.links.length);
    matrix[at++] = (segment.markup?.bold ?? 0) / units;
    matrix[at++] = (segment.markup?.italic ?? 0) / units;
    matrix[at++] = unitClass(stats.first);
    matrix[at++] = unitClass(stats.last);
    matrix[at++] = Math.min(9, segment.markup?.media ?? 0);
    matrix[at++] = segment.markup?.concealed ? 1 : 0;
    matrix[at++] = log(copies);
    matrix[at++] = isCutShort(segment.text, stats.last) ? 1 : 0;
    matrix[at++] = stats.digits > 0 && stats.words < 20 && PRICE.test(segment.text) ? 1 : 0;
    this.at = at;
  }

  protected place(index: number, element: Container, inner: Container): void {
    const { matrix } = this;
    let { at } = this;
    const { segments } = this.document;
    const count = segments.length;
    const segment = segments[index];
    const { layout } = this.page;
    matrix[at++] = BLOCKS.indexOf(segment?.block ?? "");
    matrix[at++] = element.traits.number;
    matrix[at++] = inner === element ? -1 : inner.traits.number;
    matrix[at++] = element.traits.heading;
    matrix[at++] = Math.min(60, element.node.depth);
    matrix[at++] = index / count;
    matrix[at++] = (this.page.counts.totals.words[index] ?? 0) / Math.max(1, this.words);
    matrix[at++] = log(index);
    matrix[at++] = log(count - index);
    matrix[at++] = Math.min(9, segments[index - 1]?.markup?.media ?? 0);
    this.at = at;
    this.putAll(layout.distances, layout.rowOf(inner), LANDMARKS.length + CUES.length);
  }

  protected odds(element: Container, inner: Container, stats: TextStats): void {
    const { matrix } = this;
    let { at } = this;
    const { layout } = this.page;
    const { parent } = element;
    matrix[at++] = layout.odds(inner);
    matrix[at++] = layout.odds(element);
    matrix[at++] = layout.odds(parent);
    matrix[at++] = layout.odds(parent?.parent);
    matrix[at++] = layout.odds(parent?.parent?.parent);
    matrix[at++] = layout.least(inner);
    matrix[at++] = layout.greatest(inner);
    matrix[at++] = layout.decayed(inner);
    let sum = 0;
    let known = 0;
    let least = 0;
    let greatest = 0;
    for (const hash of stats.hashes) {
      const weight = this.weights.words.get(hash);
      if (weight === 0) continue;
      known++;
      sum += weight;
      if (weight < least) least = weight;
      if (weight > greatest) greatest = weight;
    }
    const mean = known === 0 ? 0 : sum / known;
    matrix[at++] = mean;
    matrix[at++] = least;
    matrix[at++] = greatest;
    matrix[at++] = stats.phrase === 0 ? 0 : this.weights.words.get(stats.phrase);
    this.at = at;
  }
}
