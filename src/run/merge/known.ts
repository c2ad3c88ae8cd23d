import { join } from "node:path";
import type { Duplicate } from "../../dedup/index.ts";
import type { CopySource } from "../../document/record.ts";
import { PrintFile, type Shards } from "../../store/index.ts";
import { standingOf } from "../document/standing.ts";
import { copySource, type KnownText } from "./copies.ts";
import { readRecords, recordPrint } from "./records.ts";

const PRINTS = "known.prints";

/** What a batch is compared with besides itself; of each text its fingerprint lies on disk. */
export interface Known {
  readonly texts: readonly KnownText[];
  /** Ends the reading of the fingerprints that were written. */
  close(): void;
}

/**
 * The texts of an index, and those of files of records (`recordFiles`), whose fingerprints are kept in `work`. Throws
 * `UsageError` where a line of these is no record.
 */
export async function readKnown(
  indexed: readonly KnownText[],
  against: readonly string[],
  work: string,
): Promise<Known> {
  if (against.length === 0) return { texts: indexed, close: () => {} };
  const texts = [...indexed];
  const prints = new PrintFile(join(work, PRINTS));
  try {
    for await (const record of readRecords(against)) {
      const { id, source, url, published } = record;
      const standing = standingOf(record, texts.length);
      const lazy = await prints.add({ id, fingerprint: recordPrint(record), ...standing });
      texts.push({ ...standing, id, source, url, published, fingerprint: lazy });
    }
    await prints.close();
    return { texts, close: () => prints.end() };
  } catch (error) {
    await prints.discard();
    throw error;
  }
}

/** What stays of a batch, for the index. */
export async function* keptTexts(
  shards: Shards,
  duplicates: readonly Duplicate[],
): AsyncGenerator<KnownText> {
  const merged = new Set(duplicates.map(({ id }) => id));
  for await (const print of shards.prints()) {
    const text = print.text();
    if (merged.has(text.id)) continue;
    const record: CopySource = JSON.parse(shards.recordAt(print.order).toString("utf8"));
    yield { ...text, ...copySource(record), fingerprint: print.fingerprint() };
  }
}
