import {
  type DedupEntry,
  type DifferingParagraph,
  type Duplicate,
  decidedBy,
  findEvidence,
  findNovel,
  type SurvivorPolicy,
} from "../../dedup/index.ts";
import type { CopySource, DifferingText, DuplicateRow } from "../../document/record.ts";
import { type Mergeable, standingOf } from "../document/standing.ts";

/** Finds the record of a document again; undefined where there is none of this id. */
export type FindRecord = (id: string) => Promise<FoundRecord | undefined>;

export interface FoundRecord {
  readonly record: Mergeable;
  /** Place among the inputs of the run. */
  readonly order: number;
}

/** A text that is known from before: what is left of it, and where it was found. */
export interface KnownText extends DedupEntry, CopySource {}

/** Where a copy was found, as its survivor lists it. */
export function copySource({ id, source, url, published }: CopySource): CopySource {
  return { id, source, url, published };
}

type Match = Pick<Duplicate, "kind" | "similarity" | "containment">;

/** A copy laid beside its survivor: similarity, which paragraphs differ, and what made the other one survive. */
function duplicateRow(
  { record, order }: FoundRecord,
  survivor: FoundRecord,
  { kind, similarity, containment }: Match,
  policy: SurvivorPolicy,
): DuplicateRow {
  const evidence = kind === "exact" ? undefined : findEvidence(record.text, survivor.record.text);
  return {
    ...copySource(record),
    survivor: survivor.record.id,
    known: null,
    kind,
    similarity,
    containment,
    decided_by: decidedBy(standingOf(survivor.record, survivor.order), standingOf(record, order), policy),
    only_in_copy: (evidence?.onlyInCopy ?? []).map(differingText),
    only_in_survivor: (evidence?.onlyInSurvivor ?? []).map(({ index, shared }) => ({
      paragraph: index,
      shared: share(shared),
    })),
  };
}

/** The same where the survivor is known from before, and its text is not at hand. */
function knownRow(
  { record }: FoundRecord,
  known: KnownText,
  { kind, similarity, containment }: Match,
): DuplicateRow {
  const { id, source, url, published } = known;
  return {
    ...copySource(record),
    survivor: id,
    known: { source, url, published },
    kind,
    similarity,
    containment,
    decided_by: "known",
    only_in_copy: kind === "exact" ? [] : findNovel(record.text, known.fingerprint).map(differingText),
    only_in_survivor: [],
  };
}

function differingText({ index, text, shared }: DifferingParagraph): DifferingText {
  return { paragraph: index, shared: share(shared), text };
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
  readonly #known: readonly KnownText[];
  /** The survivor asked for last: copies of one text often stand in a row. */
  #held: FoundRecord | undefined;

  constructor(
    duplicates: readonly Duplicate[],
    find: FindRecord,
    policy: SurvivorPolicy,
    known: readonly KnownText[] = [],
  ) {
    this.#byId = new Map(duplicates.map((duplicate) => [duplicate.id, duplicate]));
    for (const { id, survivor, known: place } of duplicates) {
      if (place >= 0) continue;
      const ids = this.#bySurvivor.get(survivor);
      if (ids === undefined) this.#bySurvivor.set(survivor, [id]);
      else ids.push(id);
    }
    this.#find = find;
    this.#policy = policy;
    this.#known = known;
  }

  /** Whether a document is a copy or has one. */
  concern(id: string): boolean {
    return this.#byId.has(id) || this.#bySurvivor.has(id);
  }

  /** The row of a copy; undefined for a record that is none. */
  async rowOf(copy: FoundRecord): Promise<DuplicateRow | undefined> {
    const duplicate = this.#byId.get(copy.record.id);
    if (duplicate === undefined) return undefined;
    const known = this.#known[duplicate.known];
    if (known !== undefined) return knownRow(copy, known, duplicate);
    if (this.#held?.record.id !== duplicate.survivor) this.#held = await this.#found(duplicate.survivor);
    return duplicateRow(copy, this.#held, duplicate, this.#policy);
  }

  /** The copies of a record, by id. */
  idsOf(survivor: string): readonly string[] {
    return this.#bySurvivor.get(survivor) ?? [];
  }

  /** Where they were found. */
  async sourcesOf(survivor: string): Promise<CopySource[]> {
    const sources: CopySource[] = [];
    for (const id of this.idsOf(survivor)) sources.push(copySource((await this.#found(id)).record));
    return sources;
  }

  async #found(id: string): Promise<FoundRecord> {
    const found = await this.#find(id);
    if (found === undefined) throw new Error(`the record of "${id}" is not where it was written`);
    return found;
  }
}
