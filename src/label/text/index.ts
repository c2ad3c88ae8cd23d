import type { Document } from "../../document/document.ts";
import type { Label } from "../../document/label.ts";
import type { Page } from "../../rules/rule.ts";
import { sigmoid } from "../forest/forest.ts";
import { decideLines } from "./decision.ts";
import { clueOf, likelyKind } from "./kinds.ts";
import { shippedModel, type TextModel } from "./model.ts";
import { spareSentences } from "./sparing.ts";

export { keptHeadline } from "./headline.ts";
export { shippedModel, TextModel } from "./model.ts";

/** What the classifier says of a plain text. */
export interface TextJudgement {
  /** One label a line. */
  readonly labels: readonly Label[];
  /** Log-odds relative to the border of each line: it stays from 0 on. */
  readonly decided: Float64Array;
}

/** The classifier's verdict on each line of a plain text. Reads the shipped model on first use, where none is given. */
export function judgeText(document: Document, page: Page, model: TextModel = shippedModel()): TextJudgement {
  const scores = model.judge(page);
  const decided = spareSentences(decideLines(scores), scores);
  const labels = document.segments.map((segment, line): Label => {
    const { span } = segment;
    const content = sigmoid(decided[line] ?? 0);
    if (content >= 0.5) {
      const reason = "the line classifier takes it for the article";
      return { span, kind: "content", rule: "content/model", by: "model", score: content, reason };
    }
    const kind = likelyKind(scores.features.matrix, line);
    return { span, kind, rule: `${kind}/model`, by: "model", score: 1 - content, reason: clueOf(kind) };
  });
  return { labels, decided };
}
