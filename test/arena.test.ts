import { expect, it } from "vitest";
import { Arena } from "../src/memory/arena.ts";

it("gives zeroes that do not overlap, from memory of its own and from what it holds", () => {
  const arena = new Arena();
  for (let document = 0; document < 3; document += 1) {
    arena.reset();
    const floats = arena.floats(5);
    const bytes = arena.bytes(3);
    const integers = arena.integers(7);
    expect([...floats, ...bytes, ...integers].every((value) => value === 0)).toBe(true);
    floats.fill(1.5);
    bytes.fill(255);
    integers.fill(-1);
    expect([...floats]).toEqual(new Array(5).fill(1.5));
    expect([...bytes]).toEqual([255, 255, 255]);
    expect(integers.buffer === floats.buffer).toBe(document > 0);
  }
});

it("keeps what was taken until it is reset, and no more memory than it may", () => {
  const arena = new Arena();
  const early = arena.integers(4).fill(7);
  arena.floats(2_000_000);
  arena.reset();
  expect([...early]).toEqual([7, 7, 7, 7]);
  const late = arena.floats(2_000_000);
  expect(late.length).toBe(2_000_000);
  expect(arena.bytes(1).buffer.byteLength).toBeLessThanOrEqual(8_000_000);
});
