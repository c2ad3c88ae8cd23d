import type { GoldPage } from "../../datasets/pages.ts";
import type { Document } from "../../src/document/document.ts";
import { segmentHtml } from "../../src/read/html/index.ts";

/** A page of the development data as the engine sees it. */
export function documentOf(page: GoldPage): Document {
  const { segments, head, notes } = segmentHtml(page.html);
  return { id: page.id, format: "html", source: page.html, segments, head, stated: {}, notes };
}
