import type { CruftRule } from "../rule.ts";
import { newsletterApp } from "./app.ts";
import { newsletterConsent } from "./consent.ts";
import { newsletterEmailField } from "./email-field.ts";
import { newsletterPaywall } from "./paywall.ts";
import { newsletterSignUp } from "./sign-up.ts";
import { newsletterSupport } from "./support.ts";
import { newsletterTail } from "./tail.ts";

/** The rules for `newsletter`, sorted by id. A rule that is not listed here does not run. */
export const NEWSLETTER_RULES: readonly CruftRule[] = [
  newsletterApp,
  newsletterConsent,
  newsletterEmailField,
  newsletterPaywall,
  newsletterSignUp,
  newsletterSupport,
  newsletterTail,
];
