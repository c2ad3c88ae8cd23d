import { expect, it } from "vitest";
import { parseOptions } from "../../src/document/options.ts";
import { withRules } from "../../src/run/document/cleaner.ts";
import { caseInput, seedTexts } from "./cases.ts";
import { check } from "./check.ts";

const CASES = 300;
const SEED = 1;

/** Slowness is the command's to judge (`npx tsx test/fuzz/run.ts`): a busy machine is no failure. */
const SLOW = /^took \d+ ms$/;

it(`${CASES} mutated documents each have an outcome, and what is clean is well-formed`, {
  timeout: 600_000,
}, async () => {
  const texts = seedTexts();
  const cleaner = withRules(parseOptions({}), []);
  const outcomes = new Map<string, number>();
  for (let index = 0; index < CASES; index += 1) {
    const { outcome, failure } = await check(caseInput(texts, SEED, index), cleaner);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    const told = failure === undefined || SLOW.test(failure) ? undefined : failure;
    expect(
      told,
      `case ${index}: npx tsx test/fuzz/run.ts --seed ${SEED} --from ${index} --cases 1 --save case.bin`,
    ).toBeUndefined();
  }
  expect(outcomes.get("clean")).toBeGreaterThan(CASES / 3);
  expect(outcomes.size).toBeGreaterThan(2);
});
