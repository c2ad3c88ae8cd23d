import { type CruftRule, wholeLine } from "../rule.ts";
import { MONTHS } from "../vocabulary/dates.ts";

const COUNTED =
  /^[►▼▸▾+\-•\s]{0,4}(\p{L}[\p{L}\p{M}]{2,11}|(?:19|20)\d\d)(?: ((?:19|20)\d\d))? ?\((\d{1,4})\)$/u;

/** Entry of a blog's archive: "► November (12)". */
export const navigationArchive: CruftRule = {
  id: "navigation/archive",
  reason: "entry of the blog's archive",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "nl", "pl", "tr", "ar"],
  maxLength: 40,
  requiredSigns: ")",
  find(line) {
    if (line.words < 2 || line.words > 3 || !line.text.trimEnd().endsWith(")")) return undefined;
    const found = COUNTED.exec(line.text.trim());
    if (found === null) return undefined;
    const head = (found[1] ?? "").toLowerCase();
    const year = /^\d/u.test(head);
    if (!year && !MONTHS.has(head)) return undefined;
    return wholeLine(line, year && !/^[►▼▸▾]/u.test(line.text) ? 0.85 : 0.96);
  },
  hits: [
    "⟦► November (12)⟧\n⟦▼ 2008 (59)⟧",
    "⟦August 2019 (3)⟧",
    "⟦März 2020 (4)⟧\n⟦Enero 2018 (11)⟧\n⟦Marzo (2)⟧",
  ],
  misses: ["Harbour (12)", "May (2019) was wet.", "Article 2008 (59)"],
};
