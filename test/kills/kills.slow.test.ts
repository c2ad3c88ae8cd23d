import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KILL_CASES } from "./cases.ts";
import { Killing } from "./killing.ts";

/** Kills of each case, spread over its steps; `npm run test:kills` does all of them. */
const KILLS = 3;

let killing: Killing;
beforeAll(async () => {
  killing = await Killing.begin();
});
afterAll(() => killing.end());

describe("a command that is killed and repeated leaves the bytes of an undisturbed one", () => {
  for (const [number, each] of KILL_CASES.entries()) {
    it(each.name, async () => {
      const { steps, left } = await killing.undisturbed(each);
      expect(steps.length).toBeGreaterThan(40);
      const stride = steps.length / KILLS;
      const wrong: string[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        // The cases are killed at different places of what is common to them.
        const at = 1 + Math.floor((kill + number / KILL_CASES.length) * stride);
        const trouble = await killing.kill(each, at, left);
        if (trouble !== "") wrong.push(`before step ${at}, ${steps[at - 1]}: ${trouble}`);
      }
      expect(wrong).toEqual([]);
    });
  }
});
