import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { IntegrityError, UsageError } from "../../src/document/errors.ts";
import { type Job, type JobSpec, type Resumed, runJob } from "../../src/run/job.ts";

let base = "";
let out = "";
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "dechaff-job-"));
  out = join(base, "out");
});
afterEach(() => rm(base, { recursive: true, force: true }));

const resumed: Resumed[] = [];
const spec = (more: Partial<JobSpec> = {}): JobSpec => {
  resumed.length = 0;
  const onResume = (how: Resumed): number => resumed.push(how);
  return { directory: out, overwrite: false, key: "k", summary: "run.json", onResume, ...more };
};

/** Leaves a file of records, a folder and a summary. */
const making =
  (text: string, key = "k") =>
  async ({ staging }: Job): Promise<void> => {
    await writeFile(join(staging, "records.jsonl"), text);
    await mkdir(join(staging, "report"));
    await writeFile(join(staging, "report", "index.html"), text);
    await writeFile(join(staging, "run.json"), JSON.stringify({ key, text }));
  };
const never = (): Promise<void> => Promise.reject(new Error("is not done again"));
const failing = (error: Error) => (): Promise<void> => Promise.reject(error);
const namesIn = async (folder: string): Promise<string[]> => (await readdir(folder)).sort();

describe("a job", () => {
  it("puts its output in place and leaves nothing else", async () => {
    expect(JSON.parse(await runJob(spec(), making("one")))).toEqual({ key: "k", text: "one" });
    expect(await namesIn(out)).toEqual(["records.jsonl", "report", "run.json"]);
    expect(resumed).toEqual([]);
  });

  it("that is whole is not done again, but told and given", async () => {
    await runJob(spec(), making("one"));
    expect(JSON.parse(await runJob(spec(), never))).toEqual({ key: "k", text: "one" });
    expect(resumed).toEqual(["whole"]);
  });

  it("that was interrupted in its last clean-up is whole, with --overwrite as without", async () => {
    await runJob(spec(), making("one"));
    await mkdir(join(out, ".dechaff-work", "shards"), { recursive: true });
    expect(JSON.parse(await runJob(spec({ overwrite: true }), never))).toEqual({ key: "k", text: "one" });
    expect(resumed).toEqual(["whole"]);
    expect(await namesIn(out)).toEqual(["records.jsonl", "report", "run.json"]);
    await runJob(spec({ overwrite: true }), making("again"));
    expect(await readFile(join(out, "records.jsonl"), "utf8")).toBe("again");
  });

  it("refuses what another one left, and replaces all of it where it may", async () => {
    await runJob(spec(), making("one"));
    await writeFile(join(out, "records-00001.parquet"), "old");
    await writeFile(join(out, "rejects.jsonl.part"), "of an earlier version");
    await writeFile(join(out, "notes.txt"), "mine");
    await expect(runJob(spec({ key: "other" }), never)).rejects.toThrow(/holds another run; add --overwrite/);
    expect(existsSync(join(out, ".dechaff-work"))).toBe(false);
    await runJob(spec({ key: "other", overwrite: true }), making("two", "other"));
    expect(await namesIn(out)).toEqual(["notes.txt", "records.jsonl", "report", "run.json"]);
    expect(await readFile(join(out, "records.jsonl"), "utf8")).toBe("two");
  });

  it("that fails keeps the older output, and is gone on with, with --overwrite as without", async () => {
    await runJob(spec({ key: "old" }), making("old", "old"));
    for (const overwrite of [true, false]) {
      const begun = runJob(spec({ overwrite: true }), async (job) => {
        await writeFile(join(job.work, "half"), "done");
        await making("new")(job);
        throw new Error("the machine stops");
      });
      await expect(begun).rejects.toThrow("the machine stops");
      expect(await readFile(join(out, "records.jsonl"), "utf8")).toBe("old");
      await expect(runJob(spec({ key: "third" }), never)).rejects.toThrow(/holds an unfinished run/);
      await runJob(spec({ overwrite }), async (job) => {
        expect(await readFile(join(job.work, "half"), "utf8")).toBe("done");
        expect(await readdir(job.staging)).toEqual([]);
        await making("new")(job);
      });
      expect(resumed).toEqual(["begun"]);
      await runJob(spec({ key: "old", overwrite: true }), making("old", "old"));
    }
  });

  it("with other inputs and --overwrite begins from nothing", async () => {
    const first = runJob(spec(), async ({ work }) => {
      await writeFile(join(work, "half"), "of another job");
      throw new Error("the machine stops");
    });
    await expect(first).rejects.toThrow("the machine stops");
    await runJob(spec({ key: "other", overwrite: true }), async (job) => {
      expect(existsSync(join(job.work, "half"))).toBe(false);
      await making("two", "other")(job);
    });
    expect(resumed).toEqual([]);
  });

  it("that cannot be begun leaves no trace", async () => {
    await expect(runJob(spec(), failing(new UsageError("no record")))).rejects.toThrow("no record");
    expect(await readdir(base)).toEqual([]);
    await mkdir(out);
    await expect(runJob(spec(), failing(new UsageError("no record")))).rejects.toThrow("no record");
    expect(await readdir(out)).toEqual([]);
  });

  it("whose work folder cannot be made says that the directory cannot be written", async () => {
    await mkdir(out);
    await writeFile(join(out, ".dechaff-work"), "a file");
    const begun = runJob(spec(), making("one"));
    await expect(begun).rejects.toThrow(/cannot write to ".*out"/);
    await expect(begun).rejects.toBeInstanceOf(UsageError);
  });

  it("whose counts are wrong publishes nothing, and begins from nothing when repeated", async () => {
    await runJob(spec({ key: "old" }), making("old", "old"));
    const wrong = async (job: Job): Promise<void> => {
      await writeFile(join(job.work, "half"), "doubled");
      throw new IntegrityError("6 records are stored where there should be 3");
    };
    await expect(runJob(spec({ overwrite: true }), wrong)).rejects.toThrow("6 records are stored");
    expect(await namesIn(out)).toEqual(["records.jsonl", "report", "run.json"]);
    expect(await readFile(join(out, "records.jsonl"), "utf8")).toBe("old");
    await runJob(spec({ overwrite: true }), async (job) => {
      expect(existsSync(join(job.work, "half"))).toBe(false);
      await making("new")(job);
    });
    expect(resumed).toEqual([]);
  });

  it("does what follows its output until it was done once", async () => {
    let calls = 0;
    const afterwards = async (): Promise<void> => {
      calls += 1;
      if (calls === 1) throw new Error("the machine stops");
    };
    await expect(runJob(spec({ afterwards }), making("one"))).rejects.toThrow("the machine stops");
    await runJob(spec({ afterwards }), never);
    expect(resumed).toEqual(["publishing"]);
    await runJob(spec({ afterwards }), never);
    expect(calls).toBe(2);
    expect(await namesIn(out)).toEqual(["records.jsonl", "report", "run.json"]);
  });

  it("puts the rest in place where it was interrupted in the midst of that", async () => {
    await runJob(spec({ key: "old" }), making("old", "old"));
    const work = join(out, ".dechaff-work");
    await mkdir(join(work, "output"), { recursive: true });
    // As after a kill: one of two files has its name already, and the old summary is gone.
    const publishing = ["records.jsonl", "rejects.jsonl", "run.json"];
    await writeFile(join(work, "journal.json"), JSON.stringify({ key: "k", publishing }));
    await rm(join(out, "run.json"));
    await writeFile(join(out, "records.jsonl"), "new");
    await writeFile(join(work, "output", "rejects.jsonl"), "new");
    await writeFile(join(work, "output", "run.json"), JSON.stringify({ key: "k" }));
    await runJob(spec(), never);
    expect(await namesIn(out)).toEqual(["records.jsonl", "rejects.jsonl", "run.json"]);
    expect(await readFile(join(out, "records.jsonl"), "utf8")).toBe("new");
  });
});
