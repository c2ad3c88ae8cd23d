import type { CompareSummary, DocumentChange } from "./change.ts";
import { ColumnWriter } from "./files/columns.ts";
import { Table } from "./files/table.ts";
import { WIRE_VERSION } from "./files/wire.ts";
import {
  CHANGED_COLUMNS,
  type ChangeChunk,
  type ChangedChunk,
  type ChangedEntry,
  type CompareManifest,
  tagsOf,
} from "./files/wire-changes.ts";
import { openReportFolder } from "./page.ts";

/** Documents of a `change-N` at most, and units of text beyond which it is closed. */
const DOCUMENTS = 64;
const UNITS = 512 * 1024;
/** Rows of a `changed-N`. */
const ROWS = 4096;

/** Writes a report on changes while they go by, in memory that does not grow with their text. */
export interface ChangesWriter {
  /** Adds the next document. Calls must be awaited one after the other. */
  add(change: DocumentChange): Promise<void>;
  /** Writes the rest and puts the folder under its final name, in place of an older report. */
  finish(summary: CompareSummary): Promise<void>;
  /** Takes away what was written so far. */
  abort(): Promise<void>;
}

/** Opens a report on what changed, in the folder `dir`. `app`: folder of the built page, the package's unless told. */
export async function createChangesWriter(dir: string, app?: string): Promise<ChangesWriter> {
  const folder = await openReportFolder(dir, app);
  const tags = new Table<string>((tag) => tag);
  const tagged: number[] = [];
  const chunks: number[] = [];
  let lists = 0;
  let held = 0;
  let units = 0;
  let changes: DocumentChange[] = [];
  const columns = new ColumnWriter<ChangedEntry, typeof CHANGED_COLUMNS>(CHANGED_COLUMNS);

  const flushChanges = async (): Promise<void> => {
    if (changes.length === 0) return;
    const chunk: ChangeChunk = { first: held - changes.length, changes };
    await folder.write(`change-${chunks.push(chunk.first) - 1}`, chunk);
    changes = [];
    units = 0;
  };
  const flushRows = async (): Promise<void> => {
    const { rows } = columns;
    if (rows === 0) return;
    const chunk: ChangedChunk = { first: held - rows, ...columns.chunk() };
    await folder.write(`changed-${lists}`, chunk);
    lists += 1;
  };

  return {
    async add(change) {
      const size = unitsOf(change);
      if (changes.length >= DOCUMENTS || units + size > UNITS) await flushChanges();
      if (columns.rows >= ROWS) await flushRows();
      const places = tagsOf(change).map((tag) => tags.place(tag));
      for (const place of places) tagged[place] = (tagged[place] ?? 0) + 1;
      columns.add({ change, tags: places });
      changes.push(change);
      units += size;
      held += 1;
    },
    async finish(compare) {
      await flushChanges();
      await flushRows();
      const manifest: CompareManifest = {
        wire: WIRE_VERSION,
        compare,
        documents: held,
        lists,
        chunks,
        tags: tags.values.map((tag, i) => [tag, tagged[i] ?? 0]),
      };
      await folder.write("run", manifest);
      await folder.commit();
    },
    abort: () => folder.discard(),
  };
}

function unitsOf({ text, removals }: DocumentChange): number {
  const texts = (text?.[0]?.length ?? 0) + (text?.[1]?.length ?? 0);
  return removals.reduce((sum, removal) => sum + removal.text.length, texts);
}
