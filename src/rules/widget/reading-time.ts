import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";

const AMOUNT =
  "(?:about |ca\\.? |approx\\.? |~ ?|less than |environ |aprox\\.? |ok\\.? )?\\d{1,3}(?: ?[-–] ?\\d{1,3}| to \\d{1,3})?(?:\\.\\d)?";
const UNIT =
  "(?:m|mins?|minutes?|minuten?|minutos?|minut[oi]|min\\.|минут[аыу]?|мин|分钟|分鐘|分|분|minuut|minuten|minut[ay]?|dakika|dk|دقائق|دقيقة|минуты|hours?|seconds?|secs?|sec)\\.?";
const TIME: Pattern = byOpening(
  new RegExp(
    `^(?:${AMOUNT}[- ]?${UNIT} ?(?:read|reading|reading time|read time|to read|listen|watch|lesezeit|lesedauer|de lecture|lecture|de lectura|lectura|de leitura|leitura|di lettura|lettura|на чтение|чтения|чтение|阅读|阅读时间|で読めます|で読める|leestijd|lezen|czytania|okuma(?: süresi)?|okunma süresi|قراءة|للقراءة|läsning|lesetid|læsetid)(?: time)?(?: [a-z]{3,12})?` +
      `|(?:estimated |average |approx\\.? )?(?:read(?:ing)? time|time to read|read|min(?:ute)?s? read|lesezeit|lesedauer|geschätzte lesezeit|temps de lecture(?: estimé)?|durée de lecture|lecture|tiempo (?:estimado )?de lectura|lectura|tempo (?:estimado )?de leitura|leitura|tempo (?:stimato )?di lettura|lettura|время (?:на )?чтени[яе]|время прочтения|阅读时间|预计阅读时间|阅读时长|阅读需时?|読了時間|この記事は約|leestijd|czas czytania|okuma süresi|وقت القراءة|lästid|lesetid)(?: ?:| ?：| -| is| ist| estimé| ca| approximately)? ?(?:${AMOUNT} ?${UNIT}(?:[ ,]{1,2}\\d{1,2} ?${UNIT})?(?: read| で読めます)?)` +
      `|(?:minutes? read|min read|reading time|read time|lesezeit|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|время чтения|estimated reading time))$`,
    "u",
  ),
);

/** How long the article takes to read. */
export const widgetReadingTime: CruftRule = {
  id: "widget/reading-time",
  reason: "reading time",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "ar", "sv"],
  maxLength: 70,
  prefixes: prefixesOf(TIME),
  find: (line) =>
    line.words >= 1 && line.words <= 9 && TIME.test(bare(line.text)) ? wholeLine(line, 0.97) : undefined,
  hits: [
    "⟦5 min read⟧\n⟦1 min reading⟧\n⟦Reading time: 5 minutes⟧",
    "⟦Lesezeit: 3 Minuten⟧\n⟦Temps de lecture : 4 min⟧\n⟦5 min de lectura⟧",
    "⟦Tempo de leitura: 3 minutos⟧\n⟦4 minuti di lettura⟧\n⟦Время чтения: 5 мин.⟧\n⟦阅读时间：3分钟⟧",
    "⟦Estimated reading time: 7 minutes⟧",
  ],
  misses: [
    "5 minutes to midnight",
    "Reading time tables is an art.",
    "Read 5 minutes a day and you will know the law in a year.",
    "2 hours",
  ],
};
