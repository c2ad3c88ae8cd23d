import { prefixesOf } from "../prefilter/prefixes.ts";
import type { CruftRule } from "../rule.ts";
import { spamAnchor } from "../shape/spam.ts";
import { ESSAY } from "../vocabulary/spam.ts";

/** Injected link of an essay mill. */
export const spamLinkEssayMill: CruftRule = {
  id: "spam-link/essay-mill",
  reason: "injected link of an essay mill",
  langs: ["en", "de", "ru", "zh"],
  maxLength: 60,
  prefixes: prefixesOf(ESSAY.anchor),
  find: (line, page) => spamAnchor(line, page, ESSAY),
  hits: [
    "The council agreed on the plan for the bridge.\n⟦best essay writing service⟧\nWork will begin in spring.",
    "Der Rat stimmte dem Plan zu.\n⟦Bachelorarbeit schreiben lassen⟧\n⟦do my homework for me⟧",
    "Мост откроют весной.\n⟦заказать курсовую⟧\n⟦论文代写⟧\n⟦write my paper⟧",
  ],
  misses: [
    "Essays on the sea",
    "She wrote my essay on bridges into a book.",
    "Help with homework is what they need most.",
  ],
};
