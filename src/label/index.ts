import type { Document } from "../document/document.ts";
import type { StatedFacts } from "../document/facts.ts";
import type { Label, Note } from "../document/label.ts";
import type { CleanOptions } from "../document/options.ts";
import type { CleanRecord } from "../document/record.ts";
import type { CruftRule } from "../rules/rule.ts";
import { labelHtml } from "./html/index.ts";
import { withRules } from "./html/with-rules.ts";
import { pageOf } from "./page.ts";
import { ruleLabels } from "./rule-labels.ts";
import { judgePlainText, withTextRules } from "./text/with-rules.ts";

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
  readonly notes: readonly Note[];
}

/**
 * Readability gives no confidence. Where it was asked for, it decides what the article is: rules take something out of
 * that only where they are sure, and hints of rules neither add to it nor take from it.
 */
const READABILITY_SCORE = 0.9;

/** What the rules add to the scores of an engine. */
type AskRules = (rules: readonly CruftRule[]) => Labelled;

/** Asks the engine that the options name; what comes back asks the rules, whose work the engine's scores narrows. */
export async function askEngine(document: Document, options: CleanOptions): Promise<AskRules> {
  if (document.format === "text") {
    const judged = judgePlainText(document);
    return (rules) => ({ ...withTextRules(judged, rules), pageType: undefined, notes: [] });
  }
  return options.engine === "auto" ? askModel(document, []) : askReadability(document, options);
}

function askModel(document: Document, notes: readonly Note[]): AskRules {
  const own = labelHtml(document);
  const pageType = { type: own.pageType, confidence: own.typeConfidence };
  return (rules) => {
    const page = pageOf(document);
    return { ...withRules(own, page, rules), headline: page.title, pageType, notes };
  };
}

/** Readability, loaded on first use because few runs want it. Where it fails on a page, the model decides. */
async function askReadability(document: Document, { sure }: CleanOptions): Promise<AskRules> {
  const { readabilityLabels } = await import("./readability/index.ts");
  let kept: readonly Label[];
  try {
    kept = readabilityLabels(document, Math.max(sure, READABILITY_SCORE));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const detail = `Readability fails on the page (${why}): rules and the model decided`;
    return askModel(document, [{ level: "warn", code: "readability-failed", detail }]);
  }
  return (rules) => {
    const page = pageOf(document);
    const { labels, stated } = ruleLabels(page, rules);
    return { labels: [...labels, ...kept], stated, headline: page.title, pageType: undefined, notes: [] };
  };
}
