import { channel } from "node:diagnostics_channel";
import type { DuckDBConnection } from "@duckdb/node-api";
import { readSql } from "../database/index.ts";
import {
  BANDS,
  bandKey,
  bandSketch,
  type Candidates,
  headKeys,
  type Keyed,
  MAX_BUCKET,
  MIN_EQUAL_BAND,
  MIN_EQUAL_HEAD,
} from "../dedup/index.ts";
import { KeyTables, keyTable } from "./key-tables.ts";

/** Number of the band under which keys of heads are kept; signatures have fewer bands. */
const HEADS = 255;
/** Keys of a text, about: its bands, and those of its head. */
const KEYS_A_TEXT = BANDS + 25;
/** Keys that are grouped at a time, about. */
const PART = 4_000_000;

/** What a search came to, for those who measure: published to subscribers of the channel `dechaff:candidates`. */
export interface SearchCounts {
  readonly texts: number;
  readonly keys: number;
  /** Tables that the keys lie in. */
  readonly parts: number;
  /** Different pairs that came out of the join. All of them are verified. */
  readonly pairs: number;
}

const counted = channel("dechaff:candidates");

/** One text for the search: its rank among `count` texts, the preferred survivor first, and what its keys are made from. */
export interface Ranked {
  readonly rank: number;
  readonly print: Keyed;
}

/** A batch for the search. The first `fixed` texts by rank stand already and are not compared with each other. */
export interface RankedBatch {
  readonly texts: AsyncIterable<Ranked>;
  readonly count: number;
  readonly fixed: number;
}

/**
 * The pairs that `findCandidates` of dedup finds, made by a database that spills to disk: memory does not grow with the
 * number of texts, but for four bytes each and four a pair.
 */
export async function storedCandidates(
  connection: DuckDBConnection,
  { texts, count, fixed }: RankedBatch,
): Promise<Candidates> {
  const keys = await KeyTables.create(connection, Math.ceil((count * KEYS_A_TEXT) / PART));
  for await (const { rank, print } of texts) {
    const { distinct, signature, tokens, size } = print;
    if (distinct === 0) continue;
    for (let band = 0; band < BANDS; band += 1)
      keys.add(band, bandKey(signature, band), rank, bandSketch(signature, band));
    for (const { key, sketch } of headKeys(tokens, size)) keys.add(HEADS, key, rank, sketch);
  }
  keys.close();
  await connection.run("CREATE TABLE pairs(member UINTEGER, preferred UINTEGER)");
  await joinKeys(connection, keys.parts, fixed);
  const rows = await connection.stream(
    "SELECT member, preferred FROM pairs GROUP BY member, preferred ORDER BY member, preferred",
  );
  const candidates = await collected(rows.yieldRowsJs(), count);
  const counts: SearchCounts = {
    texts: count,
    keys: keys.rows,
    parts: keys.parts,
    pairs: candidates.preferred.length,
  };
  counted.publish(counts);
  return candidates;
}

/** Equal bytes of the sketches that the join asks for. */
export interface MinEqual {
  readonly min_equal_band: number;
  readonly min_equal_head: number;
}

const MIN_EQUAL: MinEqual = { min_equal_band: MIN_EQUAL_BAND, min_equal_head: MIN_EQUAL_HEAD };

/** Joins the tables of keys, one by one, and adds what comes of it to that of pairs; a pair may come more than once. */
export async function joinKeys(
  connection: DuckDBConnection,
  parts: number,
  fixed: number,
  minEqual: MinEqual = MIN_EQUAL,
): Promise<void> {
  const sql = await readSql("candidates", import.meta.url);
  for (let part = 0; part < parts; part += 1) {
    await connection.run(`CREATE OR REPLACE VIEW keys AS SELECT * FROM ${keyTable(part)}`);
    await connection.run(sql, { ...minEqual, part, parts, fixed, widest: MAX_BUCKET, heads: HEADS });
  }
}

async function collected(batches: AsyncIterable<readonly unknown[][]>, count: number): Promise<Candidates> {
  const starts = new Uint32Array(count + 1);
  let preferred = new Uint32Array(1 << 16);
  let size = 0;
  for await (const rows of batches) {
    for (const [member, other] of rows) {
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
