import { readFileSync } from "node:fs";
import { parse } from "tldts";

/** A development document: lines of a flattened page, and which of them stand in the gold text. */
export interface GoldDocument {
  readonly id: string;
  readonly lines: readonly string[];
  /** 1 = stands in the gold text, as the data set has it. */
  readonly keep: readonly number[];
  /** `keep` with short lines repaired: what training aims at. */
  readonly target: readonly number[];
  readonly gold: string;
  /** Headline of the page as the page set has it. */
  readonly title: string;
  /** Registrable domain of the page; folds never share one. */
  readonly domain: string;
  /** 0..FOLDS-1, by domain. */
  readonly fold: number;
}

export const FOLDS = 5;
/** Words beside a short line that must follow it in the gold text for the line to be content. */
const CONTEXT = 5;
const WORDS = /[\p{L}\p{N}_]+/gu;

/** Reads `text-dev.jsonl` and the pages' URLs from the development data in `folder`. */
export function readGold(folder: string): GoldDocument[] {
  const rows = readFileSync(`${folder}/text-dev.jsonl`, "utf8").trim().split("\n");
  const documents = rows.map((row) => {
    const { id, lines, keep, gold } = JSON.parse(row);
    const { url, ground_truth: truth } = JSON.parse(
      readFileSync(`${folder}/wcxb-dev/ground-truth/${id}.json`, "utf8"),
    );
    const domain = parse(url ?? "").domain ?? id;
    return { id, lines, keep, gold, title: truth.title ?? "", domain, target: repaired(lines, keep, gold) };
  });
  const folds = foldsOf(documents.map(({ domain }) => domain));
  return documents.map((document) => ({ ...document, fold: folds.get(document.domain) ?? 0 }));
}

/** Domains in order of their hash, dealt out so that folds hold about as many documents. */
function foldsOf(domains: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const domain of domains) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  const sizes = new Array<number>(FOLDS).fill(0);
  const folds = new Map<string, number>();
  const order = [...counts].sort((a, b) => b[1] - a[1] || hash(a[0]) - hash(b[0]));
  for (const [domain, count] of order) {
    const least = sizes.indexOf(Math.min(...sizes));
    sizes[least] = (sizes[least] ?? 0) + count;
    folds.set(domain, least);
  }
  return folds;
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const sign of text) value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/**
 * `keep` was matched by 5-grams, so a heading that the gold text runs into its paragraph counts as cruft. A line
 * is content too where the gold text has it right before the next kept line, or right after the one before.
 */
function repaired(lines: readonly string[], keep: readonly number[], gold: string): number[] {
  const text = ` ${words(gold).join(" ")} `;
  const tokens = lines.map(words);
  return lines.map((_, i) => {
    if (keep[i] === 1) return 1;
    const own = tokens[i] ?? [];
    if (own.length === 0) return 0;
    const next = (tokens[i + 1] ?? []).slice(0, CONTEXT);
    const previous = (tokens[i - 1] ?? []).slice(-CONTEXT);
    const before =
      keep[i + 1] === 1 && next.length === CONTEXT && text.includes(` ${[...own, ...next].join(" ")} `);
    const after =
      keep[i - 1] === 1 &&
      previous.length === CONTEXT &&
      text.includes(` ${[...previous, ...own].join(" ")} `);
    return before || after ? 1 : 0;
  });
}

function words(text: string): string[] {
  return text.toLowerCase().match(WORDS) ?? [];
}
