/** Units of the longest list that is looked at. */
const MAX_LIST_LENGTH = 20_000;

/** A form in which lists are printed: between two brackets, items with something between each two. */
interface ListForm {
  readonly brackets: readonly [open: string, close: string];
  /** Sticky, as is what stands between two of them: a list is read from its beginning to its end. */
  readonly item: RegExp;
  readonly between: RegExp;
}

/** As Python prints a list of strings, and JSON: `['Ada Fenn', "Bo O'Orr"]`. */
const PRINTED: ListForm = {
  brackets: ["[", "]"],
  item: /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/sy,
  between: /\s*,\s*/y,
};
/** As PostgreSQL prints an array: `{"Ada Fenn",Orr,NULL}`. */
const ARRAY: ListForm = { brackets: ["{", "}"], item: /"(?:[^"\\]|\\.)*"|[^{}",\\]+/sy, between: /,/y };

/**
 * The names in a cell that holds a list of them, as pandas and PostgreSQL write one into a table; undefined where the
 * cell is no such list.
 */
export function listedNames(cell: string): readonly string[] | undefined {
  if (cell.length > MAX_LIST_LENGTH) return undefined;
  const printed = itemsOf(cell, PRINTED);
  if (printed !== undefined) return printed.map((item) => unescaped(item.slice(1, -1)));
  return itemsOf(cell, ARRAY)
    ?.map((item) => item.trim())
    .filter((item) => item !== "" && item !== "NULL")
    .map((item) => (item.startsWith('"') ? item.slice(1, -1).replace(/\\(.)/gs, "$1") : item));
}

/** The items of a list as they are printed; undefined where the cell is no list of this form. */
function itemsOf(cell: string, { brackets: [open, close], item, between }: ListForm): string[] | undefined {
  const list = cell.trim();
  if (list.length < 2 || !list.startsWith(open) || !list.endsWith(close)) return undefined;
  const inside = list.slice(1, -1).trim();
  const items: string[] = [];
  for (let at = 0; at < inside.length; ) {
    item.lastIndex = at;
    const found = item.exec(inside)?.[0];
    if (found === undefined) return undefined;
    items.push(found);
    at += found.length;
    if (at === inside.length) return items;
    between.lastIndex = at;
    at += between.exec(inside)?.[0].length ?? 0;
    // Two items with nothing between them, or something behind the last one.
    if (between.lastIndex === 0 || at === inside.length) return undefined;
  }
  return items;
}

const ESCAPE = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(.))/gis;
const WHITE: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_, byte?: string, unit?: string, other = "") => {
    const code = byte ?? unit;
    return code === undefined ? (WHITE[other] ?? other) : String.fromCharCode(Number.parseInt(code, 16));
  });
}
