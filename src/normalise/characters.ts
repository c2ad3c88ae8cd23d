import { printedC1 } from "./mojibake/charsets.ts";
import { NEED } from "./needed-repairs.ts";
import type { Patch } from "./patch.ts";
import type { Stage } from "./stage.ts";

const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffc\p{Surrogate}]|\p{Noncharacter_Code_Point}/gu;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Control characters and noncharacters go. A C1 control that Windows-1252 prints is that character, as in
 * browsers; a lone surrogate cannot be written as UTF-8 and becomes the replacement character.
 */
export const controls: Stage = {
  need: NEED.control,
  inCode: true,
  find(text: string): Patch[] {
    return Array.from(text.matchAll(CONTROL), (match) => {
      const code = match[0].charCodeAt(0);
      const span = { from: match.index, to: match.index + match[0].length };
      if (LONE_SURROGATE.test(match[0]))
        return { ...span, text: "\ufffd", rule: "characters/lone-surrogate" };
      const printed = printedC1(code);
      if (printed === undefined) return { ...span, text: "", rule: "characters/control" };
      return { ...span, text: printed, rule: "mojibake/windows-1252-as-latin-1" };
    });
  },
};

const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\ufe0e|\ufe0f/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/**
 * Scripts whose letters change shape with joiners: Arabic to Thaana, N'Ko, Indic, Tibetan, Myanmar, Khmer, Mongolian.
 * Not U+180E, which is one of the invisibles itself: a row of them would be needed by each other.
 */
const JOINING =
  /(?!\u180e)[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ua8e0-\ua9ff\uaa60-\uaa7f\u{11000}-\u{11fff}]/u;
const PICTURE_BEFORE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u20e3)$/u;
const PICTURE_AFTER = /^\p{Extended_Pictographic}/u;
const EMOJI_BEFORE = /\p{Emoji}$/u;
/** Scripts that are written without spaces and mark word ends with U+200B: Thai, Lao, Tibetan, Myanmar, Khmer. */
const UNSPACED = /[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]/u;
const MONGOLIAN = /(?!\u180e)[\u1800-\u18af]/u;

/** Characters without a shape go where they change nothing: not joiners in scripts and emoji that need them. */
export const invisibles: Stage = {
  need: NEED.invisible,
  inCode: false,
  find(text: string): Patch[] {
    const patches: Patch[] = [];
    let rightToLeft: boolean | undefined;
    for (const match of text.matchAll(INVISIBLE)) {
      const from = match.index;
      const to = from + 1;
      const char = match[0];
      if (BIDI.test(char)) {
        rightToLeft ??= RIGHT_TO_LEFT.test(text);
        if (rightToLeft) continue;
      } else if (isNeeded(char, text.slice(Math.max(0, from - 2), from), text.slice(to, to + 2))) continue;
      patches.push({ from, to, text: "", rule: "characters/invisible" });
    }
    return patches;
  },
};

function isNeeded(char: string, before: string, after: string): boolean {
  switch (char) {
    case "\u200d":
      return JOINING.test(before.slice(-1)) || (PICTURE_BEFORE.test(before) && PICTURE_AFTER.test(after));
    case "\u200c":
      return JOINING.test(before.slice(-1)) && JOINING.test(after.slice(0, 1));
    case "\u200b":
      return UNSPACED.test(before.slice(-1)) && UNSPACED.test(after.slice(0, 1));
    case "\ufe0e":
    case "\ufe0f":
      return EMOJI_BEFORE.test(before);
    case "\u180e":
      return MONGOLIAN.test(before.slice(-1));
    default:
      return false;
  }
}

const COMPAT = /[\ufb00-\ufb06\uff01-\uff5e]/gu;
const LATIN_LIGATURE = /[\ufb00-\ufb06]/u;
const WIDE_LETTER = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u;
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

/**
 * Typesetters' ligatures and full-width Latin as the letters that they are. Full-width punctuation is right
 * beside Han and follows its letters elsewhere.
 */
export const compatibility: Stage = {
  need: NEED.compat,
  inCode: false,
  find(text: string): Patch[] {
    const patches: Patch[] = [];
    let wide: boolean | undefined;
    for (const match of text.matchAll(COMPAT)) {
      const char = match[0];
      const span = { from: match.index, to: match.index + 1 };
      if (LATIN_LIGATURE.test(char)) {
        patches.push({ ...span, text: char.normalize("NFKC"), rule: "characters/ligature" });
        continue;
      }
      if (!WIDE_LETTER.test(char)) {
        wide ??= WIDE_LETTER.test(text) && !EAST_ASIAN.test(text);
        if (!wide) continue;
      }
      patches.push({ ...span, text: char.normalize("NFKC"), rule: "characters/fullwidth-latin" });
    }
    return patches;
  },
};
