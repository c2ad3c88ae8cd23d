import { UsageError } from "../document/errors.ts";
import { isCruftKind } from "../document/kinds.ts";
import type { CruftRule } from "../rules/rule.ts";

const ID = /^([a-z-]+)\/[a-z0-9-]+$/;

/**
 * Checks the shape of a rule and gives it back, frozen. Throws `UsageError` for an id that is not
 * `kind/name` with a known kind.
 *
 * @example
 * export const rules = [
 *   defineRule({
 *     id: "share/like-and-subscribe",
 *     reason: "asks for a subscription",
 *     find: (line) => (/^like and subscribe/i.test(line.text) ? { start: 0, end: line.text.length, score: 0.95 } : undefined),
 *     hits: ["⟦Like and subscribe!⟧"],
 *     misses: ["People like and subscribe to ideas."],
 *   }),
 * ];
 */
export function defineRule(rule: CruftRule): CruftRule {
  const kind = ID.exec(rule.id)?.[1];
  if (kind === undefined || !(kind === "content" || isCruftKind(kind))) {
    throw new UsageError(`rule id "${rule.id}" is not kind/name with a known kind`);
  }
  return Object.freeze(rule);
}
