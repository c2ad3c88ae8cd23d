import { Command } from "commander";
import { type Explanation, explainAnalysis } from "../run/document/explain.ts";
import { analyseOne } from "./one-document.ts";
import { type CleanFlags, withCleanOptions } from "./options.ts";
import { colours, print } from "./terminal.ts";

const HELP = `
Every line of output is one segment: + kept or - removed, its kind, the rule and score that decided, the text,
and why. For programs there is --json.

Examples:
  dechaff explain page.html | less -R
  dechaff explain --removed scrape.txt       only what goes
  dechaff explain --json - < page.html       for a program`;

/** Units of a segment's text that are shown. */
const SHOWN = 160;

export function explainCommand(): Command {
  const command = new Command("explain")
    .summary("show every segment of one document with its verdict and why")
    .description(
      "Shows every segment of one document in order, with its verdict, kind, rule, score and reason.",
    )
    .argument("<file>", "a page or a text; - for standard input")
    .option("--removed", "only what is removed")
    .option("--full", "whole texts instead of their beginnings")
    .option("--json", "one JSON object a line");
  return withCleanOptions(command)
    .addHelpText("after", HELP)
    .action(
      async (
        file: string,
        flags: CleanFlags & { readonly removed?: boolean; readonly full?: boolean; readonly json?: boolean },
      ) => {
        const analysis = await analyseOne(file, flags);
        if (analysis === undefined) return;
        const all = explainAnalysis(analysis);
        const shown = flags.removed === true ? all.filter((piece) => piece.verdict === "removed") : all;
        const line =
          flags.json === true
            ? (piece: Explanation): string => JSON.stringify(piece)
            : lineFor(flags.full === true);
        for (const piece of shown) await print(`${line(piece)}\n`);
      },
    );
}

/** A line in a terminal. Control characters of the document are shown, not obeyed. */
function lineFor(full: boolean): (piece: Explanation) => string {
  const { green, red, dim, bold } = colours(process.stdout);
  return (piece) => {
    const text = visible(full || piece.text.length <= SHOWN ? piece.text : `${piece.text.slice(0, SHOWN)}…`);
    const score = piece.score === null ? "" : ` ${piece.score.toFixed(2)}`;
    const why = dim(`    ${piece.rule ?? "none"}${score}: ${visible(piece.reason)}`);
    if (piece.verdict === "kept") return `${green("+")} ${bold(piece.block)} ${text}\n${why}`;
    return `${red("-")} ${bold(piece.kind)} ${red(text)}\n${why}`;
  };
}

const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

function visible(text: string): string {
  return text.replace(/\n/g, "⏎").replace(CONTROL, "\ufffd");
}
