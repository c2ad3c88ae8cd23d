import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseOptions } from "../../../src/document/options.ts";
import { listFiles } from "../../../src/read/files/directory.ts";
import type { RawInput } from "../../../src/read/input.ts";
import { inputsOf } from "../../../src/read/inputs.ts";
import { sideBySide } from "../../../src/run/batch/side-by-side.ts";
import { withRules } from "../../../src/run/document/cleaner.ts";
import { outcomeOf, outcomeTask } from "../../../src/run/document/document-task.ts";
import type { Outcome } from "../../../src/run/document/outcome.ts";
import { STAGES } from "../../../src/run/document/stages.ts";

const SAMPLES = fileURLToPath(new URL("../../../input", import.meta.url));
const cleaner = withRules(parseOptions({}), []);

function text(id: string, value: string): RawInput {
  return { id, path: "-", content: { kind: "text", value }, stated: {} };
}

/** Pages and texts as they come, and between them some that cannot be cleaned. */
async function mixture(): Promise<RawInput[]> {
  const { files } = await listFiles([SAMPLES]);
  const counts = { bytes: 0, ignored: {} };
  const inputs: RawInput[] = [];
  for await (const input of inputsOf(files, { fields: {}, maxBytes: 1e7 }, counts)) {
    inputs.push(input);
    if (inputs.length % 5 === 0) inputs.push(text(`blank ${inputs.length}`, " "));
    if (inputs.length % 7 === 0) inputs.push(text(`cruft ${inputs.length}`, "Share this article"));
  }
  return inputs;
}

function untimed(outcome: Outcome): Outcome | Omit<Outcome, "timings"> {
  if (outcome.kind === "reject") return outcome;
  const { timings: _, ...rest } = outcome;
  return rest;
}

describe("a document task", () => {
  it("comes to the same side by side with others as alone", async () => {
    const inputs = await mixture();
    const together: unknown[] = [];
    for await (const { outcome } of sideBySide(inputs, (input) =>
      outcomeTask(input, cleaner, { wantReport: true }),
    )) {
      together.push(outcome === undefined ? undefined : untimed(outcome));
    }
    const alone: unknown[] = [];
    for (const input of inputs) alone.push(untimed(await outcomeOf(input, cleaner, { wantReport: true })));
    expect(inputs.length).toBeGreaterThan(20);
    expect(together).toEqual(alone);
  });

  it("books time under every stage, all of which is spent", async () => {
    const course = outcomeTask(
      text("a", "The tide came in at noon, and the boats left the harbour."),
      cleaner,
    );
    while (!course.ended) await course.next();
    const { outcome } = course;
    if (outcome?.kind !== "clean") throw new Error("rejected");
    for (const stage of STAGES) expect(outcome.timings[stage]).toBeGreaterThan(0);
    const sum = STAGES.reduce((total, stage) => total + outcome.timings[stage], 0);
    expect(sum).toBeCloseTo(course.spent, 6);
  });

  it("ends with a reject where a stage throws", async () => {
    const broken = withRules(parseOptions({}), [
      {
        id: "other/broken",
        reason: "throws",
        find(): never {
          throw new Error("thrown by a rule");
        },
        hits: [],
        misses: [],
      },
    ]);
    const outcome = await outcomeOf(text("a", "The tide came in at noon."), broken);
    expect(outcome).toMatchObject({ kind: "reject", failed: true, reject: { code: "crashed" } });
  });
});
