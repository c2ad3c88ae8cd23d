import { LineTable } from "./line-table.ts";
import type { Survey } from "./survey.ts";

/** How often a line recurs on its site. */
export interface Recurrence {
  /** Different articles that hold the line; copies of one article count once. */
  readonly articles: number;
  /** Different articles of the site. */
  readonly of: number;
}

/** Recurring lines by site and line hash. Plain data that crosses threads. */
export type Templates = ReadonlyMap<string, ReadonlyMap<number, Recurrence>>;

/** A site of fewer articles has no template: what recurs there may be chance. */
export const FEWEST_ARTICLES = 5;
/** A line that fewer articles hold is nobody's template. */
const FEWEST_RECURRENCES = 3;
/** Share of a site's articles that must hold a line. */
const LEAST_SHARE = 0.1;
interface SiteCount {
  readonly number: number;
  articles: number;
  readonly seen: Set<number>;
}

/**
 * Counts lines over a batch, site by site. Memory is bounded: past `capacity` different lines, those that the fewest
 * articles hold are forgotten (lossy counting, Manku and Motwani 2002: a line frequent on its site comes back).
 */
export class TemplateCounter {
  readonly #sites: Map<string, SiteCount> = new Map();
  readonly #lines = new LineTable();
  readonly #capacity: number;

  constructor(capacity = 4_000_000) {
    this.#capacity = capacity;
  }

  add(survey: Survey): void {
    const site = this.#site(survey.site);
    // A signed number: engines keep those in place, and others each in an object.
    const article = survey.article | 0;
    if (!site.seen.has(article)) {
      site.seen.add(article);
      site.articles += 1;
    }
    for (let i = 0; i < survey.lines.length; i += 1)
      this.#lines.count(site.number, survey.lines[i] ?? 0, survey.companions[i] ?? 0);
    // Once half of the room is free again, forgetting stays rare.
    if (this.#lines.size <= this.#capacity) return;
    for (let least = 2; this.#lines.size > this.#capacity / 2; least += 1) this.#lines.keep(least);
  }

  /** The lines that are templates of their sites. */
  templates(): Templates {
    const sites = [...this.#sites];
    const found = sites.map(() => new Map<number, Recurrence>());
    for (const { site, line, articles } of this.#lines.entries()) {
      const of = sites[site]?.[1].articles ?? 0;
      if (of < FEWEST_ARTICLES || articles < Math.max(FEWEST_RECURRENCES, LEAST_SHARE * of)) continue;
      found[site]?.set(line, { articles: Math.min(articles, of), of });
    }
    const templates = new Map<string, Map<number, Recurrence>>();
    for (const [name, { number }] of sites) {
      const lines = found[number];
      if (lines !== undefined && lines.size > 0) templates.set(name, lines);
    }
    return templates;
  }

  #site(name: string): SiteCount {
    const known = this.#sites.get(name);
    if (known !== undefined) return known;
    const site: SiteCount = { number: this.#sites.size, articles: 0, seen: new Set() };
    this.#sites.set(name, site);
    return site;
  }
}
