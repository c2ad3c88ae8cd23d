/** A single-byte charset as which UTF-8 may have been read, and the byte that each of its characters stood for. */
export interface Charset {
  /** End of the rule id: `mojibake/utf8-as-…`. */
  readonly name: string;
  /** Byte of each UTF-16 unit; 0 for those that are not in the charset, and for ASCII. */
  readonly byteOf: Uint8Array;
  /** The units that have one, with their bytes. */
  readonly units: readonly { readonly code: number; readonly byte: number }[];
  /** First bytes of sequences that are looked at; others are too common in right text. 1 where allowed. */
  readonly leads: Uint8Array;
}

type ByteRange = readonly [from: number, to: number];

/**
 * Windows-1252 for the bytes 80 to 9F; undefined bytes are spaces here. Written out because the TextDecoder of
 * Node 20 reads windows-1252 as Latin-1 (https://github.com/nodejs/node/issues/56542).
 */
const WINDOWS_1252_C1 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** What Windows-1252 prints for a C1 control, undefined where it prints nothing. */
export function printedC1(code: number): string | undefined {
  const char = WINDOWS_1252_C1.charAt(code - 0x80);
  return char === "" || char === " " ? undefined : char;
}

function charset(name: string, label: string, leads: readonly ByteRange[]): Charset {
  const units: { code: number; byte: number }[] = [];
  const decoder = new TextDecoder(label);
  for (let byte = 0x80; byte <= 0xff; byte += 1) {
    const printed = label === "windows-1252" ? printedC1(byte) : undefined;
    units.push({ code: (printed ?? decoder.decode(Uint8Array.of(byte))).charCodeAt(0), byte });
    // Bytes that the charset leaves undefined, or that were read as Latin-1, show up as C1 controls.
    if (byte <= 0x9f && label !== "macintosh") units.push({ code: byte, byte });
  }
  const byteOf = new Uint8Array(0x10000);
  for (const { code, byte } of units) byteOf[code] = byte;
  const allowed = new Uint8Array(0x100);
  for (const [from, to] of leads) allowed.fill(1, from, to + 1);
  return { name, byteOf, units, leads: allowed };
}

/** With Latin-1, of which it is a superset once C1 controls are let through. */
export const WINDOWS_1252: Charset = charset("windows-1252", "windows-1252", [
  [0xc2, 0xdb], // up to Arabic; Ü, Ý, Þ and ß lead to scripts that don't pay for the risk
  [0xe0, 0xed],
  [0xef, 0xf0], // not U+E000 to U+EFFF: private use
]);

/** As Windows-1252, less the leads that are letters of words in right Czech, Polish and Croatian. */
export const WINDOWS_1250: Charset = charset("windows-1250", "windows-1250", [
  [0xc2, 0xc5],
  [0xce, 0xd1],
  [0xe2, 0xe2],
]);

/** "Р" and "С" for Cyrillic ("Т" for "ґ"), "вЂ…" for punctuation, "В" for no-break spaces and guillemets. */
export const WINDOWS_1251: Charset = charset("windows-1251", "windows-1251", [
  [0xc2, 0xc2],
  [0xd0, 0xd2],
  [0xe2, 0xe2],
]);

/** "¬", "√", "ƒ", "≈", "‚", and the dashes "–" and "—" for Cyrillic. */
export const MAC_ROMAN: Charset = charset("mac-roman", "macintosh", [
  [0xc2, 0xc5],
  [0xd0, 0xd1],
  [0xe2, 0xe2],
  [0xf0, 0xf0],
]);

/** Characters of which one must stand directly before one of `tails` for there to be mojibake. */
export interface PairClass {
  readonly leads: readonly number[];
  readonly tails: readonly number[];
}

function codes(charset: Charset, wanted: (byte: number) => boolean): number[] {
  return charset.units.filter(({ byte }) => wanted(byte)).map(({ code }) => code);
}

function pairs(charsets: readonly Charset[]): PairClass {
  return {
    leads: charsets.flatMap((set) => codes(set, (byte) => set.leads[byte] === 1)),
    tails: charsets.flatMap((set) => codes(set, (byte) => byte < 0xc0)),
  };
}

/** "в" is left to `MOJIBAKE_ALONE`: it is far too common in right Cyrillic. */
const SMALL_VE = 0x432;

/** For the scan that decides whether mojibake is looked for at all. */
export const MOJIBAKE_PAIRS: readonly PairClass[] = [
  pairs([WINDOWS_1252, WINDOWS_1250]),
  {
    leads: pairs([WINDOWS_1251]).leads.filter((code) => code !== SMALL_VE),
    tails: pairs([WINDOWS_1251]).tails,
  },
  pairs([MAC_ROMAN]),
];

/**
 * Characters that call for a look wherever they stand: "Â" and "Ã", since white space folding may have taken
 * their second half, and "Ђ", the second character of every quotation mark read as Windows-1251.
 */
export const MOJIBAKE_ALONE: readonly number[] = [0xc2, 0xc3, 0x402];
