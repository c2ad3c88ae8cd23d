/** Scripts that are told apart; letters of others count for nothing. */
export type Script =
  | "Latin"
  | "Cyrillic"
  | "Arabic"
  | "Devanagari"
  | "Greek"
  | "Hebrew"
  | "Armenian"
  | "Georgian"
  | "Bengali"
  | "Gurmukhi"
  | "Gujarati"
  | "Oriya"
  | "Tamil"
  | "Telugu"
  | "Kannada"
  | "Malayalam"
  | "Sinhala"
  | "Thai"
  | "Lao"
  | "Tibetan"
  | "Myanmar"
  | "Ethiopic"
  | "Khmer"
  | "Hangul"
  | "Kana"
  | "Han";

/** Blocks of letters, in order: first code, last code, script. */
const BLOCKS: readonly (readonly [from: number, to: number, script: Script])[] = [
  [0xc0, 0x24f, "Latin"],
  [0x250, 0x2af, "Latin"],
  [0x370, 0x3ff, "Greek"],
  [0x400, 0x52f, "Cyrillic"],
  [0x531, 0x58f, "Armenian"],
  [0x5d0, 0x5f4, "Hebrew"],
  [0x620, 0x6ff, "Arabic"],
  [0x750, 0x77f, "Arabic"],
  [0x900, 0x97f, "Devanagari"],
  [0x980, 0x9ff, "Bengali"],
  [0xa00, 0xa7f, "Gurmukhi"],
  [0xa80, 0xaff, "Gujarati"],
  [0xb00, 0xb7f, "Oriya"],
  [0xb80, 0xbff, "Tamil"],
  [0xc00, 0xc7f, "Telugu"],
  [0xc80, 0xcff, "Kannada"],
  [0xd00, 0xd7f, "Malayalam"],
  [0xd80, 0xdff, "Sinhala"],
  [0xe01, 0xe7f, "Thai"],
  [0xe80, 0xeff, "Lao"],
  [0xf40, 0xfbc, "Tibetan"],
  [0x1000, 0x109f, "Myanmar"],
  [0x10a0, 0x10ff, "Georgian"],
  [0x1200, 0x137f, "Ethiopic"],
  [0x1780, 0x17d3, "Khmer"],
  [0x1e00, 0x1eff, "Latin"],
  [0x1f00, 0x1fff, "Greek"],
  [0x3041, 0x30ff, "Kana"],
  [0x3400, 0x4dbf, "Han"],
  [0x4e00, 0x9fff, "Han"],
  [0xac00, 0xd7a3, "Hangul"],
];

export const SCRIPTS: readonly Script[] = [...new Set(BLOCKS.map(([, , script]) => script))];

/** Number of the script of each UTF-16 unit in `SCRIPTS`, plus one; 0 for what is no letter. */
export const SCRIPT_OF: Uint8Array = buildTable();

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const latin = SCRIPTS.indexOf("Latin") + 1;
  table.fill(latin, 0x41, 0x5b);
  table.fill(latin, 0x61, 0x7b);
  for (const [from, to, script] of BLOCKS) table.fill(SCRIPTS.indexOf(script) + 1, from, to + 1);
  // Multiplication and division sign; Arabic-Indic digits and punctuation; dandas; the Katakana middle dot.
  for (const code of [0xd7, 0xf7, 0x66a, 0x66b, 0x66c, 0x66d, 0x6d4, 0x964, 0x965, 0x30fb]) table[code] = 0;
  table.fill(0, 0x660, 0x66a).fill(0, 0x6f0, 0x6fa).fill(0, 0x966, 0x970);
  return table;
}

/**
 * Languages of scripts that serve one language of the web, or one so much more than others that a text in it
 * is taken for that language (Yiddish, Assamese, Tigrinya and Cantonese are not told apart).
 */
export const LANGUAGE_OF_SCRIPT: Readonly<Partial<Record<Script, string>>> = {
  Greek: "ell",
  Armenian: "hye",
  Georgian: "kat",
  Bengali: "ben",
  Gurmukhi: "pan",
  Gujarati: "guj",
  Oriya: "ory",
  Tamil: "tam",
  Telugu: "tel",
  Kannada: "kan",
  Malayalam: "mal",
  Sinhala: "sin",
  Thai: "tha",
  Lao: "lao",
  Tibetan: "bod",
  Khmer: "khm",
  Hangul: "kor",
  Kana: "jpn",
  Han: "cmn",
  Hebrew: "heb",
  Myanmar: "mya",
  Ethiopic: "amh",
};

/** Scripts of which one letter says as much as a word or a syllable: what it weighs against an alphabet's letter. */
export const LETTER_WEIGHT: Readonly<Partial<Record<Script, number>>> = {
  Han: 3,
  Hangul: 2.5,
  Kana: 1.5,
  Ethiopic: 2,
};
