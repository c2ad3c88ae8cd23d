import type { CruftRule, Line } from "../rule.ts";
import { surroundingsOf } from "../shape/elements.ts";
import { FirstLetters } from "./first-letters.ts";
import { KEY_LENGTH, keyOf, packedKey } from "./key.ts";
import { NO_LITERAL, RequiredLiterals } from "./required-literals.ts";
import { ANY_SIGN, NO_SIGN, signBits } from "./signs.ts";

/** Longest line that a rule without `longest` is shown, in units. */
export const MAX_LINE_LENGTH = 400;

/** Beginnings of lines that are remembered; a large batch has millions. */
const MAX_KEYS = 20_000;
/** Lengths of lines, in units, up to which rules are sorted out together; most rules look at short lines only. */
const LENGTHS: readonly number[] = [14, 48, 80, 120, 200, 300, MAX_LINE_LENGTH];

/** A rule with what the dispatcher knows of it. */
interface Known<Rule> {
  readonly rule: Rule;
  readonly longest: number;
  /** Bits of `signs`, and of `holds`: a line must have one of either. */
  readonly signs: number;
  readonly needles: number;
  /** Bits of `within`. */
  readonly within: number;
}

/** Rules with what they ask for, in rows that lie close together: two dozen are gone through for each line. */
interface Group<Rule> {
  readonly rules: readonly Rule[];
  /** For each rule `longest`, `signs`, `needles` and `within`, one behind the other. */
  readonly asks: Int32Array;
  /** Whether any of them looks at the signs of a line, at what it holds, and at its elements. */
  readonly signs: boolean;
  readonly holds: boolean;
  readonly within: boolean;
}

const ROW = 4;
/** Bit of `within` for rules that name no elements. */
const ANYWHERE: number = 1 << 30;

/** Rules that are asked of the same lines: all of them, and those that are asked everywhere. */
interface Candidates<Rule> {
  readonly all: Group<Rule>;
  readonly everywhere: Group<Rule>;
}

/**
 * Tells for each line which rules of a set can match it at all. Most rules are phrases at the start of a line, so that
 * one look-up by its first letters spares nearly all of the matching; one pass over the line tells what else it lacks
 * that rules ask for.
 */
export class Dispatcher<Rule extends CruftRule = CruftRule> {
  readonly #needles = new RequiredLiterals();
  /** Rules for lines that begin in any way, by the length of the line. */
  readonly #anywhere: readonly Candidates<Rule>[];
  readonly #byStart = new Map<string, Known<Rule>[]>();
  readonly #firstLetters = new FirstLetters();
  /** Each beginning of a line is looked up once, those in plain letters without making its key. */
  readonly #byPacked = new Map<number, Candidates<Rule>>();
  readonly #byKey = new Map<string, Candidates<Rule>>();
  /** The same by the rules: many beginnings are those of the same. */
  readonly #byIds = new Map<string, Candidates<Rule>>();

  /** Places of the rules of a group that a line passes. */
  readonly #passing: Int32Array;

