/**
 * Rows as columns: a list of columns says what each holds of a row, and from it come the type of a chunk of rows in a file
 * (`Chunk`), its writer (`ColumnWriter`) and its reader (`rowReader`). The list stands in the order of the file.
 */
import { Table } from "./table.ts";

/** Steps in which files hold a share of 1. */
const STEPS = 10_000;

/** One value a row, as it is in the file; `read` gives what the page makes of it. */
interface Plain<Entry> {
  of(entry: Entry): unknown;
  read?(held: unknown): unknown;
}

/** A share a row, 0..1, in the file as a whole number of steps. */
interface Shares<Entry> {
  share(entry: Entry): number;
}

/** One letter a row. */
interface Letters<Entry> {
  letter(entry: Entry): string;
  read(letter: unknown): unknown;
}

/** The different values that rows have, in order of first use. Undefined is none of them. */
interface Values<Entry> {
  value(entry: Entry): Tabled | undefined;
}
type Tabled = string | readonly string[] | readonly number[];

/** For each row the position of its value in a column of values, -1 where it has none. */
interface Positions {
  readonly in: string;
}

type Column<Entry> = Plain<Entry> | Shares<Entry> | Letters<Entry> | Values<Entry> | Positions;
export type Columns<Entry> = Readonly<Record<string, Column<Entry>>>;

/** The rows of a list of columns as they stand in a file. */
export type Chunk<List> = { readonly [Name in keyof List]: Held<List[Name]> };

type Held<One> = One extends { of: (entry: never) => infer Value }
  ? readonly Value[]
  : One extends { value: (entry: never) => infer Value }
    ? readonly Exclude<Value, undefined>[]
    : One extends Positions | Shares<never>
      ? readonly number[]
      : string;

/** A row as the page reads it: columns of values are no part of it, what points into them is. */
export type RowOf<List> = {
  readonly [Name in keyof List as List[Name] extends Values<never> ? never : Name]: Read<List, List[Name]>;
};

type Read<List, One> = One extends { read: (held: never) => infer Value }
  ? Value
  : One extends { of: (entry: never) => infer Value } | { share: (entry: never) => infer Value }
    ? Value
    : One extends { in: infer Name extends keyof List }
      ? List[Name] extends { value: (entry: never) => infer Value }
        ? Value
        : never
      : never;

/** Gathers rows column by column. */
export class ColumnWriter<Entry, List extends Columns<Entry>> {
  /** Rows gathered since the last chunk. */
  rows = 0;
  readonly #list: List;
  #gathered: readonly Gathered<Entry>[];

  constructor(list: List) {
    this.#list = list;
    this.#gathered = gathering(list);
  }

  add(entry: Entry): void {
    this.rows += 1;
    for (const column of this.#gathered) column.add(entry);
  }

  /** The rows gathered so far, and begins anew. */
  chunk(): Chunk<List> {
    const columns: unknown[][] = this.#gathered.map(({ name, held }) => [name, held()]);
    this.#gathered = gathering(this.#list);
    this.rows = 0;
    return Object.fromEntries(columns);
  }
}

interface Gathered<Entry> {
  readonly name: string;
  add(entry: Entry): void;
  held(): unknown;
}

function gathering<Entry>(list: Columns<Entry>): Gathered<Entry>[] {
  const tables = new Map<string, Table<Tabled>>();
  const table = (name: string): Table<Tabled> => {
    const known =
      tables.get(name) ?? new Table((value) => (typeof value === "string" ? value : value.join("\0")));
    tables.set(name, known);
    return known;
  };
  return Object.entries(list).map(([name, column]): Gathered<Entry> => {
    if ("value" in column) return { name, add() {}, held: () => table(name).values };
    if ("letter" in column) {
      let letters = "";
      return {
        name,
        add(entry) {
          letters += column.letter(entry);
        },
        held: () => letters,
      };
    }
    const held: unknown[] = [];
    if ("of" in column) return { name, add: (entry) => held.push(column.of(entry)), held: () => held };
    if ("share" in column) {
      return { name, add: (entry) => held.push(Math.round(column.share(entry) * STEPS)), held: () => held };
    }
    const values = list[column.in];
    if (values === undefined || !("value" in values)) throw new Error(`"${column.in}" holds no values`);
    const places = table(column.in);
    return {
      name,
      add(entry) {
        const value = values.value(entry);
        held.push(value === undefined ? -1 : places.place(value));
      },
      held: () => held,
    };
  });
}

/** Reads the rows of a chunk by their position in it. */
export function rowReader<List extends Columns<never>>(
  list: List,
  chunk: Chunk<List>,
): (row: number) => RowOf<List> {
  const columns = Object.entries(list).flatMap(([name, column]) =>
    "value" in column ? [] : [{ name, read: valueReader(name, column, chunk) }],
  );
  return (row) => {
    const values: unknown[][] = columns.map(({ name, read }) => [name, read(row)]);
    return Object.fromEntries(values);
  };
}

function valueReader(
  name: string,
  column: Plain<never> | Shares<never> | Letters<never> | Positions,
  chunk: object,
): (row: number) => unknown {
  const held: ArrayLike<unknown> = Reflect.get(chunk, name);
  if ("in" in column) {
    const values: readonly unknown[] = Reflect.get(chunk, column.in);
    return (row) => values[Number(held[row])];
  }
  if ("share" in column) return (row) => Number(held[row]) / STEPS;
  const { read } = column;
  return read === undefined ? (row) => held[row] : (row) => read(held[row]);
}
