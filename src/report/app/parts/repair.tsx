import type { JSX } from "preact";
import type { ShownEdit } from "../data/document.ts";

/** Characters that cannot be seen, by the short names that Unicode gives them. */
const NAMES: Readonly<Record<string, string>> = {
  "\t": "TAB",
  "\n": "LF",
  "\r": "CR",
  "\u00a0": "NBSP",
  "\u00ad": "SHY",
  "\u200b": "ZWSP",
  "\u200c": "ZWNJ",
  "\u200d": "ZWJ",
  "\u200e": "LRM",
  "\u200f": "RLM",
  "\u2028": "LSEP",
  "\u2029": "PSEP",
  "\u2060": "WJ",
  "\ufeff": "BOM",
  "\ufffd": "U+FFFD",
};

const UNSEEN = /^[\p{Z}\p{C}]$/u;

/** A character that cannot be seen as its name or number; any other as it is. */
export function visible(char: string): string {
  if (char === " ") return "␣";
  if (!UNSEEN.test(char) && NAMES[char] === undefined) return char;
  return NAMES[char] ?? codePoint(char);
}

function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Text whose every character can be seen, unseen ones in a frame. */
export function Characters({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {[...text].map((char, i) => {
        const shown = visible(char);
        // Characters have no identity but their place.
        return shown === char ? (
          char
        ) : (
          <span key={i} class="unseen-char">
            {shown}
          </span>
        );
      })}
    </>
  );
}

/** A repair in the running text: what stood there, struck out, and what stands there now. */
export function Repair({ before, edit }: { readonly before: string; readonly edit: ShownEdit }): JSX.Element {
  return (
    <span class="repair" title={`${edit.rule}: ${points(before)} → ${points(edit.after)}`}>
      {before === "" ? null : (
        <del>
          <Characters text={before} />
        </del>
      )}
      {edit.after === "" ? null : (
        <ins>
          <Characters text={edit.after} />
        </ins>
      )}
    </span>
  );
}

/** Code points of a text: "U+00E2 U+20AC U+2122". */
export function points(text: string): string {
  return text === "" ? "nothing" : [...text].map(codePoint).join(" ");
}
