import type { ReportDocument } from "./data.ts";
import type { Manifest, WireRepair, WireSite } from "./files/wire.ts";

/** Steps of the histogram of removed shares. */
const STEPS = 20;
/** Sites that the overview lists. */
const SITES = 200;

interface SiteTally {
  documents: number;
  visible: number;
  removed: number;
}

/** Numbers of the overview, added up while the documents go by. */
export class OverviewStats {
  readonly #histogram: number[] = Array.from({ length: STEPS }, () => 0);
  readonly #languages: Map<string, number> = new Map();
  readonly #flags: Map<string, number> = new Map();
  readonly #sites: Map<string, SiteTally> = new Map();
  readonly #repairs: Map<string, { edits: number; documents: number }> = new Map();

  /** Counts a document. Only kept ones and copies have a share, a language and a site. */
  add(document: ReportDocument): void {
    for (const flag of document.flags) count(this.#flags, flag);
    if (document.code !== undefined) count(this.#flags, document.code);
    if (document.status !== "kept" && document.status !== "duplicate") return;
    const step = Math.min(STEPS - 1, Math.floor(document.removedRatio * STEPS));
    this.#histogram[step] = (this.#histogram[step] ?? 0) + 1;
    count(this.#languages, document.language.code);
    this.#addSite(document);
    this.#addRepairs(document);
  }

  #addSite(document: ReportDocument): void {
    const name = document.site ?? "";
    const site = this.#sites.get(name) ?? { documents: 0, visible: 0, removed: 0 };
    this.#sites.set(name, site);
    site.documents += 1;
    for (const segment of document.body) {
      site.visible += segment.text.length;
      for (const { from, to } of segment.removals) site.removed += to - from;
    }
  }

  #addRepairs(document: ReportDocument): void {
    const rules = new Map<string, number>();
    for (const segment of document.body) {
      for (const { rule } of segment.edits) count(rules, rule);
    }
    for (const [rule, edits] of rules) {
      const repair = this.#repairs.get(rule) ?? { edits: 0, documents: 0 };
      this.#repairs.set(rule, repair);
      repair.edits += edits;
      repair.documents += 1;
    }
  }

  /** The numbers as the manifest holds them. */
  numbers(): Pick<Manifest, "histogram" | "languages" | "flags" | "sites" | "siteCount" | "repairs"> {
    const sites: WireSite[] = [...this.#sites].map(([site, tally]) => ({ site, ...tally }));
    sites.sort((a, b) => b.removed - a.removed || compare(a.site, b.site));
    const repairs: WireRepair[] = [...this.#repairs].map(([rule, tally]) => ({ rule, ...tally }));
    repairs.sort((a, b) => b.edits - a.edits || compare(a.rule, b.rule));
    return {
      histogram: this.#histogram,
      languages: ranked(this.#languages),
      flags: ranked(this.#flags),
      sites: sites.slice(0, SITES),
      siteCount: sites.length,
      repairs,
    };
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
