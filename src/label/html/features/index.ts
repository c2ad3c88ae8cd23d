import type { Document } from "../../../document/document.ts";
import type { Scratch } from "../../../memory/scratch.ts";
import { AroundColumns } from "./around-columns.ts";
import { CUES } from "./class-cues.ts";
import { COLUMNS, NEIGHBOUR_COLUMNS, NEIGHBOURS } from "./columns.ts";
import type { Container } from "./container.ts";
import { Layout } from "./layout.ts";
import { outline } from "./outline.ts";
import { paths } from "./paths.ts";
import { log, type PageFeatures, type Weights } from "./row.ts";
import { sections } from "./sections.ts";
import { countSegments } from "./segment-counts.ts";

export type { PageFeatures, Weights } from "./row.ts";

const WIDTH = COLUMNS.length;
const COMMENTS = CUES.indexOf("comments");
/** Where a neighbour's features stand in its own row; -1 for what lies between the two. */
const SEEN_OF_NEIGHBOURS: readonly number[] = NEIGHBOUR_COLUMNS.map((name) => COLUMNS.indexOf(name));

/**
 * Builds the feature rows of a page, in `memory` where it is given: then they hold until the next page. Constant work
 * for each segment, whatever the nesting.
 */
export function pageFeatures(document: Document, weights: Weights, memory?: Scratch): PageFeatures {
  const { segments } = document;
  const layout = new Layout(segments, weights.names);
  const measures = countSegments(segments, layout);
  const page: PageFeatures = {
    matrix: memory?.take(segments.length * WIDTH) ?? new Float32Array(segments.length * WIDTH),
    layout,
    counts: measures,
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
    for (const { whole } of this.page.counts.stats) copies.set(whole, (copies.get(whole) ?? 0) + 1);
    for (let index = 0; index < segments.length; index++) {
      this.at = index * WIDTH;
      const element = this.page.layout.elements[index];
      const inner = this.page.layout.inners[index];
      const stats = this.page.counts.stats[index];
      if (element === undefined || inner === undefined || stats === undefined) continue;
      this.text(index, stats, copies.get(stats.whole) ?? 1);
      this.place(index, element, inner);
      this.odds(element, inner, stats);
      this.containers(index, element);
      this.context(index, element);
      this.head(index, element);
      this.putAll(shared, 0, shared.length);
    }
    for (let index = 0; index < segments.length; index++) {
      this.at = (index + 1) * WIDTH - NEIGHBOURS.length * NEIGHBOUR_COLUMNS.length;
      for (const by of NEIGHBOURS) this.neighbour(index, index + by);
    }
  }

  private pageValues(): Float64Array {
    const { counts: measures, outline: told, layout } = this.page;
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
    for (const container of layout.containers) {
      if (container.node.tag === "article") articles++;
      if (layout.cue(container, COMMENTS) === 0) comments++;
    }
    return Float64Array.of(
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
    );
  }

  private neighbour(index: number, other: number): void {
    const { elements } = this.page.layout;
    const container = elements[other];
    const own = elements[index];
    if (container === undefined || own === undefined) {
      for (let column = 0; column < NEIGHBOUR_COLUMNS.length; column++) this.put(column === 0 ? -1 : 0);
      return;
    }
    const row = other * WIDTH;
    for (const column of SEEN_OF_NEIGHBOURS) {
      if (column < 0) this.put(common(own, container));
      else this.copy(row + column);
    }
  }
}

/** Levels from `own` up to an element that also holds `other`, at most 9. */
function common(own: Container, other: Container): number {
  let up = 0;
  let container: Container | undefined = own;
  while (
    container !== undefined &&
    up < 9 &&
    !(container.first <= other.first && container.last >= other.last)
  ) {
    container = container.parent;
    up++;
  }
  return up;
}
