export { applyEdits } from "./apply.ts";
export { normalise } from "./repair.ts";
export type { NormaliseOptions } from "./stage.ts";
export { repairText } from "./text.ts";
