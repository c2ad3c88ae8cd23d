import { grammar } from "../../src/label/text/features/function-words.ts";
import { hashWord } from "../../src/label/text/features/hash.ts";
import { hash } from "./gold.ts";
import type { Random } from "./random.ts";

/**
 * Texts in languages that don't exist, made from English ones word by word: shape, repetition and layout stay,
 * words are unknown. Trained on these, the classifier has to carry itself by shape where it doesn't know the words.
 */
export type Script = "latin" | "cyrillic" | "abjad" | "ideographs";

export interface Disguise {
  readonly script: Script;
  /** Words that stay as they are: function words, cue words, both or none are known in a real language. */
  readonly keepsGrammar: boolean;
  readonly keepsCues: boolean;
  readonly seed: number;
}

const ALPHABETS: Readonly<Record<Exclude<Script, "ideographs">, string>> = {
  latin: "bcdfghaeioujklmnpqrstvwxyz",
  cyrillic: "абвгдежзиклмнопрстуфхцчшыэ",
  abjad: "ابتثجحخدذرزسشصضطظعغفقكلمنه",
};
const FUNCTION_SIGNS = "的了是在和有不这也就都而与为其之以但";
const SIGNS =
  "天地人山水火木金土日月星云雨风雪春夏秋冬东西南北上下左右前后内外大小多少高低长短新旧好坏美丑生死老幼男女父母子弟兄姐妹友朋家国城市乡村道路车船飞机电话书本笔纸学校医院商店工厂公司政府法律经济文化历史科技教育体育音乐美术食物衣服房屋";
const PUNCTUATION: Readonly<Record<string, string>> = {
  ".": "。",
  ",": "，",
  "!": "！",
  "?": "？",
  ":": "：",
  ";": "；",
  "(": "（",
  ")": "）",
};
const ABJAD_PUNCTUATION: Readonly<Record<string, string>> = { ",": "،", "?": "؟", ";": "؛" };
const PIECES = /[\p{L}\p{M}]+|\p{N}+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;
const WORD = /^\p{L}/u;
const DOT_IN_TEXT = /^[.,:]$/u;

/** A disguise by chance. */
export function anyDisguise(random: Random): Disguise {
  const scripts: readonly Script[] = ["latin", "latin", "cyrillic", "abjad", "ideographs", "ideographs"];
  return {
    script: scripts[random.between(0, scripts.length - 1)] ?? "latin",
    keepsGrammar: random.chance(0.6),
    keepsCues: random.chance(0.6),
    seed: random.between(1, 1 << 30),
  };
}

/** The line in disguise; the same word becomes the same word in all lines. */
export function disguised(line: string, disguise: Disguise, isCue: (word: string) => boolean): string {
  const pieces = line.match(PIECES) ?? [];
  return pieces.map((piece, i) => disguisedPiece(piece, pieces[i + 1], disguise, isCue)).join("");
}

function disguisedPiece(
  piece: string,
  next: string | undefined,
  disguise: Disguise,
  isCue: (word: string) => boolean,
): string {
  const { script } = disguise;
  if (WORD.test(piece)) {
    const known =
      (disguise.keepsCues && isCue(piece)) ||
      (disguise.keepsGrammar &&
        script !== "ideographs" &&
        grammar.isFunction(grammar.bitsOf(hashWord(piece))));
    if (known) return piece;
    return script === "ideographs"
      ? signsFor(piece, disguise)
      : spelled(piece, ALPHABETS[script], disguise.seed);
  }
  // A dot inside a number or an address is no punctuation.
  if (DOT_IN_TEXT.test(piece) && next !== undefined && !next.startsWith(" ")) return piece;
  if (script === "ideographs") return piece === " " ? "" : (PUNCTUATION[piece] ?? piece);
  return script === "abjad" ? (ABJAD_PUNCTUATION[piece] ?? piece) : piece;
}

function spelled(word: string, alphabet: string, seed: number): string {
  let out = "";
  for (const sign of word) {
    const lower = sign.toLowerCase();
    const at = (Math.imul(lower.codePointAt(0) ?? 0, 7) + seed) % alphabet.length;
    const other = alphabet[(at + alphabet.length) % alphabet.length] ?? "a";
    out += lower === sign ? other : other.toUpperCase();
  }
  return out;
}

function signsFor(word: string, disguise: Disguise): string {
  const key = hash(`${disguise.seed} ${word.toLowerCase()}`);
  if (disguise.keepsGrammar && grammar.isFunction(grammar.bitsOf(hashWord(word)))) {
    return key % 2 === 0 ? (FUNCTION_SIGNS[(key >>> 3) % FUNCTION_SIGNS.length] ?? "的") : "";
  }
  const size = word.length <= 3 ? 1 : word.length <= 8 ? 2 : 3;
  let out = "";
  for (let i = 0, left = key; i < size; i += 1, left = Math.imul(left, 0x9e3779b1) >>> 0) {
    out += SIGNS[(left >>> 5) % SIGNS.length] ?? "天";
  }
  return out;
}
