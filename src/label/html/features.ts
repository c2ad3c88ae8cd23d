import type { Document } from "../../document/document.ts";
import { AroundColumns } from "./around-columns.ts";
import { CUES } from "./class-cues.ts";
import { COLUMNS, NEIGHBOUR_COLUMNS, NEIGHBOURS } from "./columns.ts";
import { Layout, type Spot } from "./layout.ts";
import { measure } from "./measures.ts";
import { outline } from "./outline.ts";
import { paths } from "./paths.ts";
import { log, type PageFeatures, TAGS, type Weights } from "./row.ts";
import type { Scratch } from "./scratch.ts";
import { sections } from "./sections.ts";

export type { PageFeatures, Weights } from "./row.ts";

const WIDTH = COLUMNS.length;
const COMMENTS = CUES.indexOf("comments");

/**
 * Builds the feature rows of a page, in `memory` where it is given: then they hold until the next page. Constant work
 * for each segment, whatever the nesting.
 */
export function pageFeatures(document: Document, weights: Weights, memory?: Scratch): PageFeatures {
  const { segments } = document;
  const layout = new Layout(segments, weights.names);
  const measures = measure(segments, layout);
  const page: PageFeatures = {
    matrix: memory?.take(segments.length * WIDTH) ?? new Float32Array(segments.length * WIDTH),
    layout,
    measures,
    outline: outline(document, measures.stats),
    sections: sections(segments, measures, weights.words),
    paths: paths(layout, measures),
  };
  new RowWriter(document, page, weights).write();
  return page;
}

/** Writes the rows, group by group in the order of `COLUMNS`. */
class RowWriter extends AroundColumns {
  write(): void {
    const { segments } = this.document;
    const shared = this.pageValues();
    const copies = new Map<number, number>();
    for (const { whole } of this.page.measures.stats) copies.set(whole, (copies.get(whole) ?? 0) + 1);
    for (let index = 0; index < segments.length; index++) {
      this.at = index * WIDTH;
      const element = this.page.layout.elements[index];
      const inner = this.page.layout.inners[index];
      const stats = this.page.measures.stats[index];
      if (element === undefined || inner === undefined || stats === undefined) continue;
      this.text(index, stats, copies.get(stats.whole) ?? 1);
      this.place(index, element, inner);
      this.odds(index, element, inner, stats);
      this.containers(index, element);
      this.context(index, element);
      this.head(index, element);
      for (const value of shared) this.put(value);
    }
    for (let index = 0; index < segments.length; index++) {
      this.at = (index + 1) * WIDTH - NEIGHBOURS.length * NEIGHBOUR_COLUMNS.length;
      for (const by of NEIGHBOURS) this.neighbour(index, index + by);
    }
  }

  private pageValues(): readonly number[] {
    const { measures, outline: told, layout } = this.page;
    const { segments } = this.document;
    const count = segments.length;
    const { totals } = measures;
    let items = 0;
    let headings = 0;
    for (const segment of segments) {
      if (segment.block === "item") items++;
      else if (segment.block === "heading") headings++;
    }
    let articles = 0;
    let comments = 0;
    for (const spot of layout.spots) {
      if (spot.node.tag === "article") articles++;
      if (layout.cue(spot, COMMENTS) === 0) comments++;
    }
    return [
      log(count),
      log(this.words),
      log(totals.good[count] ?? 0),
      (totals.linked[count] ?? 0) / Math.max(1, totals.chars[count] ?? 0),
      items / Math.max(1, count),
      Math.min(30, articles),
      told.articleType ? 1 : 0,
      told.ogArticle ? 1 : 0,
      Math.min(60, comments),
      headings / Math.max(1, count),
    ];
  }

  private neighbour(index: number, other: number): void {
    const { measures, layout } = this.page;
    const stats = measures.stats[other];
    const spot = layout.elements[other];
    const own = layout.elements[index];
    const segment = this.document.segments[other];
    if (stats === undefined || spot === undefined || own === undefined || segment === undefined) {
      for (let column = 0; column < NEIGHBOUR_COLUMNS.length; column++) this.put(column === 0 ? -1 : 0);
      return;
    }
    this.put(log(stats.words));
    this.put((measures.linked[other] ?? 0) / segment.text.length);
    this.put(TAGS.get(spot.node.tag) ?? 0);
    this.put(common(own, spot));
    this.put(layout.inners[other]?.decayed ?? 0);
    this.put(this.wordMeans[other] ?? 0);
  }
}

/** Levels from `own` up to an element that also holds `other`, at most 9. */
function common(own: Spot, other: Spot): number {
  let up = 0;
  let spot: Spot | undefined = own;
  while (spot !== undefined && up < 9 && !(spot.first <= other.first && spot.last >= other.last)) {
    spot = spot.parent;
    up++;
  }
  return up;
}
