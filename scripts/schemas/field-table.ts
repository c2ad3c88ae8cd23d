/** Tables of fields in Markdown. */
import type { JsonSchema } from "./json-schema.ts";

/** A row for each field: its name, its values, and what it holds; with `columns` the columns of Parquet too. */
export function fieldTable(schema: JsonSchema, columns?: ReadonlyMap<string, readonly string[]>): string {
  const head = ["field", "value", "meaning", ...(columns === undefined ? [] : ["in Parquet"])];
  const rows = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    if (typeof property === "boolean") throw new Error(`the field ${name} may be anything`);
    const optional = schema.required?.includes(name) === true ? "" : "?";
    const held = (columns?.get(name) ?? []).map((column) => `\`${column}\``).join(", ");
    const cells = [`\`${name}${optional}\``, valueText(property), property.description ?? ""];
    return [...cells, ...(columns === undefined ? [] : [held])];
  });
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map(cell).join(" | ")} |`);
  return lines.join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

/** Values in a few words: `string`, `string[]` or `null`, `{path, line?, sha256}`; names where there is a list of them. */
function valueText(schema: JsonSchema): string {
  if (schema.enum !== undefined) return namesText(schema.enum);
  const options = schema.anyOf ?? [schema];
  const nullable = options.some(isNull) || (Array.isArray(schema.type) && schema.type.includes("null"));
  const members = options.flatMap((option) => Object.entries(objectOf(option).properties ?? {}));
  const named = members.flatMap(([member, type]) => {
    const names = objectOf(type).enum;
    return names === undefined ? [] : [`; \`${member}\` is ${namesText(names)}`];
  });
  return `\`${typeText(schema)}\`${nullable ? " or `null`" : ""}${named.join("")}`;
}

function namesText(names: readonly unknown[]): string {
  return names.map((name) => `\`${name}\``).join(" ");
}

function typeText(schema: JsonSchema): string {
  const choice = schema.anyOf?.find((option) => !isNull(option));
  if (typeof choice === "object") return typeText(choice);
  if (schema.type === "array") return `${typeText(elementOf(schema))}[]`;
  if (schema.type !== "object")
    return String(Array.isArray(schema.type) ? schema.type[0] : (schema.type ?? "string"));
  if (schema.properties === undefined) return `{name: ${typeText(objectOf(schema.additionalProperties))}}`;
  const names = Object.keys(schema.properties).map((name) =>
    schema.required?.includes(name) === true ? name : `${name}?`,
  );
  return `{${names.join(", ")}}`;
}

function elementOf({ items, prefixItems }: JsonSchema): JsonSchema {
  return objectOf(prefixItems?.[0] ?? (Array.isArray(items) ? items[0] : items));
}

function objectOf(schema: JsonSchema | boolean | undefined): JsonSchema {
  return typeof schema === "object" ? schema : {};
}

function isNull(schema: JsonSchema | boolean): boolean {
  return typeof schema === "object" && schema.type === "null";
}
