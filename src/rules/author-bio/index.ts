import type { CruftRule } from "../rule.ts";
import { authorBioAboutBox } from "./about-box.ts";
import { authorBioAboutLine } from "./about-line.ts";
import { authorBioNameBox } from "./name-box.ts";
import { authorBioViewAllPosts } from "./view-all-posts.ts";

/** The rules for `author-bio`, sorted by id. A rule that is not listed here does not run. */
export const AUTHOR_BIO_RULES: readonly CruftRule[] = [
  authorBioAboutBox,
  authorBioAboutLine,
  authorBioNameBox,
  authorBioViewAllPosts,
];
