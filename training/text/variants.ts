import { isCueWord } from "../../src/label/text/features/cues.ts";
import { hashWord } from "../../src/label/text/features/hash.ts";
import { anyDisguise, disguised } from "./disguise.ts";
import { type GoldDocument, hash } from "./gold.ts";
import { Random } from "./random.ts";

/** A document to train on: a development document, or one made of its lines. */
export interface Variant {
  readonly lines: readonly string[];
  readonly target: readonly number[];
  /** Share that the document has in the loss. */
  readonly weight: number;
  /** Learned word weights are hidden: its language is one that they don't know. */
  readonly wordless: boolean;
  /** The line breaks are lost: it is read by sentences. */
  readonly flat: boolean;
}

/** Lines of cruft that a feed leaves around an article, at most. */
const MOST_BEFORE = 8;
const MOST_AFTER = 14;
/** Longest article of a feed, in lines. */
const SHORT_ARTICLE = 30;

/**
 * What documents look like elsewhere, made from one development document: the article alone, the article with
 * a little of the cruft next to it, and both in languages that nobody knows. Full pages alone would teach that
 * every document is two thirds cruft, and that would cost short clean articles their first and last lines.
 */
export function variantsOf(document: GoldDocument, seed: number): Variant[] {
  const random = new Random(hash(document.id) ^ seed);
  const whole = { lines: document.lines, target: document.target };
  const plain = { wordless: false, flat: false };
  return [
    { ...whole, ...plain, weight: 1 },
    { ...article(document, random), ...plain, weight: 0.45 },
    { ...feed(document, random), ...plain, weight: 0.4 },
    { ...feed(document, random), wordless: false, flat: true, weight: 0.15 },
    { ...foreign(feed(document, random), random), wordless: true, flat: false, weight: 0.3 },
    {
      ...foreign(random.chance(0.5) ? whole : article(document, random), random),
      wordless: true,
      flat: false,
      weight: 0.25,
    },
  ].filter((variant) => variant.lines.length > 0);
}

interface Lines {
  readonly lines: readonly string[];
  readonly target: readonly number[];
}

function picked(document: GoldDocument, rows: readonly number[]): Lines {
  return {
    lines: rows.map((row) => document.lines[row] ?? ""),
    target: rows.map((row) => document.target[row] ?? 0),
  };
}

/** Content lines only, often not all of them. */
function article(document: GoldDocument, random: Random): Lines {
  return picked(document, excerpt(contentRows(document), random));
}

/** Content lines, often not all, with some of the cruft before, between and after them. */
function feed(document: GoldDocument, random: Random): Lines {
  const content = excerpt(contentRows(document), random);
  const first = content[0];
  const last = content.at(-1);
  if (first === undefined || last === undefined) return { lines: [], target: [] };
  const inside = new Set(content);
  const between = random.chance(0.5) ? 1 : random.next();
  const rows: number[] = [];
  for (let row = first; row <= last; row += 1) {
    if (inside.has(row) || (document.target[row] === 0 && random.chance(between))) rows.push(row);
  }
  const cruft = document.lines.map((_, row) => row).filter((row) => document.target[row] === 0);
  const start = contentRows(document)[0] ?? 0;
  const end = contentRows(document).at(-1) ?? 0;
  const before = cruft.filter((row) => row < start);
  const after = cruft.filter((row) => row > end);
  const above = random.between(0, MOST_BEFORE);
  const below = random.between(0, MOST_AFTER);
  return picked(document, [...(above === 0 ? [] : before.slice(-above)), ...rows, ...after.slice(0, below)]);
}

function contentRows(document: GoldDocument): number[] {
  return document.lines.map((_, row) => row).filter((row) => document.target[row] === 1);
}

/** All rows, or a stretch of at most `SHORT_ARTICLE`, mostly from the beginning. */
function excerpt(rows: readonly number[], random: Random): readonly number[] {
  if (random.chance(0.35)) return rows;
  const size = random.between(2, SHORT_ARTICLE);
  const from = random.chance(0.65) ? 0 : random.between(0, Math.max(0, rows.length - size));
  return rows.slice(from, from + size);
}

function foreign(document: Lines, random: Random): Lines {
  const disguise = anyDisguise(random);
  const lines = document.lines.map((line) => disguised(line, disguise, (word) => isCueWord(hashWord(word))));
  const full = lines.map((_, i) => i).filter((i) => (lines[i] ?? "").trim() !== "");
  return { lines: full.map((i) => lines[i] ?? ""), target: full.map((i) => document.target[i] ?? 0) };
}

/** Share in the loss of a page that is only learned from. */
const ADDED_WEIGHT = 0.5;

/** A page that is only learned from, as it is. */
export function wholeOf({ lines, target }: GoldDocument): Variant {
  return { lines, target, weight: ADDED_WEIGHT, wordless: false, flat: false };
}
