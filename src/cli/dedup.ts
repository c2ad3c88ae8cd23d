import { Command, Option } from "commander";
import { dedupRecords } from "../run/merge/dedup-records.ts";
import { type DedupFlags, dedupOptions, withDedupOptions } from "./dedup-options.ts";
import { memory } from "./options.ts";
import { tellResumed } from "./terminal.ts";

interface Flags extends DedupFlags {
  readonly out: string;
  readonly overwrite?: boolean;
  readonly quiet?: boolean;
  readonly memory?: string;
}

const HELP = `
RECORDS is any number of output directories of runs and of files of records, as dechaff writes them (.jsonl, .parquet).
Their texts are compared as they are, nothing is cleaned again. The output is records.jsonl, duplicates.jsonl, apart.jsonl
and dedup.json; a survivor also lists the copies that those merged into it stood for.

Examples:
  dechaff dedup out/monday out/tuesday --out out/both          merge two runs
  dechaff dedup records.jsonl --out out --survivor earliest
  dechaff dedup new.jsonl --out out --against out/old          without what stands in out/old, which stays as it is
  dechaff dedup out/today --out out/new --index signatures     without what earlier batches had; today's are added`;

export function dedupCommand(): Command {
  const command = new Command("dedup")
    .summary("merge the copies among records of earlier runs")
    .description("Merges near-identical copies among existing records, without cleaning them again.")
    .argument("<records...>", "output directories and files of records")
    .requiredOption("--out <dir>", "output directory")
    .option("--overwrite", "replace what an earlier run left in the output directory")
    .option("--quiet", "no summary")
    .addOption(
      new Option(
        "--memory <size>",
        "memory that the search may take before it uses the disk, as in 2GB (default: 500MB)",
      ).argParser(memory),
    );
  return withDedupOptions(command)
    .addHelpText("after", HELP)
    .action(async (inputs: string[], flags: Flags) => {
      const { counts } = await dedupRecords(inputs, {
        out: flags.out,
        overwrite: flags.overwrite === true,
        dedup: dedupOptions(flags),
        against: flags.against ?? [],
        ...(flags.index === undefined ? {} : { index: flags.index }),
        ...(flags.memory === undefined ? {} : { memory: flags.memory }),
        onResume: (resumed) => {
          if (flags.quiet !== true) tellResumed(flags.out, resumed);
        },
      });
      if (flags.quiet === true) return;
      const known = counts.known > 0 ? `, ${counts.known} of them known from before` : "";
      process.stdout.write(
        `read ${counts.read}, kept ${counts.kept}, duplicates ${counts.duplicates}${known}\n`,
      );
    });
}
