import { AT_ONCE, type ContenderName } from "./contenders.ts";
import type { Outcome } from "./messages.ts";
import { both, Runner } from "./run.ts";

/** Pages that one contender does before the next has its turn. */
const TURN = 50;

/** A contender and the pages that it is given. */
export interface Entrant {
  readonly name: ContenderName;
  /** Ids of pages. */
  readonly pages: ReadonlySet<string>;
}

/**
 * Times contenders over pages, all in turn, so many times from the first page to the last: a machine that is slower at
 * times is so for all of them, the first round warms them up, and no page finds its own traces in the caches of the
 * processor. A page that failed is not given again. `told` hears of each turn.
 */
export async function rounds(
  entrants: readonly Entrant[],
  ids: readonly string[],
  pathOf: (id: string) => string,
  count: number,
  told: (round: number, page: number) => void,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Outcome>>> {
  const field = entrants.map(({ name, pages }) => ({
    name,
    pages,
    runner: new Runner(name),
    outcomes: new Map<string, Outcome>(),
  }));
  for (let round = 0; round < count; round += 1) {
    for (let first = 0; first < ids.length; first += TURN) {
      told(round, first);
      for (const { name, runner, pages, outcomes } of field) {
        const turn = ids
          .slice(first, first + TURN)
          .filter((id) => pages.has(id) && outcomes.get(id)?.failed !== true);
        const atOnce = AT_ONCE[name] ?? 1;
        for (let at = 0; at < turn.length; at += atOnce) {
          const given = turn.slice(at, at + atOnce);
          const done = await runner.time(given.map(pathOf));
          for (const [i, outcome] of done.entries()) {
            const id = given[i] ?? "";
            outcomes.set(id, both(outcomes.get(id), outcome));
          }
        }
      }
    }
  }
  for (const { runner } of field) runner.close();
  return new Map(field.map(({ name, outcomes }) => [name, outcomes]));
}
