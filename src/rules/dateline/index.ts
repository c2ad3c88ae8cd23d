import type { CruftRule } from "../rule.ts";
import { datelineAgencyLead } from "./agency-lead.ts";
import { datelineDateAlone } from "./date-alone.ts";
import { datelineLabelledRow } from "./labelled-row.ts";
import { datelinePublishedOn } from "./published-on.ts";
import { datelineTimeAgo } from "./time-ago.ts";
import { datelineTimeLead } from "./time-lead.ts";
import { datelineUpdated } from "./updated.ts";

/** The rules for `dateline`, sorted by id. A rule that is not listed here does not run. */
export const DATELINE_RULES: readonly CruftRule[] = [
  datelineAgencyLead,
  datelineDateAlone,
  datelineLabelledRow,
  datelinePublishedOn,
  datelineTimeAgo,
  datelineTimeLead,
  datelineUpdated,
];
