import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";

const COUNTED: Pattern = byOpening(
  /^(?:\[?(?:total|votes?|ratings?)[: ]{1,3}\d[\d,.]{0,8},? {1,3}(?:average|avg)[: ]{1,3}\d(?:[.,]\d{1,2})?(?: ?\/ ?(?:5|10))?|(?:average rating|avg\. rating|average|durchschnittliche bewertung|note moyenne|promedio de puntuación|valoración media|classificação média|voto medio|средняя оценка)[: ]{1,3}\d(?:[.,]\d{1,2})? ?\/ ?(?:5|10)(?:[.,]? {1,3}(?:vote count|votes?|anzahl bewertungen|stimmenanzahl|nombre de votes|votos|conteggio dei voti|recuento de votos|количество голосов|оценок)[: ]{1,3}\d[\d,.]{0,8})?|(?:this post (?:has )?(?:\d+ )?)?\d(?:[.,]\d{1,2})? ?(?:\/ ?(?:5|10)|out of (?:5|10)(?: stars)?|stars?|von 5|sur 5|de 5|su 5|из 5) ?[-(|,]{0,2} ?\(?\d[\d,.]{0,8} ?(?:votes?|ratings?|reviews?|stimmen|bewertungen?|avis|votos|voti|valoraciones|голос(?:ов|а)?|оценок|оценки)\)?|\d(?:[.,]\d{1,2})? from \d[\d,.]{0,8} votes?|(?:vote count|votes|голосов|голоса|stimmen|bewertungen|vote|number of votes|оценок)[: ]{1,3}\d[\d,.]{0,8}|\d[\d,.]{0,6} (?:votes?|голос(?:ов|а)?|votos|stimmen|bewertungen|评价|人评分)(?: so far)?|no ratings yet|not yet rated|noch keine bewertungen|aucune note|sin valoraciones|нет оценок|暂无评分|rating: \d(?:[.,]\d{1,2})?\/?(?:5|10)? ?\(?\d[\d,.]{0,6} votes?[^.]{0,20})$/u,
);

/** Result of a star rating: "[Total: 3 Average: 4.3]". */
export const ratingScore: CruftRule = {
  id: "rating/score",
  reason: "result of a star rating",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh"],
  maxLength: 80,
  prefixes: prefixesOf(COUNTED),
  find: (line) =>
    line.words >= 2 && line.words <= 14 && COUNTED.test(bare(line.text)) ? wholeLine(line, 0.92) : undefined,
  hits: [
    "⟦[Total: 3 Average: 4.3]⟧\n⟦Average rating 4.5 / 5. Vote count: 12⟧",
    "⟦4.5/5 - (12 votes)⟧\n⟦5 from 3 votes⟧\n⟦No ratings yet⟧",
    "⟦Durchschnittliche Bewertung 4,5 / 5. Anzahl Bewertungen: 12⟧\n⟦Средняя оценка: 4,5/5. Количество голосов: 12⟧",
  ],
  misses: [
    "The bill passed with 12 votes to spare.",
    "Average rainfall 4.5 / 5 in May",
    "4.5 out of 5 voters stayed at home.",
  ],
};
