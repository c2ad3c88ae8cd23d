import type { Patch } from "../patch.ts";

const RULE = "mojibake/lost-byte";

interface LossyForm {
  /** Global; matches the damaged characters only. */
  readonly pattern: RegExp;
  /** Taken only in a text that has other mojibake. */
  readonly needsProof: boolean;
  meant(found: RegExpMatchArray, text: string): string;
}

/** Spanish: there "Ã" that lost its soft hyphen is "í" ("aquÃ"), elsewhere one that lost its no-break space is "à". */
const SPANISH = /Ã±|Â¿|Â¡|Ã³n(?!\p{L})/u;

/**
 * Mojibake of which a byte is gone: the second half was an undefined byte, a soft hyphen or a no-break space,
 * which something on the way replaced or folded.
 */
const FORMS: readonly LossyForm[] = [
  // ” is E2 80 9D, and 9D is undefined: "â€" with a replacement character, or nothing, behind it.
  { pattern: /â€\ufffd/gu, needsProof: false, meant: () => "”" },
  { pattern: /â€(?=[\s,.;:!)\]]|$)/gu, needsProof: false, meant: () => "”" },
  // What stands before is looked at only where the rest stands: the other way round every unit of the text costs a search.
  { pattern: /â€\?(?<=â€œ[^â]{1,400}â€\?)/gu, needsProof: true, meant: () => "”" },
  // A dash whose last half was made a straight quote.
  { pattern: /(?<=\s)â€"(?=\s)|(?<=\p{L})â€"(?=\p{L})/gu, needsProof: false, meant: () => "—" },
  // No-break spaces of which only the first half is seen. "Â" ends no word in lower case, number or sentence.
  {
    pattern: /(?<=[\p{Ll}\p{N}.,;:!?)\]”’»%–—])Â(?: {1,3}Â){0,40}(?=\s|$)/gu,
    needsProof: false,
    meant: () => "",
  },
  { pattern: /(?<=\s|^)Â(?=\s|$)/gu, needsProof: true, meant: () => "" },
  // Portuguese às, àquele, àquilo, which go on behind the lost no-break space.
  { pattern: /(?<=\s|^)Ã (?=(?:s|quel[ae]s?|quilo)(?!\p{L}))/gu, needsProof: true, meant: () => "à" },
  {
    pattern: /(?<=\p{Ll})Ã(?=\s|$)/gu,
    needsProof: false,
    meant: (_, text) => (SPANISH.test(text) ? "í" : "à"),
  },
  { pattern: /(?<=\s|^)Ã(?=\s)/gu, needsProof: true, meant: () => "à" },
  // í is C3 AD, and AD is the soft hyphen: "paÃs".
  { pattern: /(?<=\p{Ll})Ã(?=\p{Ll})/gu, needsProof: true, meant: () => "í" },
];

/** Adds the repairs of damaged forms to those of whole sequences, where they don't meet. */
export function lostBytes(text: string, whole: readonly Patch[]): Patch[] {
  const found: Patch[] = [];
  // 1 where a repair stands already.
  const taken = new Uint8Array(text.length);
  for (const patch of whole) taken.fill(1, patch.from, patch.to);
  for (const form of FORMS) {
    if (form.needsProof && whole.length === 0) continue;
    for (const match of text.matchAll(form.pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (taken.subarray(from, to).includes(1)) continue;
      taken.fill(1, from, to);
      found.push({ from, to, text: form.meant(match, text), rule: RULE });
    }
  }
  if (found.length === 0) return [...whole];
  return [...whole, ...found].sort((a, b) => a.from - b.from);
}
