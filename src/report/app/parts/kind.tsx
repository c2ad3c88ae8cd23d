import type { JSX } from "preact";
import { kindName } from "./format.ts";

/** The name of a kind with its colour beside it: never the colour alone. */
export function Kind({ kind }: { readonly kind: string }): JSX.Element {
  return (
    <span class={`kind kind-${kind}`}>
      <span class="swatch" aria-hidden="true" />
      {kindName(kind)}
    </span>
  );
}
