import type { Outcome } from "./outcome.ts";

/** Sees to it that no two records of a run share an id: inputs may state any. */
export class NameKeeper {
  readonly #taken: Set<string> = new Set();

  /** The id itself, or `ID~2`, `ID~3`… where that is taken. */
  name(id: string): string {
    let name = id;
    for (let i = 2; this.#taken.has(name); i += 1) name = `${id}~${i}`;
    this.#taken.add(name);
    return name;
  }

  /** Names that were given already: by the part of a run that is not repeated. */
  take(name: string): void {
    this.#taken.add(name);
  }

  /** The outcome under a name of its own, flagged `id-repeated` where that is not its id. */
  unique(outcome: Outcome): Outcome {
    const id = outcome.kind === "clean" ? outcome.record.id : outcome.reject.id;
    const name = this.name(id);
    if (name === id) return outcome;
    if (outcome.kind === "reject") return { ...outcome, reject: { ...outcome.reject, id: name } };
    const flags = [...outcome.record.flags, "id-repeated"].sort();
    const { report } = outcome;
    return {
      ...outcome,
      record: { ...outcome.record, id: name, flags },
      report: report === undefined ? undefined : { ...report, id: name, flags },
    };
  }
}
