import type { JSX } from "preact";
import type { Manifest } from "../../files/wire.ts";
import { hrefOf } from "../state/route.ts";
import { whole } from "./format.ts";

/** Files that were not read at all, by extension. */
export function Ignored({ manifest }: { readonly manifest: Manifest }): JSX.Element | null {
  const kinds = Object.entries(manifest.summary.ignored).sort((a, b) => b[1] - a[1]);
  if (kinds.length === 0) return null;
  return (
    <p class="note">
      Left alone, since dechaff does not read such files:{" "}
      {kinds.map(([kind, files]) => `${whole(files)} ${kind === "" ? "without extension" : kind}`).join(", ")}
      .
    </p>
  );
}

/** Why inputs became no record. */
export function Rejects({ manifest }: { readonly manifest: Manifest }): JSX.Element | null {
  const rejects = Object.entries(manifest.summary.rejects).sort((a, b) => b[1] - a[1]);
  if (rejects.length === 0) return null;
  return (
    <section class="card">
      <h2>Inputs that became no record</h2>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">Reason</th>
            <th scope="col" class="number">
              Inputs
            </th>
          </tr>
        </thead>
        <tbody>
          {rejects.map(([code, value]) => (
            <tr key={code}>
              <th scope="row">
                {manifest.mode === "full" ? (
                  <a href={hrefOf("documents", "", { flag: code })}>{code}</a>
                ) : (
                  code
                )}
              </th>
              <td class="number">{whole(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Repairs by rule. */
export function Repairs({ manifest }: { readonly manifest: Manifest }): JSX.Element | null {
  if (manifest.repairs.length === 0) return null;
  return (
    <section class="card">
      <h2>Repairs</h2>
      <p class="note">Characters that were wrong in the source and were put right in the record.</p>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col" class="number">
              Repairs
            </th>
            <th scope="col" class="number">
              Documents
            </th>
          </tr>
        </thead>
        <tbody>
          {manifest.repairs.map((repair) => (
            <tr key={repair.rule}>
              <th scope="row">{repair.rule}</th>
              <td class="number">{whole(repair.edits)}</td>
              <td class="number">{whole(repair.documents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
