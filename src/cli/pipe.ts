import { Command } from "commander";
import type { FieldMap } from "../read/row.ts";
import { defaultWorkers } from "../run/options.ts";
import { pipeRows } from "../run/pipe.ts";
import {
  type CleanFlags,
  cleanOptions,
  configOf,
  ruleModules,
  withCleanOptions,
  withStreamOptions,
} from "./options.ts";
import { print } from "./terminal.ts";

interface PipeFlags extends CleanFlags {
  readonly removals?: boolean;
  readonly strict?: boolean;
  readonly workers?: number;
  readonly field?: FieldMap;
}

const EXIT_SOME_FAILED = 1;

const HELP = `
Each line of input is a JSON object with "html" or "text", and optionally "id", "url", "title", "author" and
"date". Each gives one line of output, in input order: the record, or {"id", "line", "error": {"code", "detail"}}.
Copies are not merged: that needs the whole batch, and dechaff run.

Examples:
  zcat crawl.jsonl.gz | dechaff pipe > clean.jsonl
  dechaff pipe --removals < pages.jsonl | jq '.removals[] | select(.kind == "byline")'
  dechaff pipe --field html=body --field url=link < rows.jsonl`;

export function pipeCommand(): Command {
  const command = new Command("pipe")
    .summary("JSON lines in, one clean record a line out, in the same order")
    .description(
      "Reads JSON lines from standard input and writes one clean record a line, in the same order.",
    )
    .option("--removals", "add the list of removals to each record")
    .option("--strict", "exit with 1 where a line could not be cleaned");
  return withCleanOptions(withStreamOptions(command))
    .addHelpText("after", HELP)
    .action(async (flags: PipeFlags) => {
      const config = await configOf(flags);
      const options = {
        clean: cleanOptions(flags, config),
        workers: flags.workers ?? config.workers ?? defaultWorkers(),
        fields: { ...config.fields, ...flags.field },
        ruleModules: ruleModules(flags, config),
      };
      for await (const row of pipeRows(process.stdin, options, flags.removals === true)) {
        if (flags.strict === true && "error" in row) process.exitCode = EXIT_SOME_FAILED;
        await print(`${JSON.stringify(row)}\n`);
      }
    });
}
