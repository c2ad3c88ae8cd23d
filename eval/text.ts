import { existsSync } from "node:fs";
import { tokens } from "../datasets/score.ts";
import { type GoldDocument, readGold } from "../training/text/gold.ts";
import { titleAgreement } from "./metadata/match.ts";
import { articlesAlone, runTogether } from "./text/alone.ts";
import { outcomes } from "./text/engine.ts";
import { c4, everything, type LineFilter, refinedWeb } from "./text/filters.ts";
import { type Figures, figures, type Outcome } from "./text/outcome.ts";
import { onPages } from "./text/pages.ts";

/**
 * `eval text [CACHE] [DATA] [PAGES]`: quality of the plain-text engine in cross-validation, beside line filters. CACHE
 * holds the fold models that `training/text/train.py` leaves there; DATA is the folder of the development data. With
 * PAGES, a folder of `training/html/train.py`, also what the engine for pages makes of the same articles with all tags.
 */
export async function main(args: readonly string[]): Promise<void> {
  const [cache = ".cache/text", data = "../shared/data", pages] = args;
  if (!existsSync(`${cache}/model-0.bin`)) {
    console.error(
      `eval text: no fold models in ${cache}; make them: python training/text/train.py ${data} ${cache}`,
    );
    process.exitCode = 2;
    return;
  }
  const documents = readGold(data);
  console.log(`${documents.length} documents, 5 folds by registrable domain\n\n${header()}`);
  for (const [name, filter] of BASELINES)
    console.log(row(name, figures(documents.map((document) => filtered(document, filter)))));
  console.log(row("dechaff, model alone", figures(outcomes(documents, cache, []))));
  const complete = outcomes(documents, cache);
  console.log(row("dechaff", figures(complete)));
  console.log(row("dechaff, lenient", figures(complete, true)));
  if (pages !== undefined) console.log(row("dechaff on the pages", figures(onPages(documents, data, pages))));
  console.log(row("the gold lines", figures(documents.map(goldLines))));
  console.log("\nLenient: the headline, and removed lines whose text is kept elsewhere, count neither way.");
  console.log(paragraphs(complete));
  console.log(headlines(complete));
  console.log(articlesAlone(documents, cache));
  console.log(runTogether(documents, cache));
}

/** Words from which a content line counts as a paragraph. */
const PARAGRAPH_WORDS = 25;

/** How many paragraphs of the articles are lost: what a reader would miss, unlike a cell of a table or a sub-heading. */
function paragraphs(complete: readonly Outcome[]): string {
  let all = 0;
  let lost = 0;
  for (const { document, kept } of complete) {
    for (const [line, text] of document.lines.entries()) {
      if (document.keep[line] !== 1 || tokens(text).length < PARAGRAPH_WORDS) continue;
      all += 1;
      if (kept[line] === false) lost += 1;
    }
  }
  const share = ((100 * lost) / Math.max(1, all)).toFixed(2);
  return `Paragraphs, content lines of ${PARAGRAPH_WORDS} words or more: ${lost} of ${all} lost (${share} %).`;
}

/** How many of the headlines that no field states are found among the lines. */
function headlines(complete: readonly Outcome[]): string {
  const found = complete.filter(({ title }) => title !== null);
  const agreed = found.map(({ title, document }) => titleAgreement(title ?? "", document.title));
  const count = (how: "strict" | "lenient"): number => agreed.filter((agreement) => agreement[how]).length;
  return `Headlines, none stated: ${found.length} of ${complete.length} given, ${count("strict")} right word by word, ${count("lenient")} leniently (as for facts).`;
}

const BASELINES: readonly (readonly [string, LineFilter])[] = [
  ["keep everything", everything],
  ["C4 line filter", c4],
  ["RefinedWeb line filter", refinedWeb],
];

function filtered(document: GoldDocument, filter: LineFilter): Outcome {
  const kept = filter(document.lines);
  return { document, kept, title: null, text: document.lines.filter((_, line) => kept[line]).join("\n") };
}

/** The lines that the data set counts as content: what no choice of lines can beat by much. */
function goldLines(document: GoldDocument): Outcome {
  const kept = document.keep.map((keep) => keep === 1);
  return { document, kept, title: null, text: document.lines.filter((_, line) => kept[line]).join("\n") };
}

function header(): string {
  const names =
    "| shingle F1 | P | R | word F1 | cruft-line P | R | F1 | by document | content lines lost | by document | exact |";
  return `| ${"".padEnd(22)} ${names}\n|${"---|".repeat(12)}`;
}

function row(name: string, f: Figures): string {
  const numbers = [
    f.shingleF1,
    f.shinglePrecision,
    f.shingleRecall,
    f.wordF1,
    f.cruftPrecision,
    f.cruftRecall,
    f.cruftF1,
    f.cruftF1ByDocument,
  ];
  const percent = `${(100 * f.lost).toFixed(2)} % | ${(100 * f.lostByDocument).toFixed(2)} %`;
  return `| ${name.padEnd(22)} | ${numbers.map((value) => value.toFixed(3)).join(" | ")} | ${percent} | ${f.exact} |`;
}
