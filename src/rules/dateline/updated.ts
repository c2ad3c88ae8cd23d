import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { leadingDate } from "../shape/dates.ts";

const LABEL: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:(?:(?:page |article |post |content |story |this (?:article|post|page|story) was )?(?:last )?(?:updated|modified|revised|reviewed|edited|changed|verified)(?: (?:on|at|date))?|last update|update[ds]?|revision date|modified date|(?:zuletzt |letzte )?(?:aktualisiert|aktualisierung|geändert|änderung|bearbeitet)(?: am)?|letztes update|mis à jour(?: le)?|mise à jour(?: le)?|dernière mise à jour(?: le)?|modifié le|actualizado(?: (?:el|a))?|última actualización|ultima actualización|atualizado (?:em|às)|atualizado|última atualização(?: em)?|aggiornato (?:il|al)|ultimo aggiornamento|ultima modifica|обновлено|последнее обновление|изменено|更新时间|更新時間|最后更新|最終更新日?|更新日|수정|최종수정|laatst (?:bijgewerkt|gewijzigd)(?: op)?|bijgewerkt(?: op)?|aktualizacja|ostatnia aktualizacja|güncelleme(?: tarihi)?|son güncelleme|آخر تحديث|تحديث|uppdaterad|oppdatert|opdateret|päivitetty)) ?[:：]? ?/iu,
);
const CLOCK = /^\d{1,2}[:.h]\d{2}(?: ?(?:am|pm|gmt|utc|uhr|est|edt|et|ist|bst|cet))?\.?$/iu;

/** When the article was last changed. Not the day on which it was published, so that no fact is stated. */
export const datelineUpdated: CruftRule = {
  id: "dateline/updated",
  reason: "line that says when the article was last changed",
  langs: [
    "en",
    "de",
    "fr",
    "es",
    "pt",
    "it",
    "ru",
    "zh",
    "ja",
    "ko",
    "nl",
    "pl",
    "tr",
    "ar",
    "sv",
    "da",
    "fi",
  ],
  maxLength: 140,
  prefixes: prefixesOf(LABEL),
  find(line) {
    const label = LABEL.exec(line.text)?.[0];
    if (label === undefined || line.words > 20) return undefined;
    const rest = line.text.slice(label.length).trim();
    if (rest === "")
      return /last|updated|zuletzt|jour|actualización|обновл|更新/iu.test(label)
        ? wholeLine(line, 0.9)
        : undefined;
    const date = leadingDate(rest);
    if (date === undefined) return CLOCK.test(rest) ? wholeLine(line, 0.95) : undefined;
    return rest.length - date.length > 70 ? undefined : wholeLine(line, 0.97);
  },
  hits: [
    "⟦Last updated: 3 March 2020⟧\n⟦Updated on Sep 2, 2019 at 10:42 am⟧",
    "⟦Zuletzt aktualisiert am 3. Mai 2021⟧\n⟦Mis à jour le 14/07/2018⟧\n⟦Actualizado el 5 de enero de 2022⟧",
    "⟦Aggiornato il 7 giugno 2016⟧\n⟦Обновлено: 12 февраля 2020⟧\n⟦更新时间：2019年9月2日⟧",
    "⟦Updated 10:42 GMT⟧",
  ],
  misses: [
    "Updated in 1904, the map shows the new harbour.",
    "Update your address before 3 March 2020 or lose your vote.",
    "Modified crops",
    "Update: the road is open again.",
  ],
};
