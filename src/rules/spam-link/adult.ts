import { prefixesOf } from "../prefilter/prefixes.ts";
import type { CruftRule } from "../rule.ts";
import { spamAnchor } from "../shape/spam.ts";
import { ADULT } from "../vocabulary/spam.ts";

/** Injected link of a pornography or escort site. */
export const spamLinkAdult: CruftRule = {
  id: "spam-link/adult",
  reason: "injected link of an adult site",
  langs: ["en", "de", "es", "fr", "ru", "zh", "tr", "ar"],
  maxLength: 60,
  prefixes: prefixesOf(ADULT.anchor),
  find: (line, page) => spamAnchor(line, page, ADULT),
  hits: [
    "The council agreed on the plan for the bridge.\n⟦free porn videos⟧\nWork will begin in spring.",
    "Der Rat stimmte dem Plan zu.\n⟦cheap escort service⟧\n⟦videos porno gratis⟧",
    "Мост откроют весной.\n⟦порно видео⟧\n⟦成人视频⟧\n⟦live sex cams⟧",
  ],
  misses: ["Escorted by police, the two walked home.", "Sex education", "The adult heron is grey."],
};