  constructor(rules: readonly Rule[]) {
    this.#passing = new Int32Array(rules.length);
    const known = rules.map((rule) => know(rule, this.#needles));
    const anywhere = known.filter(({ rule }) => rule.prefixes === undefined);
    this.#anywhere = [0, ...LENGTHS].map((above) =>
      candidates(anywhere.filter((each) => each.longest > above)),
    );
    for (const each of known) {
      for (const start of new Set(each.rule.prefixes)) {
        const list = this.#byStart.get(start) ?? [];
        if (list.length === 0) this.#byStart.set(start, list);
        list.push(each);
        this.#firstLetters.add(start);
      }
    }
  }

  /** Hands over the rules that can match a line; with `far`, those of them that ask for every line (`everywhere`). */
  each(line: Line, far: boolean, ask: (rule: Rule, line: Line) => void): void {
    const { text } = line;
    const anywhere = this.#anywhere[lengthOf(text)];
    const named = this.#firstLetters.mayBegin(text) ? this.#named(text) : undefined;
    const first = far ? anywhere?.everywhere : anywhere?.all;
    const second = far ? named?.everywhere : named?.all;
    // The one look at a line that nobody remembers: made once, for both groups.
    const needles = first?.holds || second?.holds ? this.#needles.bitsIn(text) : NO_LITERAL;
    if (first !== undefined) this.#among(first, line, needles, ask);
    if (second !== undefined) this.#among(second, line, needles, ask);
  }

  /** The same as a list. */
  of(line: Line, far = false): readonly Rule[] {
    const rules: Rule[] = [];
    this.each(line, far, (rule) => rules.push(rule));
    return rules;
  }

  #among(group: Group<Rule>, line: Line, needles: number, ask: (rule: Rule, line: Line) => void): void {
    const { rules, asks } = group;
    if (rules.length === 0) return;
    const { text, segment } = line;
    const signs = group.signs ? line.signs : ANY_SIGN;
    const around = group.within ? ANYWHERE | surroundingsOf(segment.element) : ANYWHERE;
    const passing = this.#passing;
    let count = 0;
    // Without a branch for each rule: the processor would guess many of them wrong.
    for (let at = 0; at < rules.length; at += 1) {
      const row = at * ROW;
      const shortEnough = ~((asks[row] ?? 0) - text.length) >>> 31;
      const holdsOne = ((asks[row + 1] ?? 0) & signs) | ((asks[row + 2] ?? 0) & needles);
      passing[count] = at;
      count += shortEnough & isSet(holdsOne) & isSet((asks[row + 3] ?? 0) & around);
    }
    for (let i = 0; i < count; i += 1) {
      const rule = rules[passing[i] ?? 0];
      if (rule !== undefined) ask(rule, line);
    }
  }

  /** The rules that know how a text begins. */
  #named(text: string): Candidates<Rule> {
    const packed = packedKey(text);
    const known = packed < 0 ? this.#byKey.get(keyOf(text)) : this.#byPacked.get(packed);
    if (known !== undefined) return known;
    const key = keyOf(text);
    const made = this.#make(key);
    if (this.#byPacked.size + this.#byKey.size >= MAX_KEYS) {
      this.#byPacked.clear();
      this.#byKey.clear();
    }
    if (packed >= 0) this.#byPacked.set(packed, made);
    else this.#byKey.set(key, made);
    return made;
  }

  #make(key: string): Candidates<Rule> {
    const named = new Set<Known<Rule>>();
    for (let length = 1; length <= Math.min(key.length, KEY_LENGTH); length += 1) {
      for (const each of this.#byStart.get(key.slice(0, length)) ?? []) named.add(each);
    }
    const ids = [...named].map(({ rule }) => rule.id).join(" ");
    const made = this.#byIds.get(ids) ?? candidates([...named]);
    this.#byIds.set(ids, made);
    return made;
  }
}

function know<Rule extends CruftRule>(rule: Rule, needles: RequiredLiterals): Known<Rule> {
  const {
    maxLength: longest = MAX_LINE_LENGTH,
    requiredSigns: signs,
    requiredLiterals: holds,
    within,
  } = rule;
  return {
    rule,
    longest,
    signs: signs === undefined ? (holds === undefined ? ANY_SIGN : NO_SIGN) : signBits(signs),
    needles: holds === undefined ? NO_LITERAL : needles.add(holds),
    within: within === undefined ? ANYWHERE : within.reduce((bits, { bit }) => bits | bit, 0),
  };
}

/** 1 where any bit is set, else 0. */
function isSet(bits: number): number {
  return (bits | -bits) >>> 31;
}

/** Index of the length of a text in `LENGTHS`. */
function lengthOf({ length }: string): number {
  let at = 0;
  while (at < LENGTHS.length && length > (LENGTHS[at] ?? 0)) at += 1;
  return at;
}

function candidates<Rule extends CruftRule>(known: readonly Known<Rule>[]): Candidates<Rule> {
  return { all: groupOf(known), everywhere: groupOf(known.filter(({ rule }) => rule.everywhere === true)) };
}

function groupOf<Rule>(known: readonly Known<Rule>[]): Group<Rule> {
  return {
    rules: known.map(({ rule }) => rule),
    asks: Int32Array.from(
      known.flatMap(({ longest, signs, needles, within }) => [longest, signs, needles, within]),
    ),
    signs: known.some(({ signs }) => signs !== ANY_SIGN),
    holds: known.some(({ needles }) => needles !== NO_LITERAL),
    within: known.some(({ within }) => within !== ANYWHERE),
  };
}
