/**
 * Whether the text holds one of the needles, case and all. Plain search costs a small part of what a regular
 * expression does, so rules that must look at every line ask it first.
 */
export function holdsAny(text: string, needles: readonly string[]): boolean {
  for (const needle of needles) if (text.includes(needle)) return true;
  return false;
}

const AFTER_WORD = /[^\p{L}\p{M}\p{N}]+$/u;
/** Units at the end of a line in which its last word is looked for. */
const WINDOW = 40;

/** The last word of a text in lower case, whatever stands behind it. In unspaced scripts: the last stretch of letters. */
export function lastWord(text: string): string {
  const tail = text.slice(-WINDOW).replace(AFTER_WORD, "");
  return tail.slice(tail.lastIndexOf(" ") + 1).toLowerCase();
}
