import { pathToFileURL } from "node:url";
import { UsageError } from "../../document/errors.ts";
import type { CleanOptions } from "../../document/options.ts";
import { type CruftRule, RULES } from "../../rules/index.ts";
import type { Cleaner } from "./analyse.ts";
import { parseCondition } from "./conditions.ts";
import { refuseRenamedFields } from "./define-rule.ts";

/**
 * The cleaner for these options: the built-in rules less `disable`, and the rules of the modules, each of
 * which exports `rules`, an array of `CruftRule`. Throws `UsageError` where a module or a name is wrong.
 */
export async function cleanerFor(
  options: CleanOptions,
  ruleModules: readonly string[] = [],
): Promise<Cleaner> {
  const own: CruftRule[] = [];
  for (const file of ruleModules) own.push(...(await rulesOf(file)));
  return withRules(options, own);
}

/** The cleaner for these options with rules of one's own beside the built-in ones. Throws `UsageError`. */
export function withRules(options: CleanOptions, own: readonly CruftRule[]): Cleaner {
  own.forEach(refuseRenamedFields);
  const all = [...RULES, ...own.map(everywhere)];
  const ids = new Set<string>(all.map((rule) => rule.id));
  const repeated = own.find(
    (rule, i) => RULES.some(({ id }) => id === rule.id) || own.findIndex(({ id }) => id === rule.id) < i,
  );
  if (repeated !== undefined) throw new UsageError(`rule "${repeated.id}" is defined twice`);
  const unknown = options.disable.find((id) => !ids.has(id));
  if (unknown !== undefined) throw new UsageError(`cannot disable "${unknown}": there is no such rule`);
  return {
    options,
    rules: all.filter((rule) => !options.disable.includes(rule.id)),
    conditions: options.require.map(parseCondition),
  };
}

/** The author of a rule knows nothing of the model: the rule is asked about every line unless it says otherwise. */
function everywhere(rule: CruftRule): CruftRule {
  return { everywhere: true, ...rule, find: (line, page) => rule.find(line, page) };
}

async function rulesOf(file: string): Promise<readonly CruftRule[]> {
  let module: unknown;
  try {
    module = await import(pathToFileURL(file).href);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot load rules from "${file}": ${detail}`, { cause: error });
  }
  const rules: unknown =
    typeof module === "object" && module !== null && "rules" in module ? module.rules : undefined;
  if (!Array.isArray(rules) || !rules.every(isRule)) {
    throw new UsageError(`"${file}" does not export "rules", an array made with defineRule`);
  }
  return rules;
}

function isRule(value: unknown): value is CruftRule {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "string" &&
    "find" in value &&
    typeof value.find === "function" &&
    "reason" in value &&
    typeof value.reason === "string"
  );
}
