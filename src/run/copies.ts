import {
  type Duplicate,
  decidedBy,
  findEvidence,
  type Standing,
  type SurvivorPolicy,
} from "../dedup/index.ts";
import type { CleanRecord, CopySource, DuplicateRow } from "../document/record.ts";

/** Finds the record of a document again; undefined where there is none of this id. */
export type FindRecord = (id: string) => Promise<FoundRecord | undefined>;

export interface FoundRecord {
  readonly record: CleanRecord;
  /** Place among the inputs of the run. */
  readonly order: number;
}

/** What decides whether a record survives. */
export function standingOf(record: CleanRecord, order: number): Standing {
  const facts = [record.title, record.published, record.site, record.url].filter(
    (fact) => fact !== null,
  ).length;
  return {
    words: record.words,
    facts: facts + Math.min(1, record.authors.length),
    published: record.published,
    order,
  };
}

/** Where a copy was found, as its survivor lists it. */
export function copySource({ id, source, url, published }: CleanRecord): CopySource {
  return { id, source, url, published };
}

/** A copy laid beside its survivor: similarity, which paragraphs differ, and what made the other one survive. */
export function duplicateRow(
  copy: FoundRecord,
  survivor: FoundRecord,
  { kind, similarity, containment }: Pick<Duplicate, "kind" | "similarity" | "containment">,
  policy: SurvivorPolicy,
): DuplicateRow {
  const { record } = copy;
  const evidence = kind === "exact" ? undefined : findEvidence(record.text, survivor.record.text);
  return {
    ...copySource(record),
    survivor: survivor.record.id,
    kind,
    similarity,
    containment,
    decided_by: decidedBy(
      standingOf(survivor.record, survivor.order),
      standingOf(record, copy.order),
      policy,
    ),
    only_in_copy: (evidence?.onlyInCopy ?? []).map(({ index, text, shared }) => ({
      paragraph: index,
      shared: share(shared),
      text,
    })),
    only_in_survivor: (evidence?.onlyInSurvivor ?? []).map(({ index, shared }) => ({
      paragraph: index,
      shared: share(shared),
    })),
  };
}

function share(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** The copies of a run by their survivors; records are read again when asked for, so that none is held. */
export class Copies {
  readonly #byId: Map<string, Duplicate>;
  readonly #bySurvivor: Map<string, string[]> = new Map();
  readonly #find: FindRecord;
  readonly #policy: SurvivorPolicy;
  /** The survivor asked for last: copies of one text often stand in a row. */
  #held: FoundRecord | undefined;

  constructor(duplicates: readonly Duplicate[], find: FindRecord, policy: SurvivorPolicy) {
    this.#byId = new Map(duplicates.map((duplicate) => [duplicate.id, duplicate]));
    for (const { id, survivor } of duplicates) {
      const ids = this.#bySurvivor.get(survivor);
      if (ids === undefined) this.#bySurvivor.set(survivor, [id]);
      else ids.push(id);
    }
    this.#find = find;
    this.#policy = policy;
  }

  /** The row of a copy; undefined for a record that is none. */
  async rowOf(copy: FoundRecord): Promise<DuplicateRow | undefined> {
    const duplicate = this.#byId.get(copy.record.id);
    if (duplicate === undefined) return undefined;
    if (this.#held?.record.id !== duplicate.survivor) this.#held = await this.#known(duplicate.survivor);
    return duplicateRow(copy, this.#held, duplicate, this.#policy);
  }

  /** Where the copies of a record were found, by id. */
  async sourcesOf(survivor: string): Promise<CopySource[]> {
    const sources: CopySource[] = [];
    for (const id of this.#bySurvivor.get(survivor) ?? [])
      sources.push(copySource((await this.#known(id)).record));
    return sources;
  }

  async #known(id: string): Promise<FoundRecord> {
    const found = await this.#find(id);
    if (found === undefined) throw new Error(`the record of "${id}" is not where it was written`);
    return found;
  }
}
