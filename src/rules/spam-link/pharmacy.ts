import { prefixesOf } from "../prefilter/prefixes.ts";
import type { CruftRule } from "../rule.ts";
import { spamAnchor } from "../shape/spam.ts";
import { PHARMACY } from "../vocabulary/spam.ts";

/** Injected link of an unlicensed pharmacy. */
export const spamLinkPharmacy: CruftRule = {
  id: "spam-link/pharmacy",
  reason: "injected link of a pharmacy",
  langs: ["en", "de", "fr", "es", "it", "ru", "zh"],
  maxLength: 60,
  prefixes: prefixesOf(PHARMACY.anchor),
  find: (line, page) => spamAnchor(line, page, PHARMACY),
  hits: [
    "The council agreed on the plan for the bridge.\n⟦buy viagra online⟧\nWork will begin in spring.",
    "Der Rat stimmte dem Plan zu.\n⟦Viagra rezeptfrei kaufen⟧\n⟦acheter cialis en ligne⟧",
    "Мост откроют весной.\n⟦Виагра цена⟧\n⟦canadian online pharmacy⟧",
  ],
  misses: [
    "Buy medicine only where a pharmacist works.",
    "Online pharmacy law passes",
    "The generic drug costs a tenth.",
  ],
};
