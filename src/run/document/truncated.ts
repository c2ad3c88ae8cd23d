import type { Note } from "../../document/label.ts";

/** Of records whose text stops within a sentence and says that it goes on elsewhere. */
export const TRUNCATED: Note = {
  level: "warn",
  code: "truncated",
  detail: "the text stops within a sentence and says that it goes on elsewhere",
};
