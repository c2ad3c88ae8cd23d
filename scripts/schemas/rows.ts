/** The rows that a run writes: their fields, with what is said of them. */
import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { COPY_SOURCE, RECORD, SOURCE } from "../../src/document/record-fields.ts";
import { APART, DIFFERING, DUPLICATE, REJECT, REMOVAL_ROW } from "../../src/document/row-fields.ts";
import { fieldComments, typeComment } from "./doc-comments.ts";

const MODULES = {
  records: new URL("../../src/document/record-fields.ts", import.meta.url),
  rows: new URL("../../src/document/row-fields.ts", import.meta.url),
};

/** A kind of row, or of an object in rows. */
export interface RowType {
  /** Name of its schema and of its table. */
  readonly name: string;
  readonly schema: z.ZodObject;
  readonly description: string;
  /** What each field holds. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Where a row is described: its schema, the interface that is inferred from it, and the classes that list its fields. */
type Place = readonly [name: string, schema: z.ZodObject, type: string, ...classes: readonly string[]];

const IN_RECORDS: readonly Place[] = [
  ["record", RECORD, "CleanRecord", "RecordFields"],
  ["source", SOURCE, "SourceRef", "SourceFields"],
  ["copy_sources", COPY_SOURCE, "CopySource", "CopySourceFields"],
];
const IN_ROWS: readonly Place[] = [
  ["removal", REMOVAL_ROW, "Removal", "RemovalRowFields", "RemovalFields"],
  ["duplicate", DUPLICATE, "DuplicateRow", "DuplicateFields"],
  ["differing", DIFFERING, "Differing", "DifferingFields"],
  ["apart", APART, "ApartRow", "ApartFields"],
  ["reject", REJECT, "RejectRow", "RejectFields"],
];

/** All of them by name. Throws where a field has no doc comment. */
export async function rowTypes(): Promise<ReadonlyMap<string, RowType>> {
  const [records, rows] = [await readFile(MODULES.records, "utf8"), await readFile(MODULES.rows, "utf8")];
  const types = [
    ...IN_RECORDS.map((place) => rowType(records, place)),
    ...IN_ROWS.map((place) => rowType(rows, place)),
  ];
  return new Map(types.map((type) => [type.name, type]));
}

function rowType(module: string, [name, schema, type, ...classes]: Place): RowType {
  const comments = new Map(classes.flatMap((fields) => [...fieldComments(module, fields)]));
  const fields = new Map(
    Object.keys(schema.shape).map((field) => {
      const comment = comments.get(field);
      if (comment === undefined) throw new Error(`the field ${field} of ${type} has no doc comment`);
      return [field, comment];
    }),
  );
  return { name, schema, description: typeComment(module, type), fields };
}
