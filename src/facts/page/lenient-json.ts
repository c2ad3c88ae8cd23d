import { decodeHTML } from "entities";

/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

const OPENING = /^(?:<!--|\/\/\s{0,9}<!\[CDATA\[|\/\*\s{0,9}<!\[CDATA\[\s{0,9}\*\/|<!\[CDATA\[)/u;
/** JSON whose quotes were escaped as in an attribute. */
const ESCAPED = /^[[{\s]{1,20}&(?:quot|#34|#x22);/iu;
const ENDINGS: readonly string[] = ["-->", "*/", "]]>", "//", "/*", ";"];
const SPACE = /\s/u;
const CLOSING = new Set([":", "}", "]"]);
/** What can stand behind a comma, the end of a cut text included. */
const VALUE_START = /["{[\]}\d-]|(?:true|false|null)(?![a-z])|$/uy;

function parse(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined; // malformed: the caller repairs or gives up
  }
}

/** The text without the comment or CDATA marks that wrap it and the semicolons behind it. */
function unwrap(text: string): string {
  let inner = text.trim().replace(OPENING, "");
  for (;;) {
    const ending = ENDINGS.find((mark) => inner.endsWith(mark));
    if (ending === undefined) return inner;
    inner = inner.slice(0, -ending.length).trimEnd();
  }
}

/** Index of the first unit at or behind `from` that is not white space. */
function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && SPACE.test(text.charAt(at))) at += 1;
  return at;
}

/**
 * Whether the quote at `at` ends its string: what follows must be able to follow a string. After a comma only a
 * key, a value or a closing bracket can stand, which tells `"a", "b"` from `"he said "no", then left"`.
 */
function endsString(text: string, at: number): boolean {
  const next = skipSpace(text, at + 1);
  if (next >= text.length) return true;
  const unit = text.charAt(next);
  if (unit !== ",") return CLOSING.has(unit);
  VALUE_START.lastIndex = skipSpace(text, next + 1);
  return VALUE_START.test(text);
}

/*
 * A library that mends JSON (jsonrepair 3.15) was tried: it takes time that grows with the square of some texts, and gives
 * up on unescaped quotes before a comma, which headlines are full of.
 */

/** One pass that mends what hand-written and concatenated JSON-LD gets wrong, and closes what was cut off. */
function mend(text: string): string {
  const out: string[] = [];
  const open: string[] = [];
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (inString) {
      if (unit === "\\") {
        const next = text.charAt(at + 1);
        out.push('"\\/bfnrtu'.includes(next) && next !== "" ? `\\${next}` : next);
        at += 1;
      } else if (unit === '"') {
        if (endsString(text, at)) inString = false;
        out.push(inString ? '\\"' : '"');
      } else out.push(unit < " " ? " " : unit);
      continue;
    }
    if (unit === '"') inString = true;
    else if (unit === "{" || unit === "[") open.push(unit === "{" ? "}" : "]");
    else if (unit === "}" || unit === "]") open.pop();
    else if (unit === ",") {
      const next = text.charAt(skipSpace(text, at + 1));
      if (next === "}" || next === "]" || next === "" || next === ",") continue;
    }
    out.push(unit);
    if (open.length === 0 && (unit === "}" || unit === "]")) {
      // a second value behind the first: keep both as an array
      const next = text.charAt(skipSpace(text, at + 1));
      if (next === "{" || next === "[") out.push(",");
    }
  }
  if (inString) out.push('"');
  return `[${out.join("")}${open.reverse().join("")}]`;
}

/**
 * Reads JSON as pages write it: wrapped in comments, with raw line breaks and unescaped quotes inside strings,
 * trailing commas, several values in a row, or cut short. Undefined where even that does not parse.
 * Input over 2 MB is parsed strictly only.
 */
export function lenientJson(text: string): Json | undefined {
  const strict = parse(text);
  if (strict !== undefined || text.length > 2_000_000) return strict;
  const inner = unwrap(text);
  return parse(mend(ESCAPED.test(inner) ? decodeHTML(inner) : inner));
}

/** Whether a JSON value is an object. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as a list: an array's members, a lone value as the only member, nothing for null and undefined. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return isArray(value) ? value : [value];
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
