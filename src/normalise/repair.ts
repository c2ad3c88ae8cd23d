import type { Edit } from "../document/label.ts";
import type { Segment } from "../document/segment.ts";
import { compatibility, controls, invisibles } from "./characters.ts";
import { entities } from "./entities.ts";
import { hyphenation } from "./hyphenation.ts";
import { mojibake } from "./mojibake/index.ts";
import { NEED } from "./needed-repairs.ts";
import { nfc } from "./nfc.ts";
import { compose, type Patch, patched, toEdits } from "./patch.ts";
import { variants } from "./quotes.ts";
import { scan } from "./scan.ts";
import { spaces } from "./spaces.ts";
import type { NormaliseOptions, Stage } from "./stage.ts";

/**
 * The order matters: line ends are known in the text as read only; entities can hide mojibake ("&acirc;€™");
 * mojibake is made of no-break spaces, soft hyphens and controls that the stages behind it would take away.
 */
const STAGES: readonly Stage[] = [
  hyphenation,
  entities,
  mojibake,
  controls,
  invisibles,
  compatibility,
  nfc,
  spaces,
  variants,
];

/**
 * One repair can uncover another (a no-break space in mojibake in an entity; mojibake made twice). Every stage
 * shortens the text or settles it, so it ends by itself; the limit is for inputs made to be a nuisance.
 */
const MAX_ROUNDS = 12;

const NOTHING: readonly Edit[] = Object.freeze([]);
const DEFAULTS: NormaliseOptions = {};

/**
 * Repairs of a segment's text, as edits of the source: in order, disjoint, inside the segment's span, each named
 * after its strongest cause. Applying them (`applyEdits`) gives a text that needs no further repair. Pure.
 */
export function normalise(segment: Segment, options: NormaliseOptions = DEFAULTS): readonly Edit[] {
  const needs = needsOf(segment.text, options);
  if (needs === 0) return NOTHING;
  const patches = repairs(segment, options, needs);
  return patches.length === 0 ? NOTHING : toEdits(segment, patches);
}

/** Which stages may find something to do in a text: bits of `NEED`; 0 where it needs no repair. */
export function needsOf(text: string, options: NormaliseOptions = DEFAULTS): number {
  return scan(text) & (options.quotes === "straight" ? ~0 : ~NEED.variant);
}

function repairs(segment: Segment, options: NormaliseOptions, firstNeeds: number): readonly Patch[] {
  const stages = segment.block === "code" ? STAGES.filter((stage) => stage.inCode) : STAGES;
  const context = { segment, options };
  let patches: readonly Patch[] = [];
  let text = segment.text;
  let needs = firstNeeds;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = text;
    for (const stage of stages) {
      // A stage goes on until it finds nothing more: mojibake made twice must not lose its controls in between.
      for (let turn = 0; (needs & stage.need) !== 0 && turn < MAX_ROUNDS; turn += 1) {
        const found = stage.find(text, context);
        if (found.length === 0) break;
        patches = compose(segment.text, patches, found);
        text = patched(text, found);
        needs = needsOf(text, options);
      }
    }
    if (text === before || needs === 0) break;
  }
  return patches;
}
