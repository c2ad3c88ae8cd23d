import { NEED } from "./needed-repairs.ts";
import type { Patch } from "./patch.ts";
import type { Stage } from "./stage.ts";

/** A character with the marks that may compose with it, conjoining jamo, or a character that NFC may replace. */
const CLUSTER = /[\u1100-\u11ff\uac00-\ud7a3]+\p{M}*|\P{M}?\p{M}+|[^\0-\u02ff\u0400-\u0482\u4e00-\u9fff]/gu;

/** Unicode NFC, as one small patch for each cluster that it changes. */
export const nfc: Stage = {
  need: NEED.nfc,
  inCode: false,
  find(text: string): Patch[] {
    const whole = text.normalize("NFC");
    if (whole === text) return [];
    const patches: Patch[] = [];
    let result = "";
    let at = 0;
    for (const match of text.matchAll(CLUSTER)) {
      const composed = match[0].normalize("NFC");
      if (composed === match[0]) continue;
      const to = match.index + match[0].length;
      patches.push({ from: match.index, to, text: composed, rule: "characters/nfc" });
      result += text.slice(at, match.index) + composed;
      at = to;
    }
    return result + text.slice(at) === whole ? patches : [difference(text, whole)];
  },
};

/** One patch from the first to the last difference, for compositions across clusters. */
function difference(text: string, whole: string): Patch {
  let from = 0;
  while (from < text.length && text[from] === whole[from]) from += 1;
  let tail = 0;
  const most = Math.min(text.length, whole.length) - from;
  while (tail < most && text[text.length - 1 - tail] === whole[whole.length - 1 - tail]) tail += 1;
  return {
    from,
    to: text.length - tail,
    text: whole.slice(from, whole.length - tail),
    rule: "characters/nfc",
  };
}
