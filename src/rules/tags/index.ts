import type { CruftRule } from "../rule.ts";
import { tagsHashtags } from "./hashtags.ts";
import { tagsLabelAlone } from "./label-alone.ts";
import { tagsTaggedWith } from "./tagged-with.ts";

/** The rules for `tags`, sorted by id. A rule that is not listed here does not run. */
export const TAGS_RULES: readonly CruftRule[] = [tagsHashtags, tagsLabelAlone, tagsTaggedWith];
