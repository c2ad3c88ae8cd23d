/**
 * What JSON allows and a script had better not hold: the line separators that older engines refuse in strings,
 * what would end or open a script or comment if the text ever stood inside a page, and a key that sets the
 * prototype in a script where it is a plain key in JSON (inside a string its quote would be escaped).
 */
const UNSAFE = /[\u2028\u2029]|<(?=[/!])|(?<=-)>|(?<=[{,])"__proto__":/g;

/** Text of a data file: one call of the page's registrar with plain JSON. Lone surrogates are escaped by JSON. */
export function dataScript(name: string, payload: unknown): string {
  const json = JSON.stringify(payload).replace(UNSAFE, escapeUnit);
  return `dechaff(${JSON.stringify(name)},${json});\n`;
}

function escapeUnit(unit: string): string {
  if (unit.length > 1) return '["__proto__"]:';
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
