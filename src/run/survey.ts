import { RejectError } from "../document/errors.ts";
import { type Survey, surveyDocument, TemplateCounter, type Templates } from "../label/template/index.ts";
import type { RawInput } from "../read/input.ts";
import { load } from "../read/load.ts";
import { batchesOf } from "./batches.ts";
import { mapOrdered } from "./ordered.ts";
import type { Pool } from "./pool.ts";
import { siteOf } from "./site.ts";

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

/** The first pass over a batch: which lines are templates of which site. `onBatch` is told of progress. */
export async function findTemplates(
  inputs: AsyncIterable<RawInput>,
  pool: Pool,
  onBatch: (documents: number) => void,
): Promise<Templates> {
  const counter = new TemplateCounter();
  let documents = 0;
  const limits = { running: pool.size, waiting: pool.size * 2 };
  for await (const surveys of mapOrdered(batchesOf(inputs), (batch) => pool.survey(batch), limits)) {
    for (const survey of surveys) counter.add(survey);
    documents += surveys.length;
    onBatch(documents);
  }
  return counter.templates();
}
