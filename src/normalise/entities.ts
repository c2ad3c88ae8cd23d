import { decodeHTMLStrict } from "entities";
import { NEED } from "./needed-repairs.ts";
import type { Patch } from "./patch.ts";
import type { Stage } from "./stage.ts";

/** A complete character reference, whose "&" may have been escaped again any number of times. */
const REFERENCE = /&(?:amp;)*(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
/** Words of a text that is about markup, where a reference is likely to be quoted, not left over. */
const ABOUT_MARKUP =
  /`|(?:<|&lt;)\/?[a-z!]|\b(?:html5?|xml|markup|ampersands?|entit(?:y|ies)|escap(?:e|es|ed|ing)|unicode)\b/i;
const QUOTE = /["'“”„‘’«»‹›]/u;
/** The part of a web address before a reference. */
const IN_ADDRESS = /(?<!\S)(?=\S*$)\S*?(?:https?:\/\/|www\.|\?)/i;

/**
 * References to which a reader would never give a second thought, so that they are left over even in a text about
 * markup: nobody explains markup with "don&#8217;t".
 */
const IN_WORD =
  /^&(?:amp;)*(?:#(?:39|8217|821[169]|822[01]|x27|x2019)|apos|rsquo|[a-z](?:acute|grave|uml|circ|tilde|cedil));$/i;
const LETTER = /\p{L}/u;

/** HTML character references that stand in the text as they were written, decoded however often they were escaped. */
export const entities: Stage = {
  need: NEED.entity,
  inCode: false,
  find(text: string): Patch[] {
    const patches: Patch[] = [];
    let aboutMarkup: boolean | undefined;
    for (const match of text.matchAll(REFERENCE)) {
      const reference = match[0];
      const from = match.index;
      const to = from + reference.length;
      const meant = decode(reference);
      if (meant === undefined) continue;
      const before = text.slice(Math.max(0, from - 1), from);
      const after = text.slice(to, to + 1);
      aboutMarkup ??= ABOUT_MARKUP.test(text);
      const inWord = IN_WORD.test(reference) && (LETTER.test(before) || LETTER.test(after));
      if (!inWord && (aboutMarkup || (QUOTE.test(before) && QUOTE.test(after)))) continue;
      // In an address "&name;" may be a parameter behind a ";"; "&amp;" is the only one that is sure.
      if (meant !== "&" && IN_ADDRESS.test(text.slice(Math.max(0, from - 200), from))) continue;
      patches.push({ from, to, text: meant, rule: "entities/left-over" });
    }
    return patches;
  },
};

/** What a reference stands for, undefined where its name is not one of HTML's. */
function decode(reference: string): string | undefined {
  const once = reference.replace(/^&(?:amp;)+/i, "&");
  const meant = decodeHTMLStrict(once);
  // "&amp;amp;" is "&"; "&amp;nosuch;" is "&nosuch;" at least.
  if (meant !== once) return meant;
  return once === reference ? undefined : once;
}
