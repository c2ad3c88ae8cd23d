import { random } from "../../test/dedup/texts.ts";

const SYLLABLES = "ba cor del fin gor hal jun kel lom mar nis pol rut sen tav wex zim".split(" ");
const VOCABULARY = 30_000;
/** Words that a made-up article has on average, and how much they vary. */
const WORDS = 350;

/** An article; those with one `story` are copies of each other. */
export interface MadeUpText {
  readonly story: number;
  readonly text: string;
}

/**
 * Articles of made-up words with the frequencies of a language (Zipf), a third of them copies of another one. The same
 * each time.
 */
export function* madeUpTexts(count: number): Generator<MadeUpText> {
  const next = random(20);
  const word = (rank: number): string => {
    let name = "";
    for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
      name += SYLLABLES[rest % SYLLABLES.length] ?? "";
    }
    return name;
  };
  const draw = (): string => word(Math.floor(VOCABULARY ** next()) - 1);
  const article = (): string[] => Array.from({ length: Math.floor(WORDS * (0.4 + 1.2 * next())) }, draw);
  let made = 0;
  for (let story = 0; made < count; story += 1) {
    const original = article();
    yield { story, text: original.join(" ") };
    made += 1;
    for (
      let copies = next() < 0.25 ? 1 + Math.floor(next() * 3) : 0;
      copies > 0 && made < count;
      copies -= 1
    ) {
      yield { story, text: copyOf(original, next, draw).join(" ") };
      made += 1;
    }
  }
}

/** A copy as feeds make them: edited, cut to its first part, or wrapped in other words. */
function copyOf(original: readonly string[], next: () => number, draw: () => string): string[] {
  const manner = next();
  const share = 0.05 * next();
  const edited = original.map((word) => (next() < share ? draw() : word));
  if (manner < 0.5) return edited;
  if (manner < 0.8) return edited.slice(0, Math.floor(edited.length * (0.6 + 0.35 * next())));
  const cruft = (): string[] => Array.from({ length: Math.floor(60 * next()) }, draw);
  return [...cruft(), ...edited, ...cruft()];
}
