const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;

const OTHER = 1;
const WORDY = 2;
const JOINT = 3;
const SURROGATE = 4;

/** What each UTF-16 unit is, learned as units are met: a text has a hundred different ones, Unicode 65,536. */
const KINDS: Uint8Array = new Uint8Array(0x10000);

function learn(unit: number): number {
  const char = String.fromCharCode(unit);
  let kind = OTHER;
  if (unit >= 0xd800 && unit < 0xe000) kind = SURROGATE;
  else if (char === "'" || char === "’" || char === "-") kind = JOINT;
  else if (LETTER_OR_NUMBER.test(char)) kind = WORDY;
  KINDS[unit] = kind;
  return kind;
}

/** Number of words: runs of letters and digits, with apostrophes and hyphens inside. One pass for all but rare signs. */
export function countWords(text: string): number {
  let words = 0;
  let last = OTHER;
  let lastButOne = OTHER;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = KINDS[unit] || learn(unit);
    if (kind === SURROGATE) return text.match(WORD)?.length ?? 0;
    if (kind === WORDY && last !== WORDY && !(last === JOINT && lastButOne === WORDY)) words += 1;
    lastButOne = last;
    last = kind;
  }
  return words;
}
