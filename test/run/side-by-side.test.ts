import { describe, expect, it } from "vitest";
import { type Steps, sideBySide } from "../../src/run/batch/side-by-side.ts";

/** Counts its steps in a log that many share. */
class Piece implements Steps {
  readonly name: string;
  readonly #steps: number;
  readonly #weight: number;
  readonly #log: string[];
  #done = 0;

  constructor(name: string, steps: number, weight: number, log: string[]) {
    this.name = name;
    this.#steps = steps;
    this.#weight = weight;
    this.#log = log;
  }

  get ended(): boolean {
    return this.#done === this.#steps;
  }

  get units(): number {
    return this.#done === 0 ? 0 : this.#weight;
  }

  async next(): Promise<void> {
    this.#done += 1;
    this.#log.push(`${this.name}${this.#done}`);
  }
}

async function logOf(pieces: readonly { steps: number; weight: number }[]): Promise<{
  log: string[];
  order: string[];
}> {
  const log: string[] = [];
  const order: string[] = [];
  const make = ({ steps, weight }: { steps: number; weight: number }, index: number): Piece =>
    new Piece(String.fromCharCode(97 + index), steps, weight, log);
  for await (const { name } of sideBySide(pieces, make)) order.push(name);
  return { log, order };
}

const light = (steps: number): { steps: number; weight: number } => ({ steps, weight: 1000 });

describe("sideBySide", () => {
  it("does each step of all before the next of any, and yields in order", async () => {
    const { log, order } = await logOf([light(2), light(3), light(1)]);
    expect(log).toEqual(["a1", "b1", "c1", "a2", "b2", "b3"]);
    expect(order).toEqual(["a", "b", "c"]);
  });

  it("takes eight at a time", async () => {
    const { log, order } = await logOf(Array.from({ length: 10 }, () => light(2)));
    expect(log.slice(8, 16)).toEqual(["a2", "b2", "c2", "d2", "e2", "f2", "g2", "h2"]);
    expect(log.slice(16)).toEqual(["i1", "j1", "i2", "j2"]);
    expect(order.join("")).toBe("abcdefghij");
  });

  it("begins no more once those begun are heavy", async () => {
    const { log } = await logOf([light(2), { steps: 2, weight: 50_000_000 }, light(2)]);
    expect(log).toEqual(["a1", "b1", "a2", "b2", "c1", "c2"]);
  });

  it("tells whoever steps which piece it is", async () => {
    const steps: [string, number][] = [];
    const make = (name: string): Piece => new Piece(name, 1, 1, []);
    const step = (piece: Piece, index: number): Promise<void> => {
      steps.push([piece.name, index]);
      return piece.next();
    };
    for await (const _ of sideBySide(["x", "y"], make, step));
    expect(steps).toEqual([
      ["x", 0],
      ["y", 1],
    ]);
  });

  it("does nothing where there is nothing to do", async () => {
    expect(await logOf([])).toEqual({ log: [], order: [] });
  });
});
