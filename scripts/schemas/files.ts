/** The files that are made from the lists of fields. */
import { readFile } from "node:fs/promises";
import { RECORD_COLUMNS } from "../../src/write/files/parquet-sql.ts";
import { fieldTable } from "./field-table.ts";
import { jsonSchema } from "./json-schema.ts";
import { rowTypes } from "./rows.ts";

/** Rows that stand in a file of their own. */
const SCHEMAS = ["record", "removal", "duplicate", "apart", "reject"];
const DOCUMENT = "docs/records.md";
const TABLE = /^<!-- fields of (\w+) -->\n[\s\S]*?^<!-- end -->$/gm;

/** Their texts by path, relative to the root; in the documentation only the tables are made, between their marks. */
export async function generatedFiles(root: URL): Promise<ReadonlyMap<string, string>> {
  const types = await rowTypes();
  const schemaOf = (name: string) => {
    const type = types.get(name);
    if (type === undefined) throw new Error(`there are no rows called ${name}`);
    return jsonSchema(type);
  };
  const files = new Map(
    SCHEMAS.map((name) => [`schemas/${name}.json`, `${JSON.stringify(schemaOf(name), null, 2)}\n`]),
  );
  const document = await readFile(new URL(DOCUMENT, root), "utf8");
  const tables = document.replace(TABLE, (_, name: string) => {
    const table = fieldTable(schemaOf(name), name === "record" ? RECORD_COLUMNS : undefined);
    return `<!-- fields of ${name} -->\n${table}\n<!-- end -->`;
  });
  return files.set(DOCUMENT, tables);
}
