import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** Keys, two spaces between them, and what they do. */
export type Keys = readonly (readonly [string, string])[];

/** The keys of a report on a run. */
export const RUN_KEYS: Keys = [
  ["n  p", "next, previous document of the list"],
  ["j  k", "next, previous removal"],
  ["J  K", "next, previous passage that was kept"],
  ["x", "mark the selected removal as wrong, or the selected passage as missed"],
  ["v", "inline or side by side"],
  ["/", "search"],
  ["Esc", "back to the list"],
];

/** The keys of a report on a comparison. */
export const COMPARISON_KEYS: Keys = [
  ["n  p", "next, previous changed document of the list"],
  ["/", "search"],
];

/** A button that shows the keys. */
export function Shortcuts({ keys }: { readonly keys: Keys }): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Keys
      </button>
      {open ? <KeyTable keys={keys} close={() => setOpen(false)} /> : null}
    </>
  );
}

function KeyTable({ keys, close }: { readonly keys: Keys; readonly close: () => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl class="keys">
        {keys.map(([names, meaning]) => (
          <div key={names}>
            <dt>
              {names.split("  ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
