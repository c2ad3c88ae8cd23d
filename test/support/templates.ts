import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Survey, Templates } from "../../src/label/template/index.ts";
import { SurveyStore } from "../../src/store/index.ts";

/** The templates among surveys, as a run finds them. */
export async function templatesAmong(surveys: Iterable<Survey>, memory = "200MB"): Promise<Templates> {
  const folder = await mkdtemp(join(tmpdir(), "dechaff-"));
  try {
    const store = await SurveyStore.open(folder, { memory, threads: 2 });
    try {
      for (const survey of surveys) store.add(survey);
      return await store.templates();
    } finally {
      await store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
