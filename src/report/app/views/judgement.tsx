import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { type Override, readOverrides, writeOverrides } from "../../overrides.ts";
import { counted } from "../parts/format.ts";
import { Kind } from "../parts/kind.tsx";
import { useReport, useRows } from "../state/context.ts";
import { markKey, useMarks } from "../state/marks.ts";
import { hrefOf } from "../state/route.ts";

const FILE_NAME = "dechaff-overrides.json";

/** What the reader judged, to be taken to `dechaff run --overrides`. */
export function JudgementView(): JSX.Element {
  const { manifest, marks } = useReport();
  useMarks(marks);
  const [message, setMessage] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const list = marks.all();
  const save = (): void => {
    const text = writeOverrides(list, manifest.id, manifest.summary.version);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = FILE_NAME;
    link.click();
    URL.revokeObjectURL(link.href);
    setMessage(`Saved ${counted(list.length, "judgement")} as ${FILE_NAME}.`);
  };
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    try {
      const found = readOverrides(await file.text());
      marks.add(found);
      setMessage(`Read ${counted(found.length, "judgement")}.`);
    } catch (cause) {
      setMessage(`Nothing was read: ${cause instanceof Error ? cause.message : String(cause)}.`);
    }
  };
  return (
    <>
      <h1>Judgement</h1>
      <p class="lead">
        Open a document, choose a removal or a passage that was kept, and press <kbd>x</kbd>. Your judgements
        stay in this browser; the saved file is carried out by{" "}
        <code>dechaff run --overrides {FILE_NAME}</code>, and{" "}
        <code>dechaff eval --overrides {FILE_NAME}</code> checks whether the judgements hold.
      </p>
      <div class="actions">
        <button type="button" disabled={list.length === 0} onClick={save}>
          Save {counted(list.length, "judgement")}
        </button>
        <button type="button" onClick={() => input.current?.click()}>
          Read a saved file
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
        <button
          type="button"
          disabled={list.length === 0}
          onClick={() => {
            if (window.confirm(`Forget ${counted(list.length, "judgement")}?`)) marks.clear();
          }}
        >
          Forget all
        </button>
      </div>
      <p class="status" role="status">
        {message}
        {marks.kept
          ? ""
          : " This browser does not keep anything for pages opened from disk: save before you close it."}
      </p>
      {list.length === 0 ? <p class="empty">Nothing judged yet.</p> : <MarkTable list={list} />}
    </>
  );
}

function MarkTable({ list }: { readonly list: readonly Override[] }): JSX.Element {
  const { marks } = useReport();
  const { catalogue } = useRows();
  return (
    <table class="marks">
      <thead>
        <tr>
          <th scope="col">Judgement</th>
          <th scope="col">Passage</th>
          <th scope="col">Removed by</th>
          <th scope="col">Document</th>
          <th scope="col">
            <span class="unseen">Undo</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {list.map((mark) => {
          const ordinal = catalogue.find(mark.id);
          const target = mark.verdict === "keep" ? { at: String(mark.segment) } : { s: String(mark.segment) };
          return (
            <tr key={markKey(mark)}>
              <td>{mark.verdict === "keep" ? "wrongly removed" : "missed"}</td>
              <th scope="row">
                <bdi>{mark.text.length > 160 ? `${mark.text.slice(0, 160)}…` : mark.text}</bdi>
              </th>
              <td>
                {mark.kind === undefined ? "" : <Kind kind={mark.kind} />} {mark.rule}
              </td>
              <td class="path">
                {ordinal < 0 ? (
                  mark.path
                ) : (
                  <a href={hrefOf("documents", String(ordinal), target)}>{mark.path}</a>
                )}
              </td>
              <td>
                <button type="button" onClick={() => marks.toggle(mark)}>
                  Undo
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
