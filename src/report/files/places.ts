/**
 * Where the removed segments of a page stand, in one string: for each change of place the number of segments since
 * the last one, a full stop, and the place's number in its table, both base 36; the commonest step, 1, is left out.
 *
 *     5.1a,1b,3.1a      the removed segments from 5 on stand in place 46, from 6 on in 47, from 9 on in 46 again
 */
const BASE = 36;
const STEP = ".";
const END = ",";

/** Writes `[segment, place]` in the order of the segments. */
export function encodePlaces(places: Iterable<readonly [number, number]>): string {
  const out: string[] = [];
  let last = 0;
  for (const [segment, place] of places) {
    const step = segment - last;
    out.push((step === 1 ? "" : step.toString(BASE) + STEP) + place.toString(BASE));
    last = segment;
  }
  return out.join(END);
}

/** Places by the segment from which they hold. Throws `RangeError` where the string is damaged. */
export function decodePlaces(text: string): Map<number, number> {
  const places = new Map<number, number>();
  if (text === "") return places;
  let segment = 0;
  for (const entry of text.split(END)) {
    const stop = entry.indexOf(STEP);
    const step = stop < 0 ? 1 : Number.parseInt(entry.slice(0, stop), BASE);
    const place = Number.parseInt(entry.slice(stop + 1), BASE);
    if (Number.isNaN(step) || Number.isNaN(place)) throw new RangeError(`places damaged at "${entry}"`);
    segment += step;
    places.set(segment, place);
  }
  return places;
}
