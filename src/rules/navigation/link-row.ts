import { type CruftRule, wholeLine } from "../rule.ts";

/** Entries of a row are short. */
const MAX_WORDS = 16;
/** What may stand between the links of a row, beside spaces. */
const BARS = /^[\s|/·•\-[\]]*$/u;
const PARTED = /[|/·•\-[\]]/u;
/** Leads away from the page, not on with its subject. */
const AWAY =
  /^[^\p{L}]{0,3}(?:back to|return to|go to top|top of page|next page|previous page|print this|printable version|zurück|nach oben|druckversion|retour|haut de page|imprimer|volver|imprimir|voltar|torna|stampa|terug|назад|наверх|в начало|返回|戻る)(?![\p{L}\p{M}])/iu;
const MAIL = /^mailto:/i;

/** Links side by side with bars between them, one of which leads back, to the printer or into the mail: the foot of a page. */
export const navigationLinkRow: CruftRule = {
  id: "navigation/link-row",
  reason: "row of links that lead away from the page",
  langs: ["en", "de", "fr", "es", "pt", "it", "nl", "ru", "zh", "ja"],
  maxLength: 200,
  requiredSigns: "|/[-é",
  pagesOnly: true,
  find(line) {
    const { text, links } = line.segment;
    if (links.length < 2 || line.words > MAX_WORDS) return undefined;
    let between = "";
    let from = 0;
    let away = false;
    for (const { at, size, href } of links) {
      between += text.slice(from, at);
      from = at + size;
      away ||= MAIL.test(href) || AWAY.test(text.slice(at, from));
    }
    between += text.slice(from);
    return away && PARTED.test(between) && BARS.test(between) ? wholeLine(line, 0.93) : undefined;
  },
  hits: [
    '<p>⟦<a href="music.htm">Back to Music</a> | <a href="mailto:hobb@example.com">E-mail the author</a>⟧</p>',
    '<p>⟦[ <a href="index.htm">Home</a> ] [ <a href="#top">Top of page</a> ] [ <a href="p.htm">Print this page</a> ]⟧</p>',
    '<p>⟦<a href="/">Startseite</a> · <a href="/musik">Zurück zur Übersicht</a>⟧</p>',
    '<p>⟦<a href="/a">Retour</a> / <a href="/b">Imprimer</a>⟧</p>',
  ],
  misses: [
    '<p><a href="/linen">organic linen</a> | <a href="/hemp">hemp</a></p>',
    '<p>Write to <a href="mailto:a@example.com">the editor</a> | or to <a href="/b">the mill</a></p>',
    '<p><a href="/a">Back to the land</a>, <a href="/b">a film of 1970</a></p>',
    '<p><a href="mailto:a@example.com">a@example.com</a></p>',
  ],
};
