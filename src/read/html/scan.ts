import type { TokenHandler } from "./events.ts";
import {
  DASH,
  DOUBLE_QUOTE,
  EQUALS,
  EXCLAMATION,
  endsName,
  GREATER,
  isLetter,
  isSpace,
  LESS,
  QUESTION,
  SINGLE_QUOTE,
  SLASH,
  SMALL,
} from "./units.ts";

/** Elements whose content is text up to their end tag; nothing ends `<plaintext>`. */
const RAW: readonly string[] = [
  "script",
  "style",
  "title",
  "textarea",
  "iframe",
  "noembed",
  "noframes",
  "xmp",
  "plaintext",
];
const PLAINTEXT = "plaintext";
/** First letters of these. */
const RAW_LETTERS: Uint8Array = Uint8Array.from({ length: 128 }, (_, unit) =>
  RAW.some((name) => name.charCodeAt(0) === unit) ? 1 : 0,
);

/** Whether `source[start, end)` is `name` in whatever case. */
function isNamed(source: string, start: number, end: number, name: string): boolean {
  if (end - start !== name.length) return false;
  for (let at = 0; at < name.length; at += 1) {
    if ((source.charCodeAt(start + at) | SMALL) !== name.charCodeAt(at)) return false;
  }
  return true;
}

/**
 * Cuts a page into tokens and hands them to `handler` in order: linear in the length of the source, any string goes.
 * Gives the tokens that htmlparser2's tokenizer gives for a whole page (self-closing tags recognised, character
 * references left alone), a test compares them on broken markup, in half the time: knowing that the page is there as
 * a whole, it skips with plain searches. CDATA is what it is to a browser outside SVG: a comment up to the next ">".
 */
export class Scanner {
  private readonly source: string;
  private readonly handler: TokenHandler;
  /** Whether the start tag that was read last opened an element. */
  private opened = false;

  constructor(source: string, handler: TokenHandler) {
    this.source = source;
    this.handler = handler;
  }

  run(): void {
    const { source, handler } = this;
    const { length } = source;
    let from = 0;
    let at = 0;
    while (at < length) {
      const open = this.next(LESS, at);
      if (open === length) break;
      if (open > from) handler.ontext(from, open);
      from = open;
      at = open + 1;
      const unit = source.charCodeAt(at);
      if (isLetter(unit)) from = at = this.startTag(at);
      else if (unit === SLASH && at + 1 < length) from = at = this.endTag(at + 1);
      else if (unit === EXCLAMATION) from = at = this.declaration(at + 1);
      else if (unit === QUESTION) from = at = this.behind(GREATER, at);
    }
    if (from < length) handler.ontext(from, length);
  }

  /** Position of the next `unit` from `at` on; the length of the source where there is none. */
  private next(unit: number, at: number): number {
    const { source } = this;
    let found = at;
    while (found < source.length && source.charCodeAt(found) !== unit) found += 1;
    return found;
  }

  /** Position behind the next `unit`; the length of the source where there is none. */
  private behind(unit: number, at: number): number {
    return Math.min(this.source.length, this.next(unit, at) + 1);
  }

  /** Position of the first unit from `at` on that is no white space. */
  private spaceEnd(at: number): number {
    const { source } = this;
    let end = at;
    while (end < source.length && isSpace(source.charCodeAt(end))) end += 1;
    return end;
  }

  /** Position of the end of a name from `at` on. */
  private nameEnd(at: number): number {
    const { source } = this;
    let end = at;
    while (end < source.length && !endsName(source.charCodeAt(end))) end += 1;
    return end;
  }

  /** Reads an end tag, `at` behind its "</". Returns where text goes on. */
  private endTag(at: number): number {
    const { source } = this;
    const unit = source.charCodeAt(at);
    if (unit === GREATER) return at + 1;
    if (!isLetter(unit)) return this.behind(GREATER, at);
    const end = this.nameEnd(at);
    if (end === source.length) return end;
    this.handler.onclosetag(at, end);
    return this.behind(GREATER, end);
  }

