import { z } from "zod";
import type { RejectCode } from "../document/errors.ts";
import type { StatedFacts } from "../document/facts.ts";
import type { Note } from "../document/label.ts";
import { listedNames } from "./files/name-list.ts";
import type { RawContent, RawInput } from "./input.ts";
import { JsonError, literalOf, parseJson } from "./json/parse.ts";

/** Names of the fields that a row is read from: dechaff's own name to the row's. */
export type FieldMap = Readonly<Partial<Record<RowField, string>>>;

export const ROW_FIELDS = ["id", "url", "html", "text", "title", "author", "date"] as const;
export type RowField = (typeof ROW_FIELDS)[number];

const rowObject = z.record(z.string(), z.unknown());
const authorList = z.array(z.string());

/** Where a row stands, and what it is called where it doesn't name itself. */
export interface RowPlace {
  readonly path: string;
  readonly line?: number;
  readonly fallbackId: string;
  /** What was noticed when the row was decoded. */
  readonly notes?: readonly Note[];
}

/** One line of a JSON-lines file as an input. Never throws: what is wrong becomes `broken` content. */
export function parseRow(line: string, place: RowPlace, fields: FieldMap): RawInput {
  let value: unknown;
  try {
    value = parseJson(line);
  } catch (error) {
    if (error instanceof JsonError) return broken(place, error.code, error.message);
    throw error;
  }
  return rowInput(value, place, fields, (field) => literalOf(line, field));
}

/** Gives a field as it was written; undefined where that is not at hand. */
export type LiteralOf = (field: string) => string | undefined;

/** A parsed row as an input. `literal` is asked for what JavaScript cannot hold. */
export function rowInput(
  value: unknown,
  place: RowPlace,
  fields: FieldMap,
  literal: LiteralOf = () => undefined,
): RawInput {
  const parsed = rowObject.safeParse(value);
  if (!parsed.success || Array.isArray(value)) return broken(place, "bad-row", "not a JSON object");
  return fieldsInput(parsed.data, place, fields, literal);
}

/** A row whose fields are known by name as an input. */
export function fieldsInput(
  row: Readonly<Record<string, unknown>>,
  place: RowPlace,
  fields: FieldMap,
  literal: LiteralOf = () => undefined,
): RawInput {
  const field = (name: RowField): unknown => {
    const own = fields[name] ?? name;
    // A field called "constructor" must not be found where it isn't.
    return Object.hasOwn(row, own) ? row[own] : undefined;
  };
  const id = statedId(field("id"), () => literal(fields.id ?? "id")) ?? place.fallbackId;
  const content = rowContent(field("html"), field("text"), fields);
  return { ...placed(place, id), content, stated: statedFacts(field) };
}

function rowContent(html: unknown, text: unknown, fields: FieldMap): RawContent {
  if (typeof html === "string" && html.trim() !== "") return { kind: "html", value: html };
  if (typeof text === "string") return { kind: "text", value: text };
  if (typeof html === "string") return { kind: "html", value: html };
  const wanted = `"${fields.text ?? "text"}" or "${fields.html ?? "html"}"`;
  return {
    kind: "broken",
    code: "bad-row",
    detail: `no string in ${wanted}; name the field with --field text=NAME`,
  };
}

function statedFacts(field: (name: RowField) => unknown): StatedFacts {
  const url = scalar(field("url"));
  const title = scalar(field("title"));
  const published = scalar(field("date"));
  const authors = authorNames(field("author"));
  return {
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    ...(authors.length === 0 ? {} : { authors }),
  };
}

function authorNames(value: unknown): readonly string[] {
  const list = authorList.safeParse(value);
  if (list.success) return list.data.map((name) => name.toWellFormed()).filter((name) => name.trim() !== "");
  const one = scalar(value);
  if (one === undefined) return [];
  return listedNames(one)?.filter((name) => name.trim() !== "") ?? [one];
}

/**
 * The caller's id, by which rows are joined again: a string comes back as it came, white space included, and so does a
 * whole number. What is neither is taken as it was written: a number of more digits than JavaScript holds, or
 * MongoDB's `{"$oid": …}`. Undefined where none is stated.
 */
function statedId(value: unknown, literal: () => string | undefined): string | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  if (value === undefined || value === null) return undefined;
  return (Number.isSafeInteger(value) ? undefined : literal()) ?? scalar(value);
}

/** A fact of one value as a string, without white space around it; Parquet has big integers and dates as well. */
function scalar(value: unknown): string | undefined {
  // Tables of pandas say with NaN that there is no value.
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value === "bigint") return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  return typeof value === "string" && value.trim() !== "" ? value.trim().toWellFormed() : undefined;
}

function placed(place: RowPlace, id: string): Omit<RawInput, "content" | "stated"> {
  return {
    id,
    path: place.path,
    ...(place.line === undefined ? {} : { line: place.line }),
    ...(place.notes === undefined || place.notes.length === 0 ? {} : { notes: place.notes }),
  };
}

/** An input that could not be taken apart: becomes a reject with this code. */
export function broken(place: RowPlace, code: RejectCode, detail: string): RawInput {
  return { ...placed(place, place.fallbackId), content: { kind: "broken", code, detail }, stated: {} };
}
