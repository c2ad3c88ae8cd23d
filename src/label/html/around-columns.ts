import type { Spot } from "./layout.ts";
import { span } from "./measures.ts";
import { OwnColumns } from "./own-columns.ts";
import { headingLevel, log } from "./row.ts";

/** Features of what the segment stands in and under. */
export abstract class AroundColumns extends OwnColumns {
  protected containers(index: number, element: Spot): void {
    const { totals } = this.page.measures;
    const pageGood = Math.max(1, totals.good[totals.good.length - 1] ?? 0);
    // The widest spot with just this segment is the segment itself: containers start above it.
    let spot: Spot | undefined = element.first === element.last ? element.wider : element;
    for (let level = 0; level < 4; level++) {
      if (spot === undefined) {
        for (let column = 0; column < 6; column++) this.put(-1);
        continue;
      }
      const words = span(totals.words, spot);
      const good = span(totals.good, spot);
      this.put(log(words));
      this.put(span(totals.linked, spot) / Math.max(1, span(totals.chars, spot)));
      this.put(log(spot.last - spot.first + 1));
      this.put(good / Math.max(1, words));
      this.put(good / pageGood);
      this.put((index - spot.first) / Math.max(1, spot.last - spot.first));
      spot = spot.wider;
    }
  }

  protected context(index: number, element: Spot): void {
    const { measures, paths: recurring } = this.page;
    const { totals, best } = measures;
    const count = this.document.segments.length;
    const all = Math.max(1, totals.good[count] ?? 0);
    this.bestContainer(element, best, all);
    this.put(log(window(totals.good, index, 4, count)));
    this.put(log(window(totals.good, index, 15, count)));
    this.put(Math.min(60, index - (measures.previousGood[index] ?? -60)));
    this.put(Math.min(60, (measures.nextGood[index] ?? index + 60) - index));
    this.put((totals.good[index] ?? 0) / all);
    const path = recurring.of[index] ?? 0;
    const times = recurring.count[path] ?? 1;
    const units = Math.max(1, recurring.chars[path] ?? 1);
    this.put(log(times));
    this.put(log((recurring.words[path] ?? 0) / times));
    this.put((recurring.linked[path] ?? 0) / units);
    this.put((recurring.good[path] ?? 0) / times);
    this.put((recurring.first[path] ?? 0) / count);
    this.put(((recurring.last[path] ?? 0) - (recurring.first[path] ?? 0)) / count);
  }

  private bestContainer(element: Spot, best: Spot | undefined, all: number): void {
    if (best === undefined) {
      this.put(-1);
      this.put(-1);
      this.put(-1);
      return;
    }
    let up = 0;
    let spot: Spot | undefined = element;
    while (
      spot !== undefined &&
      up < 20 &&
      !(spot.first <= best.first && spot.last >= best.last && spot.node.depth <= best.node.depth)
    ) {
      spot = spot.parent;
      up++;
    }
    this.put(up);
    this.put(spot === undefined ? 20 : Math.min(20, best.node.depth - spot.node.depth));
    this.put(span(this.page.measures.totals.good, best) / all);
  }

  protected head(index: number, element: Spot): void {
    const { outline: told, sections: parts } = this.page;
    this.put(told.titleShare[index] ?? 0);
    this.put(told.titleEqual[index] ?? 0);
    const distance = told.titleAt < 0 ? -200 : Math.max(-100, Math.min(100, index - told.titleAt));
    this.put(distance);
    this.put(told.description[index] ?? 0);
    this.put(told.articleBody[index] ?? -1);
    this.put(told.author[index] ?? 0);
    const section = parts.of[index] ?? -1;
    const heading = section < 0 ? -1 : (parts.heading[section] ?? -1);
    const spot = heading < 0 ? undefined : this.page.layout.elements[heading];
    this.put(heading < 0 ? 99 : Math.min(60, index - heading));
    this.put(spot === undefined ? 0 : headingLevel(spot));
    this.put(section < 0 ? 0 : (parts.odds[section] ?? 0));
    this.put(spot === undefined ? 0 : spot.decayed - element.decayed);
    this.put(section < 0 ? 0 : log(parts.words[section] ?? 0));
    this.put(section < 0 ? 0 : (parts.linked[section] ?? 0) / Math.max(1, parts.chars[section] ?? 0));
    this.put(section < 0 ? 0 : log(parts.count[section] ?? 0));
    const units = heading < 0 ? 0 : (this.document.segments[heading]?.text.length ?? 0);
    this.put(units === 0 ? -1 : (this.page.measures.linked[heading] ?? 0) / units);
    this.put(heading < 0 ? -1 : (told.titleShare[heading] ?? 0));
  }
}

/** Sum of a running total over `reach` segments on both sides of `index`, itself left out. */
function window(total: Float64Array, index: number, reach: number, count: number): number {
  const from = Math.max(0, index - reach);
  const to = Math.min(count, index + reach + 1);
  const own = (total[index + 1] ?? 0) - (total[index] ?? 0);
  return (total[to] ?? 0) - (total[from] ?? 0) - own;
}
