import type { Label } from "../document/label.ts";
import type { CruftRule, Page } from "../rules/rule.ts";
import { type RuleFindings, ruleLabels } from "./engine.ts";
import type { HtmlLabels } from "./html/index.ts";

/** Lines around what the model keeps that all rules see: bylines, captions and author boxes stand there. */
const REACH = 6;

/**
 * What rules and model say of a page together. Text far from anything that the model keeps goes whatever the rules
 * say: there only those are asked whose matches reach over the lines below. In a forum the comments are the
 * content: there the model tells posts from what surrounds them.
 */
export function withRules(own: HtmlLabels, page: Page, rules: readonly CruftRule[]): RuleFindings {
  const { labels, stated } = ruleLabels(page, rules, nearContent(own.labels));
  const fitting = own.pageType === "forum" ? labels.filter((label) => label.kind !== "comments") : labels;
  return { labels: [...fitting, ...own.labels], stated };
}

/** 1 for each label that is content or stands at most `REACH` from one that is. */
function nearContent(labels: readonly Label[]): Uint8Array {
  const near = new Uint8Array(labels.length);
  let marked = 0;
  labels.forEach((label, at) => {
    if (label.kind !== "content") return;
    for (marked = Math.max(marked, at - REACH); marked <= at + REACH; marked += 1) near[marked] = 1;
  });
  return near;
}
