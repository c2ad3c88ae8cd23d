/** Longest label and longest address of a link, in units: more between brackets is no link. */
const MAX_LABEL = 500;
const MAX_ADDRESS = 2000;
const LABEL_END = /[\]\n]/g;
const IMAGE_END = /[)\n]/g;
const ADDRESS_END = /[)\s]/g;
const TITLE = /\s+"[^"\n]{0,300}"\)/y;
const NOTE = /\[\^[^\]\s]{1,40}\]/uy;
/** A label and what only the address of a link begins with. */
const LINK = /\](?<=\[[^\]\n]{0,500}\])\((?=https?:\/\/|\/|#|mailto:)/g;

/** What stands in brackets: a link by its label and address, else a picture or a note, of which nothing is shown. */
export interface Bracketed {
  readonly start: number;
  /** Position behind it. */
  readonly end: number;
  readonly link?: { readonly label: string; readonly href: string };
}

/**
 * Reads the brackets of Markdown: links, pictures, linked pictures, notes. A pattern would search all that follows for
 * each "[" of a text that has many and no "]": here each stretch is searched once, however many begin before it.
 */
export class Brackets {
  readonly #text: string;
  readonly #labelEnds: Ends;
  readonly #imageEnds: Ends;
  readonly #addressEnds: Ends;
  /** Position behind the title that begins at a position; -1 where none does. */
  #title = { at: -1, end: -1 };

  constructor(text: string) {
    this.#text = text;
    this.#labelEnds = new Ends(text, LABEL_END);
    this.#imageEnds = new Ends(text, IMAGE_END);
    this.#addressEnds = new Ends(text, ADDRESS_END);
  }

  /** What begins with the "[" at a position, or with the "!" in front of one. */
  at(start: number): Bracketed | undefined {
    const image = this.#image(start);
    if (image >= 0) return { start, end: image };
    // What is no picture may be a link behind an exclamation mark.
    if (this.#text.startsWith("!", start)) return this.at(start + 1);
    const linked = this.#linkedImage(start);
    if (linked >= 0) return { start, end: linked };
    const link = this.#link(start);
    if (link !== undefined) return link;
    const end = matchEnd(NOTE, this.#text, start);
    return end < 0 ? undefined : { start, end };
  }

  /** Whether there is a link whose address only a link has. */
  hasLink(): boolean {
    for (const { 0: found, index } of this.#text.matchAll(LINK)) {
      if (this.#target(index + found.length) >= 0) return true;
    }
    return false;
  }

  #link(start: number): Bracketed | undefined {
    const target = this.#labelled(start + 1);
    const end = target < 0 ? -1 : this.#target(target);
    if (end < 0) return undefined;
    const label = this.#text.slice(start + 1, target - 2);
    return { start, end, link: { label, href: this.#text.slice(target, this.#addressEnds.from(target)) } };
  }

  #image(start: number): number {
    const target = this.#text.startsWith("![", start) ? this.#labelled(start + 2) : -1;
    return target < 0 ? -1 : this.#closed(target);
  }

  #linkedImage(start: number): number {
    const image = this.#image(start + 1);
    return image >= 0 && this.#text.startsWith("](", image) ? this.#closed(image + 2) : -1;
  }

  /** Position behind the "](" that closes the label that begins at a position; -1 where none does. */
  #labelled(start: number): number {
    const end = this.#labelEnds.from(start);
    return end - start <= MAX_LABEL && this.#text.startsWith("](", end) ? end + 2 : -1;
  }

  /** Position behind the ")" that closes the address of a picture; -1 where none does. */
  #closed(start: number): number {
    const end = this.#imageEnds.from(start);
    return end - start <= MAX_ADDRESS && this.#text.startsWith(")", end) ? end + 1 : -1;
  }

  /** The same for the address of a link, which has no spaces and may have a title behind it. */
  #target(start: number): number {
    const end = this.#addressEnds.from(start);
    if (end - start > MAX_ADDRESS || end >= this.#text.length) return -1;
    if (this.#text.startsWith(")", end)) return end + 1;
    if (this.#title.at !== end) this.#title = { at: end, end: matchEnd(TITLE, this.#text, end) };
    return this.#title.end;
  }
}

/** Where the next of some characters stands, looked for once for all positions in front of it. */
class Ends {
  readonly #text: string;
  readonly #pattern: RegExp;
  #start = 0;
  #end = -1;

  constructor(text: string, pattern: RegExp) {
    this.#text = text;
    this.#pattern = pattern;
  }

  /** Position of the next one from `start` on; the length of the text where there is none. */
  from(start: number): number {
    if (start < this.#start || start > this.#end) {
      this.#pattern.lastIndex = start;
      this.#end = this.#pattern.exec(this.#text)?.index ?? this.#text.length;
      this.#start = start;
    }
    return this.#end;
  }
}

/** Position behind the match of a sticky pattern at a position; -1 where it doesn't match. */
function matchEnd(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
