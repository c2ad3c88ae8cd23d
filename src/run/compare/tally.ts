import { isDeepStrictEqual } from "node:util";
import type { CruftKind } from "../../document/kinds.ts";
import type {
  ChangeStatus,
  ComparedRun,
  CompareSummary,
  DocumentChange,
  RemovalCounts,
} from "../../report/index.ts";
import { VERSION } from "../version.ts";
import type { ComparedSummary } from "./rows.ts";

type Counted = { -readonly [K in keyof RemovalCounts]: RemovalCounts[K] };
type Count = Exclude<keyof RemovalCounts, "documents">;

/** A run and the directory in which it lies. */
export interface TalliedRun {
  readonly out: string;
  readonly summary: ComparedSummary;
}

/** Adds changes up. */
export class CompareTally {
  readonly #documents = { changed: 0, status: 0, text: 0, removals: 0, facts: 0, source: 0 };
  readonly #removals = { appeared: 0, disappeared: 0, relabelled: 0 };
  readonly #characters = { appeared: 0, disappeared: 0 };
  readonly #status: Map<string, { before: ChangeStatus; after: ChangeStatus; documents: number }> = new Map();
  readonly #facts: Map<string, number> = new Map();
  readonly #kinds: Map<string, { kind: CruftKind } & Counted> = new Map();
  readonly #rules: Map<string, { rule: string; kind: CruftKind } & Counted> = new Map();

  add(change: DocumentChange): void {
    const [before, after] = change.status;
    this.#documents.changed += 1;
    if (change.text !== undefined) this.#documents.text += 1;
    if (change.removals.length > 0) this.#documents.removals += 1;
    if (change.facts.length > 0) this.#documents.facts += 1;
    if (change.source) this.#documents.source += 1;
    if (before !== after) {
      this.#documents.status += 1;
      const key = `${before} ${after}`;
      const row = this.#status.get(key) ?? { before, after, documents: 0 };
      this.#status.set(key, row);
      row.documents += 1;
    }
    for (const { fact } of change.facts) this.#facts.set(fact, (this.#facts.get(fact) ?? 0) + 1);
    this.#addRemovals(change);
  }

  #addRemovals({ removals }: DocumentChange): void {
    const touched = new Set<Counted>();
    const book = (kind: CruftKind, rule: string, count: Count, kinds: boolean): void => {
      const byRule = this.#rules.get(`${kind} ${rule}`) ?? { rule, kind, ...NONE };
      this.#rules.set(`${kind} ${rule}`, byRule);
      byRule[count] += 1;
      touched.add(byRule);
      if (!kinds) return;
      const byKind = this.#kinds.get(kind) ?? { kind, ...NONE };
      this.#kinds.set(kind, byKind);
      byKind[count] += 1;
      touched.add(byKind);
    };
    for (const { change, kind, rule, text, was } of removals) {
      this.#removals[change] += 1;
      if (change !== "relabelled") {
        this.#characters[change] += text.length;
        book(kind, rule, change, true);
      } else if (was !== undefined) {
        // A passage that went from one rule to another of the same kind is no change of the kind.
        book(kind, rule, "relabelled_in", was.kind !== kind);
        book(was.kind, was.rule, "relabelled_out", was.kind !== kind);
      }
    }
    for (const row of touched) row.documents += 1;
  }

  /** The numbers; `compared` documents were read by both runs. */
  summary(before: TalliedRun, after: TalliedRun, compared: number): Omit<CompareSummary, "key"> {
    return {
      version: VERSION,
      before: comparedRun(before),
      after: comparedRun(after),
      options: changedOptions(before.summary.options, after.summary.options),
      documents: { compared, ...this.#documents },
      status: [...this.#status.values()].sort((a, b) => b.documents - a.documents),
      removals: { ...this.#removals },
      characters: { ...this.#characters },
      kinds: [...this.#kinds.values()].sort((a, b) => weight(b) - weight(a) || (a.kind < b.kind ? -1 : 1)),
      rules: [...this.#rules.values()].sort((a, b) => weight(b) - weight(a) || (a.rule < b.rule ? -1 : 1)),
      facts: [...this.#facts]
        .map(([fact, documents]) => ({ fact, documents }))
        .sort((a, b) => b.documents - a.documents),
    };
  }
}

const NONE: RemovalCounts = {
  appeared: 0,
  disappeared: 0,
  relabelled_in: 0,
  relabelled_out: 0,
  documents: 0,
};

function weight(counts: RemovalCounts): number {
  return counts.appeared + counts.disappeared + counts.relabelled_in + counts.relabelled_out;
}

function comparedRun({ out, summary }: TalliedRun): ComparedRun {
  return { out, version: summary.version, inputs: summary.inputs, counts: summary.counts };
}

type Options = ComparedSummary["options"];

function changedOptions(before: Options, after: Options): CompareSummary["options"] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names
    .map((option) => ({ option, before: before[option] ?? null, after: after[option] ?? null }))
    .filter((row) => !isDeepStrictEqual(row.before, row.after));
}
