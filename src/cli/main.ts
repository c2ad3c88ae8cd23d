#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { Interrupted, UsageError } from "../document/errors.ts";
import { VERSION } from "../run/version.ts";
import { cleanCommand } from "./clean.ts";
import { compareCommand } from "./compare.ts";
import { dedupCommand } from "./dedup.ts";
import { evalCommand } from "./eval.ts";
import { explainCommand } from "./explain.ts";
import { inspectCommand } from "./inspect.ts";
import { pipeCommand } from "./pipe.ts";
import { runCommand } from "./run.ts";

const EXIT_USAGE = 2;
const EXIT_INTERRUPTED = 130;
const EXIT_CODES = `
Exit codes: 0 done; 1 some inputs failed and --strict was given, the one document could not be cleaned, or a
judgement does not hold; 2 wrong usage; 3 dechaff itself or the machine failed; 130 stopped by Ctrl-C.`;

function program(): Command {
  const dechaff = new Command("dechaff")
    .description(
      "Cleans scraped articles: takes out what is not the article and shows every removal and why.",
    )
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help; also behind every command")
    .addHelpText("after", `${EXIT_CODES}\n\nColours are used in a terminal unless NO_COLOR is set.`);
  const commands = [
    runCommand,
    dedupCommand,
    pipeCommand,
    cleanCommand,
    explainCommand,
    compareCommand,
    inspectCommand,
    evalCommand,
  ];
  for (const make of commands) dechaff.addCommand(make());
  for (const command of [dechaff, ...dechaff.commands]) {
    command.exitOverride().configureOutput({ outputError: () => {} });
  }
  return dechaff;
}

/** One line for people; what to do is in the message. Gives the exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // Commander shows the help of a call without a command itself.
    if (error.code === "commander.help") return EXIT_USAGE;
    const text = error.message
      .replace(/^error: /, "")
      .replace(/(?<!\s)\s*\n\s*/g, " ")
      .replace(/\.$/, "");
    process.stderr.write(`dechaff: ${text}; see dechaff --help\n`);
    return EXIT_USAGE;
  }
  if (error instanceof UsageError) {
    process.stderr.write(`dechaff: ${error.message}\n`);
    return EXIT_USAGE;
  }
  process.stderr.write(`dechaff: ${error instanceof Error ? error.message : String(error)}\n`);
  return error instanceof Interrupted ? EXIT_INTERRUPTED : 3;
}

// A reader that has had enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  throw error;
});

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = report(error);
}
