import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { ChangedRemoval, DocumentChange } from "../../change.ts";
import type { CompareManifest } from "../../files/wire-changes.ts";
import { loadChangedDocument } from "../data/changes.ts";
import { counted, kindName, score } from "./format.ts";
import { WordDiff } from "./word-diff.tsx";

interface DetailProps {
  readonly manifest: CompareManifest;
  readonly ordinal: number;
}

/** One changed document: status, facts, removals, and the clean text word by word. */
export function ChangeDetail({ manifest, ordinal }: DetailProps): JSX.Element {
  const [change, setChange] = useState<DocumentChange>();
  const [error, setError] = useState("");
  useEffect(() => {
    let wanted = true;
    loadChangedDocument(manifest, ordinal).then(
      (found) => {
        if (wanted && found === undefined) setError("This report holds no such document.");
        if (wanted) setChange(found);
      },
      (cause: unknown) => {
        if (wanted) setError(String(cause));
      },
    );
    return () => {
      wanted = false;
    };
  }, [manifest, ordinal]);
  if (error !== "") return <p class="empty">{error}</p>;
  if (change === undefined) return <p class="empty">Loading…</p>;
  const { title, id, path, line, source, facts, removals } = change;
  return (
    <>
      <h2>
        <bdi>{title ?? id}</bdi>
      </h2>
      <p class="note">
        <bdi>{line === undefined ? path : `${path}:${line}`}</bdi>
        {source ? " · the document itself is another than before" : ""}
      </p>
      <Status change={change} />
      {facts.length === 0 ? null : (
        <table class="plain facts">
          <thead>
            <tr>
              <th scope="col">Fact</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {facts.map(({ fact, before, after }) => (
              <tr key={fact}>
                <th scope="row">{kindName(fact)}</th>
                <td>
                  <bdi>{before}</bdi>
                </td>
                <td>
                  <bdi>{after}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Removals removals={removals} />
      <Text change={change} />
    </>
  );
}

function Status({ change }: { readonly change: DocumentChange }): JSX.Element {
  const [before, after] = change.status;
  const state = (i: 0 | 1): JSX.Element => (
    <>
      <span class={`state state-${change.status[i]}`}>{change.status[i]}</span>
      {change.detail[i] === "" ? "" : " "}
      {change.detail[i] === "" ? null : <bdi>({change.detail[i]})</bdi>}
    </>
  );
  return (
    <p>
      {state(0)}
      {before === after && change.detail[0] === change.detail[1] ? null : <> → {state(1)}</>}
    </p>
  );
}

function Removals({ removals }: { readonly removals: readonly ChangedRemoval[] }): JSX.Element | null {
  if (removals.length === 0) return null;
  return (
    <>
      <h3>{counted(removals.length, "changed removal")}</h3>
      <ol class="samples">
        {removals.map((removal, i) => (
          <li key={i}>
            <p class="sample-text" dir="auto">
              {removal.change === "disappeared" ? (
                <span>{removal.text}</span>
              ) : (
                <del class={`cut kind-${removal.kind}`}>{removal.text}</del>
              )}
            </p>
            <p class="sample-from">
              <strong>{SAID[removal.change]}</strong>: {kindName(removal.kind)}, {removal.rule}, score{" "}
              {score(removal.score)}, {removal.reason}
              {removal.was === undefined
                ? ""
                : `; before: ${kindName(removal.was.kind)}, ${removal.was.rule}`}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

const SAID: Readonly<Record<ChangedRemoval["change"], string>> = {
  appeared: "removed now",
  disappeared: "no longer removed",
  relabelled: "removed as before, by another rule",
};

function Text({ change: { text } }: { readonly change: DocumentChange }): JSX.Element {
  if (text === undefined) return <p class="note">The clean text is the same.</p>;
  const [before, after] = text;
  if (before === null || after === null) {
    return (
      <>
        <h3>{after === null ? "The clean text of the earlier run" : "The clean text of the later run"}</h3>
        <div class="diff" dir="auto">
          {after ?? before}
        </div>
      </>
    );
  }
  return (
    <>
      <h3>What differs in the clean text</h3>
      <p class="note">
        <del>only before</del> <ins>only after</ins>
      </p>
      <WordDiff before={before} after={after} />
    </>
  );
}
