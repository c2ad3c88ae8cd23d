import { NEED } from "./needed-repairs.ts";
import type { Patch } from "./patch.ts";
import type { Stage } from "./stage.ts";

/** A run that is not one plain space between two words: an odd space, several spaces, or spaces at an end. */
const RUN = /\s{2,}|[^\S ]|^ | $/gu;

const NO_BREAK = /[\u00a0\u202f]/u;
const ODD = /[\u1680\u2000-\u200a\u205f\u3000]/u;

/** Every run of white space becomes one space, and none at the ends. */
export const spaces: Stage = {
  need: NEED.space,
  inCode: false,
  find(text: string): Patch[] {
    const patches: Patch[] = [];
    for (const match of text.matchAll(RUN)) {
      const from = match.index;
      const to = from + match[0].length;
      const atEnd = from === 0 || to === text.length;
      patches.push({ from, to, text: atEnd ? "" : " ", rule: atEnd ? "white-space/edge" : ruleOf(match[0]) });
    }
    return patches;
  },
};

function ruleOf(run: string): string {
  if (NO_BREAK.test(run)) return "characters/nbsp";
  if (ODD.test(run)) return "characters/space";
  return run.length > 1 ? "white-space/doubled" : "characters/control";
}
