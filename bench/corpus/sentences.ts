import type { Random } from "../../test/fuzz/random.ts";
import { contentWord, properName } from "./words.ts";

const DETERMINERS = "the a the the his her their its our this that every another no some many".split(" ");
const PREPOSITIONS =
  "of in to for with on at from by about into over after under between against without".split(" ");
const AUXILIARIES = "was is had has will would could did were are can may should must".split(" ");
const CONJUNCTIONS = "and but because while when although until where".split(" ");

/** Determiner and noun, now and then with a number, a name or an adjective; often one of the story's own words. */
function nounPhrase(random: Random, themes: readonly string[]): string {
  if (random.chance(0.08)) return properName(random, 1 + random.below(2));
  if (random.chance(0.06)) return `${2 + random.below(9700)} ${contentWord(random)}`;
  const adjective = random.chance(0.3) ? `${contentWord(random)} ` : "";
  const noun = themes.length > 0 && random.chance(0.3) ? random.pick(themes) : contentWord(random);
  return `${random.pick(DETERMINERS)} ${adjective}${noun}`;
}

function clause(random: Random, themes: readonly string[]): string {
  const parts = [nounPhrase(random, themes), `${random.pick(AUXILIARIES)} ${contentWord(random)}`];
  if (random.chance(0.6)) parts.push(nounPhrase(random, themes));
  for (let i = random.below(3); i > 0; i -= 1)
    parts.push(`${random.pick(PREPOSITIONS)} ${nounPhrase(random, themes)}`);
  return parts.join(" ");
}

/**
 * One sentence that nobody has written before. No three words in a row come without a content word, so that unrelated
 * articles have as little in common as real ones.
 */
export function sentence(random: Random, themes: readonly string[] = []): string {
  const first = clause(random, themes);
  const whole = random.chance(0.4)
    ? `${first}, ${random.pick(CONJUNCTIONS)} ${clause(random, themes)}`
    : first;
  const made = `${whole.charAt(0).toUpperCase()}${whole.slice(1)}`;
  return random.chance(0.1) ? `“${made},” said ${properName(random)}.` : `${made}.`;
}

/** A headline. */
export function headline(random: Random): string {
  const name = properName(random, 1);
  return `${name} ${contentWord(random)} its ${contentWord(random)} after the ${contentWord(random)} of ${properName(random, 1)}`;
}

/** Three to five sentences. */
export function paragraph(random: Random, themes: readonly string[]): string {
  return Array.from({ length: 3 + random.below(3) }, () => sentence(random, themes)).join(" ");
}
