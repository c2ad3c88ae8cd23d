import { Command } from "commander";
import { analyseOne } from "./one-document.ts";
import { type CleanFlags, KINDS_HELP, withCleanOptions } from "./options.ts";
import { print } from "./terminal.ts";

const HELP = `
${KINDS_HELP}

Examples:
  dechaff clean page.html                    the article's text
  curl -s https://site.example/a | dechaff clean -
  dechaff clean --json scrape.txt            the whole record as JSON`;

export function cleanCommand(): Command {
  const command = new Command("clean")
    .summary("print the clean text of one document")
    .description("Prints the clean text of one document, or its record.")
    .argument("<file>", "a page or a text; - for standard input")
    .option("--json", "print the record as JSON");
  return withCleanOptions(command)
    .addHelpText("after", HELP)
    .action(async (file: string, flags: CleanFlags & { readonly json?: boolean }) => {
      const analysis = await analyseOne(file, flags);
      if (analysis === undefined) return;
      await print(
        flags.json === true ? `${JSON.stringify(analysis.record, null, 2)}\n` : `${analysis.record.text}\n`,
      );
    });
}
