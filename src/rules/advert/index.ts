import type { CruftRule } from "../rule.ts";
import { advertAdBlocker } from "./ad-blocker.ts";
import { advertAdCode } from "./ad-code.ts";
import { advertBuyButton } from "./buy-button.ts";
import { advertCallToAction } from "./call-to-action.ts";
import { advertDisclosure } from "./disclosure.ts";
import { advertLabel } from "./label.ts";

/** The rules for `advert`, sorted by id. A rule that is not listed here does not run. */
export const ADVERT_RULES: readonly CruftRule[] = [
  advertAdBlocker,
  advertAdCode,
  advertBuyButton,
  advertCallToAction,
  advertDisclosure,
  advertLabel,
];
