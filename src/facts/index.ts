export { parseAuthors } from "./authors.ts";
export { collectFacts, type FactOptions } from "./collect.ts";
export { type DayOrder, type FoundDate, findDates, parseDate } from "./date.ts";
export { detectLanguage } from "./language.ts";
export type { AuthorName, NameGrade } from "./names.ts";
export type { RemovedText } from "./said.ts";
export type { RuleFacts } from "./sources.ts";
