import { labelHtml } from "../src/label/html/index.ts";
import { withPageRules } from "../src/label/html/with-rules.ts";
import { pageOf } from "../src/label/page.ts";
import { segmentHtml } from "../src/read/html/index.ts";
import { RULES } from "../src/rules/index.ts";
import { bare, benchmark } from "./html/benchmark.ts";
import { bodyOf, byType, crossValidated, shipped } from "./html/decisions.ts";

const USAGE = "eval html ROOT [--cross-validated WORK] | eval html --benchmark ROOT";

/**
 * Word F1 of the HTML engine by page type on a WCXB directory: of the shipped model, which was trained on these
 * pages, or of the models of a training run that had not seen the page's site. `--benchmark` reads the layout of
 * the public article-extraction benchmark instead and prints its own figures.
 */
export async function main(args: readonly string[]): Promise<void> {
  const [first = "", second = "", third = ""] = args;
  if (first === "--benchmark" && second !== "") {
    const { pages, f1, precision, recall, accuracy } = benchmark(second, extractBody);
    console.log(`${pages} pages`);
    console.log(`F1 ${f1.toFixed(4)}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}`);
    console.log(`accuracy ${accuracy.toFixed(4)} (every shingle right)`);
    return;
  }
  if (first === "" || (second !== "" && (second !== "--cross-validated" || third === ""))) {
    throw new Error(USAGE);
  }
  const run = second === "" ? shipped.bind(null, first) : crossValidated.bind(null, first, third);
  console.log(
    second === "" ? "shipped model, pages seen in training" : "cross-validated by registrable domain",
  );
  console.log(`model alone\n${byType(run([]))}`);
  console.log(`model and rules\n${byType(run(RULES))}`);
}

/** The body that the shipped engine makes of a page about which nothing else is known. */
export function extractBody(html: string): string {
  const document = bare(html, segmentHtml(html));
  return bodyOf(document, withPageRules(labelHtml(document), pageOf(document), RULES).labels);
}
