import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";

const goldFile = z.object({
  url: z.string().nullish(),
  _internal: z.object({ page_type: z.object({ primary: z.string() }) }),
  ground_truth: z.object({
    title: z.string().nullish(),
    author: z.string().nullish(),
    publish_date: z.string().nullish(),
  }),
});

/** One page of the development data with its address and gold fields; "" where the gold states nothing. */
export interface GoldPage {
  readonly id: string;
  readonly type: string;
  readonly url: string;
  readonly title: string;
  readonly author: string;
  readonly published: string;
}

/** The gold files under `folder/ground-truth`, by id in order. */
export async function goldPages(folder: string): Promise<readonly GoldPage[]> {
  const names = (await readdir(join(folder, "ground-truth"))).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    names.map(async (name) => {
      const gold = goldFile.parse(JSON.parse(await readFile(join(folder, "ground-truth", name), "utf8")));
      return {
        id: name.slice(0, -".json".length),
        type: gold._internal.page_type.primary,
        url: gold.url ?? "",
        title: gold.ground_truth.title?.trim() ?? "",
        author: gold.ground_truth.author?.trim() ?? "",
        published: gold.ground_truth.publish_date?.trim() ?? "",
      };
    }),
  );
}

/** Source of one page. */
export async function pageHtml(folder: string, id: string): Promise<string> {
  return gunzipSync(await readFile(join(folder, "html", `${id}.html.gz`))).toString("utf8");
}
