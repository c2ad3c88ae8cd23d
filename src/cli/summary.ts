import { join } from "node:path";
import { CRUFT_KINDS } from "../document/kinds.ts";
import type { RunSummary } from "../document/run-summary.ts";
import type { RunOptions } from "../run/options.ts";
import { DEFAULT_OUTPUT } from "../write/files/options.ts";
import { duration } from "./progress.ts";
import { colours } from "./terminal.ts";

const NUMBERS: Intl.NumberFormat = new Intl.NumberFormat("en");

/** The closing table of a run. */
export function summaryTable(summary: RunSummary, options: RunOptions): string {
  const { bold, dim } = colours(process.stdout);
  const { counts, characters } = summary;
  const rows: [string, string, string][] = [
    ["read", NUMBERS.format(counts.read), ""],
    ["kept", NUMBERS.format(counts.kept), ""],
    [
      "duplicates",
      NUMBERS.format(counts.duplicates),
      counts.duplicates > 0 ? "merged into what they copy" : "",
    ],
    ["rejected", NUMBERS.format(counts.rejected), codes(summary, counts.rejected)],
    ["failed", NUMBERS.format(counts.failed), ""],
  ];
  const ignored = Object.entries(summary.ignored);
  if (ignored.length > 0) {
    const total = ignored.reduce((sum, [, count]) => sum + count, 0);
    rows.push([
      "ignored",
      NUMBERS.format(total),
      ignored.map(([kind, count]) => `${kind} ${count}`).join(", "),
    ]);
  }
  const lines = [bold("Documents"), ...table(rows, dim)];
  const removed = CRUFT_KINDS.map((kind) => [kind, characters.removed[kind] ?? 0] as const)
    .filter(([, units]) => units > 0)
    .sort((a, b) => b[1] - a[1]);
  const share = (units: number): string =>
    `${((100 * units) / Math.max(1, characters.visible)).toFixed(1)} %`;
  const total = removed.reduce((sum, [, units]) => sum + units, 0);
  lines.push(
    "",
    bold(
      `Characters removed: ${NUMBERS.format(total)} of ${NUMBERS.format(characters.visible)} (${share(total)})`,
    ),
  );
  lines.push(
    ...table(
      removed.map(([kind, units]) => [kind, NUMBERS.format(units), share(units)]),
      dim,
    ),
  );
  const seconds = summary.elapsed / 1000;
  const rate = NUMBERS.format(Math.round(counts.read / Math.max(seconds, 0.001)));
  lines.push(
    "",
    `${bold("Time")}     ${duration(seconds)}, ${rate} documents/s on ${options.workers} workers`,
  );
  lines.push(`${bold("Records")}  ${join(options.out, recordsOf(options))}`);
  if (options.report !== "none")
    lines.push(`${bold("Report")}   ${join(options.out, "report", "index.html")}`);
  return `${lines.join("\n")}\n`;
}

/** What to look for in the output directory. */
function recordsOf({ output = DEFAULT_OUTPUT }: RunOptions): string {
  if (output.format === "txt" || output.format === "md") return "records";
  return `records${output.shardBytes === undefined ? "" : "-*"}.${output.format}`;
}

function codes(summary: RunSummary, rejected: number): string {
  if (rejected === 0) return "";
  return Object.entries(summary.rejects)
    .map(([code, count]) => `${code} ${count}`)
    .join(", ");
}

function table(
  rows: readonly (readonly [string, string, string])[],
  dim: (text: string) => string,
): string[] {
  const widest = (column: 0 | 1): number => Math.max(0, ...rows.map((row) => row[column].length));
  const name = Math.max(14, widest(0));
  const number = widest(1);
  return rows.map(
    ([a, b, c]) => `  ${a.padEnd(name)}  ${b.padStart(number)}${c === "" ? "" : `  ${dim(c)}`}`,
  );
}
