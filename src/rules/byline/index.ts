import type { CruftRule } from "../rule.ts";
import { bylineByName } from "./by-name.ts";
import { bylineGluedHead } from "./glued-head.ts";
import { bylineNameAlone } from "./name-alone.ts";
import { bylineNameDate } from "./name-date.ts";
import { bylineNameRole } from "./name-role.ts";
import { bylineReportingBy } from "./reporting-by.ts";
import { bylineStaff } from "./staff.ts";
import { bylineWrittenBy } from "./written-by.ts";

/** The rules for `byline`, sorted by id. A rule that is not listed here does not run. */
export const BYLINE_RULES: readonly CruftRule[] = [
  bylineByName,
  bylineGluedHead,
  bylineNameAlone,
  bylineNameDate,
  bylineNameRole,
  bylineReportingBy,
  bylineStaff,
  bylineWrittenBy,
];
