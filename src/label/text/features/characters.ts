/**
 * What a UTF-16 unit is to the line classifier. Numbers, because they index and compare faster than names in
 * the one loop that touches every unit of every document.
 */
export const LOWER = 1;
export const UPPER = 2;
/** Letter of an alphabet without case: Arabic, Hebrew, Devanagari, Hangul… */
export const CASELESS = 3;
/** Ideograph that carries meaning of its own. */
export const HAN = 4;
/** Ideograph or kana that is mostly grammar: 的, 了, は, を… */
export const HAN_FUNCTION = 5;
/** Letter of another script written without spaces: katakana, Thai, Lao, Khmer, Burmese. */
export const RUN_ON = 6;
export const DIGIT = 7;
export const SPACE = 8;
/** Ends a sentence: . ! ? and their like in other scripts. */
export const STOP = 9;
/** Divides a sentence: comma, semicolon, colon and their like. */
export const COMMA = 10;
export const QUOTE = 11;
export const BRACKET = 12;
export const DASH = 13;
/** Divides the items of a menu: | / • · » → … */
export const SEPARATOR = 14;
/** Everything else: ©, #, @, emoji. */
export const SYMBOL = 15;
/** Combining mark or joiner: goes with the letter before it. */
export const MARK = 16;

const FUNCTION_SIGNS =
  "的了是在和有不这這那也就都而及與与于於对對从從被把为為其之以但则則着地得を は が に の で と も へ か ら い る す し た な て う れ さ り け こ そ あ";
const STOPS = ".!?。！？．｡؟۔।॥…‽։።፧";
const COMMAS = ",;:，、；：،؛､﹐";
const QUOTES = "\"'“”‘’„‚«»‹›「」『』《》〈〉〝〞";
const BRACKETS = "()[]{}（）［］｛｝【】〔〕";
const DASHES = "-‐‑‒–—―−";
const SEPARATORS = "|/\\•·∙›»→←↑↓▸►▶◀◂▾▼▲●○■□◆◇★☆✓✔✕✖×>＞<_~＞｜／・";

const UPPERCASE = /\p{Lu}|\p{Lt}/u;
const LOWERCASE = /\p{Ll}/u;
const IDEOGRAPH = /\p{Script=Han}|\p{Script=Hiragana}/u;
const CONTINUOUS = /[\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;
const LETTER = /\p{L}/u;
const COMBINING = /\p{M}|\u200c|\u200d|\u00ad/u;
const NUMBER = /\p{Nd}/u;
const BLANK = /\s/u;

/** Class of each UTF-16 unit that was met so far; 0 for the others. Read in the scanner's inner loops. */
export const CLASSES: Uint8Array = new Uint8Array(65536);
/** Lower case of each unit that was met so far, where that is one unit too. */
export const LOWERED: Uint16Array = new Uint16Array(65536);
const special = new Map<string, number>();
const groups: readonly (readonly [string, number])[] = [
  [SEPARATORS, SEPARATOR],
  [DASHES, DASH],
  [BRACKETS, BRACKET],
  [QUOTES, QUOTE],
  [COMMAS, COMMA],
  [STOPS, STOP],
  [FUNCTION_SIGNS, HAN_FUNCTION],
];
for (const [signs, type] of groups) for (const sign of signs) if (sign !== " ") special.set(sign, type);

/** Class of a UTF-16 unit; found once, then read from the table. */
export function classOf(unit: number): number {
  const known = CLASSES[unit] ?? 0;
  return known === 0 ? learn(unit) : known;
}

/** The unit in lower case, where that is one unit too. */
export function lowerOf(unit: number): number {
  if ((LOWERED[unit] ?? 0) === 0) learn(unit);
  return LOWERED[unit] ?? unit;
}

/** Fills the tables for a unit and returns its class. */
export function learn(unit: number): number {
  const sign = String.fromCharCode(unit);
  const type = special.get(sign) ?? general(sign);
  const folded = sign.toLowerCase();
  CLASSES[unit] = type;
  LOWERED[unit] = folded.length === 1 ? folded.charCodeAt(0) : unit;
  return type;
}

function general(sign: string): number {
  if (LOWERCASE.test(sign)) return LOWER;
  if (UPPERCASE.test(sign)) return UPPER;
  if (CONTINUOUS.test(sign)) return RUN_ON;
  if (COMBINING.test(sign)) return MARK;
  if (IDEOGRAPH.test(sign)) return HAN;
  if (LETTER.test(sign)) return CASELESS;
  if (NUMBER.test(sign)) return DIGIT;
  if (BLANK.test(sign)) return SPACE;
  return SYMBOL;
}
