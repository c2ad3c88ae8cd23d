import { readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { RejectError } from "../../src/document/errors.ts";
import { load } from "../../src/read/load.ts";
import { fixture, inDirectory, readAll, told } from "../read/support.ts";
import { mutatedBytes } from "./mutate.ts";
import { Random } from "./random.ts";

/** Mutations of each file. */
const CASES = 40;
/** Sets of rows without a container of their own. */
const ROWS: readonly [string, string][] = [
  ["rows.csv", 'id,text,url\n1,"one, two\n""three""",u\n2,four,u\n3,"five",u\n'],
  ["rows.tsv", "id\ttext\n1\tone\n2\ttwo\n"],
  ["rows.json", JSON.stringify([{ text: "one" }, { text: 'two "three" [4]', id: 5 }, { html: "<p>six" }])],
  ["rows.jsonl", '{"text":"one"}\n{"id":"../../two","text":"two"}\n'],
];
const FILES: readonly [string, Buffer][] = [
  ...readdirSync(fixture("")).map((name): [string, Buffer] => [name, readFileSync(fixture(name))]),
  ...ROWS.map(([name, text]): [string, Buffer] => [name, Buffer.from(text)]),
];

for (const [name, whole] of FILES) {
  it(`${name}, damaged in ${CASES} ways, is read to its end, the same each time`, async () => {
    await inDirectory(async (directory) => {
      const file = join(directory, name);
      for (let index = 0; index < CASES; index += 1) {
        await writeFile(file, mutatedBytes(whole, Random.ofCase(name.length, index)));
        const fields = name.startsWith("rows-") ? { id: "key", text: "body" } : {};
        const first = await readAll([file], fields, 100_000);
        const second = await readAll([file], fields, 100_000);
        expect(second.inputs.map((input) => [input.id, told(input)])).toEqual(
          first.inputs.map((input) => [input.id, told(input)]),
        );
        expect(second.ignored).toEqual(first.ignored);
        expect(first.bytes[0]).toBe(first.bytes[1]);
        for (const input of first.inputs) {
          const outcome = await load(input, 100_000).then(
            ({ document }) => document.segments.length,
            (error: unknown) => error,
          );
          if (typeof outcome !== "number") expect(outcome).toBeInstanceOf(RejectError);
        }
      }
    });
  });
}
