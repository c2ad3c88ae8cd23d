import type { Document } from "../../document/document.ts";
import type { PageType } from "../../document/record.ts";
import { PAGE_THRESHOLDS } from "../../document/thresholds.ts";
import { besideColumn } from "./cells.ts";
import type { PageFeatures } from "./features/index.ts";

const ENTRIES: ReadonlySet<PageType> = new Set(["collection", "listing", "service"]);
const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/u;

/** Which segments of a page are its article. */
export interface Decision {
  /** 1 for what stays. */
  readonly kept: Uint8Array;
  /** Chance from which segments stay on this page. */
  readonly threshold: number;
  /** Expected word F1 of the decision, 0..1: how sure the model is of the page as a whole. */
  readonly confidence: number;
}

/** Decides a page from the chances of its segments: first each by itself, then headings with what they head. */
export function decidePage(
  document: Document,
  page: PageFeatures,
  chances: Float64Array,
  type: PageType,
): Decision {
  const best = bestThreshold(page, chances);
  const threshold = ENTRIES.has(type)
    ? Math.max(PAGE_THRESHOLDS.minChance, best.threshold * PAGE_THRESHOLDS.entriesShare)
    : best.threshold;
  const kept = new Uint8Array(chances.length);
  for (let at = 0; at < chances.length; at++) kept[at] = (chances[at] ?? 0) >= threshold ? 1 : 0;
  headings(document, page, chances, kept);
  leads(document, page, kept);
  titles(page, kept);
  besideColumn(document, page, kept);
  fragment(document, page, kept);
  return { kept, threshold, confidence: best.expected };
}

/**
 * The threshold that maximises the expected word F1 of the page, which is half of that maximum (Lipton, Elkan and
 * Naryanaswamy, "Optimal thresholding of classifiers to maximize F1 measure", 2014): 0.5 where the model is sure,
 * lower where it is not, so that doubtful pages lose nothing.
 */
function bestThreshold(page: PageFeatures, chances: Float64Array): { threshold: number; expected: number } {
  const { stats } = page.counts;
  const order: number[] = [];
  let gold = 1;
  for (let at = 0; at < chances.length; at++) {
    const chance = chances[at] ?? 0;
    gold += chance * (stats[at]?.words ?? 0);
    if (chance >= PAGE_THRESHOLDS.minChance) order.push(at);
  }
  order.sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0));
  let hits = 0;
  let taken = 0;
  let best = 0;
  let threshold = 0.5;
  for (const at of order) {
    const chance = chances[at] ?? 0;
    const words = stats[at]?.words ?? 0;
    hits += words * chance;
    taken += words;
    const value = (2 * hits) / (taken + gold);
    if (value >= best) {
      best = value;
      threshold = chance;
    }
  }
  return { threshold: Math.min(0.5, threshold), expected: best };
}

/** A scrap of a page says too little of itself to be judged: where nothing else would stay, its sentences do. */
function fragment(document: Document, page: PageFeatures, kept: Uint8Array): void {
  if (kept.length > PAGE_THRESHOLDS.fragment || kept.includes(1)) return;
  document.segments.forEach(({ text, block }, at) => {
    const words = page.counts.stats[at]?.words ?? 0;
    if (block !== "heading" && words >= PAGE_THRESHOLDS.sentenceWords && SENTENCE_END.test(text))
      kept[at] = 1;
  });
}

/** A heading whose text goes, goes; a doubtful heading whose text stays, stays. */
function headings(document: Document, page: PageFeatures, chances: Float64Array, kept: Uint8Array): void {
  const { segments } = document;
  const { stats } = page.counts;
  const open: { level: number; at: number; words: number; kept: number }[] = [];
  const close = (heading: { at: number; words: number; kept: number }): void => {
    const share = heading.words === 0 ? 0 : heading.kept / heading.words;
    if (kept[heading.at] === 1) {
      if (
        share < PAGE_THRESHOLDS.headed &&
        heading.words > 0 &&
        (stats[heading.at]?.words ?? 0) <= PAGE_THRESHOLDS.headingWords
      )
        kept[heading.at] = 0;
    } else if (
      share >= PAGE_THRESHOLDS.mostly &&
      heading.words >= PAGE_THRESHOLDS.mostlyWords &&
      (chances[heading.at] ?? 0) >= PAGE_THRESHOLDS.follows
    )
      kept[heading.at] = 1;
  };
  for (let at = 0; at < segments.length; at++) {
    const segment = segments[at];
    if (segment === undefined) continue;
    const words = stats[at]?.words ?? 0;
    if (segment.block !== "heading") {
      for (const heading of open) {
        heading.words += words;
        if (kept[at] === 1) heading.kept += words;
      }
      continue;
    }
    const level = Number(segment.element?.tag[1]) || 6;
    while ((open.at(-1)?.level ?? 0) >= level) {
      const done = open.pop();
      if (done !== undefined) close(done);
    }
    open.push({ level, at, words: 0, kept: 0 });
  }
  for (const heading of open.reverse()) close(heading);
}

/** A lead and what it heads go together: "You may also like:" does not stay behind when its list goes. */
function leads(document: Document, page: PageFeatures, kept: Uint8Array): void {
  const { segments } = document;
  for (let at = segments.length - 2; at >= 0; at--) {
    const segment = segments[at];
    if (segment === undefined || kept[at] !== 1 || kept[at + 1] === 1) continue;
    if (
      (page.counts.stats[at]?.words ?? 0) > PAGE_THRESHOLDS.leadWords ||
      !segment.text.trimEnd().endsWith(":")
    )
      continue;
    const next = page.counts.linked[at + 1] ?? 0;
    if (next * 2 >= (segments[at + 1]?.text.length ?? 0)) kept[at] = 0;
  }
}

/** The headline is the record's title: it does not stand in the body too. */
function titles(page: PageFeatures, kept: Uint8Array): void {
  const { titleEqual } = page.outline;
  for (let at = 0; at < kept.length; at++) if (titleEqual[at] === 1) kept[at] = 0;
}
