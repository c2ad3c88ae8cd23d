import type { CruftRule, Line } from "./rule.ts";
import { KEY_LENGTH, keyOf, packedKey } from "./shape/key.ts";

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
  readonly all: readonly (readonly Rule[])[];
  readonly everywhere: readonly (readonly Rule[])[];
}

/**
 * Prepares a rule set. Most rules are phrases at the start of a line, so that one look-up by its first letters spares
 * nearly all of the matching.
 */
export function dispatcher<Rule extends CruftRule>(rules: readonly Rule[]): Dispatcher<Rule> {
  const anywhere = rules.filter((rule) => rule.starts === undefined);
  const unnamed = candidates(anywhere);
  const byStart = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const start of new Set(rule.starts)) {
      const list = byStart.get(start) ?? [];
      if (list.length === 0) byStart.set(start, list);
      list.push(rule);
    }
  }
  const make = (key: string): Candidates<Rule> => {
    const named: Rule[] = [];
    for (let length = 1; length <= Math.min(key.length, KEY_LENGTH); length += 1) {
      named.push(...(byStart.get(key.slice(0, length)) ?? []));
    }
    if (named.length === 0) return unnamed;
    const own = [...new Set(named)];
    const ids = own.map((rule) => rule.id).join(" ");
    const known = byIds.get(ids) ?? candidates([...anywhere, ...own]);
    byIds.set(ids, known);
    return known;
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
  return Object.assign((line: Line) => of(line).all[lengthOf(line)] ?? [], {
    everywhere: (line: Line) => of(line).everywhere[lengthOf(line)] ?? [],
  });
}

/** Index of the length of a line in `LENGTHS`. */
function lengthOf({ text }: Line): number {
  let at = 0;
  while (at < LENGTHS.length && text.length > (LENGTHS[at] ?? 0)) at += 1;
  return at;
}

function candidates<Rule extends CruftRule>(rules: readonly Rule[]): Candidates<Rule> {
  const everywhere = rules.filter((rule) => rule.everywhere === true);
  return { all: byLength(rules), everywhere: byLength(everywhere) };
}

function byLength<Rule extends CruftRule>(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  return [0, ...LENGTHS].map((above) => rules.filter((rule) => (rule.longest ?? LONGEST_LINE) > above));
}
