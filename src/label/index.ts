import type { Document } from "../document/document.ts";
import type { StatedFacts } from "../document/facts.ts";
import type { Label, Note } from "../document/label.ts";
import type { CleanOptions } from "../document/options.ts";
import type { CleanRecord } from "../document/record.ts";
import { PAGE_THRESHOLDS } from "../document/thresholds.ts";
import type { CruftRule } from "../rules/rule.ts";
import { type HtmlLabels, labelHtml } from "./html/index.ts";
import { withPageRules } from "./html/with-rules.ts";
import { pageOf } from "./page.ts";
import { ruleLabels } from "./rule-labels.ts";
import { type JudgedText, judgePlainText, withTextRules } from "./text/with-rules.ts";

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

/** What the engine alone says of a document, before any rule is asked. */
export type EngineLabels =
  | { readonly by: "text-model"; readonly judged: JudgedText }
  | { readonly by: "page-model"; readonly labels: HtmlLabels; readonly notes: readonly Note[] }
  | { readonly by: "readability"; readonly labels: readonly Label[] };

/** Asks the engine that the options name. Readability is loaded on first use, because few runs want it. */
export async function askEngine(document: Document, options: CleanOptions): Promise<EngineLabels> {
  if (document.format === "text") return { by: "text-model", judged: judgePlainText(document) };
  if (options.engine === "auto") return { by: "page-model", labels: labelHtml(document), notes: [] };
  const { readabilityLabels } = await import("./readability/index.ts");
  try {
    const labels = readabilityLabels(document, Math.max(options.sure, PAGE_THRESHOLDS.readability));
    return { by: "readability", labels };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const detail = `Readability fails on the page (${why}): rules and the model decided`;
    const notes: readonly Note[] = [{ level: "warn", code: "readability-failed", detail }];
    return { by: "page-model", labels: labelHtml(document), notes };
  }
}

/** Asks the rules too, whose work what the engine said narrows. */
export function askRules(document: Document, engine: EngineLabels, rules: readonly CruftRule[]): Labelled {
  if (engine.by === "text-model")
    return { ...withTextRules(engine.judged, rules), pageType: undefined, notes: [] };
  const page = pageOf(document);
  const headline = page.title;
  if (engine.by === "page-model") {
    const { labels: own, notes } = engine;
    const pageType = { type: own.pageType, confidence: own.typeConfidence };
    return { ...withPageRules(own, page, rules), headline, pageType, notes };
  }
  const { labels, stated } = ruleLabels(page, rules);
  return { labels: [...labels, ...engine.labels], stated, headline, pageType: undefined, notes: [] };
}
