import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";

const AGO: Pattern = byOpening(
  /^(?:(?:published|posted|updated|last updated|active) )?(?:(?:about |over |almost )?(?:\d{1,3}|an?|one|two|three) ?(?:s|sec|secs|seconds?|m|min|mins|minutes?|h|hrs?|hours?|d|days?|wks?|weeks?|mo|mos|months?|yrs?|years?) ago|yesterday|just now|moments ago|vor (?:\d{1,3}|einer|einem|zwei|drei) (?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)|il y a (?:\d{1,3}|une?) (?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)|hace (?:\d{1,3}|una?) (?:segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?)|há (?:\d{1,3}|uma?) (?:segundos?|minutos?|horas?|dias?|semanas?|m[eê]s(?:es)?|anos?)|(?:\d{1,3}|una?|un') (?:secondi|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa|\d{0,3} ?(?:секунд[ыу]?|минут[ыу]?|час(?:а|ов)?|дн(?:я|ей)|день|недел[иью]|месяц(?:а|ев)?|год(?:а)?|лет) назад|\d{1,3} ?(?:秒|分钟|分鐘|小时|小時|天|周|个月|個月|年)之?前|\d{1,3}(?:秒|分|時間|日|週間|か月|年)前|\d{1,3} ?(?:초|분|시간|일|주|개월|년) 전|\d{1,3} (?:seconden|minuten|uur|dagen|weken|maanden|jaar) geleden|\d{1,3} (?:minut[ęy]?|godzin[ęy]?|dni|tygodni[e]?|miesi[ęą]c[ey]?|lata?) temu|\d{1,3} (?:saniye|dakika|saat|gün|hafta|ay|yıl) önce|منذ \d{1,3} (?:دقائق|دقيقة|ساعات|ساعة|أيام|يوم))$/u,
);

/** How long ago the article was published. */
export const datelineTimeAgo: CruftRule = {
  id: "dateline/time-ago",
  reason: "how long ago the article was published",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "ar"],
  maxLength: 48,
  prefixes: prefixesOf(AGO),
  find: (line) => (line.words <= 6 && AGO.test(bare(line.text)) ? wholeLine(line, 0.94) : undefined),
  hits: [
    "⟦3 hours ago⟧\n⟦Updated 2 days ago⟧",
    "⟦vor 3 Stunden⟧\n⟦il y a 2 jours⟧\n⟦hace 5 minutos⟧\n⟦há 2 horas⟧",
    "⟦2 giorni fa⟧\n⟦3 часа назад⟧\n⟦5分钟前⟧\n⟦2 saat önce⟧",
  ],
  misses: [
    "Three hours ago, she said, the river was still calm.",
    "Long ago",
    "Vor 30 Jahren fiel die Mauer.",
  ],
};
