import { type JSONVisitor, type ParseError, printParseErrorCode, visit } from "jsonc-parser";
import { RejectError } from "../../document/errors.ts";

/** A text that is not JSON. The message says in a reader's words what is wrong, and where. */
export class JsonError extends RejectError {
  /** 1-based line of the text in which the fault is. */
  readonly line: number;
  constructor(detail: string, line: number, options?: ErrorOptions) {
    super("bad-json", detail, options);
    this.line = line;
  }
}

/**
 * Reads JSON, and as null what Python and others write for numbers that JSON has no form for: `NaN`, `Infinity` and
 * `-Infinity`. Throws `JsonError`.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const standard = withoutNonFinite(text);
    try {
      if (standard !== text) return JSON.parse(standard);
    } catch (other) {
      if (!(other instanceof SyntaxError)) throw other;
    }
    throw faultIn(text, standard, error);
  }
}

const NULL = "null";

/** The text with null in the place of numbers that are not finite. */
function withoutNonFinite(text: string): string {
  const parts: string[] = [];
  let copied = 0;
  eachNonFinite(text, (from, end) => {
    parts.push(text.slice(copied, from), NULL);
    copied = end;
  });
  parts.push(text.slice(copied));
  return parts.join("");
}

/** Tells where the numbers that are not finite begin and end; what stands in strings is none. */
function eachNonFinite(text: string, each: (from: number, end: number) => void): void {
  if (!text.includes("NaN") && !text.includes("Infinity")) return;
  visiting(text, {
    // To the library they are faults, from which it goes on.
    onError: (_, offset, length) => {
      const name = text.slice(offset, offset + length);
      if (name !== "NaN" && name !== "Infinity") return;
      const from = text.startsWith("-Infinity", offset - 1) ? offset - 1 : offset;
      each(from, offset + length);
    },
  });
}

/** Units of the text that a message shows. */
const SHOWN = 30;

/** The first thing that is wrong in a text, once its numbers that are not finite have become null in `standard`. */
function faultIn(text: string, standard: string, cause: SyntaxError): JsonError {
  const fault = firstFault(standard);
  // Too deep for the library.
  if (fault === undefined) return new JsonError("not JSON", 1, { cause });
  let at = fault.offset;
  eachNonFinite(text, (from, end) => {
    if (from < at) at += end - from - NULL.length;
  });
  const line = text.slice(0, at).split("\n").length;
  if (text.slice(at).trim() === "") return new JsonError("not JSON: it ends too soon", line, { cause });
  const shown = JSON.stringify(text.slice(at, at + SHOWN).toWellFormed());
  const what = WORDS[printParseErrorCode(fault.error)] ?? "what is out of place";
  return new JsonError(`not JSON: ${what} at character ${at + 1}, ${shown}`, line, { cause });
}

/** By the library's names. */
const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: "what is no value",
  InvalidNumberFormat: "what is no number",
  PropertyNameExpected: "no name in double quotes",
  ValueExpected: "no value",
  ColonExpected: "no colon",
  CommaExpected: "no comma",
  CloseBraceExpected: 'no "}"',
  CloseBracketExpected: 'no "]"',
  EndOfFileExpected: "more text behind the value",
  InvalidCommentToken: "a comment",
  UnexpectedEndOfComment: "a comment",
  UnexpectedEndOfString: "a string that is not closed",
  UnexpectedEndOfNumber: "what is no number",
  InvalidUnicode: "what is no escape",
  InvalidEscapeCharacter: "what is no escape",
  InvalidCharacter: "a control character in a string",
};

function firstFault(text: string): ParseError | undefined {
  let first: ParseError | undefined;
  visiting(text, {
    onError: (error, offset, length) => {
      first ??= { error, offset, length };
    },
  });
  return first;
}

/** Goes through a text of JSON as far as it can. */
function visiting(text: string, visitor: JSONVisitor): void {
  try {
    visit(text, visitor, { disallowComments: true });
  } catch (error) {
    // The library goes down one call a level: thousands of levels are more than it can take.
    if (!(error instanceof RangeError)) throw error;
  }
}

/**
 * A field of the object that this text is, as it is written there, which may be more than JavaScript can hold;
 * undefined where there is none. Of several with one name the last counts, as it does for `JSON.parse`.
 */
export function literalOf(text: string, field: string): string | undefined {
  let depth = 0;
  let wanted = false;
  let from = 0;
  let found: string | undefined;
  const begin = (offset: number): void => {
    if (depth === 1) from = offset;
    depth += 1;
  };
  const end = (offset: number, length: number): void => {
    depth -= 1;
    if (depth === 1 && wanted) found = text.slice(from, offset + length);
  };
  visiting(text, {
    onObjectBegin: begin,
    onObjectProperty: (name) => {
      if (depth === 1) wanted = name === field;
    },
    onObjectEnd: end,
    onArrayBegin: begin,
    onArrayEnd: end,
    onLiteralValue: (_, offset, length) => {
      if (depth === 1 && wanted) found = text.slice(offset, offset + length);
    },
  });
  return found;
}
