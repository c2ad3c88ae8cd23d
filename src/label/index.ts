import type { Document } from "../document/document.ts";
import type { StatedFacts } from "../document/facts.ts";
import type { Label } from "../document/label.ts";
import type { CleanOptions } from "../document/options.ts";
import type { CleanRecord } from "../document/record.ts";
import type { CruftRule } from "../rules/rule.ts";
import { ruleLabels } from "./engine.ts";
import { pageOf } from "./page.ts";
import { labelText } from "./text/index.ts";

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

/** Labels a document with the rules and with the engine that the options name. */
export async function labelDocument(
  document: Document,
  rules: readonly CruftRule[],
  options: CleanOptions,
): Promise<Labelled> {
  const page = pageOf(document);
  const { labels, stated } = ruleLabels(page, rules);
  const votes = document.format === "html" ? await pageVotes(document, options) : labelText(document, page);
  return { labels: [...labels, ...votes], stated, headline: page.title, pageType: undefined };
}

async function pageVotes(document: Document, _options: CleanOptions): Promise<readonly Label[]> {
  // Loaded on first use: jsdom takes longer to load than most documents take to clean.
  const { readabilityLabels } = await import("./readability.ts");
  return readabilityLabels(document);
}
