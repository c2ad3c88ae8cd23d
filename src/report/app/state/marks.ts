import { useEffect, useState } from "preact/hooks";
import { type Override, readOverrides } from "../../overrides.ts";
import { recall, remember } from "./storage.ts";

/** Key of a mark: one passage has one mark. */
export function markKey(mark: Pick<Override, "id" | "segment" | "from" | "to">): string {
  return JSON.stringify([mark.id, mark.segment, mark.from, mark.to]);
}

/** The judgements on one report, kept by the browser. */
export class Marks {
  readonly #key: string;
  readonly #marks: Map<string, Override> = new Map();
  readonly #listeners: Set<() => void> = new Set();
  /** Whether the browser keeps them beyond this page. */
  kept = true;

  constructor(report: string) {
    this.#key = `dechaff:marks:${report}`;
    const stored = recall(this.#key);
    if (stored !== "") {
      try {
        for (const mark of readOverrides(stored)) this.#marks.set(markKey(mark), mark);
      } catch {
        this.#marks.clear(); // written by another version: start afresh rather than show nothing at all
      }
    }
  }

  get size(): number {
    return this.#marks.size;
  }

  all(): Override[] {
    return [...this.#marks.values()];
  }

  has(mark: Pick<Override, "id" | "segment" | "from" | "to">): boolean {
    return this.#marks.has(markKey(mark));
  }

  /** Sets a mark, or takes it away where it is set. */
  toggle(mark: Override): void {
    const key = markKey(mark);
    if (!this.#marks.delete(key)) this.#marks.set(key, mark);
    this.#changed();
  }

  add(marks: Iterable<Override>): void {
    for (const mark of marks) this.#marks.set(markKey(mark), mark);
    this.#changed();
  }

  clear(): void {
    this.#marks.clear();
    this.#changed();
  }

  #changed(): void {
    this.kept = remember(this.#key, JSON.stringify(this.all()));
    for (const listener of this.#listeners) listener();
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** Draws the component again whenever a mark changes. */
export function useMarks(marks: Marks): void {
  const [, draw] = useState(0);
  useEffect(() => marks.listen(() => draw((n) => n + 1)), [marks]);
}
