import type { Container } from "./container.ts";
import { OwnColumns } from "./own-columns.ts";
import { log } from "./row.ts";
import { span } from "./segment-counts.ts";

/** Features of what the segment stands in and under. */
export abstract class AroundColumns extends OwnColumns {
  protected containers(index: number, element: Container): void {
    const { matrix } = this;
    let { at } = this;
    const { totals } = this.page.counts;
    const pageGood = Math.max(1, totals.good[totals.good.length - 1] ?? 0);
    // The widest container with just this segment is the segment itself: containers start above it.
    let container: Container | undefined = element.first === element.last ? element.wider : element;
    for (let level = 0; level < 4; level++) {
      if (container === undefined) {
        for (let column = 0; column < 6; column++) matrix[at++] = -1;
        continue;
      }
      const words = span(totals.words, container);
      const good = span(totals.good, container);
      matrix[at++] = log(words);
      matrix[at++] = span(totals.linked, container) / Math.max(1, span(totals.chars, container));
      matrix[at++] = log(container.last - container.first + 1);
      matrix[at++] = good / Math.max(1, words);
      matrix[at++] = good / pageGood;
      matrix[at++] = (index - container.first) / Math.max(1, container.last - container.first);
      container = container.wider;
    }
    this.at = at;
  }

  protected context(index: number, element: Container): void {
    const { counts: measures, paths: recurring } = this.page;
    const { totals, best } = measures;
    const count = this.document.segments.length;
    const all = Math.max(1, totals.good[count] ?? 0);
    this.bestContainer(element, best, all);
    const { matrix } = this;
    let { at } = this;
    matrix[at++] = log(window(totals.good, index, 4, count));
    matrix[at++] = log(window(totals.good, index, 15, count));
    matrix[at++] = Math.min(60, index - (measures.previousGood[index] ?? -60));
    matrix[at++] = Math.min(60, (measures.nextGood[index] ?? index + 60) - index);
    matrix[at++] = (totals.good[index] ?? 0) / all;
    const path = recurring.of[index] ?? 0;
    const times = recurring.count[path] ?? 1;
    const units = Math.max(1, recurring.chars[path] ?? 1);
    matrix[at++] = log(times);
    matrix[at++] = log((recurring.words[path] ?? 0) / times);
    matrix[at++] = (recurring.linked[path] ?? 0) / units;
    matrix[at++] = (recurring.good[path] ?? 0) / times;
    matrix[at++] = (recurring.first[path] ?? 0) / count;
    matrix[at++] = ((recurring.last[path] ?? 0) - (recurring.first[path] ?? 0)) / count;
    this.at = at;
  }

  private bestContainer(element: Container, best: Container | undefined, all: number): void {
    const { matrix } = this;
    let { at } = this;
    if (best === undefined) {
      matrix[at++] = -1;
      matrix[at++] = -1;
      matrix[at++] = -1;
      this.at = at;
      return;
    }
    let up = 0;
    let container: Container | undefined = element;
    while (
      container !== undefined &&
      up < 20 &&
      !(
        container.first <= best.first &&
        container.last >= best.last &&
        container.node.depth <= best.node.depth
      )
    ) {
      container = container.parent;
      up++;
    }
    matrix[at++] = up;
    matrix[at++] = container === undefined ? 20 : Math.min(20, best.node.depth - container.node.depth);
    matrix[at++] = span(this.page.counts.totals.good, best) / all;
    this.at = at;
  }

  protected head(index: number, element: Container): void {
    const { matrix } = this;
    let { at } = this;
    const { layout, outline: told, sections: parts } = this.page;
    matrix[at++] = told.titleShare[index] ?? 0;
    matrix[at++] = told.titleEqual[index] ?? 0;
    const distance = told.titleAt < 0 ? -200 : Math.max(-100, Math.min(100, index - told.titleAt));
    matrix[at++] = distance;
    matrix[at++] = told.description[index] ?? 0;
    matrix[at++] = told.articleBody[index] ?? -1;
    matrix[at++] = told.author[index] ?? 0;
    const section = parts.of[index] ?? -1;
    const heading = section < 0 ? -1 : (parts.heading[section] ?? -1);
    const container = heading < 0 ? undefined : layout.elements[heading];
    matrix[at++] = heading < 0 ? 99 : Math.min(60, index - heading);
    matrix[at++] = container === undefined ? 0 : container.traits.heading;
    matrix[at++] = section < 0 ? 0 : (parts.odds[section] ?? 0);
    matrix[at++] = container === undefined ? 0 : layout.decayed(container) - layout.decayed(element);
    matrix[at++] = section < 0 ? 0 : log(parts.words[section] ?? 0);
    matrix[at++] = section < 0 ? 0 : (parts.linked[section] ?? 0) / Math.max(1, parts.chars[section] ?? 0);
    matrix[at++] = section < 0 ? 0 : log(parts.count[section] ?? 0);
    const units = heading < 0 ? 0 : (this.document.segments[heading]?.text.length ?? 0);
    matrix[at++] = units === 0 ? -1 : (this.page.counts.linked[heading] ?? 0) / units;
    matrix[at++] = heading < 0 ? -1 : (told.titleShare[heading] ?? 0);
    this.at = at;
  }
}

/** Sum of a running total over `reach` segments on both sides of `index`, itself left out. */
function window(total: Float64Array, index: number, reach: number, count: number): number {
  const from = Math.max(0, index - reach);
  const to = Math.min(count, index + reach + 1);
  const own = (total[index + 1] ?? 0) - (total[index] ?? 0);
  return (total[to] ?? 0) - (total[from] ?? 0) - own;
}
