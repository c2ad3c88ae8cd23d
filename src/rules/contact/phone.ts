import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { inHead, inTail } from "../shape/prose.ts";

const NUMBER = "\\+?\\(?\\d{1,4}\\)?(?:[\\s./-]{1,3}\\(?\\d{1,8}\\)?){1,5}";
const LABELLED: Pattern = byOpening(
  new RegExp(
    `^[^\\p{L}\\p{N}]{0,4}(?:tel(?:ephone|efon|éfono|efone)?|phone|fax|mobile|cell|call(?: us| now| today)?(?: at| on)?|call or text|hotline|toll[- ]free|whatsapp|office|telefono|téléphone|тел(?:ефон)?|факс|电话|電話|传真|热线|전화|telefoon|هاتف|t|p|f|m)\\.? ?[:：]? {0,2}(?:${NUMBER}|\\d{7,13})(?:(?: or |[\\s,;/|]{1,3}(?:fax|tel|phone|f|t)?[.:]? ?)(?:${NUMBER}|\\d{7,13})){0,2}[^\\p{L}\\p{N}]{0,4}$`,
    "iu",
  ),
);
const BARE =
  /^[^\p{L}\p{N}]{0,3}(?:\+\d{1,3}[\s.-]?)?(?:\(\d{2,5}\)|\d{2,5})[\s.-]\d{2,4}[\s.-]\d{2,4}(?:[\s.-]\d{2,4}){0,2}[^\p{L}\p{N}]{0,3}$/u;
const WRAPPED = /^[^\p{L}\p{N}]{0,3}(?:1[\s.-])?(?:\(\d{3}\)\s?|\d{3}[.-])\d{3}[.-]\d{4}[^\p{L}\p{N}]{0,3}$/u;

/** A telephone number, alone or behind its label. */
export const contactPhone: CruftRule = {
  id: "contact/phone",
  reason: "telephone number",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "ar"],
  maxLength: 90,
  prefixes: prefixesOf(LABELLED, BARE, WRAPPED),
  find(line, page) {
    const { text } = line;
    if (line.words > 14 || line.words < 1 || !/\d{2}/u.test(text)) return undefined;
    const placed = inHead(line, page) || inTail(line, page);
    if (LABELLED.test(text) || WRAPPED.test(text)) return wholeLine(line, placed ? 0.93 : 0.85);
    return BARE.test(text) && /^[^\p{L}\p{N}]*\+/u.test(text)
      ? wholeLine(line, 0.9)
      : BARE.test(text)
        ? wholeLine(line, 0.6)
        : undefined;
  },
  hits: [
    "⟦Tel: +44 20 7946 0000⟧\n⟦(555) 010-0199⟧",
    "Der Stadtrat hat am Montag nach vier Stunden Debatte dem Plan für die neue Brücke über den Fluss zugestimmt.\n⟦Telefon: 030 1234567⟧\n⟦Téléphone : 01 23 45 67 89⟧",
    "Центральный банк в четверг повысил ключевую ставку на четверть пункта, третий раз за этот год, сообщили в банке.\n⟦Тел.: +7 495 123-45-67⟧\n⟦电话：010-12345678⟧",
  ],
  misses: [
    "Call 112 in an emergency.",
    "Phone 3 is the best of the series",
    "1914-1918",
    "He called 555 times.",
  ],
};
