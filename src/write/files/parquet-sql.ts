/** SQL (DuckDB) between records as lines of JSON and as a table of Parquet, made from the list of a record's fields. */
import { z } from "zod";
import { MEMBER_COLUMNS, RECORD } from "../../document/record-fields.ts";

const JSON_TYPE = "JSON";

/** A column of the table, and the field, or the member of a field, that it holds. */
interface Column {
  readonly member: string;
  readonly name: string;
  readonly type: string;
  /** Whether JSON leaves the member out where the column is null. */
  readonly optional: boolean;
}

/** A field of a record, and its columns: one of its own name, or one for each member where it is taken apart. */
interface Field {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly apart: boolean;
  readonly nullable: boolean;
}

const FIELDS: readonly Field[] = Object.entries(RECORD.shape).map(([name, schema]) => {
  const nullable = schema instanceof z.ZodNullable;
  const whole = nullable ? schema.unwrap() : schema;
  const names = MEMBER_COLUMNS.get(schema);
  if (names === undefined || !(whole instanceof z.ZodObject))
    return { name, columns: [columnOf(name, name, schema)], apart: false, nullable };
  const columns = Object.entries(whole.shape).map(([member, type]) =>
    columnOf(member, names[member] ?? member, type),
  );
  return { name, columns, apart: true, nullable };
});

function columnOf(member: string, name: string, schema: z.core.$ZodType): Column {
  return { member, name, type: sqlType(schema), optional: schema instanceof z.ZodExactOptional };
}

/** Scalars and lists of them are columns; what differs from record to record is JSON. */
function sqlType(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodExactOptional)
    return sqlType(schema.unwrap());
  if (schema instanceof z.ZodString || schema instanceof z.ZodEnum) return "VARCHAR";
  if (schema instanceof z.ZodNumber) return schema.isInt ? "INTEGER" : "DOUBLE";
  const element = schema instanceof z.ZodArray ? sqlType(schema.element) : JSON_TYPE;
  return element === JSON_TYPE ? JSON_TYPE : `${element}[]`;
}

/** Names of the columns that hold each field of a record, by field. */
export const RECORD_COLUMNS: ReadonlyMap<string, readonly string[]> = new Map(
  FIELDS.map(({ name, columns }) => [name, columns.map((column) => column.name)]),
);

/**
 * Records, as lines of JSON in `$rows`, as a file of Parquet in `$target`; the order of the lines stays. Row groups are
 * bounded by bytes, since texts may be of any length; `$longest` is the longest line, in bytes.
 */
export function writeTableSql(): string {
  const selected = FIELDS.flatMap(({ name, columns, apart }) =>
    columns.map((column) =>
      apart ? `${quoted(name)}.${quoted(column.member)} AS ${quoted(column.name)}` : quoted(name),
    ),
  );
  const types = FIELDS.map(({ name, columns, apart }) => {
    const members = columns.map(({ member, type }) => `${quoted(member)} ${type}`).join(", ");
    return `${quoted(name)}: '${apart ? `STRUCT(${members})` : columns[0]?.type}'`;
  });
  return `COPY (
  SELECT ${selected.join(", ")}
  FROM read_json(
    $rows, format = 'newline_delimited', maximum_object_size = $longest,
    columns = {${types.join(", ")}}
  )
)
TO $target (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE_BYTES '32MB', USE_TMP_FILE false)`;
}

/** The records of such a file (`$file`) as they stand in lines of JSON, in order; of their fields those for which `holds`. */
export function readTableSql(holds: (field: string) => boolean): string {
  const members = FIELDS.filter(({ name }) => holds(name)).map(memberOf);
  return `SELECT ${objectOf(members)} FROM read_parquet($file)`;
}

/** A member of a JSON object: its value, and the column that is null where there is none. */
interface Member {
  readonly name: string;
  readonly value: string;
  readonly absent?: string;
}

function memberOf({ name, columns, apart, nullable }: Field): Member {
  const members = columns.map((column): Member => {
    const value = column.type === JSON_TYPE ? `${quoted(column.name)}::JSON` : quoted(column.name);
    return { name: column.member, value, ...(column.optional ? { absent: quoted(column.name) } : {}) };
  });
  const [first] = members;
  if (first === undefined || !apart) return first ?? { name, value: "NULL" };
  const object = objectOf(members);
  return { name, value: nullable ? `CASE WHEN ${first.value} IS NOT NULL THEN ${object} END` : object };
}

/** An object without the members that are absent. */
function objectOf(members: readonly Member[]): string {
  const optional = members.find(({ absent }) => absent !== undefined);
  if (optional === undefined)
    return `json_object(${members.map(({ name, value }) => `'${name}', ${value}`).join(", ")})`;
  const { name, value, absent } = optional;
  const without = objectOf(members.filter((member) => member !== optional));
  const present = objectOf(members.map((member) => (member === optional ? { name, value } : member)));
  return `CASE WHEN ${absent} IS NULL THEN ${without} ELSE ${present} END`;
}

function quoted(name: string): string {
  return `"${name}"`;
}
