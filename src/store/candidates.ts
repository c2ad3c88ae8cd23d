import type { DuckDBConnection } from "@duckdb/node-api";
import { readSql } from "../database/index.ts";
import { BANDS, bandKey, type Candidates, type Fingerprint, Sketches, WIDEST } from "../dedup/index.ts";

/** Number of the band under which keys of heads are kept; signatures have fewer bands. */
const HEADS = 255;
/** Keys that are grouped at a time, about. */
const PART = 4_000_000;
/** Keys after which the appender hands over what it holds. */
const FLUSH = 200_000;

/** One text for the search: its rank among `count` texts, the preferred survivor first, and its keys. */
export interface Ranked {
  readonly rank: number;
  readonly print: Pick<Fingerprint, "signature" | "heads" | "distinct">;
}

/** A batch for the search. The first `fixed` texts by rank stand already and are not compared with each other. */
export interface RankedBatch {
  readonly texts: AsyncIterable<Ranked>;
  readonly count: number;
  readonly fixed: number;
}

/**
 * The pairs that `findCandidates` of dedup finds, made by a database that spills to disk: memory does not grow with the
 * number of texts, but for 200 bytes each and four a pair.
 */
export async function storedCandidates(
  connection: DuckDBConnection,
  { texts, count, fixed }: RankedBatch,
): Promise<Candidates> {
  await connection.run("CREATE TABLE keys(band UTINYINT, hash UINTEGER, text UINTEGER)");
  await connection.run("CREATE TABLE pairs(member UINTEGER, preferred UINTEGER, band UTINYINT)");
  const appender = await connection.createAppender("keys");
  let keys = 0;
  const append = (band: number, hash: number, rank: number): void => {
    appender.appendUTinyInt(band);
    appender.appendUInteger(hash);
    appender.appendUInteger(rank);
    appender.endRow();
    keys += 1;
    if (keys % FLUSH === 0) appender.flushSync();
  };
  const sketches = new Sketches(count);
  for await (const { rank, print } of texts) {
    const { distinct, signature, heads } = print;
    if (distinct === 0) continue;
    sketches.set(rank, signature);
    for (let band = 0; band < BANDS; band += 1) append(band, bandKey(signature, band), rank);
    for (const key of heads) append(HEADS, key, rank);
  }
  appender.closeSync();
  const sql = await readSql("candidates", import.meta.url);
  const parts = Math.max(1, Math.ceil(keys / PART));
  for (let part = 0; part < parts; part += 1)
    await connection.run(sql, { part, parts, widest: WIDEST, fixed });
  const rows = await connection.stream(
    "SELECT member, preferred, max(band) AS band FROM pairs GROUP BY member, preferred ORDER BY member, preferred",
  );
  return await collected(rows.yieldRowsJs(), count, sketches);
}

/** The pairs less those that share a band by chance. */
async function collected(
  batches: AsyncIterable<readonly unknown[][]>,
  count: number,
  sketches: Sketches,
): Promise<Candidates> {
  const starts = new Uint32Array(count + 1);
  let preferred = new Uint32Array(1 << 16);
  let size = 0;
  for await (const rows of batches) {
    for (const [member, other, band] of rows) {
      if (band !== HEADS && !sketches.likely(Number(other), Number(member))) continue;
      if (size === preferred.length) {
        const longer = new Uint32Array(size * 2);
        longer.set(preferred);
        preferred = longer;
      }
      preferred[size++] = Number(other);
      starts[Number(member) + 1] = size;
    }
  }
  for (let i = 1; i <= count; i += 1) starts[i] = Math.max(starts[i] ?? 0, starts[i - 1] ?? 0);
  return { starts, preferred: preferred.subarray(0, size) };
}
