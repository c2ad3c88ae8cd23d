import type { CruftRule } from "../rule.ts";
import { spamLinkAdult } from "./adult.ts";
import { spamLinkCasino } from "./casino.ts";
import { spamLinkEssayMill } from "./essay-mill.ts";
import { spamLinkHustle } from "./hustle.ts";
import { spamLinkPharmacy } from "./pharmacy.ts";

/** The rules for `spam-link`, sorted by id. A rule that is not listed here does not run. */
export const SPAM_LINK_RULES: readonly CruftRule[] = [
  spamLinkAdult,
  spamLinkCasino,
  spamLinkEssayMill,
  spamLinkHustle,
  spamLinkPharmacy,
];
