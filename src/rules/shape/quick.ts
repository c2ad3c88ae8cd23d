/**
 * Whether the text holds one of the needles, case and all. Plain search costs a small part of what a regular
 * expression does, so rules that must look at every line ask it first.
 */
export function holdsAny(text: string, needles: readonly string[]): boolean {
  for (const needle of needles) if (text.includes(needle)) return true;
  return false;
}

const AFTER_WORD = /(?<![^\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}]+$/u;
/** Units at the end of a line in which its last word is looked for. */
const WINDOW = 40;

/** The last word of a text in lower case, whatever stands behind it. In unspaced scripts: the last stretch of letters. */
export function lastWord(text: string): string {
  // Plain prose ends in a letter and a full stop: no need to search for what stands behind the word.
  let end = text.length;
  while (text.length - end < WINDOW && end > 0 && PUNCTUATION.has(text.charCodeAt(end - 1))) end -= 1;
  if (isPlain(text.charCodeAt(end - 1))) {
    let start = end - 1;
    while (start > 0 && end - start < WINDOW && isPlain(text.charCodeAt(start - 1))) start -= 1;
    if (start === 0 || text.charCodeAt(start - 1) === SPACE) return text.slice(start, end).toLowerCase();
  }
  const tail = text.slice(-WINDOW).replace(AFTER_WORD, "");
  return tail.slice(tail.lastIndexOf(" ") + 1).toLowerCase();
}

const SPACE = 32;
const PUNCTUATION: ReadonlySet<number> = new Set([..." .,:;!?\"')"].map((mark) => mark.charCodeAt(0)));

/** Whether a unit is an ASCII letter. */
function isPlain(unit: number): boolean {
  const letter = unit | 32;
  return letter >= 97 && letter <= 122;
}
