import type { Document } from "../document/document.ts";
import type { StatedFacts } from "../document/facts.ts";
import type { Label } from "../document/label.ts";
import type { CleanOptions } from "../document/options.ts";
import type { CleanRecord } from "../document/record.ts";
import type { CruftRule } from "../rules/rule.ts";
import { withRules } from "./combine.ts";
import { ruleLabels } from "./engine.ts";
import { labelHtml } from "./html/index.ts";
import { pageOf } from "./page.ts";
import { judgePlainText, withTextRules } from "./plain-text.ts";

export { verdict } from "./verdict.ts";

/** Everything that was said of a document; nothing is decided yet. */
export interface Labelled {
  readonly labels: readonly Label[];
  /** Facts that cruft stated, in document order. */
  readonly stated: readonly { readonly facts: StatedFacts; readonly from: string }[];
  /** The headline as the rules knew it; "" where there was none. */
  readonly headline: string;
  /** What kind of page it is; undefined for plain text, and where Readability decides. */
  readonly pageType: CleanRecord["page_type"] | undefined;
}

/** Asks the engine that the options name; what comes back asks the rules, whose work the engine's opinion narrows. */
export async function askEngine(
  document: Document,
  options: CleanOptions,
): Promise<(rules: readonly CruftRule[]) => Labelled> {
  if (document.format === "text") {
    const judged = judgePlainText(document);
    return (rules) => ({ ...withTextRules(judged, rules), pageType: undefined });
  }
  if (options.engine === "auto") {
    const own = labelHtml(document);
    const pageType = { type: own.pageType, confidence: own.typeConfidence };
    return (rules) => {
      const page = pageOf(document);
      return { ...withRules(own, page, rules), headline: page.title, pageType };
    };
  }
  const kept = await whatReadabilityKeeps(document);
  return (rules) => {
    const page = pageOf(document);
    const { labels, stated } = ruleLabels(page, rules);
    return { labels: [...labels, ...kept], stated, headline: page.title, pageType: undefined };
  };
}

/** What Readability says. Loaded on first use: jsdom takes longer to load than most documents take to clean. */
async function whatReadabilityKeeps(document: Document): Promise<readonly Label[]> {
  const { readabilityLabels } = await import("./readability.ts");
  return readabilityLabels(document);
}
