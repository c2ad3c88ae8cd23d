export { collectFacts } from "./collect.ts";
export { parseDate } from "./date/parse.ts";
export type { RemovedText } from "./from-removals.ts";
export { detectLanguage } from "./language/index.ts";
