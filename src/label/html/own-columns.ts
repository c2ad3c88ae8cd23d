import { CUES } from "./class-cues.ts";
import { LANDMARKS, type Spot } from "./layout.ts";
import { BLOCKS, headingLevel, log, Row, TAGS } from "./row.ts";
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
    const segment = this.document.segments[index];
    if (segment === undefined) return;
    const units = segment.text.length;
    const words = Math.max(1, stats.words);
    const linked = this.page.measures.linked[index] ?? 0;
    this.put(log(stats.words));
    this.put(log(units));
    this.put(stats.letters / words);
    this.put(stats.functionWords / words);
    this.put(stats.capitals / words);
    this.put(stats.digits / units);
    this.put(stats.commas / words);
    this.put(Math.min(20, stats.sentences));
    this.put(stats.sentences / words);
    this.put(Math.min(9, stats.questions));
    this.put(Math.min(9, stats.exclamations));
    this.put(Math.min(20, stats.quotes));
    this.put(stats.marks / units);
    this.put(Math.min(20, stats.breaks));
    this.put(linked / units);
    this.put(Math.min(30, segment.links.length));
    this.put((segment.markup?.bold ?? 0) / units);
    this.put((segment.markup?.italic ?? 0) / units);
    this.put(unitClass(stats.first));
    this.put(unitClass(stats.last));
    this.put(Math.min(9, segment.markup?.media ?? 0));
    this.put(segment.markup?.concealed ? 1 : 0);
    this.put(log(copies));
    this.put(isCutShort(segment.text, stats.last) ? 1 : 0);
    this.put(stats.digits > 0 && stats.words < 20 && PRICE.test(segment.text) ? 1 : 0);
  }

  protected place(index: number, element: Spot, inner: Spot): void {
    const { segments } = this.document;
    const count = segments.length;
    const segment = segments[index];
    const { layout } = this.page;
    this.put(BLOCKS.indexOf(segment?.block ?? ""));
    this.put(TAGS.get(element.node.tag) ?? 0);
    this.put(inner === element ? -1 : (TAGS.get(inner.node.tag) ?? 0));
    this.put(headingLevel(element));
    this.put(Math.min(60, element.node.depth));
    this.put(index / count);
    this.put((this.page.measures.totals.words[index] ?? 0) / Math.max(1, this.words));
    this.put(log(index));
    this.put(log(count - index));
    this.put(Math.min(9, segments[index - 1]?.markup?.media ?? 0));
    this.putAll(layout.distances, inner.at, LANDMARKS.length + CUES.length);
  }

  protected odds(index: number, element: Spot, inner: Spot, stats: TextStats): void {
    this.put(inner.odds);
    this.put(element.odds);
    const parent = element.parent;
    this.put(parent?.odds ?? 0);
    this.put(parent?.parent?.odds ?? 0);
    this.put(parent?.parent?.parent?.odds ?? 0);
    this.put(inner.least);
    this.put(inner.greatest);
    this.put(inner.decayed);
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
    this.wordMeans[index] = mean;
    this.put(mean);
    this.put(least);
    this.put(greatest);
    this.put(stats.phrase === 0 ? 0 : this.weights.words.get(stats.phrase));
  }
}
