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
/** Companions remembered of one line; from here on it is common enough, and only counted. */
const REMEMBERED = 64;

interface LineCount {
  articles: number;
  seen: Set<number> | undefined;
}

interface SiteCount {
  articles: number;
  readonly seen: Set<number>;
  readonly lines: Map<number, LineCount>;
}

/**
 * Counts lines over a batch, site by site. Memory is bounded: past `capacity` different lines, those that were
 * seen once are forgotten (lossy counting, Manku and Motwani 2002: a line frequent on its site comes back).
 */
export class TemplateCounter {
  readonly #sites: Map<string, SiteCount> = new Map();
  readonly #capacity: number;
  #size = 0;

  constructor(capacity = 4_000_000) {
    this.#capacity = capacity;
  }

  add(survey: Survey): void {
    const site = this.#site(survey.site);
    if (!site.seen.has(survey.article)) {
      site.seen.add(survey.article);
      site.articles += 1;
    }
    for (const [i, line] of survey.lines.entries()) this.#count(site, line, survey.companions[i] ?? 0);
    if (this.#size > this.#capacity) this.#forget();
  }

  /** The lines that are templates of their sites. */
  templates(): Templates {
    const templates = new Map<string, Map<number, Recurrence>>();
    for (const [name, site] of this.#sites) {
      if (site.articles < FEWEST_ARTICLES) continue;
      const least = Math.max(FEWEST_RECURRENCES, LEAST_SHARE * site.articles);
      const found = new Map<number, Recurrence>();
      for (const [line, { articles }] of site.lines) {
        if (articles >= least)
          found.set(line, { articles: Math.min(articles, site.articles), of: site.articles });
      }
      if (found.size > 0) templates.set(name, found);
    }
    return templates;
  }

  #site(name: string): SiteCount {
    const known = this.#sites.get(name);
    if (known !== undefined) return known;
    const site: SiteCount = { articles: 0, seen: new Set(), lines: new Map() };
    this.#sites.set(name, site);
    return site;
  }

  #count(site: SiteCount, line: number, companion: number): void {
    const known = site.lines.get(line);
    if (known === undefined) {
      site.lines.set(line, { articles: 1, seen: new Set([companion]) });
      this.#size += 1;
      return;
    }
    if (known.seen?.has(companion) === true) return;
    known.articles += 1;
    if (known.seen !== undefined && known.seen.size < REMEMBERED) known.seen.add(companion);
    else known.seen = undefined;
  }

  #forget(): void {
    for (const site of this.#sites.values()) {
      for (const [line, { articles }] of site.lines) {
        if (articles > 1) continue;
        site.lines.delete(line);
        this.#size -= 1;
      }
    }
  }
}
