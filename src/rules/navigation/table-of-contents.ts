import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { beginApart } from "../prefilter/key.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, type Page, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";
import { plain } from "../shape/word-endings.ts";

const LEAD: Pattern = byOpening(
  /^(?:(?:table of )?contents?(?: (?:hide|show|toggle|overview|of this article))?|table of contents(?: (?:hide|show|toggle|close|open|links))?|(?:what's |what is )?(?:in|on) this (?:article|page|post|guide|blog|blog post|story|section|review)|in this article you.{0,30}|article (?:contents|overview|outline|navigation)|on this page|jump to(?: (?:section|a section|recipe|content|topic))?|quick (?:navigation|jump|nav)|page contents|toc|jump ahead(?: to)?|skip ahead(?: to)?|inhaltsverzeichnis|inhalt(?: des artikels)?|das erwartet (?:sie|dich) in diesem artikel|in diesem artikel|sommaire|table des matières|dans cet article|au sommaire|índice(?: de contenidos?)?|tabla de contenidos?|contenidos?|en este artículo|índice do (?:artigo|conteúdo)|(?:tabela de )?conteúdos?|neste artigo|sumário|indice(?: dei contenuti| dell'articolo)?|sommario|in questo articolo|contenuti|содержание(?: статьи)?|оглавление|в этой статье|в статье|目录|文章目录|本文目录|目次|この記事の内容|목차|inhoud(?:sopgave)?|in dit artikel|spis treści|w tym artykule|i̇çindekiler|içindekiler|المحتويات|جدول المحتويات|محتويات المقال|innehåll|innehållsförteckning|indhold|innhold|sisällysluettelo)$/u,
);
const SURE =
  /table of|table des|inhaltsverz|tabla de|índice de|indice de|toc$|оглавл|目录|目次|spis|içindek|جدول|jump to|in this article|on this page|in diesem|dans cet|en este|neste|in questo|в этой|содержание статьи|innehållsf|sisällys|inhoudsopgave/u;
const MAX_ENTRIES = 60;
const ENTRY = /^(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]? ?)?(.{2,160})$/u;

/** "Table of contents" with the entries under it: lines that stand again as headings further down. */
export const navigationTableOfContents: CruftRule = {
  id: "navigation/table-of-contents",
  reason: "table of contents",
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
    "fi",
  ],
  maxLength: 70,
  prefixes: prefixesOf(LEAD),
  everywhere: true,
  find(line, page) {
    if (line.words > 8 || line.words < 1) return undefined;
    const text = bare(line.text);
    if (!LEAD.test(text)) return undefined;
    const through = endOfEntries(page, line.index);
    if (through > line.index + 1) return { ...wholeLine(line, 0.95), through };
    return wholeLine(line, SURE.test(text) ? 0.93 : 0.8);
  },
  hits: [
    "⟦Table of Contents⟧\n⟦Why bridges rust⟧\n⟦How to paint them⟧\nThe council met on Monday.\nWhy bridges rust\nSalt and rain.\nHow to paint them\nFrom the top down.",
    "⟦In diesem Artikel⟧\n⟦1. Warum Brücken rosten⟧\n⟦2. Wie man sie streicht⟧\nDer Rat tagte am Montag.\nWarum Brücken rosten\nSalz und Regen.\nWie man sie streicht\nVon oben nach unten.",
    "⟦Inhaltsverzeichnis⟧\n⟦Table des matières⟧\n⟦Tabla de contenidos⟧\n⟦目录⟧\n⟦Spis treści⟧",
  ],
  misses: [
    "The table of contents was torn out.",
    "Contents of the box: three maps and a key.",
    "Jump to the left, and then a step to the right.",
  ],
};

/** Index of the last of the entries below `index` that stand again later in the page. */
function endOfEntries(page: Page, index: number): number {
  const last = Math.min(page.lines.length - 1, index + MAX_ENTRIES);
  if (!recurs(page, index + 1)) return index;
  const later = lastPlaces(page);
  let end = index;
  for (let i = index + 1; i <= last; i += 1) {
    const text = page.lines[i]?.text ?? "";
    const entry = plain(ENTRY.exec(text)?.[1] ?? "");
    if (entry === "") break;
    const again = Math.max(later.get(entry) ?? -1, later.get(plain(text)) ?? -1);
    if (again <= i) break;
    end = i;
  }
  return end;
}

/** Units by which an entry and its heading may differ: a number in front. */
const NUMBERED = 14;

/** Whether a line stands again further down: a first look at few lines, before all of them are read. */
function recurs(page: Page, index: number): boolean {
  const text = page.lines[index]?.text ?? "";
  const rest = ENTRY.exec(text)?.[1] ?? "";
  const [whole, entry] = [plain(text), plain(rest)];
  if (entry === "") return false;
  return page.lines.some(({ index: at, text: other }) => {
    if (at <= index || Math.abs(other.length - text.length) > NUMBERED) return false;
    if (beginApart(other, text) && beginApart(other, rest)) return false;
    const found = plain(other);
    return found === entry || found === whole;
  });
}

const places = new WeakMap<Page, ReadonlyMap<string, number>>();

/** Where each short line of a page stands for the last time, by its plain text. */
function lastPlaces(page: Page): ReadonlyMap<string, number> {
  const known = places.get(page);
  if (known !== undefined) return known;
  const made = new Map<string, number>();
  for (const line of page.lines) if (line.text.length <= 180) made.set(plain(line.text), line.index);
  places.set(page, made);
  return made;
}
