import { NEED } from "./needed-repairs.ts";
import type { Patch } from "./patch.ts";
import type { Stage } from "./stage.ts";

const VARIANT = /«\s?|\s?»|[“”„‟»‘’‚‛‹›]|[‐‑‒–—―]/gu;
const SINGLE = /[‘’‚‛‹›]/u;
const DASH = /[‐‑‒–—―]/u;
const FRENCH = /^[^»]*«/u;

/** On request: curly quotes and guillemets (with the space that French puts inside them) and dashes as ASCII. */
export const variants: Stage = {
  need: NEED.variant,
  inCode: false,
  find(text: string): Patch[] {
    const insideSpaces = FRENCH.test(text);
    return Array.from(text.matchAll(VARIANT), (match) => {
      const found = match[0];
      const sign = found.trim();
      const keep = insideSpaces ? 0 : found.length - sign.length;
      const from = match.index + (found.startsWith(sign) ? 0 : keep);
      const to = match.index + found.length - (found.startsWith(sign) ? keep : 0);
      if (DASH.test(sign)) return { from, to, text: "-", rule: "dashes/straight" };
      return { from, to, text: SINGLE.test(sign) ? "'" : '"', rule: "quotes/straight" };
    });
  },
};
