import type { Span } from "../../document/span.ts";

/**
 * Numbered stretches of a text that are looked up by place. Where they overlap, the one that begins last counts: text
 * that stands between table cells is moved in front of the table and becomes one text, around the cells.
 */
export class Stretches {
  /** Disjoint, in order; `number` is the place in the list given. */
  readonly #pieces: (Span & { readonly number: number })[] = [];

  constructor(spans: readonly Span[]) {
    const open: number[] = [];
    let from = 0;
    /** Hands what lies before `until` to the innermost stretches that are open there. */
    const advance = (until: number): void => {
      while (from < until) {
        const number = open.at(-1);
        const last = number === undefined ? until : (spans[number]?.end ?? from);
        const end = Math.min(last, until);
        if (number !== undefined && from < end) this.#pieces.push({ start: from, end, number });
        from = Math.max(from, end);
        if (last <= until) open.pop();
      }
    };
    const order = [...spans.keys()].sort((a, b) => (spans[a]?.start ?? 0) - (spans[b]?.start ?? 0));
    for (const number of order) {
      advance(spans[number]?.start ?? 0);
      open.push(number);
    }
    advance(Number.POSITIVE_INFINITY);
  }

  /** Numbers of the stretches that have a part between `start` and `end`, in order. */
  within(start: number, end: number): number[] {
    const numbers: number[] = [];
    for (let at = this.#firstBehind(start); at < this.#pieces.length; at += 1) {
      const piece = this.#pieces[at];
      if (piece === undefined || piece.start >= end) break;
      numbers.push(piece.number);
    }
    return numbers;
  }

  /** Number of the stretch at a place; undefined between stretches. */
  at(place: number): number | undefined {
    return this.within(place, place + 1)[0];
  }

  #firstBehind(place: number): number {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pieces[middle]?.end ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
