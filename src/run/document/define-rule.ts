import { UsageError } from "../../document/errors.ts";
import { isCruftKind } from "../../document/kinds.ts";
import type { CruftRule } from "../../rules/rule.ts";

const ID = /^([a-z-]+)\/[a-z0-9-]+$/;
/** Names that fields of rules had in earlier versions: ignored, they would change what a rule is asked about. */
const RENAMED: Readonly<Record<string, keyof CruftRule>> = {
  longest: "maxLength",
  starts: "prefixes",
  signs: "requiredSigns",
  holds: "requiredLiterals",
};

/** Throws `UsageError` where a rule uses a field by the name that it had in an earlier version. */
export function refuseRenamedFields(rule: CruftRule): void {
  const old = Object.keys(RENAMED).find((name) => name in rule);
  if (old !== undefined)
    throw new UsageError(`rule "${rule.id}": the field "${old}" is called "${RENAMED[old]}" now`);
}

/**
 * Checks the shape of a rule and gives it back, frozen. Throws `UsageError` for an id that is not
 * `kind/name` with a known kind, and for a field by an earlier name.
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
  refuseRenamedFields(rule);
  return Object.freeze(rule);
}
