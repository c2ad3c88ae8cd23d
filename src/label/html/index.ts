import type { Document } from "../../document/document.ts";
import type { Label } from "../../document/label.ts";
import type { PageType } from "../../document/record.ts";
import { PAGE_THRESHOLDS } from "../../document/thresholds.ts";
import { decidePage } from "./decision.ts";
import { KindGuesser } from "./kinds.ts";
import { type HtmlModel, htmlModel, type PageScores } from "./model.ts";

/** What the model says of a page. */
export interface HtmlLabels {
  /** One for each segment, in order. Headings and what they head, and the page as a whole, are already weighed. */
  readonly labels: readonly Label[];
  readonly pageType: PageType;
  /** How sure the model is of the page type, 0..1. */
  readonly typeConfidence: number;
  /** Word F1 that the model expects of its own decision, 0..1. */
  readonly confidence: number;
}

/** Labels every segment of a page as content or as a kind of cruft. */
export function labelHtml(document: Document, model: HtmlModel = htmlModel()): HtmlLabels {
  return labelsOf(document, model.read(document));
}

/** The labels that follow from what the model made of a page. */
export function labelsOf(document: Document, { page, chances, type }: PageScores): HtmlLabels {
  const { segments } = document;
  const { kept, threshold, confidence } = decidePage(document, page, chances, type.type);
  const guesser = new KindGuesser(segments, page, kept);
  const labels = segments.map((segment, at): Label => {
    const chance = chances[at] ?? 0;
    const { span } = segment;
    if (kept[at] === 1) {
      const own = chance >= threshold;
      const score = Math.max(chance, PAGE_THRESHOLDS.cohesion);
      const reason = own ? "reads and stands like the article" : "heads text that stays";
      return { span, kind: "content", rule: "content/model", by: "model", score, reason };
    }
    const { kind, reason } = guesser.guess(at);
    return {
      span,
      kind,
      rule: `${kind}/model`,
      by: "model",
      score: Math.max(1 - chance, PAGE_THRESHOLDS.cohesion),
      reason,
    };
  });
  return { labels, pageType: type.type, typeConfidence: type.confidence, confidence };
}
