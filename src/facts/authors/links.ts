import type { Segment } from "../../document/segment.ts";

/** Addresses of pages about people. */
const PERSON_LINK =
  /[/?&=](?:authors?|_author|autor(?:es|en)?|auteurs?|autore|by|writers?|contributors?|columnists?|journalists?|people|person|profiles?|userprofile|viewprofile|users?|u|members?|memberlist|staff|team|experts?|bios?|biography|reporters?|editors?|redaktion|author-[a-z-]{1,30})[/=?&.][^/]|linkedin\.com\/in\//iu;
/** Addresses of pages about writers. */
const WRITER_LINK =
  /[/?&=](?:authors?|_author|autor(?:es|en)?|auteurs?|autore|writers?|contributors?|columnists?|journalists?|reporters?|redaktion)[/=][^/]/iu;
/** What an address holds that `WRITER_LINK` can match: a cheap first look at menus of hundreds of links. */
const WRITER_HINT = /[/?&=](?:_?aut|writ|contrib|colum|journ|report|redak)/i;
const LETTERS = /^[\p{L}\p{N}]{2}$/u;

/** Texts of the links of a line that lead to people's pages, with commas between them; undefined where none does. */
export function linkedName(segment: Segment): string | undefined {
  return segment.links.length === 0 ? undefined : nameOf(segment, PERSON_LINK);
}

/** The same, where the address says that the person writes. */
export function linkedWriter(segment: Segment): string | undefined {
  for (const { href } of segment.links) if (WRITER_HINT.test(href)) return nameOf(segment, WRITER_LINK);
  return undefined;
}

function nameOf(segment: Segment, address: RegExp): string | undefined {
  const names: string[] = [];
  for (const link of segment.links) {
    if (!address.test(link.href)) continue;
    const text = segment.text.slice(link.at, link.at + link.size).trim();
    if (text !== "" && text.length < 60) names.push(text);
  }
  return names.length === 0 ? undefined : names.join(", ");
}

/**
 * The text of a line with a bar wherever only a link's end keeps two things apart: "By Ann LeeHarbour Daily", or two
 * links with nothing but a space between them.
 */
export function unglued({ text, links }: Segment): string {
  if (links.length === 0) return text;
  let out = "";
  let from = 0;
  for (const [index, { at, size }] of links.entries()) {
    for (const edge of [at, at + size]) {
      const next = edge === at ? undefined : links[index + 1];
      const adjacent = next?.at === edge + 1 && text.charAt(edge) === " ";
      if (edge <= from || !(adjacent || LETTERS.test(text.slice(edge - 1, edge + 1)))) continue;
      out += `${text.slice(from, edge)} | `;
      from = edge;
    }
  }
  return from === 0 ? text : out + text.slice(from);
}
