import { NOT_IN_NAMES, PARTICLES } from "../vocabulary/names.ts";

const SPACES = / +/;
const TOKEN = /^\p{Lu}[\p{L}\p{M}'.-]*$/u;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const LONGEST = 48;

/**
 * Whether the text has the shape of a person's name: two to four capitalised words, initials and particles
 * ("Ana María de la Cruz", "J. R. Okafor"). Any title in capitals has it too, so this is never enough alone.
 */
export function isName(text: string): boolean {
  if (text.length < 4 || text.length > LONGEST || !text.includes(" ")) return false;
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
