import { CountingMatcher } from "./matcher.ts";
import { type HostileText, hostileTexts, spellOut } from "./texts.ts";

/**
 * Steps that an expression may take for a character. V8 takes 2 to 8 ns for one, so that these cost at most about what
 * all the rest of the cleaning does.
 */
export const MAX_STEPS = 64;
/** Times the steps that a text twice as long may take: 2 where they grow with the text, 4 with its square. */
export const MAX_GROWTH = 3;

/** Units of the texts by which the candidates are told, and of those on which they are then tried. */
const SHORT = 64;
/** Bounds of repetitions lie between the lengths of a short line and of a long one. */
const LENGTHS: readonly number[] = [SHORT, 320, 1000];
const LONG = 1000;

/** What an expression takes for the worst text that was found. */
export interface Cost {
  /** Steps for a character, at most a little more than `MAX_STEPS`. */
  readonly steps: number;
  /** Times the steps for a text twice as long. */
  readonly growth: number;
  readonly text: HostileText;
}

/** The cost of an expression that is too expensive, undefined for one that is not. */
export function excess(source: string, flags: string): Cost | undefined {
  const matcher = new CountingMatcher(source, flags);
  // Parts of a pattern have many texts in common.
  const known = new Map<string, number>();
  for (const texts of hostileTexts(matcher)) {
    let worst: { steps: number; text: HostileText } | undefined;
    for (const text of texts) {
      const whole = spellOut(text, SHORT);
      const steps = known.get(whole) ?? stepsOf(matcher, whole);
      known.set(whole, steps);
      if (worst === undefined || steps > worst.steps) worst = { steps, text };
      if (steps > MAX_STEPS) break;
    }
    if (worst === undefined) continue;
    const { text } = worst;
    const at = (length: number): number => stepsOf(matcher, spellOut(text, length));
    const steps = Math.max(...LENGTHS.map(at));
    const growth = (2 * at(2 * LONG)) / Math.max(1, at(LONG));
    if (steps > MAX_STEPS || growth > MAX_GROWTH) return { steps, growth, text };
  }
  return undefined;
}

/** Steps for a character of a text. */
function stepsOf(matcher: CountingMatcher, text: string): number {
  return matcher.run(text, (MAX_STEPS + 1) * text.length).steps / text.length;
}
