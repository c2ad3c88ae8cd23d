import type { CruftRule } from "../rule.ts";
import { contactEmailLine } from "./email-line.ts";
import { contactHandle } from "./handle.ts";
import { contactHandleAlone } from "./handle-alone.ts";
import { contactPhone } from "./phone.ts";
import { contactPressContact } from "./press-contact.ts";
import { contactSendTips } from "./send-tips.ts";

/** The rules for `contact`, sorted by id. A rule that is not listed here does not run. */
export const CONTACT_RULES: readonly CruftRule[] = [
  contactEmailLine,
  contactHandle,
  contactHandleAlone,
  contactPhone,
  contactPressContact,
  contactSendTips,
];
