import { workerData } from "node:worker_threads";
import { parseOptions } from "../../document/options.ts";
import { readTemplates, type Survey, type Templates } from "../../label/template/index.ts";
import type { Cleaner } from "../document/analyse.ts";
import { cleanerFor } from "../document/cleaner.ts";
import { outcomeOf, outcomeTask } from "../document/document-task.ts";
import type { Outcome } from "../document/outcome.ts";
import { type PackedBatch, Packer } from "./packed.ts";
import type { BatchTask, CleanTask, SurveyTask, WorkerSetup } from "./pool.ts";
import { sideBySide } from "./side-by-side.ts";
import { surveyInputs } from "./survey.ts";
import { begin } from "./watch.ts";

// piscina hands its own data first and ours second.
const setup: WorkerSetup = Array.isArray(workerData) ? workerData[1] : workerData;
const options = parseOptions(setup.options);
const ready = cleanerFor(options, setup.ruleModules);
if (setup.ready !== undefined) Atomics.add(setup.ready, 0, 1);

let known: { readonly file: string; readonly templates: Promise<Templates> } | undefined;

/** Every thread reads the templates once. */
function templatesIn(file: string): Promise<Templates> {
  if (known?.file !== file) known = { file, templates: readTemplates(file) };
  return known.templates;
}

/** What a worker thread does: one input, one outcome. */
export async function clean({ input, templates, judgements, watch }: CleanTask): Promise<Outcome> {
  const { wantReport, wantSources = false } = setup;
  const cleaner = await cleanerWith(templates);
  begin(watch, 0, 0);
  return outcomeOf(input, cleaner, { judgements, wantReport, wantSources });
}

/** The same for a batch, a few inputs side by side, made ready for the disk. */
export async function cleanBatch({ inputs, templates, judgements, watch }: BatchTask): Promise<PackedBatch> {
  const { wantReport, wantSources = false } = setup;
  const cleaner = await cleanerWith(templates);
  const packer = new Packer();
  const tasks = sideBySide(
    inputs,
    (input, i) => outcomeTask(input, cleaner, { judgements: judgements?.[i] ?? [], wantReport, wantSources }),
    (task, i) => {
      begin(watch, i, task.spent);
      return task.next();
    },
  );
  for await (const { outcome } of tasks) if (outcome !== undefined) packer.add(outcome);
  return packer.finish();
}

async function cleanerWith(templates: string | undefined): Promise<Cleaner> {
  const cleaner = await ready;
  return templates === undefined ? cleaner : { ...cleaner, templates: await templatesIn(templates) };
}

/** The first pass of a batch. */
export function survey({ inputs, watch }: SurveyTask): Promise<Survey[]> {
  return surveyInputs(inputs, options.maxBytes, (index) => begin(watch, index, 0));
}
