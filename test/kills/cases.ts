import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { articles } from "../../bench/corpus/articles.ts";
import { Interruptible } from "../run/interruptible.ts";

/** Articles of the input: two shards, the last one short. */
const ARTICLES = 530;
/** Articles of the other inputs. */
const FEW = 12;
/** Sentences of an article: enough for copies to be found, few for speed. */
const CHARACTERS = 400;

/** A command that is killed. */
export interface KillCase {
  readonly name: string;
  /** The command line; `scratch` is a folder of its own, in which it writes to `out`. */
  readonly line: (scratch: string, shared: string) => readonly string[];
  /** What lies in `scratch` before: names in `shared` by the names they get. */
  readonly before?: Readonly<Record<string, string>>;
}

const run = (scratch: string, shared: string, ...more: readonly string[]): string[] => [
  ...["run", join(shared, "in.jsonl"), "--out", join(scratch, "out"), "--workers", "1", "--report", "none"],
  ...more,
];

/** Every way of writing, by every command that writes. */
export const KILL_CASES: readonly KillCase[] = [
  { name: "jsonl", line: run },
  {
    name: "report",
    line: (scratch, shared) => [...run(scratch, shared).slice(0, -2), "--report-sample", "20"],
  },
  {
    name: "shards of jsonl",
    line: (scratch, shared) => run(scratch, shared, "--shard-size", "200kB"),
  },
  {
    name: "parquet",
    line: (scratch, shared) => run(scratch, shared, "--output-format", "parquet", "--shard-size", "100kB"),
  },
  {
    name: "txt",
    line: (scratch, shared) => [
      ...["run", join(shared, "few.jsonl"), "--out", join(scratch, "out"), "--workers", "1"],
      ...["--report", "none", "--output-format", "txt"],
    ],
  },
  {
    name: "md in place of another run",
    before: { out: "earlier" },
    line: (scratch, shared) => [
      ...["run", join(shared, "few.jsonl"), "--out", join(scratch, "out"), "--workers", "1"],
      ...["--report", "summary", "--output-format", "md", "--overwrite"],
    ],
  },
  {
    name: "index",
    before: { index: "index" },
    line: (scratch, shared) => run(scratch, shared, "--index", join(scratch, "index")),
  },
  {
    name: "index in place of another run, against records",
    before: { index: "index", out: "earlier" },
    line: (scratch, shared) =>
      run(
        scratch,
        shared,
        ...["--index", join(scratch, "index"), "--against", join(shared, "earlier"), "--overwrite"],
      ),
  },
  {
    name: "dedup",
    line: (scratch, shared) => [
      ...["dedup", join(shared, "whole"), join(shared, "earlier"), "--out", join(scratch, "out")],
    ],
  },
  {
    name: "dedup with an index, in place of another run",
    before: { index: "index", out: "earlier" },
    line: (scratch, shared) => [
      ...["dedup", join(shared, "whole"), "--out", join(scratch, "out"), "--overwrite"],
      ...["--index", join(scratch, "index")],
    ],
  },
  {
    name: "compare",
    line: (scratch, shared) => [
      ...["compare", join(shared, "earlier"), join(shared, "whole"), "--out", join(scratch, "out")],
    ],
  },
];

/** Makes what all cases read: inputs, two runs and an index. */
export async function makeShared(shared: string): Promise<void> {
  await mkdir(shared, { recursive: true });
  const rows = [...articles(ARTICLES)].map((article) => ({
    ...article,
    text: article.text.slice(0, CHARACTERS),
  }));
  const lines = (of: readonly unknown[]): string => of.map((row) => `${JSON.stringify(row)}\n`).join("");
  await writeFile(join(shared, "in.jsonl"), lines(rows));
  await writeFile(join(shared, "few.jsonl"), lines(rows.slice(0, FEW)));
  await writeFile(join(shared, "other.jsonl"), lines(rows.slice(FEW / 2, FEW * 2)));
  const made = async (...line: readonly string[]): Promise<void> => {
    const { code, stderr } = await new Interruptible(line).ended;
    if (code !== 0) throw new Error(`"${line.join(" ")}" ends with ${code}: ${stderr}`);
  };
  const flags = ["--workers", "1", "--report", "none"];
  await made(
    "run",
    join(shared, "other.jsonl"),
    "--out",
    join(shared, "earlier"),
    ...flags,
    "--index",
    join(shared, "index"),
  );
  await made("run", join(shared, "in.jsonl"), "--out", join(shared, "whole"), ...flags);
}

/** Lays out what lies in the scratch folder of a case before its command. */
export async function layOut({ before = {} }: KillCase, scratch: string, shared: string): Promise<void> {
  await mkdir(scratch, { recursive: true });
  for (const [as, name] of Object.entries(before))
    await cp(join(shared, name), join(scratch, as), { recursive: true, preserveTimestamps: true });
}
