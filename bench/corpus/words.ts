import type { Random } from "../../test/fuzz/random.ts";

const ONSETS = "b br c cl cr d dr f fl g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t tr v w".split(
  " ",
);
const VOWELS = "a ai e ea ee i o oa oo ou u".split(" ");
const CODAS = " b ck d f g l ll m n nd ng nt p r rd rn rt s sh ss st t th".split(" ");
const PLURALS = ["", "", "s"];

/** Different content words: so many that two unrelated articles hardly share three words in a row. */
const CONTENT_WORDS = 30_000;

/** Content words of a language that does not exist; the words that hold sentences together are English. */
function coined(index: number): string {
  let rest = index;
  const part = (from: readonly string[]): string => {
    const found = from[rest % from.length] ?? "";
    rest = Math.floor(rest / from.length);
    return found;
  };
  const first = part(ONSETS) + part(VOWELS) + part(CODAS);
  return rest === 0 ? first : first + part(VOWELS) + part(CODAS);
}

/** A content word; frequent ones far more often than rare ones. */
export function contentWord(random: Random): string {
  const index = random.chance(0.5)
    ? random.below(CONTENT_WORDS)
    : random.skewed(CONTENT_WORDS) + random.below(400);
  return coined(200 + index) + random.pick(PLURALS);
}

/** A name of a person, a place or a paper. */
export function properName(random: Random, words = 2): string {
  return Array.from({ length: words }, () => {
    const word = coined(300 + random.below(CONTENT_WORDS));
    return word.charAt(0).toUpperCase() + word.slice(1);
  }).join(" ");
}
