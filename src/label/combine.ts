import type { Label } from "../document/label.ts";
import type { HtmlLabels } from "./html/index.ts";

/** What rules and model say of a page together. In a forum the comments are the content: there the model tells posts from what surrounds them. */
export function combined(own: HtmlLabels, ruled: readonly Label[]): Label[] {
  const fitting = own.pageType === "forum" ? ruled.filter((label) => label.kind !== "comments") : ruled;
  return [...fitting, ...own.labels];
}
