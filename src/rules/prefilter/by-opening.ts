import { alternativesOf, capturesIn } from "./alternatives.ts";
import { isPlain, KEY_LENGTH, keyOf, LEAD, packedKey } from "./key.ts";
import { prefixesOfSource } from "./prefixes.ts";

/** What rules ask of a pattern. */
export interface Pattern {
  readonly source: string;
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
}

/**
 * A pattern anchored with `^` that tries on each text only those of its alternatives that can begin as the text does.
 * It matches what the whole pattern matches, with the same groups. Hundreds of phrases in a row are mostly code that
 * the processor has not at hand: on a line that comes once a document, refusing them takes up to 15 µs, and compiling
 * them up to 25 ms.
 */
export function byOpening(pattern: RegExp): Pattern {
  return new Openings(pattern);
}

/** Beginnings of texts that a pattern remembers; a large batch has millions. */
const MAX_KEYS = 2_000;

/**
 * What most patterns pass over in front of their first word. Texts that begin with a letter are spared it: the class
 * makes more code than all of the words.
 */
const DECORATION = /^\^\[\^\\p\{L\}\\p\{N\}\]\{0,\d\}/u;

interface Alternative {
  readonly body: string;
  /** Stands in its place where it is left out: keeps the numbers of the groups behind it; "" where it has none. */
  readonly groups: string;
  /** How the texts begin that it can match. */
  readonly beginnings: ReadonlySet<string>;
}

class Openings implements Pattern {
  readonly source: string;
  readonly #whole: RegExp;
  /** What is left of the pattern, by the key of the text (packed where it can be); null where nothing is. */
  readonly #byKey = new Map<string | number, RegExp | null>();
  /** The same by its source: many keys leave the same alternatives. */
  readonly #bySource = new Map<string, RegExp>();
  #alternatives: readonly Alternative[] | undefined;

  constructor(whole: RegExp) {
    this.#whole = whole;
    this.source = whole.source;
  }

  test(text: string): boolean {
    return this.#fitting(text)?.test(text) ?? false;
  }

  exec(text: string): RegExpExecArray | null {
    return this.#fitting(text)?.exec(text) ?? null;
  }

  #fitting(text: string): RegExp | null {
    const packed = packedKey(text);
    const key = packed < 0 ? keyOf(text) : packed;
    // Behind so much decoration the key breaks off, and anything may follow.
    if (text.length > LEAD && isShort(key)) return this.#whole;
    const bare = isPlain(text.charCodeAt(0));
    // Packed keys are no less than 0: below there is room for those of texts without decoration.
    const place = bare && typeof key === "number" ? ~key : key;
    const known = this.#byKey.get(place);
    if (known !== undefined) return known;
    const made = this.#make(keyOf(text), place !== key);
    if (this.#byKey.size >= MAX_KEYS) this.#byKey.clear();
    this.#byKey.set(place, made);
    return made;
  }

  /** What is left of the pattern for texts with this key; with `bare`, for those of them that begin with the letter. */
  #make(key: string, bare: boolean): RegExp | null {
    const parts = alternativesOf(this.source);
    if (parts === undefined) return this.#whole;
    const { before, alternatives, behind } = parts;
    // Read off the pattern when it is first asked: most processes never see a line for most rules.
    this.#alternatives ??= alternatives.map((body) => ({
      body,
      groups: "()".repeat(capturesIn(body)),
      beginnings: prefixesOfSource(`${before}${body}${behind}`),
    }));
    const beginnings = Array.from({ length: KEY_LENGTH + 1 }, (_, length) => key.slice(0, length));
    let fitting = 0;
    const bodies: string[] = [];
    for (const alternative of this.#alternatives) {
      if (beginnings.some((each) => alternative.beginnings.has(each))) {
        fitting += 1;
        bodies.push(alternative.body);
      } else if (alternative.groups !== "") bodies.push(`(?!)${alternative.groups}`);
    }
    if (fitting === 0) return null;
    const opening = bare ? before.replace(DECORATION, "^") : before;
    const source = `${opening}${bodies.join("|")}${behind}`;
    const known = this.#bySource.get(source) ?? new RegExp(source, this.#whole.flags);
    this.#bySource.set(source, known);
    return known;
  }
}

/** Smallest packed key of full length: five bits a letter. */
const FULL = 1 << (5 * (KEY_LENGTH - 1));

function isShort(key: string | number): boolean {
  return typeof key === "number" ? key < FULL : key.length < KEY_LENGTH;
}
