import type { CruftRule, Line } from "./rule.ts";
import { KEY_LENGTH, keyOf } from "./shape/starts.ts";

/** Longest line that a rule without `longest` is shown, in units. */
export const LONGEST_LINE = 400;

/**
 * Prepares a rule set: the returned function names the rules that can match a line at all. Most rules are phrases
 * at the start of a line, so that one look-up by its first letters spares nearly all of the matching.
 */
export function dispatcher(rules: readonly CruftRule[]): (line: Line) => readonly CruftRule[] {
  const anywhere = rules.filter((rule) => rule.starts === undefined);
  const enduring = anywhere.filter((rule) => (rule.longest ?? LONGEST_LINE) > LONGEST_LINE);
  const byStart = new Map<string, CruftRule[]>();
  for (const rule of rules) {
    for (const start of new Set(rule.starts)) {
      const list = byStart.get(start) ?? [];
      if (list.length === 0) byStart.set(start, list);
      list.push(rule);
    }
  }
  // Lines begin in a few thousand ways; each is looked up once.
  const byKey = new Map<string, readonly CruftRule[]>();
  return (line) => {
    if (line.text.length > LONGEST_LINE && !byStart.has("")) return longLine(line);
    const key = keyOf(line.text);
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const found = candidates(key);
    if (found !== anywhere) byKey.set(key, found);
    return found;
  };

  function candidates(key: string): readonly CruftRule[] {
    const named: CruftRule[] = [];
    for (let length = 1; length <= KEY_LENGTH; length += 1) {
      if (length <= key.length) named.push(...(byStart.get(key.slice(0, length)) ?? []));
    }
    return named.length === 0 ? anywhere : [...anywhere, ...new Set(named)];
  }

  function longLine(line: Line): readonly CruftRule[] {
    const named = candidates(keyOf(line.text)).filter(
      (rule) => (rule.longest ?? LONGEST_LINE) > LONGEST_LINE,
    );
    return named.length === enduring.length ? enduring : named;
  }
}
