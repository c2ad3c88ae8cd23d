import { appendFile, mkdtemp, readFile, rm, truncate, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { IntegrityError } from "../../src/document/errors.ts";
import { checkCount } from "../../src/run/recount.ts";
import { openRecordFiles } from "../../src/write/files/record-files.ts";
import { RowFile } from "../../src/write/row-file.ts";
import { record } from "../support/records.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dechaff-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("rows counted again from the disk", () => {
  const path = (): string => join(folder, "rows.jsonl");
  async function written(): Promise<RowFile> {
    const file = new RowFile(path());
    await file.line({ id: "é\n🙂" });
    await file.lines(Buffer.from('{"id":2}\n{"id":3}\n'));
    await file.close();
    await file.commit();
    return file;
  }

  it("are those that were written", async () => {
    expect(await (await written()).recount()).toBe(3);
    const empty = new RowFile(join(folder, "empty.jsonl"));
    await empty.close();
    await empty.commit();
    expect(await empty.recount()).toBe(0);
  });

  it("are not where one came twice, is cut off, or differs in one byte", async () => {
    const file = await written();
    const whole = await readFile(path(), "utf8");
    await appendFile(path(), '{"id":3}\n');
    await expect(file.recount()).rejects.toThrow(/3 rows of \d+ bytes were written, 4 of \d+ are there/);
    await truncate(path(), whole.length);
    await expect(file.recount()).rejects.toThrow(IntegrityError);
    await writeFile(path(), whole.replace("3", "4"));
    await expect(file.recount()).rejects.toThrow(IntegrityError);
    await writeFile(path(), whole);
    expect(await file.recount()).toBe(3);
  });

  it("and files of every format", async () => {
    for (const format of ["jsonl", "parquet", "txt", "md"] as const) {
      const records = openRecordFiles(folder, { format, shardBytes: 300 });
      for (const id of ["a", "b", "c"]) await records.add(record(id));
      await records.close();
      const names = await records.commit();
      expect(await records.recount(), format).toBe(3);
      const last = join(folder, names.at(-1) ?? "");
      if (format === "jsonl") await appendFile(last, await readFile(join(folder, names[0] ?? "")));
      else if (format !== "parquet") {
        const index = await readFile(join(last, "index.jsonl"), "utf8");
        const { file } = JSON.parse(index.split("\n")[1] ?? "");
        await writeFile(join(last, file), "cut");
        await expect(records.recount(), format).rejects.toThrow(IntegrityError);
        await unlink(join(last, file));
      } else continue;
      await expect(records.recount(), format).rejects.toThrow(IntegrityError);
    }
  });

  it("and no record stands twice in a table", async () => {
    const records = openRecordFiles(folder, { format: "parquet" });
    for (const id of ["a", "b", "a"]) await records.add(record(id));
    await records.close();
    await records.commit();
    await expect(records.recount()).rejects.toThrow(/3 records were written, 3 with 2 ids are there/);
  });
});

describe("checkCount", () => {
  it("says what was lost or doubled, and that nothing was published", () => {
    checkCount("records are stored", 3, 3);
    expect(() => checkCount("records are stored", 6, 3)).toThrow(
      /^6 records are stored where there should be 3: nothing was published/,
    );
  });
});
