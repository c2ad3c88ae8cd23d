const { charCodeAt } = String.prototype;

/**
 * The UTF-16 unit at a place of a text that has one there: for loops that look at every unit. In them `text.charCodeAt`
 * takes three times as long, since engines keep strings in more forms (cut out of another, joined, of one or two bytes
 * a unit…) than they compile a method's look-up for, and then look the method up anew at every unit. For the same reason
 * such loops ask for `text.length` once.
 */
export function unitAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}
