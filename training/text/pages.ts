import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "tldts";
import { segmentHtml } from "../../src/read/html/index.ts";
import { FOLDS, type GoldDocument, hash } from "./gold.ts";

/** Kinds of pages whose main text is prose, so that they teach what an article's surroundings look like. */
const KINDS: ReadonlySet<string> = new Set(["article", "documentation", "service"]);
/** Words of the runs by which lines are found in the gold text. */
const RUN = 5;
/** Share of a line's runs that the gold text must hold. */
const MOST = 0.6;
const FEWEST_LINES = 5;
const WORDS = /[\p{L}\p{N}_]+/gu;
const LINE = /\n+/;

/**
 * More documents to learn from: pages of the page set that are not among the flattened articles, flattened here.
 * Never evaluated on. Pages of a domain of `documents` are in the fold of that domain.
 */
export function readPages(folder: string, documents: readonly GoldDocument[]): GoldDocument[] {
  const known = new Set(documents.map(({ id }) => id));
  const folds = new Map(documents.map(({ domain, fold }) => [domain, fold]));
  const pages: GoldDocument[] = [];
  for (const file of readdirSync(`${folder}/wcxb-dev/ground-truth`).sort()) {
    const id = file.replace(".json", "");
    const html = `${folder}/wcxb-dev/html/${id}.html.gz`;
    if (known.has(id) || !existsSync(html)) continue;
    const truth = JSON.parse(readFileSync(`${folder}/wcxb-dev/ground-truth/${file}`, "utf8"));
    if (!KINDS.has(truth._internal.page_type.primary)) continue;
    const gold: string = truth.ground_truth.main_content ?? "";
    const lines = flattened(gunzipSync(readFileSync(html)).toString("utf8"));
    const keep = kept(lines, gold);
    if (lines.length < FEWEST_LINES || !keep.includes(1)) continue;
    const domain = parse(truth.url ?? "").domain ?? id;
    pages.push({
      id,
      lines,
      keep,
      target: keep,
      gold,
      title: "",
      domain,
      fold: folds.get(domain) ?? hash(domain) % FOLDS,
    });
  }
  return pages;
}

function flattened(html: string): string[] {
  const texts = segmentHtml(html).segments.flatMap(({ text }) => text.split(LINE));
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

/** As the development data was made: by runs of five words; a shorter line must be a line of the gold text. */
function kept(lines: readonly string[], gold: string): number[] {
  const runs = new Set(runsOf(words(gold)));
  const whole = new Set(gold.split(LINE).map((line) => words(line).join(" ")));
  return lines.map((line) => {
    const own = words(line);
    if (own.length < RUN) return own.length > 0 && whole.has(own.join(" ")) ? 1 : 0;
    const parts = runsOf(own);
    return parts.filter((part) => runs.has(part)).length >= MOST * parts.length ? 1 : 0;
  });
}

function runsOf(tokens: readonly string[]): string[] {
  return tokens
    .slice(0, Math.max(0, tokens.length - RUN + 1))
    .map((_, i) => tokens.slice(i, i + RUN).join(" "));
}

function words(text: string): string[] {
  return text.toLowerCase().match(WORDS) ?? [];
}
