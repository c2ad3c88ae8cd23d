import { RejectError } from "../src/document/errors.ts";
import { parseOptions } from "../src/document/options.ts";
import { sourceSpan } from "../src/document/segment.ts";
import { overrideLabels } from "../src/label/overrides.ts";
import { TemplateCounter } from "../src/label/template/index.ts";
import { listFiles } from "../src/read/directory.ts";
import type { RawInput } from "../src/read/input.ts";
import { inputsOf } from "../src/read/inputs.ts";
import type { Override } from "../src/report/index.ts";
import { type Analysis, analyse, type Cleaner } from "../src/run/analyse.ts";
import { cleanerFor } from "../src/run/cleaner.ts";
import { readJudgements } from "../src/run/options.ts";
import { surveyInputs } from "../src/run/survey.ts";

/** What became of a judgement: today's verdict is the same, it is another, or the passage is no longer there. */
export type Agreement = "agrees" | "differs" | "gone";

/** A judgement and how it stands today. */
export interface Judged {
  readonly override: Override;
  readonly agreement: Agreement;
  /** The rules that remove the passage, or a part of it; why the document could not be cleaned. */
  readonly by: readonly string[];
}

/** Units of a passage that are shown. */
const SHOWN = 80;
const BREAKS = /\s+/g;

/**
 * `overrides FILE INPUT…`: judgements that the report exported, as regression cases. Cleans the judged documents
 * of the inputs without the overrides, says for each judgement whether today's verdict agrees, and the share.
 * Exit code 1 where one does not.
 */
export async function main(args: readonly string[]): Promise<void> {
  const [file, ...inputs] = args;
  if (file === undefined || inputs.length === 0) throw new Error("eval overrides takes FILE INPUT…");
  const judged = await judge(await readJudgements(file), inputs);
  const marks = { agrees: "ok     ", differs: "DIFFERS", gone: "gone   " };
  for (const { override, agreement, by } of judged) {
    const text = override.text.replace(BREAKS, " ").slice(0, SHOWN);
    const why = by.length === 0 ? "" : ` (${by.join(", ")})`;
    console.log(`${marks[agreement]} ${override.verdict.padEnd(6)} ${override.id} | ${text}${why}`);
  }
  const count = (wanted: Agreement): number => judged.filter(({ agreement }) => agreement === wanted).length;
  const decided = judged.length - count("gone");
  const share = decided === 0 ? "" : ` (${((100 * count("agrees")) / decided).toFixed(1)} %)`;
  console.log(
    `\n${count("agrees")} of ${decided} judgements agree${share}; ${count("gone")} passages are not in the inputs`,
  );
  if (count("differs") > 0) process.exitCode = 1;
}

/** How the judgements stand today over the inputs, in the order of the documents; last those that were not found. */
export async function judge(
  overrides: ReadonlyMap<string, readonly Override[]>,
  inputs: readonly string[],
): Promise<Judged[]> {
  const options = parseOptions({});
  const { files } = await listFiles(inputs, "");
  const read = (): AsyncGenerator<RawInput> =>
    inputsOf(files, { fields: {}, maxBytes: options.maxBytes }, { bytes: 0, ignored: {} });
  // As in a run: which lines recur on a site decides over some removals.
  const counter = new TemplateCounter();
  for await (const input of read()) {
    for (const survey of await surveyInputs([input], options.maxBytes)) counter.add(survey);
  }
  const cleaner: Cleaner = { ...(await cleanerFor(options)), templates: counter.templates() };
  const judged: Judged[] = [];
  const missing = new Map(overrides);
  for await (const input of read()) {
    const list = missing.get(input.id);
    if (list === undefined) continue;
    missing.delete(input.id);
    judged.push(...(await judgeDocument(input, cleaner, list)));
  }
  for (const list of missing.values()) judged.push(...list.map((override) => gone(override)));
  return judged;
}

async function judgeDocument(
  input: RawInput,
  cleaner: Cleaner,
  list: readonly Override[],
): Promise<Judged[]> {
  try {
    const analysis = await analyse(input, cleaner);
    return list.map((override) => judgePassage(analysis, override));
  } catch (error) {
    if (!(error instanceof RejectError)) throw error;
    const by = [error.code];
    // Without an article everything is removed; otherwise nobody decided about the passage.
    if (error.code !== "no-article") return list.map((override) => gone(override, by));
    return list.map((override) => ({
      override,
      agreement: override.verdict === "remove" ? "agrees" : "differs",
      by,
    }));
  }
}

/** A passage to keep must be kept whole, one to remove must be removed whole. */
function judgePassage({ document, verdict }: Analysis, override: Override): Judged {
  const span = overrideLabels(document, [override])[0]?.span;
  if (span === undefined) return gone(override);
  let removed = 0;
  const by = new Set<string>();
  for (const piece of verdict.removed) {
    const segment = document.segments[piece.segment];
    if (segment === undefined) continue;
    const cut = sourceSpan(segment, piece.from, piece.to);
    const units = Math.min(cut.end, span.end) - Math.max(cut.start, span.start);
    if (units <= 0) continue;
    removed += units;
    by.add(piece.label.rule);
  }
  const agrees = override.verdict === "keep" ? removed === 0 : removed >= span.end - span.start;
  return { override, agreement: agrees ? "agrees" : "differs", by: [...by] };
}

function gone(override: Override, by: readonly string[] = []): Judged {
  return { override, agreement: "gone", by };
}
