import type { Document } from "../../document/document.ts";
import type { Label } from "../../document/label.ts";
import type { Page } from "../../rules/rule.ts";
import { sigmoid } from "../trees.ts";
import { decide } from "./decision.ts";
import { clueOf, likelyKind } from "./kinds.ts";
import { shippedModel, type TextModel } from "./model.ts";
import { spareSentences } from "./sparing.ts";

export { shippedModel, TextModel } from "./model.ts";

/** One label a line of a plain text: the classifier's verdict on it. Reads the shipped model on first use. */
export function labelText(document: Document, page: Page): Label[] {
  return labelTextWith(shippedModel(), document, page);
}

/** As `labelText`, with a model of the caller's: cross-validation judges with models that have not seen the document. */
export function labelTextWith(model: TextModel, document: Document, page: Page): Label[] {
  const opinion = model.judge(page);
  const odds = spareSentences(decide(opinion), opinion);
  return document.segments.map((segment, line) => {
    const { span } = segment;
    const content = sigmoid(odds[line] ?? 0);
    if (content >= 0.5) {
      const reason = "the line classifier takes it for the article";
      return { span, kind: "content", rule: "content/model", by: "model", score: content, reason };
    }
    const kind = likelyKind(opinion.features.matrix, line);
    return { span, kind, rule: `${kind}/model`, by: "model", score: 1 - content, reason: clueOf(kind) };
  });
}
