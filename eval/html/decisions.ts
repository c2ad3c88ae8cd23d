import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type GoldPage, pageIds, readPage } from "../../datasets/pages.ts";
import { bodyF1, tokens } from "../../datasets/score.ts";
import type { Document } from "../../src/document/document.ts";
import type { Label } from "../../src/document/label.ts";
import { parseOptions } from "../../src/document/options.ts";
import { PAGE_TYPES } from "../../src/document/record.ts";
import { pageFeatures, type Weights } from "../../src/label/html/features/index.ts";
import { type HtmlLabels, labelHtml, labelsOf } from "../../src/label/html/index.ts";
import { chancesOf } from "../../src/label/html/model.ts";
import { likeliest } from "../../src/label/html/page-type.ts";
import { withPageRules } from "../../src/label/html/with-rules.ts";
import { pageOf } from "../../src/label/page.ts";
import { verdict } from "../../src/label/verdict.ts";
import type { CruftRule } from "../../src/rules/rule.ts";
import { numbers, storedWeights } from "../../training/html/odds.ts";
import { documentOf } from "../../training/html/pages.ts";

const meta = z.object({
  pages: z.array(z.object({ id: z.string(), fold: z.number(), rows: z.number() })),
});

/** Score of one page. */
export interface PageScore {
  readonly id: string;
  readonly type: string;
  readonly f1: number;
  /** Words of the gold text; a page without any can only score by being left empty. */
  readonly words: number;
}

/** A page of the development data, and what the engine says of it. */
export interface DecidedPage {
  readonly gold: GoldPage;
  readonly document: Document;
  readonly own: HtmlLabels;
}

/**
 * Runs the whole page decision on scores that models of other folds gave (in the training folder `work`): what the
 * engine would have made of each page had it never seen the page's site. Pages for which `wanted` is false are passed
 * over.
 */
export function* heldOut(
  root: string,
  work: string,
  wanted: (id: string) => boolean = () => true,
): Generator<DecidedPage> {
  const { pages } = meta.parse(JSON.parse(readFileSync(join(work, "meta.json"), "utf8")));
  const odds = numbers(join(work, "second-oof.f64"));
  const types = numbers(join(work, "types-oof.f64"));
  const weights = new Map<number, Weights>();
  let from = 0;
  for (const [at, { id, fold, rows }] of pages.entries()) {
    const first = from;
    from += rows;
    if (!wanted(id)) continue;
    const own = weights.get(fold) ?? storedWeights(readFileSync(join(work, `odds-${fold}.json`), "utf8"));
    weights.set(fold, own);
    const gold = readPage(root, id);
    const document = documentOf(gold);
    const page = pageFeatures(document, own);
    const chances = chancesOf(page, odds.slice(first, from));
    const type = likeliest(types.slice(at * PAGE_TYPES.length, (at + 1) * PAGE_TYPES.length));
    yield { gold, document, own: labelsOf(document, { page, chances, type }) };
  }
}

/** Scores of all pages, each by models that have not seen its site (`heldOut`). */
export function crossValidated(root: string, work: string, rules: readonly CruftRule[]): PageScore[] {
  return Array.from(heldOut(root, work), (page) => scored(page, rules));
}

/** Scores the shipped model, which has seen these pages in training. */
export function shipped(root: string, rules: readonly CruftRule[]): PageScore[] {
  return pageIds(root).map((id) => {
    const gold = readPage(root, id);
    const document = documentOf(gold);
    return scored({ gold, document, own: labelHtml(document) }, rules);
  });
}

/** Headline and body that the engine makes of a page, with these rules; null where it finds no headline. */
export function extracted(
  { document, own }: DecidedPage,
  rules: readonly CruftRule[],
): { readonly title: string | null; readonly text: string } {
  const page = pageOf(document);
  const text = bodyOf(document, withPageRules(own, page, rules).labels);
  return { title: page.title === "" ? null : page.title, text };
}

function scored(page: DecidedPage, rules: readonly CruftRule[]): PageScore {
  const { id, type, gold } = page.gold;
  const { title, text } = extracted(page, rules);
  return { id, type, f1: bodyF1(title, text, gold), words: tokens(gold).length };
}

/** The text that the labels leave. */
export function bodyOf(document: Document, labels: readonly Label[]): string {
  const { kept } = verdict(document, labels, parseOptions());
  const pieces = kept.map(({ segment, from, to }) => document.segments[segment]?.text.slice(from, to) ?? "");
  return pieces.join("\n\n");
}

/** Mean F1 by page type and over all pages, as lines of text. */
export function byType(scores: readonly PageScore[]): string {
  const types = [...new Set(scores.map((score) => score.type))].sort();
  const line = (name: string, some: readonly PageScore[]): string => {
    const mean = some.reduce((sum, score) => sum + score.f1, 0) / Math.max(1, some.length);
    return `${name.padEnd(14)} ${String(some.length).padStart(5)} ${mean.toFixed(4)}`;
  };
  return [
    ...types.map((type) =>
      line(
        type,
        scores.filter((score) => score.type === type),
      ),
    ),
    line("all", scores),
    line(
      "all with gold",
      scores.filter((score) => score.words > 0),
    ),
  ].join("\n");
}
