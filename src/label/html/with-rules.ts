import type { Label } from "../../document/label.ts";
import type { CruftRule, Page } from "../../rules/rule.ts";
import { type RuleFindings, ruleLabels } from "../rule-labels.ts";
import type { HtmlLabels } from "./index.ts";

/** Lines around what the model keeps that all rules see: bylines, captions and author boxes stand there. */
const REACH = 4;
/**
 * What rules and model say of a page together. Rules are asked about all that the model keeps and what stands near it:
 * there the two can differ, and a reason is wanted. Far from the article only those are asked whose matches reach over
 * the lines below. In a forum the comments are the content: there the model tells posts from what surrounds them.
 */
export function withPageRules(own: HtmlLabels, page: Page, rules: readonly CruftRule[]): RuleFindings {
  const { labels, stated } = ruleLabels(page, rules, contested(own.labels, page));
  const fitting = own.pageType === "forum" ? labels.filter((label) => label.kind !== "comments") : labels;
  return { labels: [...fitting, ...own.labels], stated };
}

/** 1 for each line that all rules are asked about. */
function contested(labels: readonly Label[], page: Page): Uint8Array {
  const asked = new Uint8Array(page.lines.length);
  let at = 0;
  for (const { index, segment } of page.lines) {
    while (at < labels.length && (labels[at]?.span.end ?? 0) <= segment.span.start) at += 1;
    if (labels[at]?.kind === "content") asked.fill(1, Math.max(0, index - REACH), index + REACH + 1);
  }
  return asked;
}