  /** Skips what begins with "<!", `at` behind it. */
  private declaration(at: number): number {
    const { source } = this;
    if (source.charCodeAt(at) !== DASH || source.charCodeAt(at + 1) !== DASH) return this.behind(GREATER, at);
    const start = at + 2;
    if (source.charCodeAt(start) === GREATER) return start + 1;
    if (source.charCodeAt(start) === DASH && source.charCodeAt(start + 1) === GREATER) return start + 2;
    for (let dashes = source.indexOf("--", start); dashes >= 0; dashes = source.indexOf("--", dashes + 1)) {
      const unit = source.charCodeAt(dashes + 2);
      if (unit === GREATER) return dashes + 3;
      if (unit === EXCLAMATION && source.charCodeAt(dashes + 3) === GREATER) return dashes + 4;
    }
    return source.length;
  }

  /** Reads a start tag whose name begins at `at`, and what it holds where that is text only. */
  private startTag(at: number): number {
    const { source, handler } = this;
    const letter = source.charCodeAt(at) | SMALL;
    const raw = RAW_LETTERS[letter] === 1 && !handler.isInForeignContext();
    const end = this.nameEnd(at);
    if (end === source.length) return end;
    handler.onopentagname(at, end);
    this.opened = false;
    const behind = this.attributes(end);
    if (!raw || !this.opened) return behind;
    const name = RAW.find((each) => isNamed(source, at, end, each));
    return name === undefined ? behind : this.rawText(name, behind);
  }

  /** Reads the attributes and the end of a start tag. Returns where text goes on. */
  private attributes(from: number): number {
    const { source, handler } = this;
    const { length } = source;
    let at = from;
    while (at < length) {
      const unit = source.charCodeAt(at);
      if (unit === GREATER) {
        this.opened = true;
        handler.onopentagend(at);
        return at + 1;
      }
      if (unit === SLASH) {
        at = this.spaceEnd(at + 1);
        if (source.charCodeAt(at) !== GREATER) continue;
        // Even where it is none: browsers don't see what stands in <noscript>, but a "<iframe/>" in there must not
        // swallow the page.
        handler.onselfclosingtag(at);
        return at + 1;
      }
      at = isSpace(unit) ? at + 1 : this.attribute(at);
    }
    return length;
  }

  /** Reads one attribute from its first unit on. Returns the position behind it. */
  private attribute(start: number): number {
    const { source, handler } = this;
    const { length } = source;
    let at = start + 1;
    while (at < length) {
      const unit = source.charCodeAt(at);
      if (unit === EQUALS || endsName(unit)) break;
      at += 1;
    }
    if (at === length) return length;
    handler.onattribname(start, at);
    at = this.spaceEnd(at);
    if (at === length) return length;
    if (source.charCodeAt(at) !== EQUALS) {
      handler.onattribend();
      return at;
    }
    at = this.spaceEnd(at + 1);
    if (at === length) return length;
    const quote = source.charCodeAt(at);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) return this.bareValue(at);
    const end = this.next(quote, at + 1);
    if (end === length) return length;
    handler.onattribdata(at + 1, end);
    handler.onattribend();
    return end + 1;
  }

  private bareValue(start: number): number {
    const { source, handler } = this;
    let end = start;
    while (end < source.length) {
      const unit = source.charCodeAt(end);
      if (unit === GREATER || isSpace(unit)) break;
      end += 1;
    }
    if (end === source.length) return end;
    handler.onattribdata(start, end);
    handler.onattribend();
    return end;
  }

  /** Reads the text of an element that holds nothing else, and its end tag. */
  private rawText(name: string, start: number): number {
    const { source, handler } = this;
    const { length } = source;
    let at = name === PLAINTEXT ? -1 : source.indexOf("</", start);
    for (; at >= 0; at = source.indexOf("</", at + 1)) {
      const end = at + 2 + name.length;
      if (end >= length) break;
      if (!isNamed(source, at + 2, end, name) || !endsName(source.charCodeAt(end))) continue;
      if (at > start) handler.ontext(start, at);
      handler.onclosetag(at + 2, end);
      return this.behind(GREATER, end);
    }
    if (start < length) handler.ontext(start, length);
    return length;
  }
}
