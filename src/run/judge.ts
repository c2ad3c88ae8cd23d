import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_MEMORY } from "../database/index.ts";
import { RejectError } from "../document/errors.ts";
import type { CleanOptions } from "../document/options.ts";
import { sourceSpan } from "../document/segment.ts";
import { overrideLabels } from "../label/overrides.ts";
import type { Templates } from "../label/template/index.ts";
import { listFiles } from "../read/files/directory.ts";
import type { RawInput } from "../read/input.ts";
import { inputsOf } from "../read/inputs.ts";
import type { FieldMap } from "../read/row.ts";
import type { Override } from "../report/index.ts";
import { surveyInputs, templatesOf } from "./batch/survey.ts";
import type { Analysis, Cleaner } from "./document/analyse.ts";
import { cleanerFor } from "./document/cleaner.ts";
import { analyse } from "./document/document-task.ts";
import { NameKeeper } from "./names.ts";

/** What became of a judgement: today's verdict is the same, it is another, or the passage is not in the inputs. */
export type Standing = "holds" | "fails" | "gone";

/** A judgement and how it stands today. */
export interface Judged {
  readonly override: Override;
  readonly standing: Standing;
  /** The rules that remove the passage, or a part of it; why the document could not be cleaned. */
  readonly by: readonly string[];
}

/** How the judged documents are cleaned: as the run would clean them whose result is in question. */
export interface JudgeOptions {
  readonly clean: CleanOptions;
  readonly fields: FieldMap;
  /** Absolute paths. */
  readonly ruleModules: readonly string[];
  /** Whether lines that recur across a site are looked for, which reads the input twice. */
  readonly templates: boolean;
}

/**
 * Judgements that the report exported, as regression cases: cleans the judged documents of the inputs without
 * carrying the judgements out, and tells how each stands, in the order of the documents; last those of documents
 * that the inputs do not hold. Throws `UsageError` where an input or a rule is wrong.
 */
export async function judge(
  overrides: ReadonlyMap<string, readonly Override[]>,
  inputs: readonly string[],
  options: JudgeOptions,
): Promise<Judged[]> {
  const { clean, fields } = options;
  const { files } = await listFiles(inputs);
  const read = (): AsyncGenerator<RawInput> =>
    inputsOf(files, { fields, maxBytes: clean.maxBytes }, { bytes: 0, ignored: {} });
  const cleaner: Cleaner = {
    ...(await cleanerFor(clean, options.ruleModules)),
    ...(options.templates ? { templates: await survey(read(), clean.maxBytes) } : {}),
  };
  const judged: Judged[] = [];
  const missing = new Map(overrides);
  const names = new NameKeeper();
  for await (const input of read()) {
    const name = names.name(input.id);
    const list = missing.get(name);
    if (list === undefined) continue;
    missing.delete(name);
    judged.push(...(await judgeDocument(input, cleaner, list)));
  }
  for (const list of missing.values()) judged.push(...list.map((override) => gone(override)));
  return judged;
}

/** As in a run: which lines recur on a site decides over some removals. */
async function survey(inputs: AsyncGenerator<RawInput>, maxBytes: number): Promise<Templates> {
  const folder = await mkdtemp(join(tmpdir(), "dechaff-"));
  try {
    return await templatesOf(folder, { memory: DEFAULT_MEMORY, threads: 1 }, async (store) => {
      for await (const input of inputs) {
        for (const one of await surveyInputs([input], maxBytes)) store.add(one);
      }
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
      standing: override.verdict === "remove" ? "holds" : "fails",
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
  const holds = override.verdict === "keep" ? removed === 0 : removed >= span.end - span.start;
  return { override, standing: holds ? "holds" : "fails", by: [...by] };
}

function gone(override: Override, by: readonly string[] = []): Judged {
  return { override, standing: "gone", by };
}
