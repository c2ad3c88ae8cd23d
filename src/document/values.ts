/**
 * Schemas of the values that rows are made of; `record-fields.ts` and `row-fields.ts` say where each stands. What stands in
 * `meta` is promised in `schemas/` of what is written, but not asked of what is read, which may come from other hands.
 */
import { z } from "zod";

/** Hex SHA-256. */
export const SHA256: z.ZodString = z.string().meta({ pattern: "^[0-9a-f]{64}$" });

/** An id, or a name of a person or thing: anything but nothing. */
export const NAME: z.ZodString = z.string().meta({ minLength: 1 });

/** ISO 8601: a day, or a time with or without offset. */
export const DATE: z.ZodString = z.string().meta({
  pattern: "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?)?$",
});

/** How many of something. */
export const COUNT: z.ZodNumber = z.int().min(0);

/** A position or number that is counted from 1. */
export const ORDINAL: z.ZodNumber = z.int().meta({ minimum: 1 });

/** A share, score, confidence or similarity. */
export const SHARE: z.ZodNumber = z.number().meta({ minimum: 0, maximum: 1 });

/**
 * The fields of a class as zod wants them. Fields are listed in classes because there the type of a field, which a
 * declaration file has to spell out (`isolatedDeclarations`), stands beside its schema; and its doc comment, of which
 * `npm run schemas` makes the documentation, reaches the users of the type that is inferred.
 */
export type Shape<Fields> = { [Name in keyof Fields]: Fields[Name] };

/** The value that a schema of an object describes, as everyone but its maker sees it. */
export type Row<Schema extends z.ZodType> = Readonly<z.infer<Schema>>;
