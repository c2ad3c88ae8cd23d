import { describe, expect, it } from "vitest";
import { mapOrdered } from "../../src/run/batch/ordered.ts";

describe("mapOrdered", () => {
  it("yields in input order, however long each takes", async () => {
    const results: number[] = [];
    const work = (n: number): Promise<number> =>
      new Promise((resolve) => setTimeout(() => resolve(n), (7 * n) % 5));
    for await (const n of mapOrdered([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], work, { running: 3, waiting: 5 }))
      results.push(n);
    expect(results).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("never takes more from the source than may wait, and runs no more than may run", async () => {
    let taken = 0;
    let handed = 0;
    let running = 0;
    let most = 0;
    let ahead = 0;
    function* source(): Generator<number> {
      for (; taken < 100; taken += 1) yield taken;
    }
    const work = async (n: number): Promise<number> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return n;
    };
    for await (const _ of mapOrdered(source(), work, { running: 2, waiting: 6 })) {
      ahead = Math.max(ahead, taken - handed);
      handed += 1;
      // A slow consumer: the source must wait for it.
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(handed).toBe(100);
    expect(most).toBe(2);
    expect(ahead).toBeLessThanOrEqual(6);
  });

  it("delivers a rejection when its turn comes", async () => {
    const seen: number[] = [];
    const work = (n: number): Promise<number> =>
      n === 2 ? Promise.reject(new Error("two")) : Promise.resolve(n);
    const consume = async (): Promise<void> => {
      for await (const n of mapOrdered([0, 1, 2, 3], work, { running: 4, waiting: 4 })) seen.push(n);
    };
    await expect(consume()).rejects.toThrow("two");
    expect(seen).toEqual([0, 1]);
  });
});
