import { afterEach, expect, it } from "vitest";
import { AwakeClock } from "../../../src/run/batch/awake-clock.ts";

let now = 0;
const clock = new AwakeClock(() => now);
afterEach(() => clock.stop());

it("counts what is more than a busy machine is late", () => {
  for (const gap of [200, 250, 900, 1000]) {
    now += gap;
    clock.tick();
  }
  expect(clock.asleep).toBe(0);
  now += 60_000;
  expect(clock.asleep).toBe(59_800);
  expect(clock.asleep).toBe(59_800);
  now += 300;
  clock.tick();
  now += 3_000;
  expect(clock.asleep).toBe(59_800 + 2_800);
});
