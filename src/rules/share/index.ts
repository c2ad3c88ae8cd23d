import type { CruftRule } from "../rule.ts";
import { shareCopyLink } from "./copy-link.ts";
import { shareCounts } from "./counts.ts";
import { shareElement } from "./element.ts";
import { shareEmailPrint } from "./email-print.ts";
import { shareFollowUs } from "./follow-us.ts";
import { shareLabel } from "./label.ts";
import { shareLikeThis } from "./like-this.ts";
import { shareNetworks } from "./networks.ts";
import { shareOnNetwork } from "./on-network.ts";

/** The rules for `share`, sorted by id. A rule that is not listed here does not run. */
export const SHARE_RULES: readonly CruftRule[] = [
  shareCopyLink,
  shareCounts,
  shareElement,
  shareEmailPrint,
  shareFollowUs,
  shareLabel,
  shareLikeThis,
  shareNetworks,
  shareOnNetwork,
];
