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
export const MIN_ARTICLES = 5;
/** A line that fewer articles hold is nobody's template. */
export const MIN_RECURRENCES = 3;
/** Of so many articles of its site, one must hold a template. A whole number: a share of 0.1 would round some sites up. */
export const MAX_SPREAD = 10;
