import type { CruftRule } from "../rule.ts";
import { titleHeadline } from "./headline.ts";
import { titleLabelled } from "./labelled.ts";

/** The rules for `title`, sorted by id. A rule that is not listed here does not run. */
export const TITLE_RULES: readonly CruftRule[] = [titleHeadline, titleLabelled];
