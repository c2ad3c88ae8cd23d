import type { CruftRule } from "../rule.ts";
import { ratingHelpful } from "./helpful.ts";
import { ratingRateThis } from "./rate-this.ts";
import { ratingScore } from "./score.ts";
import { ratingStars } from "./stars.ts";

/** The rules for `rating`, sorted by id. A rule that is not listed here does not run. */
export const RATING_RULES: readonly CruftRule[] = [ratingHelpful, ratingRateThis, ratingScore, ratingStars];
