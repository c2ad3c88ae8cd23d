/** Units of the longest list that is looked at. */
const LONGEST = 20_000;

/** As Python prints a list of strings, and JSON: `['Ada Fenn', "Bo O'Orr"]`. */
const PRINTED_ITEM = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gs;
const PRINTED = listOf(/\[\s*/, PRINTED_ITEM, /\s*,\s*/, /\s*\]/);
/** As PostgreSQL prints an array: `{"Ada Fenn",Orr,NULL}`. */
const ARRAY_ITEM = /"(?:[^"\\]|\\.)*"|[^{}",\\]+/gs;
const ARRAY = listOf(/\{/, ARRAY_ITEM, /,/, /\}/);

function listOf(open: RegExp, item: RegExp, comma: RegExp, close: RegExp): RegExp {
  const items = `(?:${item.source})(?:${comma.source}(?:${item.source}))*`;
  return new RegExp(`^\\s*${open.source}(?:${items})?${close.source}\\s*$`, "s");
}

/**
 * The names in a cell that holds a list of them, as pandas and PostgreSQL write one into a table; undefined where the
 * cell is no such list.
 */
export function listedNames(cell: string): readonly string[] | undefined {
  if (cell.length > LONGEST) return undefined;
  if (PRINTED.test(cell)) return (cell.match(PRINTED_ITEM) ?? []).map((item) => unescaped(item.slice(1, -1)));
  if (!ARRAY.test(cell)) return undefined;
  const items = (cell.match(ARRAY_ITEM) ?? []).map((item) => item.trim());
  return items
    .filter((item) => item !== "" && item !== "NULL")
    .map((item) => (item.startsWith('"') ? item.slice(1, -1).replace(/\\(.)/gs, "$1") : item));
}

const ESCAPE = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(.))/gis;
const WHITE: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_, byte?: string, unit?: string, other = "") => {
    const code = byte ?? unit;
    return code === undefined ? (WHITE[other] ?? other) : String.fromCharCode(Number.parseInt(code, 16));
  });
}
