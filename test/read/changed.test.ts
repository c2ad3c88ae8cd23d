import { appendFile, rename, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles } from "../../src/read/files/directory.ts";
import { inputsOf } from "../../src/read/inputs.ts";
import { inDirectory, told } from "./support.ts";

/** Long enough for a file of them not to be read at once. */
const ROW = `${JSON.stringify({ text: "The ferry left the harbour at dawn. ".repeat(100) })}\n`;
const ROWS = 100;

/** What is read of a file of rows that is changed once its first row has been read. */
function read(name: string, change: (file: string) => Promise<void>): Promise<string[]> {
  return inDirectory(async (directory) => {
    const file = join(directory, name);
    await writeFile(file, ROW.repeat(ROWS));
    const { files } = await listFiles([file], "/nowhere");
    const inputs: string[] = [];
    for await (const input of inputsOf(files, { fields: {}, maxBytes: 1e6 }, { bytes: 0, ignored: {} })) {
      if (inputs.length === 0) await change(file);
      inputs.push(input.content.kind === "broken" ? told(input) : "row");
      if (told(input) === "!unreadable") {
        expect(input).toMatchObject({ id: name, path: file });
        expect(input.line).toBeUndefined();
      }
    }
    return inputs;
  });
}

function rows(count: number): string[] {
  return Array.from({ length: count }, () => "row");
}

describe("a file of rows that changes while it is read", () => {
  it("cut off between two rows, says so behind them", async () => {
    const inputs = await read("m.jsonl", (file) => truncate(file, ROW.length * 50));
    expect(inputs).toEqual([...rows(50), "!unreadable"]);
  });
  it("cut off in a row, loses no row before it", async () => {
    const inputs = await read("m.jsonl", (file) => truncate(file, ROW.length * 50 + 10));
    expect(inputs).toEqual([...rows(50), "!bad-json", "!unreadable"]);
  });
  it("appended to, gives what came in time and says so", async () => {
    const inputs = await read("m.jsonl", (file) => appendFile(file, ROW));
    expect(inputs).toEqual([...rows(ROWS + 1), "!unreadable"]);
  });
  it("replaced, is read as it was and says so", async () => {
    const inputs = await read("m.jsonl", async (file) => {
      await writeFile(`${file}.new`, ROW);
      await rename(`${file}.new`, file);
    });
    expect(inputs).toEqual([...rows(ROWS), "!unreadable"]);
  });
  it("removed, is read as it was", async () => {
    expect(await read("m.jsonl", (file) => rm(file))).toEqual(rows(ROWS));
  });
  it("unchanged, has nothing to say", async () => {
    expect(await read("m.jsonl", () => Promise.resolve())).toEqual(rows(ROWS));
  });
});
