import type { Document } from "../../document/document.ts";
import type { Label } from "../../document/label.ts";
import { fold } from "../fold.ts";
import { lineHash } from "./survey.ts";
import type { Recurrence, Templates } from "./templates.ts";

/** A quotation of so many words may stand in several articles. */
const QUOTED_WORDS = 6;
/** From so many words on a line may be a background paragraph that a site uses again. */
const PROSE_WORDS = 25;

/**
 * Labels the lines of a document that recur over its site. The score grows with the share of articles, so that
 * a sub-heading that a tenth of them uses stays where the model takes it for content.
 */
export function templateLabels(document: Document, site: string, templates: Templates): Label[] {
  const recurring = templates.get(site);
  if (recurring === undefined) return [];
  const labels: Label[] = [];
  for (const { text, span } of document.segments) {
    const found = recurring.get(lineHash(text));
    if (found === undefined) continue;
    const score = scoreOf(fold(text), found);
    if (score === 0) continue;
    const reason = `stands in ${found.articles} of ${found.of} articles of ${site}`;
    labels.push({ span, kind: "template", rule: "template/repeated", by: "template", score, reason });
  }
  return labels;
}

function scoreOf(text: string, { articles, of }: Recurrence): number {
  const share = articles / of;
  const words = text.split(/\s+/).length;
  if (/^["']/.test(text.trimStart()) && words >= QUOTED_WORDS && share < 0.5) return 0;
  const base = share >= 0.5 ? 0.96 : share >= 0.25 ? 0.88 : 0.75;
  // Few articles prove little: three of five are weaker evidence than thirty of fifty.
  const proof = Math.min(1, 0.85 + articles / 60);
  return base * proof * (words >= PROSE_WORDS && share < 0.5 ? 0.8 : 1);
}
