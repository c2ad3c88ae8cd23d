/** Sees to it that no two records of a run share an id: inputs may state any. */
export class NameKeeper {
  readonly #taken: Set<string> = new Set();
  /** By ids that came again: the number from which on one may be free. All below are taken, and stay so. */
  readonly #next: Map<string, number> = new Map();

  /** The id itself, or `ID~2`, `ID~3`… where that is taken: the first that is free. */
  name(id: string): string {
    if (!this.#taken.has(id)) {
      this.#taken.add(id);
      return id;
    }
    let number = this.#next.get(id) ?? 2;
    while (this.#taken.has(`${id}~${number}`)) number += 1;
    const name = `${id}~${number}`;
    this.#next.set(id, number + 1);
    this.#taken.add(name);
    return name;
  }

  /** Names that were given already: by the part of a run that is not repeated. */
  take(name: string): void {
    this.#taken.add(name);
  }
}
