/** Longest text (UTF-16 units) that is looked at whole; franc gains nothing beyond a few hundred units. */
const WHOLE = 1000;
/** Units of each of the three windows that stand for a longer text. */
const WINDOW = 320;
/** Where the windows start: behind a lead that may be a quotation or names, in the middle, and before the end. */
const PLACES = [0.06, 0.45, 0.8];

/** At most about 1,000 units of a text, cut at spaces, in lower case. */
export function sampleOf(text: string): string {
  if (text.length <= WHOLE) return text.toLowerCase();
  const windows = PLACES.map((place) => {
    const start = Math.floor(place * text.length);
    return text.slice(afterSpace(text, start), start + WINDOW);
  });
  return windows.join(" ").toLowerCase();
}

/** Behind the next space, if one is near: scripts without spaces are cut anywhere. */
function afterSpace(text: string, at: number): number {
  const space = text.indexOf(" ", at);
  return space < 0 || space > at + 40 ? at : space + 1;
}
