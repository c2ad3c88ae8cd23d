import type { Line, Page } from "../rule.ts";
import { isProse } from "./prose.ts";
import { keyOf } from "./starts.ts";

const NOT_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;
const SEPARATED = /^(.{8,200}?) (?:[-|·•:»]|\||::) ([^|]{2,60})$/u;
const BY_AUTHOR = /^,? (?:by|von|par|por|di|door) \p{Lu}[^.!?]{2,60}$/u;
const CUT = /(?:\.\.\.|…|\[\.\.\.\]|\[…\])$/u;

/** Letters and digits in lower case, one space between words: what is left when two headlines are compared. */
export function plain(text: string): string {
  return text.toLowerCase().replace(NOT_WORDS, " ").trim();
}

/** How a line repeats the headline. */
export type Repeat = "whole" | "with-site" | "with-author" | "cut";

/**
 * Whether a line is the headline again: word for word, with the site's name behind it, or cut short with dots.
 * A line that merely shares words with it is not.
 */
export function repeats(line: Line, page: Page): Repeat | undefined {
  const { title } = page;
  const { text } = line;
  if (title.length < 6 || text.length < 6 || text.length > title.length + 70) return undefined;
  // Cheap refusal: most lines begin with another letter.
  const first = text.charCodeAt(0) | 32;
  if (first !== (title.charCodeAt(0) | 32) && isLetter(first) && isLetter(title.charCodeAt(0) | 32))
    return undefined;
  if (keyOf(text) !== keyOf(title)) return undefined;
  const wanted = plain(title);
  if (wanted === "") return undefined;
  const found = plain(text);
  if (found === wanted) return "whole";
  if (CUT.test(text) && line.words >= 4 && found.length >= 20 && wanted.startsWith(found)) return "cut";
  if (text.toLowerCase().startsWith(title.toLowerCase()) && BY_AUTHOR.test(text.slice(title.length)))
    return "with-author";
  const parts = SEPARATED.exec(text);
  if (parts !== null && plain(parts[1] ?? "") === wanted && (parts[2]?.split(" ").length ?? 9) <= 5)
    return "with-site";
  return undefined;
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Whether the line can be a title in a list of links: several words, no sentence, no label. */
export function isTitle(line: Line): boolean {
  if (isProse(line) && !CUT.test(line.text)) return false;
  if (line.text.length > 200) return false;
  if (/[:;,]$/u.test(line.text)) return false;
  if (/[^.]\.["')]*$/u.test(line.text)) return false;
  return line.words >= 4 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{8}/u.test(line.text);
}
