/** `npm run schemas`: makes the JSON schemas and the tables of fields anew. */
import { writeFile } from "node:fs/promises";
import { generatedFiles } from "./files.ts";

const root = new URL("../../", import.meta.url);
for (const [path, text] of await generatedFiles(root)) await writeFile(new URL(path, root), text);
