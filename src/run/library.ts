import type { RejectCode } from "../document/errors.ts";
import { type CleanOptions, parseOptions } from "../document/options.ts";
import type { CleanRecord, Removal } from "../document/record.ts";
import type { RawInput } from "../read/input.ts";
import { rowInput } from "../read/row.ts";
import type { CruftRule } from "../rules/rule.ts";
import { toRemovals } from "../write/removals.ts";
import { mapOrdered } from "./batch/ordered.ts";
import { Pool } from "./batch/pool.ts";
import type { Cleaner } from "./document/analyse.ts";

import { withRules } from "./document/cleaner.ts";
import { analyse, outcomeOf } from "./document/document-task.ts";
import { type Explanation, explainAnalysis } from "./document/explain.ts";

/** An article as it was scraped: a page or a plain text, and what is known of it. Strings are plain text or a page, told from content. */
export interface ArticleInput {
  readonly html?: string;
  readonly text?: string;
  readonly id?: string;
  readonly url?: string;
  readonly title?: string;
  readonly author?: string | readonly string[];
  readonly date?: string;
}

/** A clean article and everything that was taken out of it. */
export interface CleanResult {
  readonly record: CleanRecord;
  readonly removals: readonly Removal[];
}

/** In the place of a result, for an input that could not become a record. */
export interface CleanFailure {
  readonly id: string;
  readonly error: { readonly code: RejectCode; readonly detail: string };
}

/** Options of cleaning, all optional, and rules of one's own. */
export type CleanSettings = Partial<CleanOptions> & { readonly rules?: readonly CruftRule[] };

export interface CleanAllOptions extends Partial<CleanOptions> {
  /** Worker threads; 0 (the default) cleans in this thread, which rules of one's own need. */
  readonly workers?: number;
  readonly rules?: readonly CruftRule[];
  /** Modules that export `rules`, for worker threads; absolute paths. */
  readonly ruleModules?: readonly string[];
}

/**
 * Cleans one article. Rejects with `RejectError` where it cannot become a record (empty, binary, no article…)
 * and with `UsageError` where an option is wrong.
 *
 * @example
 * const { record, removals } = await clean("<html>…</html>");
 */
export async function clean(
  article: string | ArticleInput,
  settings: CleanSettings = {},
): Promise<CleanResult> {
  const { document, verdict, record } = await analyse(toInput(article, 0), cleanerOf(settings));
  return { record, removals: toRemovals(document.source, document.segments, verdict.removed) };
}

/** Every segment of one article, in order, with its verdict, kind, rule, score and reason. Rejects as `clean` does. */
export async function explain(
  article: string | ArticleInput,
  settings: CleanSettings = {},
): Promise<Explanation[]> {
  return explainAnalysis(await analyse(toInput(article, 0), cleanerOf(settings)));
}

/**
 * Cleans a stream of articles and yields one result for each, in input order, taking inputs no faster than
 * results are asked for. An article that fails yields a `CleanFailure` and takes no other along.
 */
export async function* cleanAll(
  articles: AsyncIterable<string | ArticleInput> | Iterable<string | ArticleInput>,
  options: CleanAllOptions = {},
): AsyncGenerator<CleanResult | CleanFailure> {
  const { workers = 0, rules = [], ruleModules = [], ...given } = options;
  const cleaner = withRules(parseOptions(given), rules);
  const pool =
    workers > 0 ? new Pool(workers, { options: cleaner.options, ruleModules, wantReport: false }) : undefined;
  const work = (input: RawInput): ReturnType<Pool["run"]> => pool?.run(input) ?? outcomeOf(input, cleaner);
  const limits = { running: Math.max(1, workers), waiting: Math.max(1, workers * 16) };
  try {
    for await (const outcome of mapOrdered(toInputs(articles), work, limits)) {
      if (outcome.kind === "clean") yield { record: outcome.record, removals: outcome.removals };
      else
        yield { id: outcome.reject.id, error: { code: outcome.reject.code, detail: outcome.reject.detail } };
    }
  } finally {
    await pool?.close();
  }
}

async function* toInputs(
  articles: AsyncIterable<string | ArticleInput> | Iterable<string | ArticleInput>,
): AsyncGenerator<RawInput> {
  let index = 0;
  for await (const article of articles) {
    yield toInput(article, index);
    index += 1;
  }
}

function toInput(article: string | ArticleInput, index: number): RawInput {
  const row = typeof article === "string" ? { text: article } : article;
  return rowInput(row, { path: "-", fallbackId: String(index) }, {});
}

function cleanerOf({ rules = [], ...options }: CleanSettings): Cleaner {
  return withRules(parseOptions(options), rules);
}
