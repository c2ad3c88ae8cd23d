import type { JSX } from "preact";
import type { ShownCut, ShownSegment } from "../data/document.ts";
import { useReport } from "../state/context.ts";
import { hrefOf } from "../state/route.ts";
import { counted, score, whole } from "./format.ts";
import { Kind } from "./kind.tsx";
import { SourceAround } from "./source-around.tsx";

const MAKERS: ReadonlyMap<string, string> = new Map([
  ["rule", "a rule"],
  ["model", "the trained model"],
  ["readability", "Readability"],
  ["template", "repetition across the site"],
  ["override", "an override"],
]);

interface CardProps {
  readonly cut: ShownCut;
  readonly ordinal: number;
  readonly total: number;
  readonly wrong: boolean;
  readonly judge: (() => void) | undefined;
  readonly step: (by: number) => void;
}

/** Why a passage was removed. */
export function RemovalCard({ cut, ordinal, total, wrong, judge, step }: CardProps): JSX.Element {
  const { manifest } = useReport();
  const [kind, rule, by, reason] = cut.label;
  const stats = manifest.rules.find((known) => known.rule === rule && known.kind === kind);
  return (
    <section class={`card side removal kind-${kind}`} aria-label="Selected removal">
      <div class="side-head">
        <h2>
          Removal {whole(cut.number + 1)} of {whole(total)}
        </h2>
        <div class="pair">
          <button type="button" onClick={() => step(-1)} aria-label="Previous removal">
            ↑
          </button>
          <button type="button" onClick={() => step(1)} aria-label="Next removal">
            ↓
          </button>
        </div>
      </div>
      <dl class="facts">
        <div>
          <dt>Kind</dt>
          <dd>
            <Kind kind={kind} />
          </dd>
        </div>
        <div>
          <dt>Reason</dt>
          <dd>{reason}</dd>
        </div>
        <div>
          <dt>Rule</dt>
          <dd>
            <a href={hrefOf("rules", rule)}>{rule}</a>
          </dd>
        </div>
        <div>
          <dt>Score</dt>
          <dd>
            {score(cut.score)} <span class="origin">by {MAKERS.get(by) ?? by}</span>
          </dd>
        </div>
        {stats === undefined ? null : (
          <div>
            <dt>Elsewhere</dt>
            <dd>
              {stats.documents > 1
                ? `hit ${counted(stats.documents - 1, "other document")}, ${counted(stats.hits, "removal")} in all`
                : "hit no other document"}
            </dd>
          </div>
        )}
        {cut.place === "" ? null : (
          <div>
            <dt>Stood in</dt>
            <dd>
              <code>{cut.place}</code>
            </dd>
          </div>
        )}
      </dl>
      {cut.place === "" ? null : manifest.sources ? (
        <SourceAround ordinal={ordinal} segment={cut.segment} />
      ) : (
        <p class="origin">
          <code>dechaff run --report-sources</code> writes a report that shows the source around it.
        </p>
      )}
      {judge === undefined ? null : (
        <button type="button" class={wrong ? "judge on" : "judge"} aria-pressed={wrong} onClick={judge}>
          {wrong ? "Marked as wrong: undo" : "This removal is wrong"} <kbd>x</kbd>
        </button>
      )}
    </section>
  );
}

interface KeptProps {
  readonly segment: ShownSegment;
  readonly missed: boolean;
  readonly judge: () => void;
}

/** A passage that was kept, to be judged. */
export function KeptCard({ segment, missed, judge }: KeptProps): JSX.Element {
  return (
    <section class="card side" aria-label="Selected passage">
      <h2>Kept passage</h2>
      <p class="excerpt">
        <bdi>{segment.text.length > 200 ? `${segment.text.slice(0, 200)}…` : segment.text}</bdi>
      </p>
      <button type="button" class={missed ? "judge on" : "judge"} aria-pressed={missed} onClick={judge}>
        {missed ? "Marked as missed: undo" : "This should have been removed"} <kbd>x</kbd>
      </button>
    </section>
  );
}
