import type { Document } from "../../document/document.ts";
import type { Label } from "../../document/label.ts";
import type { CruftRule, Page } from "../../rules/rule.ts";
import { pageOf } from "../page.ts";
import { type RuleFindings, ruleLabels } from "../rule-labels.ts";
import { judgeText, keptHeadline, type TextJudgement, type TextModel } from "./index.ts";

/** What was said of a plain text. */
export interface TextLabels extends RuleFindings {
  readonly labels: readonly Label[];
  /** The headline: as stated, or the line above what the model keeps that reads like one; "" where there is none. */
  readonly headline: string;
}

/** A plain text as rules see it, and what the model says of its lines. */
export interface JudgedText extends TextJudgement {
  readonly page: Page;
  /** Whether the headline was stated with the document. */
  readonly titled: boolean;
}

/** Asks the model: the one that ships unless the caller has another. */
export function judgePlainText(document: Document, model?: TextModel): JudgedText {
  const page = pageOf(document);
  const titled = (document.stated.title ?? "").trim() !== "";
  return { ...judgeText(document, page, model), page, titled };
}

/**
 * Rules and model on a plain text. The model goes first: what it keeps shows where the headline stands, by which rules
 * know captions, repetitions and bylines.
 */
export function withTextRules(judged: JudgedText, rules: readonly CruftRule[]): TextLabels {
  const { page, titled, labels, decided } = judged;
  const headline = titled ? page.title : keptHeadline(page, decided);
  const found = ruleLabels(headline === page.title ? page : { ...page, title: headline }, rules);
  return { labels: [...found.labels, ...labels], stated: found.stated, headline };
}

/** Both, one after the other. Cross-validation gives a `model` that has not seen the document. */
export function labelPlainText(
  document: Document,
  rules: readonly CruftRule[],
  model?: TextModel,
): TextLabels {
  return withTextRules(judgePlainText(document, model), rules);
}
