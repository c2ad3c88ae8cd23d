import type { Document } from "../document/document.ts";
import type { Label } from "../document/label.ts";
import type { CruftRule } from "../rules/rule.ts";
import { type RuleFindings, ruleLabels } from "./engine.ts";
import { pageOf } from "./page.ts";
import { judgeText, keptHeadline, type TextModel } from "./text/index.ts";

/** What was said of a plain text. */
export interface TextLabels extends RuleFindings {
  readonly labels: readonly Label[];
  /** The headline: as stated, or the line above what the model keeps that reads like one; "" where there is none. */
  readonly headline: string;
}

/**
 * Model and rules on a plain text. The model goes first: what it keeps shows where the headline stands, by which rules
 * know captions, repetitions and bylines. `model` is the one that ships unless the caller has another: cross-validation
 * judges with models that have not seen the document.
 */
export function labelPlainText(
  document: Document,
  rules: readonly CruftRule[],
  model?: TextModel,
): TextLabels {
  const page = pageOf(document);
  const { labels, decided } = judgeText(document, page, model);
  const stated = (document.stated.title ?? "").trim() !== "";
  const headline = stated ? page.title : keptHeadline(page, decided);
  const found = ruleLabels(headline === page.title ? page : { ...page, title: headline }, rules);
  return { labels: [...found.labels, ...labels], stated: found.stated, headline };
}
