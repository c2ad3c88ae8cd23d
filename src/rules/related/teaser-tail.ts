import type { CruftRule } from "../rule.ts";
import { proseAfter } from "../shape/prose.ts";
import { type Endings, endings, lastWord } from "../shape/word-endings.ts";

const TAIL =
  /(?:(?<=[.!?…"')\]。！？] ?)|(?:\.{3}|…|\[\.\.\.\]|\[…\]|\(\.\.\.\)) ?|\s)(?:\[(?:…|\.\.\.|&hellip;)\]|(?:\(?(?:[>»→] ?)?(?:(?:Click here to |Click to )?(?:Read|READ|See|Learn|Find out|Discover) (?:[Mm]ore|MORE|[Oo]n|the full (?:story|article|post)|full (?:story|article|post)|the rest|the original (?:article|story|post))|Continue [Rr]eading|CONTINUE READING|Keep reading|Read [Ff]ull (?:[Ss]tory|[Aa]rticle)|Full [Ss]tory|View [Mm]ore|Show [Mm]ore|See [Mm]ore|Weiterlesen|Mehr lesen|Mehr erfahren|Lire la suite|Lire plus|En savoir plus|Leer más|Seguir leyendo|Sigue leyendo|Ver más|Leia mais|Ler mais|Saiba mais|Continue lendo|Leggi tutto|Leggi di più|Continua a leggere|Читать далее|Читать дальше|Подробнее|Читать полностью|阅读更多|阅读全文|查看更多|继续阅读|展开全文|続きを読む|もっと見る|더 보기|Lees meer|Lees verder|Czytaj więcej|Czytaj dalej|Devamını oku|اقرأ المزيد|Läs mer|Les mer|Læs mere)(?: (?:here|now|about this|below|on .{2,30}))? ?(?:\.\.\.|\.(?!\.\.)|[…:»>→›\])]|&raquo;|-> ?|"){0,4}))$/u;
/** A letter of Chinese, Japanese or Korean, among others: what the pattern below ends with. */
const EASTERN = /[\u2e80-\uffff]/;
const UNSPACED = /(?:更多|全文|阅读|读む|見る|보기)[^\p{L}\p{N}]{0,4}$/u;
/** Last words of the links above. */
const LAST: Endings = endings(
  "more reading story article post on rest here now below this weiterlesen lesen erfahren suite plus savoir más leyendo " +
    "mais lendo ler tutto più leggere далее дальше подробнее полностью meer verder więcej dalej oku المزيد mer mere",
);
const ELLIPSIS = /^\[(?:…|\.{3})\]$/u;
/** Links that editors count as part of the paragraph more often. */
const LOOSE =
  /(?:learn|find out|discover|see|view|show) (?:more|on)|en savoir plus|mehr erfahren|saiba mais|подробнее/iu;
const WINDOW = 90;
/** Words that must stand before it: a line that is nothing but the link is another rule's. */
const MIN_WORDS = 9;
const MIN_UNITS = 40;
/** What makes "Read more" the end of a sentence of its own right: "so that you can read more." */
const PART_OF_SENTENCE = /[,\p{Ll}]\s*$/u;

/** "Read more", "[…]" or "Continue reading →" glued to the end of a paragraph. */
export const relatedTeaserTail: CruftRule = {
  id: "related/teaser-tail",
  reason: "link to the rest of the article at the end of a paragraph",
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
    "no",
    "da",
  ],
  maxLength: 20_000,
  find(line, page) {
    const { text } = line;
    if (line.words < MIN_WORDS && text.length < MIN_UNITS) return undefined;
    if (!text.endsWith("]") && !text.endsWith(")") && !LAST.has(text) && !endsUnspaced(text))
      return undefined;
    const from = Math.max(0, text.length - WINDOW);
    const found = TAIL.exec(text.slice(from));
    if (found === null) return undefined;
    const lead = found[0].length - found[0].trimStart().length;
    const start = from + found.index + lead;
    const before = text.slice(0, start).trimEnd();
    if (before === "") return undefined;
    const dots = /^(?:\.{3}|…|\[|\()/u.test(found[0].trimStart());
    if (!dots && PART_OF_SENTENCE.test(before)) return undefined;
    const tail = found[0].trim();
    // Dots in brackets also stand for words left out of a quotation: sure only where the text breaks off for good.
    if (ELLIPSIS.test(tail))
      return { start: before.length, end: text.length, score: proseAfter(line, page) === 0 ? 0.92 : 0.6 };
    return { start: before.length, end: text.length, score: LOOSE.test(tail) ? 0.8 : 0.95 };
  },
  hits: [
    "The central bank raised its main rate by a quarter of a point on Thursday.⟦ Read more⟧\nThe council agreed on the plan for the bridge after a long debate on Monday⟦ […]⟧",
    "The council met on Monday and agreed on the plan for the new bridge.⟦ Continue reading →⟧",
    "Der Stadtrat hat am Montag nach langer Debatte dem Plan für die neue Brücke zugestimmt.⟦ Weiterlesen⟧\nLe conseil a adopté lundi, après quatre heures de débat, le plan du pont.⟦ Lire la suite⟧",
    "Центральный банк в четверг повысил ключевую ставку на четверть пункта, сообщили в банке.⟦ Читать далее⟧\n市议会周一经过四个小时的辩论，通过了在河上修建新桥的计划，预计明年春天开工，耗资约三千万元。⟦阅读更多⟧",
  ],
  misses: [
    "The library opens on Sundays now, so that those who work all week can also come in and read more.",
    'The letter breaks off in the middle of a line: "We had hoped to […] but the ice came early".',
    "Those who want to know how the mill was saved may want to learn more.",
  ],
};

/** Whether the line ends with a link in a script that puts no spaces between words. */
function endsUnspaced(text: string): boolean {
  const end = text.slice(-10);
  return EASTERN.test(end) && UNSPACED.test(end) && EASTERN.test(lastWord(text));
}
