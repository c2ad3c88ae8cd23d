import type { Label } from "../document/label.ts";
import type { CruftRule, Page } from "../rules/rule.ts";
import { type RuleFindings, ruleLabels } from "./engine.ts";
import type { HtmlLabels } from "./html/index.ts";

/** Lines around what the model keeps that all rules see: bylines, captions and author boxes stand there. */
const REACH = 4;
/**
 * Chance from which the model is left alone with a line that stands among others that it keeps: rules change nothing
 * there (word F1 under cross-validation is the same to four digits), and half of what is kept is as sure as this.
 */
const SURE = 0.95;
/** Sure lines so near to something that goes are shown to the rules: credits and footers hang on first and last paragraphs. */
const EDGE = 2;

/**
 * What rules and model say of a page together. Rules are asked where the two can differ or a reason is wanted: at the
 * borders of what the model keeps and where it is not sure. Elsewhere only those are asked whose matches reach over
 * the lines below. In a forum the comments are the content: there the model tells posts from what surrounds them.
 */
export function withRules(own: HtmlLabels, page: Page, rules: readonly CruftRule[]): RuleFindings {
  const { labels, stated } = ruleLabels(page, rules, contested(own.labels));
  const fitting = own.pageType === "forum" ? labels.filter((label) => label.kind !== "comments") : labels;
  return { labels: [...fitting, ...own.labels], stated };
}

/** 1 for each line that all rules are asked about. */
function contested(labels: readonly Label[]): Uint8Array {
  const asked = new Uint8Array(labels.length);
  let kept = Number.NEGATIVE_INFINITY;
  let gone = Number.NEGATIVE_INFINITY;
  const look = (at: number): void => {
    const label = labels[at];
    if (label === undefined) return;
    if (label.kind === "content") {
      kept = at;
      if (label.score < SURE || Math.abs(at - gone) <= EDGE) asked[at] = 1;
    } else {
      gone = at;
      if (Math.abs(at - kept) <= REACH) asked[at] = 1;
    }
  };
  for (let at = 0; at < labels.length; at += 1) look(at);
  kept = gone = Number.POSITIVE_INFINITY;
  for (let at = labels.length - 1; at >= 0; at -= 1) look(at);
  return asked;
}
