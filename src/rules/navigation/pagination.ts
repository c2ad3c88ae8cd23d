import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

/** Between two page numbers. */
const GAP = "(?: ?[|,] ?| {0,2})";
/**
 * Numbers of up to three digits, even with nothing between them ("1234" is 123 and 4). Where one ends is decided by
 * what follows, so that a row of digits is read in one way only.
 */
const numbers = (gap: string): string => `(?:\\d{1,3}(?!\\d)${gap}|\\d{3}(?=\\d))`;
const PAGES: Pattern = byOpening(
  new RegExp(
    `^[^\\p{L}\\p{N}]{0,3}(?:(?:page|seite|página|pagina|strona|sayfa|страница|pages?|seiten|páginas?|pagine) ?:? ?\\d{1,4} ?(?:of|von|sur|de|di|z|из|/) ?\\d{1,4}(?: ?[»>→]| next)?|第 ?\\d{1,4} ?页(?: ?[/，,]? ?共? ?\\d{1,4} ?页?)?|共\\d{1,4}页|pages?: ?(?=\\d ?\\d)${numbers(" ?")}{1,12}|(?:« ?|< ?|prev(?:ious)? ?|anterior ?|zurück ?)?1${GAP}2${GAP}(?:3${GAP})?${numbers(GAP)}{0,9}(?:(?:…|\\.{3}) ?\\d{0,4} ?)?(?:["»>]|>>|next(?: page)?(?: »)?|weiter|siguiente|suivant|próxima?|far|last »|last|далее|下一页|›)|(?:previous|prev)[^\\p{L}\\p{N}]{1,3}(?:\\d{1,3}[^\\p{L}\\p{N}]{1,3}){1,10}next|\\d{1,3} (?:…|\\.{3}) \\d{1,4} ?(?:next|»|>)?)[^\\p{L}\\p{N}]{0,3}$`,
    "iu",
  ),
);

/** Page numbers: "Page 1 of 3", "1 2 3 … Next". */
export const navigationPagination: CruftRule = {
  id: "navigation/pagination",
  reason: "page numbers",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "pl", "tr"],
  maxLength: 60,
  prefixes: prefixesOf(PAGES),
  find: (line) => (line.words <= 16 && PAGES.test(line.text) ? wholeLine(line, 0.94) : undefined),
  hits: [
    "⟦Page 1 of 3⟧",
    "⟦1 2 3 … 9 Next »⟧\n⟦Pages: 1 2 3⟧",
    "⟦Seite 2 von 4⟧\n⟦Страница 1 из 3⟧\n⟦第1页/共3页⟧",
  ],
  misses: ["Page 1 of the paper was black that day.", "1 2 3 Testing", "12 of 30 bridges", "1, 2, 3"],
};
