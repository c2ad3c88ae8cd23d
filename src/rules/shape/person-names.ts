import { isLatin } from "../prefilter/key.ts";
import { NOT_IN_NAMES, PARTICLES } from "../vocabulary/names.ts";

const SPACES = / +/;
const TOKEN = /^\p{Lu}[\p{L}\p{M}'.-]*$/u;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const MAX_LENGTH = 48;

/**
 * Whether the text has the shape of a person's name: two to four capitalised words, initials and particles
 * ("Ana María de la Cruz", "J. R. Okafor"). Any title in capitals has it too, so this is never enough alone.
 */
export function isName(text: string): boolean {
  if (text.length < 4 || text.length > MAX_LENGTH || !isNamelike(text)) return false;
  const tokens = text.split(SPACES);
  if (tokens.length < 2 || tokens.length > 6) return false;
  let names = 0;
  for (const token of tokens) {
    if (TOKEN.test(token)) {
      if (NOT_IN_NAMES.has(token.toLowerCase())) return false;
      names += 1;
    } else if (!PARTICLES.has(token)) return false;
  }
  const first = tokens[0];
  return names >= 2 && names <= 4 && first !== undefined && TOKEN.test(first);
}

const SPACE = 32;
/** Signs of ASCII that stand in names: "'", "-", ".". */
const SIGNS: ReadonlySet<number> = new Set(["'", "-", "."].map((sign) => sign.charCodeAt(0)));
const LETTER_A = 65;

/**
 * A look at the units, which spares nearly all lines the patterns: spaces between words that begin with a capital, and
 * no sign that names don't have.
 */
function isNamelike(text: string): boolean {
  let begins = true;
  let spaces = 0;
  let capitals = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const wordBegins = begins;
    begins = unit === SPACE;
    if (begins) spaces += 1;
    else if (unit > 127 || (unit >= LETTER_A && unit < LETTER_A + 26)) {
      if (wordBegins) capitals += 1;
    } else if (!(isLatin(unit) || SIGNS.has(unit))) return false;
    else if (wordBegins && at === 0) return false;
  }
  return spaces > 0 && capitals >= 2;
}

/** Whether the text is a name in Han characters: two to four of them. */
export function isHanName(text: string): boolean {
  return HAN_NAME.test(text);
}

const LIST = /, ?(?:and |und |et |y |e |en |i |и )?| (?:and|AND|und|UND|et|ET|y|Y|e|E|en|EN|i|I|и|И|&) /u;

/** The names of a list ("Ana Cruz, Jo Park and Li Wei"), or undefined where one of them is none. */
export function nameList(text: string): readonly string[] | undefined {
  if (text.length > 160) return undefined;
  const names = text.split(LIST).map((name) => name.trim());
  return names.length <= 5 && names.every((name) => isName(name) || isHanName(name)) ? names : undefined;
}
