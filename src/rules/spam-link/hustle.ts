import { prefixesOf } from "../prefilter/prefixes.ts";
import type { CruftRule } from "../rule.ts";
import { spamAnchor } from "../shape/spam.ts";
import { HUSTLE } from "../vocabulary/spam.ts";

/** Injected link of lenders, counterfeiters and sellers of links or followers. */
export const spamLinkHustle: CruftRule = {
  id: "spam-link/hustle",
  reason: "injected link of lenders, counterfeiters or link sellers",
  langs: ["en", "de", "ru", "zh"],
  maxLength: 60,
  prefixes: prefixesOf(HUSTLE.anchor),
  find: (line, page) => spamAnchor(line, page, HUSTLE),
  hits: [
    "The council agreed on the plan for the bridge.\n⟦payday loans online⟧\nWork will begin in spring.",
    "Der Rat stimmte dem Plan zu.\n⟦Kredit ohne Schufa⟧\n⟦buy backlinks cheap⟧",
    "Мост откроют весной.\n⟦займы онлайн на карту⟧\n⟦replica rolex watches⟧\n⟦buy instagram followers⟧",
  ],
  misses: [
    "Replica of the first ferry",
    "Loans for small boats",
    "She has nine thousand followers and no boat.",
  ],
};
