import { Command } from "commander";
import type { FieldMap } from "../read/row.ts";
import { type Judged, judge, type Standing } from "../run/judge.ts";
import { readJudgements } from "../run/options.ts";
import {
  type CleanFlags,
  cleanOptions,
  configOf,
  ruleModules,
  withCleanOptions,
  withField,
} from "./options.ts";
import { colours, print } from "./terminal.ts";

const HELP = `
FILE is what the report's Judgement view saved. The documents that were judged are cleaned anew, without carrying
the judgements out, and each judgement is a case: a passage judged to be the article must be kept whole, one judged
to be cruft must be removed whole. Give the options of the run in question.

Each line of output is a case: ok, FAIL, or gone where the inputs no longer hold the passage; its verdict (keep,
remove), the document, the passage, and the rules that remove it. Exit code 1 where a case is not ok.

Examples:
  dechaff eval --overrides dechaff-overrides.json input
  dechaff eval --overrides marks.json crawl/ --disable rating/stars    would it still hold without the rule?
  dechaff eval --overrides marks.json input --json                     one JSON object a line, for programs`;

const EXIT_FAILED = 1;
/** Units of a passage that are shown. */
const SHOWN = 80;
const UNPRINTABLE = /[\s\p{Cc}\p{Bidi_Control}]+/gu;

interface EvalFlags extends CleanFlags {
  readonly overrides: string;
  readonly field?: FieldMap;
  readonly templates: boolean;
  readonly json?: boolean;
}

export function evalCommand(): Command {
  const command = new Command("eval")
    .summary("check whether judgements from a report hold")
    .description(
      "Takes what was judged in the report of a run as regression cases: cleans the judged documents anew and says which judgements hold and which fail.",
    )
    .argument("<input...>", "files and directories that hold the judged documents")
    .requiredOption("--overrides <file>", "judgements that the report exported")
    .option("--no-templates", "do not look for lines that recur across a site (reads the input once only)")
    .option("--json", "one JSON object a line");
  return withCleanOptions(withField(command))
    .addHelpText("after", HELP)
    .action(async (inputs: string[], flags: EvalFlags) => {
      const config = await configOf(flags);
      const judged = await judge(await readJudgements(flags.overrides), inputs, {
        clean: cleanOptions(flags, config),
        fields: { ...config.fields, ...flags.field },
        ruleModules: ruleModules(flags, config),
        templates: flags.templates && config.templates !== false,
      });
      const line = flags.json === true ? jsonLine : caseLine();
      for (const one of judged) await print(`${line(one)}\n`);
      if (flags.json !== true) await print(`\n${totals(judged)}\n`);
      if (judged.some(({ standing }) => standing !== "holds")) process.exitCode = EXIT_FAILED;
    });
}

function jsonLine({ override, standing, by }: Judged): string {
  return JSON.stringify({ ...override, standing, by });
}

/** A case for people. Control characters of the document are left out, not obeyed. */
function caseLine(): (judged: Judged) => string {
  const { green, red, yellow, dim } = colours(process.stdout);
  const marks: Readonly<Record<Standing, string>> = {
    holds: green("ok  "),
    fails: red("FAIL"),
    gone: yellow("gone"),
  };
  const printable = (text: string): string => text.replace(UNPRINTABLE, " ");
  return ({ override, standing, by }) => {
    const text = printable(override.text);
    const passage = text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
    const why = by.length === 0 ? "" : dim(` (${by.join(", ")})`);
    return `${marks[standing]} ${override.verdict.padEnd(6)} ${printable(override.id)}: ${passage}${why}`;
  };
}

function totals(judged: readonly Judged[]): string {
  const count = (wanted: Standing): number => judged.filter(({ standing }) => standing === wanted).length;
  return `${judged.length} judgements: ${count("holds")} hold, ${count("fails")} fail, ${count("gone")} gone`;
}
