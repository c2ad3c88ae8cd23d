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
}
