import type { CruftRule } from "../rule.ts";
import { relatedAlsoLike } from "./also-like.ts";
import { relatedElement } from "./element.ts";
import { relatedFullReview } from "./full-review.ts";
import { relatedMoreFrom } from "./more-from.ts";
import { relatedReadAlso } from "./read-also.ts";
import { relatedReadMoreLink } from "./read-more-link.ts";
import { relatedRelatedPosts } from "./related-posts.ts";
import { relatedTeaserTail } from "./teaser-tail.ts";
import { relatedWhatsHot } from "./whats-hot.ts";

/** The rules for `related`, sorted by id. A rule that is not listed here does not run. */
export const RELATED_RULES: readonly CruftRule[] = [
  relatedAlsoLike,
  relatedElement,
  relatedFullReview,
  relatedMoreFrom,
  relatedReadAlso,
  relatedReadMoreLink,
  relatedRelatedPosts,
  relatedTeaserTail,
  relatedWhatsHot,
];
