import { ADVERT_RULES } from "./advert/index.ts";
import { AUTHOR_BIO_RULES } from "./author-bio/index.ts";
import { BYLINE_RULES } from "./byline/index.ts";
import { CAPTION_RULES } from "./caption/index.ts";
import { COMMENTS_RULES } from "./comments/index.ts";
import { CONTACT_RULES } from "./contact/index.ts";
import { DATELINE_RULES } from "./dateline/index.ts";
import { LEGAL_RULES } from "./legal/index.ts";
import { NAVIGATION_RULES } from "./navigation/index.ts";
import { NEWSLETTER_RULES } from "./newsletter/index.ts";
import { RATING_RULES } from "./rating/index.ts";
import { RELATED_RULES } from "./related/index.ts";
import type { CruftRule } from "./rule.ts";
import { SHARE_RULES } from "./share/index.ts";
import { SOURCE_CREDIT_RULES } from "./source-credit/index.ts";
import { SPAM_LINK_RULES } from "./spam-link/index.ts";
import { TAGS_RULES } from "./tags/index.ts";
import { TITLE_RULES } from "./title/index.ts";
import { WIDGET_RULES } from "./widget/index.ts";

export { Dispatcher } from "./prefilter/dispatcher.ts";
export type { CruftRule, Example, Match, Page } from "./rule.ts";

/** Every rule, sorted by id: each kind of cruft has its folder, whose index lists its rules. */
export const RULES: readonly CruftRule[] = [
  ...ADVERT_RULES,
  ...AUTHOR_BIO_RULES,
  ...BYLINE_RULES,
  ...CAPTION_RULES,
  ...COMMENTS_RULES,
  ...CONTACT_RULES,
  ...DATELINE_RULES,
  ...LEGAL_RULES,
  ...NAVIGATION_RULES,
  ...NEWSLETTER_RULES,
  ...RATING_RULES,
  ...RELATED_RULES,
  ...SHARE_RULES,
  ...SOURCE_CREDIT_RULES,
  ...SPAM_LINK_RULES,
  ...TAGS_RULES,
  ...TITLE_RULES,
  ...WIDGET_RULES,
];
