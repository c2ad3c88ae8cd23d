const { charCodeAt } = String.prototype;

/**
 * The UTF-16 unit at a place of a text that has one there: for loops that look at every unit of lines and segments.
 * These come in more forms (cut out of the source, joined, of one or two bytes a unit…) than engines compile a method's
 * look-up for, so that `text.charCodeAt` is looked up anew at every unit and such a loop takes three times as long. For
 * the same reason such loops ask for `text.length` once.
 */
export function unitAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}
