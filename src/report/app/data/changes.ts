import type { DocumentChange } from "../../change.ts";
import { type RowOf, rowReader } from "../../files/columns.ts";
import { CHANGED_COLUMNS, type CompareManifest } from "../../files/wire-changes.ts";
import { loadChange, loadChanged } from "./loader.ts";

/** A row of the list of changed documents. */
export interface ChangedRow extends RowOf<typeof CHANGED_COLUMNS> {
  readonly ordinal: number;
  /** Title, else the id. */
  readonly name: string;
}

/** Loads the whole list, in order. */
export async function loadChangedRows(manifest: CompareManifest): Promise<ChangedRow[]> {
  const rows: ChangedRow[] = [];
  for (let number = 0; number < manifest.lists; number += 1) {
    const chunk = await loadChanged(number);
    const read = rowReader(CHANGED_COLUMNS, chunk);
    for (let i = 0; i < chunk.id.length; i += 1) {
      const row = read(i);
      rows.push({ ...row, ordinal: chunk.first + i, name: row.title.trim() === "" ? row.id : row.title });
    }
  }
  return rows;
}

/** Loads one changed document; undefined where there is none of this ordinal. */
export async function loadChangedDocument(
  manifest: CompareManifest,
  ordinal: number,
): Promise<DocumentChange | undefined> {
  const number = manifest.chunks.filter((first) => first <= ordinal).length - 1;
  if (number < 0 || ordinal >= manifest.documents) return undefined;
  const chunk = await loadChange(number);
  return chunk.changes[ordinal - chunk.first];
}

/** The rows that carry a tag ("" for any) and whose title, id or path hold a text; largest change first if so asked. */
export function pickChanged(
  manifest: CompareManifest,
  rows: readonly ChangedRow[],
  { tag, q, largest }: { readonly tag: string; readonly q: string; readonly largest: boolean },
): readonly ChangedRow[] {
  const wanted = q.trim().toLowerCase();
  const place = manifest.tags.findIndex(([name]) => name === tag);
  const found = rows.filter(
    (row) =>
      (tag === "" || row.tags.includes(place)) &&
      (wanted === "" || `${row.name}\n${row.id}\n${row.place}`.toLowerCase().includes(wanted)),
  );
  return largest ? found.sort((a, b) => growth(b) - growth(a) || a.ordinal - b.ordinal) : found;
}

/** Words that a record gained or lost. */
function growth({ words: [before, after] }: ChangedRow): number {
  return Math.abs((after ?? 0) - (before ?? 0));
}
