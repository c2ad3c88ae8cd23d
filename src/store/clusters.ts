import type { DuckDBConnection } from "@duckdb/node-api";
import { type DatabaseLimits, openDatabase, readSql } from "../database/index.ts";
import {
  type Candidates,
  type Clusters,
  type Compare,
  type Membership,
  MIN_TWIN_SIMILARITY,
  pairsOf,
  type Separation,
} from "../dedup/index.ts";
import { APART_REASONS } from "../document/row-fields.ts";
import { type RankedBatch, storedCandidates } from "./candidates.ts";

/** Comparisons after which the appender hands over what it holds. */
const FLUSH = 50_000;

/**
 * The clusters that `cluster` of dedup finds, made by a database in `folder` that spills to disk: keys are joined to
 * pairs (`candidates.sql`), `compare` looks at every pair, round-ups are told from what they hold (`verdicts.sql`) and from
 * what third texts say (`twins.sql`), survivors are decided in rounds (`survivors.sql`), and each copy goes to the most similar one (`members.sql`).
 */
export async function storedClusters(
  folder: string,
  limits: DatabaseLimits,
  batch: RankedBatch,
  compare: Compare,
): Promise<Clusters> {
  if (batch.count < 2) return { members: [], apart: [] };
  const { connection, close } = await openDatabase(folder, limits);
  try {
    const candidates = await storedCandidates(connection, batch);
    await storeComparisons(connection, candidates, compare);
    await settleVerdicts(connection);
    await decideSurvivors(connection);
    return { members: await members(connection), apart: await apart(connection) };
  } finally {
    await close();
  }
}

/** Compares every pair of candidates; what is simply different is forgotten. */
async function storeComparisons(
  connection: DuckDBConnection,
  candidates: Candidates,
  compare: Compare,
): Promise<void> {
  await connection.run(
    "CREATE TABLE comparisons(member UINTEGER, preferred UINTEGER, reason VARCHAR, similarity DOUBLE, containment DOUBLE, holder UINTEGER, held_from UINTEGER, held_to UINTEGER)",
  );
  const appender = await connection.createAppender("comparisons");
  const append = (value: number | undefined): void => {
    if (value === undefined) appender.appendNull();
    else appender.appendUInteger(value);
  };
  let comparisons = 0;
  for (const [, member, other] of pairsOf(candidates)) {
    const comparison = compare(other, member);
    const reason = comparison.copies ? undefined : comparison.reason;
    if (reason === "different") continue;
    appender.appendUInteger(member);
    appender.appendUInteger(other);
    if (reason === undefined) appender.appendNull();
    else appender.appendVarchar(reason);
    appender.appendDouble(comparison.similarity);
    appender.appendDouble(comparison.containment);
    append(comparison.holder);
    append(comparison.held?.start);
    append(comparison.held?.end);
    appender.endRow();
    comparisons += 1;
    if (comparisons % FLUSH === 0) appender.flushSync();
  }
  appender.closeSync();
}

async function settleVerdicts(connection: DuckDBConnection): Promise<void> {
  for (const table of ["judged", "verdicts"]) {
    await connection.run(
      `CREATE TABLE ${table}(member UINTEGER, preferred UINTEGER, reason VARCHAR, similarity DOUBLE, containment DOUBLE)`,
    );
  }
  await connection.run(await readSql("verdicts", import.meta.url));
  await connection.run(await readSql("twins", import.meta.url), { twins: MIN_TWIN_SIMILARITY });
}

/** Fills `states`. A round decides at least the most preferred of the texts that are open, so that it comes to an end. */
async function decideSurvivors(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    "CREATE TABLE links AS SELECT member, preferred FROM verdicts WHERE reason IS NULL; CREATE TABLE states(text UINTEGER, survives BOOLEAN)",
  );
  const round = await readSql("survivors", import.meta.url);
  while ((await connection.run(round)).rowsChanged > 0);
}

/** What a query of a file of SQL gives, row by row. */
async function* rowsOf(connection: DuckDBConnection, name: string): AsyncGenerator<readonly unknown[]> {
  const result = await connection.stream(await readSql(name, import.meta.url));
  for await (const rows of result.yieldRowsJs()) yield* rows;
}

async function members(connection: DuckDBConnection): Promise<Membership[]> {
  const found: Membership[] = [];
  for await (const [member, survivor, similarity, containment] of rowsOf(connection, "members")) {
    const verdict = { copies: true, ...shares(similarity, containment) } as const;
    found.push({ member: Number(member), survivor: Number(survivor), verdict });
  }
  return found;
}

async function apart(connection: DuckDBConnection): Promise<Separation[]> {
  const found: Separation[] = [];
  for await (const [other, preferred, stored, similarity, containment] of rowsOf(connection, "apart")) {
    const reason = APART_REASONS.find((known) => known === stored) ?? "different";
    const verdict = { copies: false, reason, ...shares(similarity, containment) } as const;
    found.push({ preferred: Number(preferred), other: Number(other), verdict });
  }
  return found;
}

function shares(similarity: unknown, containment: unknown): { similarity: number; containment: number } {
  return { similarity: Number(similarity), containment: Number(containment) };
}
