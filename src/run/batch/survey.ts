import type { DatabaseLimits } from "../../database/index.ts";
import { RejectError } from "../../document/errors.ts";
import { type Survey, surveyDocument, type Templates } from "../../label/template/index.ts";
import type { RawInput } from "../../read/input.ts";
import { load } from "../../read/load.ts";
import { SurveyStore } from "../../store/index.ts";
import { siteOf } from "../document/site.ts";
import { batchesOf } from "./batches.ts";
import { mapOrdered } from "./ordered.ts";
import type { Pool } from "./pool.ts";

/**
 * What a worker does in the first pass; `onBegin` is told which input it takes up. Inputs that cannot be read are left
 * to the second pass, which says why.
 */
export async function surveyInputs(
  inputs: readonly RawInput[],
  maxBytes: number,
  onBegin: (index: number) => void = () => {},
): Promise<Survey[]> {
  const surveys: Survey[] = [];
  for (const [index, input] of inputs.entries()) {
    onBegin(index);
    try {
      const { document } = await load(input, maxBytes);
      surveys.push(surveyDocument(document, siteOf(input, document)));
    } catch (error) {
      if (!(error instanceof RejectError)) throw error;
    }
  }
  return surveys;
}

/**
 * The first pass over a batch: which lines are templates of which site. A database in `work` counts them. `onBatch` is
 * told of progress.
 */
export async function findTemplates(
  inputs: AsyncIterable<RawInput>,
  pool: Pool,
  work: string,
  database: DatabaseLimits,
  onBatch: (documents: number) => void,
): Promise<Templates> {
  let documents = 0;
  const limits = { running: pool.size, waiting: pool.size * 2 };
  return await templatesOf(work, database, async (store) => {
    for await (const surveys of mapOrdered(batchesOf(inputs), (batch) => pool.survey(batch), limits)) {
      for (const survey of surveys) store.add(survey);
      documents += surveys.length;
      onBatch(documents);
    }
  });
}

/** The templates among the surveys that `fill` adds to a store in `folder`. */
export async function templatesOf(
  folder: string,
  limits: DatabaseLimits,
  fill: (store: SurveyStore) => Promise<void>,
): Promise<Templates> {
  const store = await SurveyStore.open(folder, limits);
  try {
    await fill(store);
    return await store.templates();
  } finally {
    await store.close();
  }
}
