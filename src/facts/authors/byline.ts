/** What a byline starts with, in the languages whose articles are common. */
const BY_LINE =
  /^(?:(?:article|blog|story|text|words?|post(?:ed)?|published|written|created|authored|submitted|asked|started)\s)?by(?=[\s:])|^(?:von|par|por|автор|текст|作者|文[:：/]|記者|autor|auteur|autore|(?:geschrieben|verfasst) von|écrit par|rédigé par|escrito por|publicado por|scritto da|written by|a cura di)(?=[\s:：/])/iu;
/** A lead with the name left to the next line: "Written by", "Autor:". */
const LEAD_ONLY =
  /^(?:(?:article|story|text|words?|posted|published|written|created|authored|submitted|contributed|started|asked)?\s?by|(?:about\s)?(?:the\s)?(?:topic\s)?authors?|writer|von|par|por|autor(?:in)?|auteur|autore|verfasst von|geschrieben von|escrito por|écrit par|scritto da|автор|作者|文|記者)\s?[:：]?$/iu;

/** Whether a line starts as bylines do: "By Ann Lee", "Von Ann Lee". */
export function isByline(line: string): boolean {
  return BY_LINE.test(line);
}

/** Whether a line is nothing but what introduces a name. */
export function isLeadOnly(line: string): boolean {
  return LEAD_ONLY.test(line);
}

/** A lead that can only introduce the writer, wherever it stands. */
const AUTHOR_LEAD =
  /^(?:(?:this\s)?(?:article|story|post|text|words)\s(?:was\s)?(?:written\s)?by|written\sby|authored\sby|contributed\sby|authors?(?:\(s\))?(?=\s?[:：])|contributors?(?=\s?[:：])|(?:geschrieben|verfasst)\svon|escrito\spor|écrit\spar|rédigé\spar|scritto\sda|a\scura\sdi|autor(?:in)?(?=:)|auteur(?=\s?:)|autore(?=:)|автор(?=:)|作者(?=[:：]))[\s:：]{1,3}/iu;
const AUTHOR_LEAD_ONLY =
  /^(?:(?:article|story|text|words)\sby|written\sby|about\sthe\sauthors?|(?:the\s)?authors?(?:\(s\))?|contributors?|verfasst\svon|geschrieben\svon|escrito\spor|écrit\spar|scritto\sda|über\sden\sautor|autor(?:in)?|автор|作者)\s?[:：]?$/iu;

/** Whether a line says who wrote something: "Written by Ann Lee", "Author: Ann Lee"; not the bare "By Ann Lee" of teasers. */
export function isAuthorLine(line: string): boolean {
  return AUTHOR_LEAD.test(line) && !isAuthorLead(line);
}

/** Whether a line heads the name of the writer on the next: "Written by", "About the author". */
export function isAuthorLead(line: string): boolean {
  return AUTHOR_LEAD_ONLY.test(line);
}
