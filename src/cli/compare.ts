import { basename, join, normalize, resolve } from "node:path";
import { Command } from "commander";
import type { CompareSummary } from "../report/index.ts";
import { compareRuns } from "../run/compare/index.ts";
import { colours, print, tellResumed } from "./terminal.ts";

const HELP = `
Written are compare.json (the numbers) and report/index.html (every document that changed, word by word). Documents
are the same where their ids are.

Examples:
  dechaff run input --out old
  dechaff run input --out new --disable rating/stars
  dechaff compare old new                        what the rule did, in new-changes
  dechaff inspect new-changes                    look at it in a browser`;

interface CompareFlags {
  readonly out?: string;
  readonly overwrite?: boolean;
  readonly quiet?: boolean;
}

export function compareCommand(): Command {
  return new Command("compare")
    .summary("write a report on what changed between two runs")
    .description(
      "Compares what two runs left in their output directories and writes a report on everything that changed.",
    )
    .argument("<before>", "output directory of the earlier run")
    .argument("<after>", "output directory of the later run")
    .option("--out <dir>", "output directory (default: AFTER-changes, beside the later run)")
    .option("--overwrite", "replace an earlier comparison in the output directory")
    .option("--quiet", "no table")
    .addHelpText("after", HELP)
    .action(async (before: string, after: string, flags: CompareFlags) => {
      const out = flags.out ?? `${named(after)}-changes`;
      const summary = await compareRuns(before, after, {
        out,
        overwrite: flags.overwrite === true,
        onResume: (resumed) => {
          if (flags.quiet !== true) tellResumed(out, resumed);
        },
      });
      if (flags.quiet !== true) await print(compareTable(summary, out));
    });
}

const SLASHES = /(?<![\\/])[\\/]+$/u;

/** A directory by its name, without a slash behind it: "." has one only as a whole path. */
function named(directory: string): string {
  const name = basename(directory);
  return name === "." || name === ".." ? resolve(directory) : normalize(directory).replace(SLASHES, "");
}

const NUMBERS: Intl.NumberFormat = new Intl.NumberFormat("en");
/** Rules listed; all of them are in the report. */
const RULES = 20;

type Row = readonly [string, ...(string | number)[]];

function compareTable(summary: CompareSummary, out: string): string {
  const { bold, dim } = colours(process.stdout);
  const { documents, removals, characters, status, facts } = summary;
  const note = (shown: number, all: number): string =>
    shown < all ? dim(`  (first ${shown} of ${all})`) : "";
  const lines = [
    bold("Documents"),
    ...table([
      ["in both runs", documents.compared],
      ["changed", documents.changed],
      ["  text", documents.text],
      ["  removals", documents.removals],
      ["  facts", documents.facts],
      ["  status", documents.status],
      ["  source", documents.source],
    ]),
    "",
    bold("Removals"),
    ...table([
      ["", "passages", "characters"],
      ["appeared", removals.appeared, characters.appeared],
      ["disappeared", removals.disappeared, characters.disappeared],
      ["relabelled", removals.relabelled, ""],
    ]),
  ];
  const section = (title: string, rows: readonly Row[], all: number): void => {
    if (rows.length > 0) lines.push("", `${bold(title)}${note(rows.length, all)}`, ...table(rows));
  };
  section(
    "Status",
    status.map(({ before, after, documents: n }): Row => [`${before} -> ${after}`, n]),
    status.length,
  );
  section(
    "Facts",
    facts.map(({ fact, documents: n }): Row => [fact, n]),
    facts.length,
  );
  const rules = summary.rules.slice(0, RULES);
  if (rules.length > 0) {
    lines.push("", `${bold("Rules")}${note(rules.length, summary.rules.length)}`);
    lines.push(
      ...table([
        ["", "appeared", "disappeared", "from others", "to others", "documents"],
        ...rules.map(
          (r): Row => [r.rule, r.appeared, r.disappeared, r.relabelled_in, r.relabelled_out, r.documents],
        ),
      ]),
    );
  }
  section(
    "Options",
    summary.options.map(
      ({ option, before, after }): Row => [option, JSON.stringify(before), "->", JSON.stringify(after)],
    ),
    summary.options.length,
  );
  lines.push("", `${bold("Report")}   ${join(out, "report", "index.html")}`);
  return `${lines.join("\n")}\n`;
}

/** Rows with the first column to the left and the others to the right. */
function table(rows: readonly Row[]): string[] {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === "number" ? NUMBERS.format(cell) : cell)),
  );
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? "").length)),
  );
  return cells.map((row) =>
    `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(Math.max(14, widths[0] ?? 0)) : cell.padStart(widths[column] ?? 0))).join("  ")}`.trimEnd(),
  );
}
