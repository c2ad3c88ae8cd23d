import { prefixesOf } from "../prefilter/prefixes.ts";
import type { CruftRule } from "../rule.ts";
import { spamAnchor } from "../shape/spam.ts";
import { CASINO } from "../vocabulary/spam.ts";

/** Injected link of a casino or a bookmaker. */
export const spamLinkCasino: CruftRule = {
  id: "spam-link/casino",
  reason: "injected gambling link",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "tr", "id", "th"],
  maxLength: 60,
  prefixes: prefixesOf(CASINO.anchor),
  find: (line, page) => spamAnchor(line, page, CASINO),
  hits: [
    "The council agreed on the plan for the bridge.\n⟦best online casino⟧\nWork will begin in spring.",
    "Der Rat stimmte dem Plan zu.\n⟦Casino ohne Lizenz⟧\n⟦situs slot gacor⟧\n⟦casino en ligne⟧",
    "Мост откроют весной.\n⟦казино онлайн⟧\n⟦casas de apuestas online⟧\n⟦线上赌场⟧",
  ],
  misses: [
    "Casino night raised nine hundred crowns for the school.",
    "Online casinos face tighter rules",
    "The casino law was passed on Monday: every casino in the country must close at midnight, and none may advertise.\nOwners of casinos said they would go to court against the law, which they called the end of the casino business.\nThe online gambling tax rose as well.",
  ],
};
