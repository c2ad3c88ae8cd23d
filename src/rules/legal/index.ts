import type { CruftRule } from "../rule.ts";
import { legalCookies } from "./cookies.ts";
import { legalCopyright } from "./copyright.ts";
import { legalDisclaimer } from "./disclaimer.ts";
import { legalPolicyLinks } from "./policy-links.ts";
import { legalRecaptcha } from "./recaptcha.ts";
import { legalRegistration } from "./registration.ts";
import { legalRightsReserved } from "./rights-reserved.ts";

/** The rules for `legal`, sorted by id. A rule that is not listed here does not run. */
export const LEGAL_RULES: readonly CruftRule[] = [
  legalCookies,
  legalCopyright,
  legalDisclaimer,
  legalPolicyLinks,
  legalRecaptcha,
  legalRegistration,
  legalRightsReserved,
];
