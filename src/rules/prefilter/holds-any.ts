/**
 * Whether the text holds one of the needles, case and all. Plain search costs a small part of what a regular
 * expression does, so rules that must look at every line ask it first.
 */
export function holdsAny(text: string, needles: readonly string[]): boolean {
  for (const needle of needles) if (text.includes(needle)) return true;
  return false;
}
