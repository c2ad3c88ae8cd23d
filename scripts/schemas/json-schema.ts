/** JSON Schema (2020-12) of rows. */
import { z } from "zod";
import type { RowType } from "./rows.ts";

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The schema of a row, with what is said of it and of its fields. */
export function jsonSchema({ name, schema, description, fields }: RowType): JsonSchema {
  const described = Object.fromEntries(
    Object.entries(schema.shape).map(([field, type]) => [field, describe(type, fields.get(field) ?? "")]),
  );
  const { $schema, ...rest } = z.toJSONSchema(z.object(described), {
    override: ({ jsonSchema }) => plain(jsonSchema),
  });
  return { ...($schema === undefined ? {} : { $schema }), title: name, description, ...rest };
}

function describe(type: z.core.$ZodType, description: string): z.core.$ZodType {
  return type instanceof z.ZodType ? type.meta({ ...type.meta(), description }) : type;
}

/** Without what goes without saying: the largest integers, the type of a list of names and of a property's name. */
function plain(schema: JsonSchema): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.enum !== undefined) delete schema.type;
  if (schema.propertyNames !== undefined && Object.keys(schema.propertyNames).join() === "type")
    delete schema.propertyNames;
}
