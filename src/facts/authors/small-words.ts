import type { Segment } from "../../document/segment.ts";

const LONG_WORD = /(?<!\p{L})\p{L}{3,}(?!\p{L})/gu;
/** Letters, and apostrophes before a word: what would make it a part of another. */
const LETTER_BEFORE = /[\p{L}'’]$/u;
const LETTER_BEHIND = /^\p{L}/u;
/** Units of a document that are read for its small words. */
const READ = 40_000;

/** Whether `text` holds `word` between anything but letters. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.slice(Math.max(0, at - 1), at);
    if (
      !LETTER_BEFORE.test(before) &&
      !LETTER_BEHIND.test(text.slice(at + word.length, at + word.length + 1))
    )
      return true;
  }
  return false;
}

/** Whether capitalised words are no name but a heading: each stands elsewhere in the document with a small letter. */
export function isPhrase(text: string, segments: readonly Segment[]): boolean {
  const words = text.toLowerCase().match(LONG_WORD) ?? [];
  return words.length > 0 && words.every((word) => stands(word, segments));
}

function stands(word: string, segments: readonly Segment[]): boolean {
  let read = 0;
  for (const { text } of segments) {
    if (holdsWord(text, word)) return true;
    read += text.length;
    if (read > READ) return false;
  }
  return false;
}
