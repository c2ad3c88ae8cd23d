export { parseAuthors } from "./authors/parse.ts";
export type { AuthorName, NameGrade } from "./authors/person-name.ts";
export { collectFacts, type FactOptions } from "./collect.ts";
export { type DayOrder, type FoundDate, findDates, parseDate } from "./date/parse.ts";
export type { RemovedText } from "./from-removals.ts";
export { detectLanguage } from "./language/index.ts";
export type { RuleFacts } from "./page/sources.ts";
