import type { CruftRule, Line } from "./rule.ts";
import { KEY_LENGTH, keyOf, packedKey } from "./shape/key.ts";

/** Longest line that a rule without `longest` is shown, in units. */
export const LONGEST_LINE = 400;

/** Names the rules that can match a line at all. */
export interface Dispatcher {
  (line: Line): readonly CruftRule[];
  /** Those of them that ask to be shown every line (`CruftRule.everywhere`). */
  everywhere(line: Line): readonly CruftRule[];
}

/** The rules for lines that begin alike, and those of them that look at long lines too. */
interface Candidates {
  readonly all: readonly CruftRule[];
  readonly everywhere: readonly CruftRule[];
  readonly long: Pick<Candidates, "all" | "everywhere">;
}

/**
 * Prepares a rule set. Most rules are phrases at the start of a line, so that one look-up by its first letters spares
 * nearly all of the matching.
 */
export function dispatcher(rules: readonly CruftRule[]): Dispatcher {
  const anywhere = rules.filter((rule) => rule.starts === undefined);
  const unnamed = candidates(anywhere);
  const byStart = new Map<string, CruftRule[]>();
  for (const rule of rules) {
    for (const start of new Set(rule.starts)) {
      const list = byStart.get(start) ?? [];
      if (list.length === 0) byStart.set(start, list);
      list.push(rule);
    }
  }
  const make = (key: string): Candidates => {
    const named: CruftRule[] = [];
    for (let length = 1; length <= Math.min(key.length, KEY_LENGTH); length += 1) {
      named.push(...(byStart.get(key.slice(0, length)) ?? []));
    }
    return named.length === 0 ? unnamed : candidates([...anywhere, ...new Set(named)]);
  };
  // Lines begin in a few thousand ways; each is looked up once, those in plain letters without making its key.
  const byPacked = new Map<number, Candidates>();
  const byKey = new Map<string, Candidates>();
  const of = ({ text }: Line): Pick<Candidates, "all" | "everywhere"> => {
    const packed = packedKey(text);
    let found = packed < 0 ? byKey.get(keyOf(text)) : byPacked.get(packed);
    if (found === undefined) {
      const key = keyOf(text);
      found = make(key);
      if (packed >= 0) byPacked.set(packed, found);
      else if (found !== unnamed) byKey.set(key, found);
    }
    return text.length > LONGEST_LINE ? found.long : found;
  };
  return Object.assign((line: Line) => of(line).all, { everywhere: (line: Line) => of(line).everywhere });
}

function candidates(all: readonly CruftRule[]): Candidates {
  const everywhere = all.filter((rule) => rule.everywhere === true);
  return { all, everywhere, long: { all: all.filter(endures), everywhere: everywhere.filter(endures) } };
}

function endures(rule: CruftRule): boolean {
  return (rule.longest ?? LONGEST_LINE) > LONGEST_LINE;
}
