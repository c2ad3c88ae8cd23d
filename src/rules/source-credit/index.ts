import type { CruftRule } from "../rule.ts";
import { sourceCreditAgencyAlone } from "./agency-alone.ts";
import { sourceCreditAppearedFirstOn } from "./appeared-first-on.ts";
import { sourceCreditOriginallyPublished } from "./originally-published.ts";
import { sourceCreditPartner } from "./partner.ts";
import { sourceCreditPoweredBy } from "./powered-by.ts";
import { sourceCreditReadOriginal } from "./read-original.ts";
import { sourceCreditRepublished } from "./republished.ts";
import { sourceCreditSourceLabel } from "./source-label.ts";
import { sourceCreditTitleOriginally } from "./title-originally.ts";

/** The rules for `source-credit`, sorted by id. A rule that is not listed here does not run. */
export const SOURCE_CREDIT_RULES: readonly CruftRule[] = [
  sourceCreditAgencyAlone,
  sourceCreditAppearedFirstOn,
  sourceCreditOriginallyPublished,
  sourceCreditPartner,
  sourceCreditPoweredBy,
  sourceCreditReadOriginal,
  sourceCreditRepublished,
  sourceCreditSourceLabel,
  sourceCreditTitleOriginally,
];
