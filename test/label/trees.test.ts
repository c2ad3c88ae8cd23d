import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Forest, sigmoid } from "../../src/label/forest/forest.ts";
import { ModelFile } from "../../src/label/forest/model-file.ts";
import { Random } from "../fuzz/random.ts";

const BYTES = { f32: 4, i32: 4, i16: 2, u16: 2, i8: 1 } as const;

/** A model file as training writes it. */
function modelFile(
  arrays: readonly (readonly [string, keyof typeof BYTES, readonly number[]])[],
): Uint8Array {
  const sections: unknown[] = [];
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const [name, type, values] of arrays) {
    const part = new Uint8Array(Math.ceil((values.length * BYTES[type]) / 8) * 8);
    const view = new DataView(part.buffer);
    values.forEach((value, i) => {
      if (type === "f32") view.setFloat32(4 * i, value, true);
      else if (type === "i32") view.setInt32(4 * i, value, true);
      else if (type === "i16") view.setInt16(2 * i, value, true);
      else if (type === "u16") view.setUint16(2 * i, value, true);
      else view.setInt8(i, value);
    });
    sections.push({ name, type, offset, length: values.length });
    parts.push(part);
    offset += part.length;
  }
  const json = JSON.stringify({ numbers: { bias: 0.5 }, names: { columns: ["a", "b"] }, sections });
  const header = new TextEncoder().encode(json.padEnd(Math.ceil(json.length / 8) * 8));
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, header.length, true);
  return Uint8Array.from(
    [..."DCHF"].map((sign) => sign.charCodeAt(0)).concat([...size, ...header], ...parts.map((p) => [...p])),
  );
}

/** Two trees (a root with a second split on its right, and a single split) around one that is a leaf. */
const FILE: Uint8Array = modelFile([
  ["t.roots", "i32", [0, -1, 2]],
  ["t.firstLeaf", "i32", [0, 3, 4]],
  ["t.features", "u16", [0, 1, 1]],
  ["t.thresholds", "f32", [1.5, 10, 0]],
  ["t.children", "i16", [~0, 1, ~1, ~2, ~1, ~0]],
  ["t.leaves", "f32", [-1, 2, 4, 0.25, 8, 16]],
]);

describe("a forest", () => {
  const forest = new Forest(new ModelFile(FILE), "t");

  it.each([
    [[1.5, 0], -1 + 0.25 + 16],
    [[1.6, 10], 2 + 0.25 + 8],
    [[2, 11], 4 + 0.25 + 8],
    [[2, -1], 2 + 0.25 + 16],
  ])("adds up the leaves that %j falls into: %d", (features, sum) => {
    expect(forest.size).toBe(3);
    expect(forest.score(Float32Array.from(features), 0)).toBe(sum);
  });

  it("reads features from an offset", () => {
    expect(forest.score(Float32Array.from([9, 9, 9, 2, 11]), 3)).toBe(
      forest.score(Float32Array.from([2, 11]), 0),
    );
  });
});

describe("the shipped forest", () => {
  const forest = new Forest(
    new ModelFile(readFileSync(new URL("../../models/text.bin", import.meta.url))),
    "trees",
  );

  it.each([1, 3.5, Number.POSITIVE_INFINITY])(
    "gives windows that overlap the sums that it gives each alone, settled at %d",
    (settled) => {
      const random = Random.ofCase(4, 9);
      const [width, count] = [7, 150];
      const data = Float32Array.from({ length: 4_000 }, () => random.skewed(30) - 10 * random.next());
      const together = forest.scoreWindows(data, width, count, settled);
      const alone = Array.from({ length: count }, (_, row) => forest.score(data, row * width, settled));
      expect([...together]).toEqual(alone);
      expect(new Set(alone).size).toBeGreaterThan(count / 2);
    },
  );
});

describe("a model file", () => {
  const bundle = new ModelFile(FILE);

  it("gives what it holds, and names what it lacks", () => {
    expect(bundle.number("bias")).toBe(0.5);
    expect(bundle.names("columns")).toEqual(["a", "b"]);
    expect(() => bundle.number("scale")).toThrow('lacks the number "scale"');
    expect(() => bundle.i8("t.roots")).toThrow('lacks the i8 array "t.roots"');
    expect(() => new ModelFile(new TextEncoder().encode("not a model"))).toThrow("not a model file");
  });
});

it("turns log-odds into probabilities", () => {
  expect(sigmoid(0)).toBe(0.5);
  expect(sigmoid(Math.log(3))).toBeCloseTo(0.75, 12);
  expect(sigmoid(-800)).toBe(0);
});
