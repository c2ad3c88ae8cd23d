export { applyEdits } from "./apply.ts";
export { needsOf, normalise } from "./repair.ts";
export type { NormaliseOptions, QuoteStyle } from "./stage.ts";
export { repairText } from "./text.ts";
