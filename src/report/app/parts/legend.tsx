import type { JSX } from "preact";
import type { ShownDocument } from "../data/document.ts";
import { kindsOf } from "../data/folding.ts";
import { whole } from "./format.ts";
import { Kind } from "./kind.tsx";

/** The kinds that were removed from a document. */
export function Legend({ document }: { readonly document: ShownDocument }): JSX.Element | null {
  const kinds = kindsOf(document.segments);
  if (kinds.length === 0) return null;
  return (
    <ul class="legend" aria-label="Kinds removed">
      {kinds.map(([kind, removals]) => (
        <li key={kind}>
          <Kind kind={kind} /> <span class="count">{whole(removals)}</span>
        </li>
      ))}
    </ul>
  );
}
