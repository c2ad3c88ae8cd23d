import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import type { CruftRule } from "../rule.ts";

const CLOCK =
  "\\d{1,2}[:.h]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: (?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|IST|PST|PDT|Uhr|ET))?";
const DAY =
  "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?(?:\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th|\\.)? (?:de )?\\p{L}{3,10}\\.?,? (?:de )?\\d{4}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})";
const LABEL =
  "(?:(?:Last |First )?(?:[Uu]pdated|[Pp]ublished|[Pp]osted|UPDATED|PUBLISHED|POSTED|[Mm]odified)|(?:Zuletzt )?Aktualisiert|Veröffentlicht|Mis à jour|Publié|Actualizado|Publicado|Atualizado|Aggiornato|Pubblicato|Обновлено|Опубликовано|更新|发布)(?: (?:at|on|am|um|le|à|el|a las|em|às|il|alle|в))?:? ?";
const LEAD: Pattern = byOpening(
  new RegExp(
    `^${LABEL}(?:${CLOCK}(?:,? (?:on )?${DAY})?|${DAY}(?:,?(?: at| um| à| -)? ${CLOCK})?)[.:|-]?(?: [|-]{1,2})? (?=["'(]?[\\p{Lu}\\p{Lo}])`,
    "u",
  ),
);
const WINDOW = 110;
/** Words that must follow: a line that is nothing but the time is another rule's. */
const MIN_WORDS = 12;

/** "Updated 10:42 GMT" glued to the front of the first sentence. */
export const datelineTimeLead: CruftRule = {
  id: "dateline/time-lead",
  reason: "time of publication glued to the first sentence",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh"],
  maxLength: 20_000,
  prefixes: prefixesOf(LEAD),
  find(line) {
    if (line.words < MIN_WORDS) return undefined;
    const lead = LEAD.exec(line.text.slice(0, WINDOW))?.[0];
    return lead === undefined ? undefined : { start: 0, end: lead.length, score: 0.94 };
  },
  hits: [
    "⟦Updated 10:42 GMT ⟧The central bank raised its main rate by a quarter of a point on Thursday, the third rise this year.",
    "⟦Last updated: 3 March 2020 at 10:42 - ⟧Der Stadtrat hat am Montag nach langer Debatte dem Plan für die neue Brücke zugestimmt.",
    "⟦Publié le 14 juillet 2018 à 10h42 ⟧Le conseil municipal a adopté lundi, après quatre heures de débat, le plan du nouveau pont.",
  ],
  misses: [
    "Updated figures show that the third rise this year hit the harbour towns harder than anywhere else.",
    "Published 3 May 1904 in Vienna, the book made him famous overnight and rich within a single year.",
    "Posted 12 March 2020",
  ],
};
