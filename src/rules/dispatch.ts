import type { CruftRule, Line } from "./rule.ts";
import { KEY_LENGTH, keyOf, packedKey } from "./shape/key.ts";
import { Needles, NO_NEEDLE } from "./shape/needles.ts";
import { ANY_SIGN, NO_SIGN, signBits } from "./shape/signs.ts";

/** Longest line that a rule without `longest` is shown, in units. */
export const LONGEST_LINE = 400;

/** Names the rules that can match a line at all. */
export interface Dispatcher<Rule extends CruftRule = CruftRule> {
  (line: Line): readonly Rule[];
  /** Those of them that ask to be shown every line (`CruftRule.everywhere`). */
  everywhere(line: Line): readonly Rule[];
}

/** Beginnings of lines that are remembered; a large batch has millions. */
const MOST_KEYS = 20_000;
/** Lengths of lines, in units, up to which rules are sorted out together; most rules look at short lines only. */
const LENGTHS: readonly number[] = [48, 80, 120, 200, 300, LONGEST_LINE];

/** The rules for lines that begin alike, by the length of the line: those for each of `LENGTHS`, and those beyond. */
interface Candidates<Rule> {
  readonly all: readonly Group<Rule>[];
  readonly everywhere: readonly Group<Rule>[];
}

/** A rule with what the dispatcher knows of it. */
interface Known<Rule> {
  readonly rule: Rule;
  readonly longest: number;
  /** Bits of `signs`, and of `holds`: a line must have one of either. */
  readonly signs: number;
  readonly needles: number;
}

/**
 * Prepares a rule set. Most rules are phrases at the start of a line, so that one look-up by its first letters spares
 * nearly all of the matching; one pass over the line tells what else it lacks that rules ask for.
 */
export function dispatcher<Rule extends CruftRule>(rules: readonly Rule[]): Dispatcher<Rule> {
  const needles = new Needles();
  const known = rules.map((rule) => know(rule, needles));
  const anywhere = known.filter(({ rule }) => rule.starts === undefined);
  const unnamed = candidates(anywhere);
  const byStart = new Map<string, Known<Rule>[]>();
  for (const each of known) {
    for (const start of new Set(each.rule.starts)) {
      const list = byStart.get(start) ?? [];
      if (list.length === 0) byStart.set(start, list);
      list.push(each);
    }
  }
  const make = (key: string): Candidates<Rule> => {
    const named: Known<Rule>[] = [];
    for (let length = 1; length <= Math.min(key.length, KEY_LENGTH); length += 1) {
      named.push(...(byStart.get(key.slice(0, length)) ?? []));
    }
    if (named.length === 0) return unnamed;
    const own = [...new Set(named)];
    const ids = own.map(({ rule }) => rule.id).join(" ");
    const made = byIds.get(ids) ?? candidates([...anywhere, ...own]);
    byIds.set(ids, made);
    return made;
  };
  const byIds = new Map<string, Candidates<Rule>>();
  // Each beginning of a line is looked up once, those in plain letters without making its key.
  const byPacked = new Map<number, Candidates<Rule>>();
  const byKey = new Map<string, Candidates<Rule>>();
  const of = ({ text }: Line): Candidates<Rule> => {
    const packed = packedKey(text);
    let found = packed < 0 ? byKey.get(keyOf(text)) : byPacked.get(packed);
    if (found === undefined) {
      const key = keyOf(text);
      found = make(key);
      if (byPacked.size + byKey.size >= MOST_KEYS) {
        byPacked.clear();
        byKey.clear();
      }
      if (packed >= 0) byPacked.set(packed, found);
      else byKey.set(key, found);
    }
    return found;
  };
  return Object.assign((line: Line) => fitting(of(line).all[lengthOf(line)], line, needles), {
    everywhere: (line: Line) => fitting(of(line).everywhere[lengthOf(line)], line, needles),
  });
}

function know<Rule extends CruftRule>(rule: Rule, needles: Needles): Known<Rule> {
  const { longest = LONGEST_LINE, signs, holds } = rule;
  return {
    rule,
    longest,
    signs: signs === undefined ? (holds === undefined ? ANY_SIGN : NO_SIGN) : signBits(signs),
    needles: holds === undefined ? NO_NEEDLE : needles.add(holds),
  };
}

/** Index of the length of a line in `LENGTHS`. */
function lengthOf({ text }: Line): number {
  let at = 0;
  while (at < LENGTHS.length && text.length > (LENGTHS[at] ?? 0)) at += 1;
  return at;
}

function candidates<Rule extends CruftRule>(rules: readonly Known<Rule>[]): Candidates<Rule> {
  const everywhere = rules.filter(({ rule }) => rule.everywhere === true);
  return { all: byLength(rules), everywhere: byLength(everywhere) };
}

function byLength<Rule>(rules: readonly Known<Rule>[]): readonly Group<Rule>[] {
  return [0, ...LENGTHS].map((above) => groupOf(rules.filter(({ longest }) => longest > above)));
}

/** Rules and what they ask for, in rows: two dozen rules are gone through for each line, and rows lie close together. */
interface Group<Rule> {
  readonly rules: readonly Rule[];
  readonly longest: Int32Array;
  readonly signs: Int32Array;
  readonly needles: Int32Array;
  /** Whether any of them looks at the signs of a line, or at what it holds. */
  readonly looks: boolean;
}

function groupOf<Rule>(known: readonly Known<Rule>[]): Group<Rule> {
  return {
    rules: known.map(({ rule }) => rule),
    longest: Int32Array.from(known, ({ longest }) => longest),
    signs: Int32Array.from(known, ({ signs }) => signs),
    needles: Int32Array.from(known, ({ needles }) => needles),
    looks: known.some(({ signs }) => signs !== ANY_SIGN),
  };
}

function fitting<Rule>(group: Group<Rule> | undefined, line: Line, needles: Needles): readonly Rule[] {
  const found: Rule[] = [];
  if (group === undefined || group.rules.length === 0) return found;
  const { rules, looks } = group;
  const { text } = line;
  const signs = looks ? line.signs : ANY_SIGN;
  const held = looks ? needles.bitsIn(text) : NO_NEEDLE;
  for (let at = 0; at < rules.length; at += 1) {
    if (((group.signs[at] ?? 0) & signs) === 0 && ((group.needles[at] ?? 0) & held) === 0) continue;
    const rule = rules[at];
    if (rule !== undefined && text.length <= (group.longest[at] ?? 0)) found.push(rule);
  }
  return found;
}
