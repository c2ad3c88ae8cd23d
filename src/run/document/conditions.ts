import { UsageError } from "../../document/errors.ts";
import type { CleanRecord } from "../../document/record.ts";
import { QUALITY_FACTS, type QualityFacts } from "../../facts/quality/index.ts";

type Operator = ">=" | "<=" | "!=" | "=" | ">" | "<";

const OPERATORS: Readonly<Record<Operator, (a: number, b: number) => boolean>> = {
  ">=": (a, b) => a >= b,
  "<=": (a, b) => a <= b,
  "!=": (a, b) => a !== b,
  "=": (a, b) => a === b,
  ">": (a, b) => a > b,
  "<": (a, b) => a < b,
};

/** Numbers of a record that a condition may name, beside the quality facts. */
const RECORD_NUMBERS = ["words", "removed_ratio", "language_confidence"] as const;
type RecordNumber = (typeof RECORD_NUMBERS)[number];

/** What a record must be: `words>=100`, `language=eng`, `duplicate_line_share<0.3`. */
export interface Condition {
  readonly text: string;
  readonly name: string;
  readonly operator: Operator;
  readonly value: string;
}

const FORM = /^\s*([a-z0-9_]+)\s*(>=|<=|!=|=|>|<)\s*([^\s<>=!]\S*)\s*$/;

/** Reads a condition. Throws `UsageError` that says what a condition looks like. */
export function parseCondition(text: string): Condition {
  const [, name = "", operator = "", value = ""] = FORM.exec(text) ?? [];
  const known = operatorOf(operator);
  if (known === undefined)
    throw new UsageError(`condition "${text}" is not NAME OPERATOR VALUE, as in words>=100 or language=eng`);
  if (name === "language") {
    if (known === "=" || known === "!=") return { text, name, operator: known, value };
    throw new UsageError(`condition "${text}": language takes = or !=`);
  }
  if (!isRecordNumber(name) && !isQualityFact(name)) {
    const names = [
      "language",
      ...RECORD_NUMBERS,
      ...Object.keys(QUALITY_FACTS).filter((fact) => fact !== "words"),
    ];
    throw new UsageError(`condition "${text}": there is no "${name}"; there are ${names.join(", ")}`);
  }
  if (!Number.isFinite(Number(value))) throw new UsageError(`condition "${text}": "${value}" is no number`);
  return { text, name, operator: known, value };
}

/** The first condition that a record fails, with the value it has; undefined where it meets all. */
export function failedCondition(
  record: CleanRecord,
  quality: QualityFacts,
  conditions: readonly Condition[],
): string | undefined {
  for (const { text, name, operator, value } of conditions) {
    if (name === "language") {
      if ((record.language.code === value) !== (operator === "="))
        return `${text}: language is ${record.language.code}`;
      continue;
    }
    const actual = isRecordNumber(name)
      ? recordNumber(record, name)
      : isQualityFact(name)
        ? quality[name]
        : Number.NaN;
    if (!OPERATORS[operator](actual, Number(value)))
      return `${text}: ${name} is ${Math.round(actual * 10_000) / 10_000}`;
  }
  return undefined;
}

function recordNumber(record: CleanRecord, name: RecordNumber): number {
  if (name === "words") return record.words;
  return name === "removed_ratio" ? record.removed_ratio : record.language.confidence;
}

function operatorOf(text: string): Operator | undefined {
  for (const operator of [">=", "<=", "!=", "=", ">", "<"] as const) if (operator === text) return operator;
  return undefined;
}

function isRecordNumber(name: string): name is RecordNumber {
  return RECORD_NUMBERS.some((known) => known === name);
}

function isQualityFact(name: string): name is keyof QualityFacts {
  return Object.hasOwn(QUALITY_FACTS, name);
}
