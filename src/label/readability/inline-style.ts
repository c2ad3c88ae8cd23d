/** What a style attribute says about whether its element is shown, as the standard's `element.style`; "" where nothing. */
export interface InlineStyle {
  readonly display: string;
  readonly visibility: string;
}

const COMMENT = /\/\*.*?(?:\*\/|$)/gs;
const DECLARATION = /(?:^|;)\s*(display|visibility)\s*:\s*([a-z-]+)\s*(!\s*important\s*)?(?=;|$)/gi;
const NOTHING: InlineStyle = { display: "", visibility: "" };

/** Reads a style attribute. Of several declarations the last counts, those marked as important before the others. */
export function inlineStyle(attribute: string | null): InlineStyle {
  if (attribute === null) return NOTHING;
  const style = { display: "", visibility: "" };
  const important = { display: false, visibility: false };
  for (const [, name = "", value = "", mark] of attribute.replace(COMMENT, "").matchAll(DECLARATION)) {
    const property = name.toLowerCase() === "display" ? "display" : "visibility";
    if (important[property] && mark === undefined) continue;
    style[property] = value.toLowerCase();
    important[property] = mark !== undefined;
  }
  return style;
}
