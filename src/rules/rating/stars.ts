import { type CruftRule, wholeLine } from "../rule.ts";

const STARS =
  /^[\s|,(]*[★☆✩✪✭✮✯⭐🌟](?:[\s★☆✩✪✭✮✯⭐🌟|,]|\([\s|,(]*[★☆✩✪✭✮✯⭐🌟])*(?:(?:\)|\uFE0F)(?:[\s★☆✩✪✭✮✯⭐🌟|,)]|\uFE0F)*)?(?:\(?[\d.,]{1,6}(?: ?\/ ?\d{1,2})?(?: ?(?:\/|out of|of|von|sur|de|su|из|votes?|reviews?|ratings?|stars?|bewertungen|avis|valoraciones) ?[\d.,]{0,5})?\)?[\s★☆]*)?$/u;

const MAX_LENGTH = 80;
const GLYPH = /[★☆✩✪✭✮✯⭐🌟]/gu;

/** A row of stars. */
export const ratingStars: CruftRule = {
  id: "rating/stars",
  reason: "row of rating stars",
  maxLength: 80,
  requiredSigns: "é",
  find(line) {
    if (line.words > 5 || line.text.length > MAX_LENGTH || !STARS.test(line.text)) return undefined;
    // One star and a number may be a cell of a comparison.
    return wholeLine(line, (line.text.match(GLYPH)?.length ?? 0) >= 3 ? 0.94 : 0.7);
  },
  hits: ["⟦★★★★☆⟧", "⟦☆ ★ ☆ ★ ☆ ★⟧\n⟦⭐⭐⭐ 3.5/5⟧", "⟦★★★★★ (12 votes)⟧"],
  misses: ["★ Buy the tickets early", "Four stars ★★★★ for the food", "***"],
};
