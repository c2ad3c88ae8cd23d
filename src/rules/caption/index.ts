import type { CruftRule } from "../rule.ts";
import { captionCreditLabel } from "./credit-label.ts";
import { captionElement } from "./element.ts";
import { captionEnlarge } from "./enlarge.ts";
import { captionFileName } from "./file-name.ts";
import { captionHeading } from "./heading.ts";
import { captionHeadline } from "./headline.ts";
import { captionImageCredit } from "./image-credit.ts";
import { captionNameAgency } from "./name-agency.ts";
import { captionPhotoLabel } from "./photo-label.ts";
import { captionPlaceholder } from "./placeholder.ts";
import { captionTrailingCredit } from "./trailing-credit.ts";

/** The rules for `caption`, sorted by id. A rule that is not listed here does not run. */
export const CAPTION_RULES: readonly CruftRule[] = [
  captionCreditLabel,
  captionElement,
  captionEnlarge,
  captionFileName,
  captionHeading,
  captionHeadline,
  captionImageCredit,
  captionNameAgency,
  captionPhotoLabel,
  captionPlaceholder,
  captionTrailingCredit,
];
