import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "tldts";
import { z } from "zod";

/** One page of the development data with its gold text. */
export interface GoldPage {
  readonly id: string;
  /** As the data set names it: article, forum, product… */
  readonly type: string;
  readonly url: string;
  readonly html: string;
  readonly gold: string;
}

const truth = z.object({
  url: z.string().nullish(),
  _internal: z.object({ page_type: z.object({ primary: z.string() }) }),
  ground_truth: z.object({ main_content: z.string().nullish() }),
});

/** Number of folds of every cross-validation. */
export const FOLDS = 5;

/** Ids of the pages of a WCXB directory, sorted. */
export function pageIds(root: string): string[] {
  return readdirSync(join(root, "ground-truth"))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -5))
    .sort();
}

/** Reads one page (`html/ID.html.gz`, `ground-truth/ID.json`). */
export function readPage(root: string, id: string): GoldPage {
  const json = truth.parse(JSON.parse(readFileSync(join(root, "ground-truth", `${id}.json`), "utf8")));
  return {
    id,
    type: json._internal.page_type.primary,
    url: json.url ?? "",
    html: gunzipSync(readFileSync(join(root, "html", `${id}.html.gz`))).toString("utf8"),
    gold: json.ground_truth.main_content ?? "",
  };
}

/** Assigns pages to folds so that no registrable domain is in two of them; largest domains first, evenly. */
export function foldsByDomain(pages: readonly { id: string; url: string }[]): Map<string, number> {
  const byDomain = new Map<string, string[]>();
  for (const page of pages) {
    const domain = parse(page.url).domain ?? `page ${page.id}`;
    const ids = byDomain.get(domain) ?? [];
    ids.push(page.id);
    byDomain.set(domain, ids);
  }
  const sizes = new Array<number>(FOLDS).fill(0);
  const folds = new Map<string, number>();
  const domains = [...byDomain].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  for (const [, ids] of domains) {
    const fold = sizes.indexOf(Math.min(...sizes));
    sizes[fold] = (sizes[fold] ?? 0) + ids.length;
    for (const id of ids) folds.set(id, fold);
  }
  return folds;
}
