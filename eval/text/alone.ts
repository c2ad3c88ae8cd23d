import { tokens } from "../../datasets/score.ts";
import type { GoldDocument } from "../../training/text/gold.ts";
import { outcomes } from "./engine.ts";
import { figures, lineCounts } from "./outcome.ts";

/** Units of an article that is run together on one line, and of its shortest paragraph. */
const RUN_TOGETHER = 1000;
const PARAGRAPH = 60;
/** Share of its words from which an article counts as damaged. */
const DAMAGE = 0.02;

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

/** What is taken out of the articles when nothing but the article is there. */
export function articlesAlone(documents: readonly GoldDocument[], cache: string): string {
  const articles = documents.map((document) => {
    const lines = document.lines.filter((_, line) => document.target[line] === 1);
    const all = lines.map(() => 1);
    return { ...document, lines, keep: all, target: all };
  });
  const cleaned = outcomes(articles, cache);
  const { lost, lostByDocument } = figures(cleaned, true);
  const whole = cleaned.filter((outcome) => lineCounts(outcome, true).lost === 0).length;
  return `Articles alone, no cruft: ${percent(lost)} of the lines lost (${percent(lostByDocument)} a document), ${whole} of ${cleaned.length} untouched.`;
}

/** What is taken out of the beginnings of the articles when their paragraphs stand on one line, and nothing else. */
export function runTogether(documents: readonly GoldDocument[], cache: string): string {
  const articles = documents.flatMap((document) => {
    const text = beginning(document);
    return text === undefined ? [] : [{ ...document, lines: [text], keep: [1], target: [1] }];
  });
  let words = 0;
  let lost = 0;
  let damaged = 0;
  for (const { document, title, text } of outcomes(articles, cache)) {
    const all = tokens(document.lines.join(" ")).length;
    const gone = all - tokens(title === null ? text : `${title} ${text}`).length;
    words += all;
    lost += Math.max(0, gone);
    if (gone > DAMAGE * all) damaged += 1;
  }
  return `The same on one line, about ${RUN_TOGETHER} units each: ${percent(lost / Math.max(1, words))} of the words lost, ${articles.length - damaged} of ${articles.length} all but untouched.`;
}

/** The first paragraphs of an article without its headline, run together; undefined where it is too short. */
function beginning({ lines, target, title }: GoldDocument): string | undefined {
  const headline = tokens(title).join(" ");
  let text = "";
  for (const [at, line] of lines.entries()) {
    if (target[at] !== 1 || line.length < PARAGRAPH || tokens(line).join(" ") === headline) continue;
    text += text === "" ? line : ` ${line}`;
    if (text.length >= RUN_TOGETHER) return text;
  }
  return undefined;
}
