import { Command, Option } from "commander";
import type { FieldMap } from "../read/row.ts";
import { REPORT_MODES, type ReportMode } from "../report/index.ts";
import { runCorpus } from "../run/corpus.ts";
import { defaultWorkers, type RunOptions, readJudgements } from "../run/options.ts";
import { OUTPUT_FORMATS, type OutputFormat } from "../write/files/options.ts";
import { type DedupFlags, dedupOptions, withDedupOptions } from "./dedup-options.ts";
import {
  type CleanFlags,
  cleanOptions,
  configOf,
  KINDS_HELP,
  memory,
  positive,
  ruleModules,
  size,
  withCleanOptions,
  withStreamOptions,
} from "./options.ts";
import { Progress } from "./progress.ts";
import { summaryTable } from "./summary.ts";
import { tellResumed } from "./terminal.ts";

interface RunFlags extends CleanFlags, DedupFlags {
  readonly out: string;
  readonly overwrite?: boolean;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly workers?: number;
  readonly field?: FieldMap;
  readonly report?: ReportMode;
  readonly reportSample?: number;
  readonly reportSources?: boolean;
  readonly outputFormat?: OutputFormat;
  readonly shardSize?: number;
  readonly templates: boolean;
  readonly overrides?: string;
  readonly memory?: string;
}

const EXIT_SOME_FAILED = 1;
const STOPS = ["SIGINT", "SIGTERM"] as const;

const HELP = `
INPUT is any number of files and directories; directories are read recursively. Read are pages and texts
(.html .htm .xhtml .txt .text .md), rows (.json .jsonl .ndjson .csv .tsv .parquet) and web archives (.warc .wet),
each also with .gz or .zst behind it. A row has "text" or "html", and optionally "id", "url", "title", "author"
and "date"; --field reads them from other names.

${KINDS_HELP}

Examples:
  dechaff run input --out output                        clean a directory
  dechaff run crawl.jsonl.gz --out out --field text=body --field url=link
  dechaff run CC-MAIN-0001.warc.gz --out out            the pages of a web archive
  dechaff run a b --out out --overwrite --workers 4     two directories, in place of an earlier run
  dechaff run input --out out --keep caption,tags       leave captions and tags in the text
  dechaff run today --out out/today --index signatures  without what earlier days had
  dechaff run input --out out --output-format parquet --shard-size 500MB
  dechaff run input --out out --output-format md        a Markdown file for each article
  dechaff run input --out out --strict                  exit with 1 where an input was rejected or failed`;

export function runCommand(): Command {
  const command = new Command("run")
    .summary("clean files and directories, merge copies, write records and a report")
    .description(
      "Cleans files and directories of scraped articles, merges near-identical copies across them, and writes clean records with a report of every removal.",
    )
    .argument("<input...>", "files and directories")
    .requiredOption("--out <dir>", "output directory")
    .option("--overwrite", "replace what an earlier run left in the output directory")
    .option("--strict", "exit with 1 where an input was rejected or failed")
    .option("--quiet", "no progress and no summary")
    .addOption(
      new Option("--output-format <form>", "form of the records (default: jsonl)").choices(OUTPUT_FORMATS),
    )
    .addOption(
      new Option("--shard-size <size>", "begin another file of records after so much, as in 500MB").argParser(
        size,
      ),
    )
    .addOption(
      new Option(
        "--memory <size>",
        "memory that counting lines, and finding copies, may take before it uses the disk, as in 2GB (default: 500MB)",
      ).argParser(memory),
    )
    .option("--overrides <file>", "carry out what was judged in the report of an earlier run")
    .option("--no-templates", "do not look for lines that recur across a site (reads the input once only)")
    .addOption(
      new Option("--report <what>", "how much the report shows (default: full)").choices(REPORT_MODES),
    )
    .addOption(
      new Option(
        "--report-sample <n>",
        "hold only about so many documents, drawn at random, in a full report",
      ).argParser(positive),
    )
    .option("--report-sources", "let a full report show the source of pages around removals");
  return withCleanOptions(withStreamOptions(withDedupOptions(command)))
    .addHelpText("after", HELP)
    .action(async (inputs: string[], flags: RunFlags) => {
      const options = await runOptions(flags);
      const progress = flags.quiet === true ? undefined : new Progress();
      const interrupt = interruptible();
      try {
        const summary = await runCorpus(inputs, options, {
          onProgress: (state) => progress?.update(state),
          onResume: (resumed) => {
            if (flags.quiet !== true) tellResumed(options.out, resumed);
          },
          signal: interrupt.signal,
        });
        progress?.stop();
        if (flags.quiet !== true) process.stdout.write(summaryTable(summary, options));
        const bad = summary.counts.rejected + summary.counts.failed;
        if (flags.strict === true && bad > 0) process.exitCode = EXIT_SOME_FAILED;
      } finally {
        progress?.stop();
        interrupt.done();
      }
    });
}

/** The first Ctrl-C asks the run to stop where it can be gone on with; the second one ends the process. */
function interruptible(): { readonly signal: AbortSignal; done(): void } {
  const abort = new AbortController();
  const stop = (): void => {
    process.stderr.write("\ndechaff: finishing what is in flight; press Ctrl-C again to stop at once\n");
    abort.abort();
  };
  for (const name of STOPS) process.once(name, stop);
  return {
    signal: abort.signal,
    done: () => {
      for (const name of STOPS) process.off(name, stop);
    },
  };
}

async function runOptions(flags: RunFlags): Promise<RunOptions> {
  const config = await configOf(flags);
  const format = flags.outputFormat ?? config.outputFormat ?? "jsonl";
  const shardBytes = flags.shardSize ?? (config.shardSize === undefined ? undefined : size(config.shardSize));
  const reportSample = flags.reportSample ?? config.reportSample;
  return Object.freeze({
    out: flags.out,
    overwrite: flags.overwrite === true,
    workers: flags.workers ?? config.workers ?? defaultWorkers(),
    // Markdown files hold Markdown, unless plain text is asked for.
    clean: cleanOptions(
      format === "md" && config.clean["format"] === undefined ? { format: "markdown", ...flags } : flags,
      config,
    ),
    output: { format, ...(shardBytes === undefined ? {} : { shardBytes }) },
    fields: { ...config.fields, ...flags.field },
    ruleModules: ruleModules(flags, config),
    report: flags.report ?? config.report ?? "full",
    ...(reportSample === undefined ? {} : { reportSample }),
    reportSources: flags.reportSources ?? config.reportSources ?? false,
    dedup: dedupOptions(flags, config.dedup),
    ...(flags.index === undefined ? {} : { index: flags.index }),
    ...(flags.against === undefined ? {} : { against: flags.against }),
    overrides: flags.overrides === undefined ? new Map() : await readJudgements(flags.overrides),
    templates: flags.templates && config.templates !== false,
    ...(flags.memory === undefined ? {} : { memory: flags.memory }),
  });
}
