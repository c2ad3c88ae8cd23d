import { CRUFT_KINDS, isCruftKind } from "../../../document/kinds.ts";
import { type IndexChunk, STATUS_LETTERS } from "../../files/index-columns.ts";
import type { WireRule } from "../../files/wire.ts";
import type { Catalogue } from "./catalogue.ts";

export const SORTS = ["order", "removed", "words", "cuts", "title", "site"] as const;
export type Sort = (typeof SORTS)[number];

/** Which documents to list, and in what order. Empty strings ask for nothing. */
export interface Filters {
  readonly q: string;
  readonly kind: string;
  readonly rule: string;
  readonly site: string;
  readonly lang: string;
  readonly flag: string;
  readonly status: string;
  /** Least and most removed share, percent. */
  readonly min: number;
  readonly max: number;
  readonly sort: Sort;
  readonly descending: boolean;
}

export const NO_FILTERS: Filters = {
  q: "",
  kind: "",
  rule: "",
  site: "",
  lang: "",
  flag: "",
  status: "",
  min: 0,
  max: 100,
  sort: "order",
  descending: false,
};

/** The site of documents that have none, as a value to filter by. */
export const NO_SITE = "(none)";

const TEXTS = ["q", "kind", "rule", "site", "lang", "flag", "status"] as const;

/** Whether any document could be left out. */
export function filtering(filters: Filters): boolean {
  return TEXTS.some((key) => filters[key] !== "") || filters.min > 0 || filters.max < 100;
}

/** Reads filters from the parameters of an address. What it doesn't know it leaves out. */
export function readFilters(params: URLSearchParams): Filters {
  const text = (key: string): string => params.get(key) ?? "";
  const share = (key: string, otherwise: number): number => {
    const value = Number.parseFloat(text(key));
    return Number.isFinite(value) ? Math.min(100, Math.max(0, value)) : otherwise;
  };
  const order = text("sort");
  const descending = order.startsWith("-");
  const sort = SORTS.find((name) => name === order.replace("-", "")) ?? "order";
  return {
    q: text("q"),
    kind: text("kind"),
    rule: text("rule"),
    site: text("site"),
    lang: text("lang"),
    flag: text("flag"),
    status: text("status"),
    min: share("min", 0),
    max: share("max", 100),
    sort,
    descending,
  };
}

/** Filters as parameters of an address; what asks for nothing is left out. */
export function writeFilters(filters: Filters): Record<string, string> {
  const params: Record<string, string> = {};
  for (const key of TEXTS) if (filters[key] !== "") params[key] = filters[key];
  if (filters.min > 0) params["min"] = String(filters.min);
  if (filters.max < 100) params["max"] = String(filters.max);
  const sort = `${filters.descending ? "-" : ""}${filters.sort}`;
  if (sort !== "order") params["sort"] = sort;
  return params;
}

/**
 * Ordinals of the documents that pass the filters, sorted. `inText`: documents whose text holds `q`, where it was
 * searched. The rule filter takes a rule's name.
 */
export function select(
  catalogue: Catalogue,
  filters: Filters,
  rules: readonly WireRule[],
  inText?: ReadonlySet<number>,
): number[] {
  const kind = isCruftKind(filters.kind) ? CRUFT_KINDS.indexOf(filters.kind) : -1;
  const numbers = new Set(rules.flatMap((rule, i) => (rule.rule === filters.rule ? [i] : [])));
  const status = Object.entries(STATUS_LETTERS).find(([name]) => name === filters.status)?.[1] ?? "";
  const wanted = filters.q.trim().toLowerCase();
  const out: number[] = [];
  const keys: (string | number)[] = [];
  catalogue.scan((chunk, texts) => {
    const site =
      filters.site === "" ? -1 : tableIndex(chunk.sites, filters.site === NO_SITE ? "" : filters.site);
    const lang = filters.lang === "" ? -1 : tableIndex(chunk.langs, filters.lang);
    const ruleSets = chunk.ruleSets.map((set) => set.some((rule) => numbers.has(rule)));
    const flagSets = chunk.flagSets.map((set) => set.includes(filters.flag));
    const haystack = wanted === "" ? [] : texts();
    for (let i = 0; i < chunk.id.length; i += 1) {
      const ratio = (chunk.ratio[i] ?? 0) / 100;
      if (ratio < filters.min || ratio > filters.max) continue;
      if (filters.kind !== "" && (kind < 0 || ((chunk.kinds[i] ?? 0) & (1 << kind)) === 0)) continue;
      if (filters.rule !== "" && ruleSets[chunk.rules[i] ?? 0] !== true) continue;
      if (site !== -1 && chunk.site[i] !== site) continue;
      if (lang !== -1 && chunk.lang[i] !== lang) continue;
      if (filters.flag !== "" && flagSets[chunk.flags[i] ?? 0] !== true) continue;
      if (filters.status !== "" && chunk.status[i] !== status) continue;
      const ordinal = chunk.first + i;
      if (wanted !== "" && !haystack[i]?.includes(wanted) && inText?.has(ordinal) !== true) continue;
      out.push(ordinal);
      if (filters.sort !== "order") keys[ordinal] = sortKey(chunk, i, filters.sort);
    }
  });
  return sorted(out, keys, filters);
}

/** Position in a table; -2, which no row has, where the value is not in it. */
function tableIndex(table: readonly string[], value: string): number {
  const at = table.indexOf(value);
  return at < 0 ? -2 : at;
}

function sortKey(chunk: IndexChunk, i: number, sort: Sort): string | number {
  if (sort === "removed") return chunk.ratio[i] ?? 0;
  if (sort === "words") return chunk.words[i] ?? 0;
  if (sort === "cuts") return chunk.cuts[i] ?? 0;
  if (sort === "site") return chunk.sites[chunk.site[i] ?? 0] ?? "";
  return (chunk.title[i] ?? "").toLowerCase();
}

function sorted(ordinals: number[], keys: readonly (string | number)[], filters: Filters): number[] {
  const sign = filters.descending ? -1 : 1;
  if (filters.sort === "order") return filters.descending ? ordinals.reverse() : ordinals;
  return ordinals.sort((a, b) => {
    const x = keys[a] ?? 0;
    const y = keys[b] ?? 0;
    return x < y ? -sign : x > y ? sign : a - b;
  });
}
