/** Word number `number` of a vocabulary of small words, all different: none long, none a name or a number. */
function word(number: number): string {
  const letter = (value: number): string => String.fromCharCode(97 + (value % 26));
  return `${letter(Math.floor(number / 676))}${letter(Math.floor(number / 26))}${letter(number)}`;
}

/** `count` words that stand nowhere in a stretch that does not overlap `[from, from + count)`. */
export function plain(from: number, count: number): string {
  return Array.from({ length: count }, (_, at) => word(from + at)).join(" ");
}

/** `count` numbers, which are facts of a text, and themes of it. */
export function numbers(from: number, count: number): string {
  return Array.from({ length: count }, (_, at) => String(1000 + from + at)).join(" ");
}
