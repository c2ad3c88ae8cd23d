import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Samples, WireRule, WireSample } from "../../files/wire.ts";
import { loadSamples } from "../data/loader.ts";
import { counted, kindName, score, whole } from "../parts/format.ts";
import { Kind } from "../parts/kind.tsx";
import { useReport } from "../state/context.ts";
import { hrefOf, type Route } from "../state/route.ts";

/** Address of the list of doubtful removals; no rule's name has this form. */
const DOUBTFUL = "most-doubtful";

type Column = "rule" | "kind" | "hits" | "documents" | "units" | "least";

/** Every rule with what it removed: the fastest way to find one that errs. */
export function RulesView({ route }: { readonly route: Route }): JSX.Element {
  const { manifest } = useReport();
  const [samples, setSamples] = useState<Samples>();
  const [error, setError] = useState("");
  useEffect(() => {
    loadSamples().then(setSamples, (cause: unknown) => setError(String(cause)));
  }, []);
  const index = manifest.rules.findIndex((rule) => rule.rule === route.item);
  const rule = manifest.rules[index];
  return (
    <>
      <h1>Rules</h1>
      <div class="split">
        <RuleTable item={route.item} doubtful={(samples?.doubtful.length ?? 0) > 0} />
        <section class="detail" aria-label="Samples" aria-live="polite">
          {error !== "" ? <p class="empty">{error}</p> : null}
          {route.item === DOUBTFUL ? (
            <Doubtful samples={samples} rules={manifest.rules} />
          ) : rule === undefined ? (
            <p class="empty">Choose a rule to see a random sample of what it removed.</p>
          ) : (
            <RuleDetail rule={rule} samples={samples?.rules[index] ?? []} />
          )}
        </section>
      </div>
    </>
  );
}

function RuleTable({ item, doubtful }: { readonly item: string; readonly doubtful: boolean }): JSX.Element {
  const { manifest } = useReport();
  const [column, setColumn] = useState<Column>("hits");
  const [text, setText] = useState("");
  const rules = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    const found = manifest.rules.filter((rule) =>
      `${rule.rule} ${rule.reason}`.toLowerCase().includes(wanted),
    );
    return found.sort((a, b) => order(a, b, column));
  }, [manifest, column, text]);
  const head = (name: string, key: Column, number: boolean): JSX.Element => (
    <th
      scope="col"
      class={number ? "number" : ""}
      aria-sort={column !== key ? "none" : number && key !== "least" ? "descending" : "ascending"}
    >
      <button type="button" class="sort" onClick={() => setColumn(key)}>
        {name}
        <span aria-hidden="true">{column !== key ? "" : number && key !== "least" ? " ↓" : " ↑"}</span>
      </button>
    </th>
  );
  return (
    <div class="rule-list">
      <label class="box">
        <span>Find a rule</span>
        <input type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      {doubtful ? (
        <p>
          <a
            class="doubtful"
            href={hrefOf("rules", DOUBTFUL)}
            {...(item === DOUBTFUL ? { "aria-current": "true" as const } : {})}
          >
            Most doubtful removals
          </a>
        </p>
      ) : null}
      <table>
        <thead>
          <tr>
            {head("Rule", "rule", false)}
            {head("Removals", "hits", true)}
            {head("Documents", "documents", true)}
            {head("Characters", "units", true)}
            {head("Least score", "least", true)}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.rule + rule.kind} class={rule.rule === item ? "current" : ""}>
              <th scope="row" class={`kind-${rule.kind}`}>
                <span class="swatch" aria-hidden="true" />
                <a
                  href={hrefOf("rules", rule.rule)}
                  {...(rule.rule === item ? { "aria-current": "true" as const } : {})}
                >
                  {rule.rule}
                </a>
                <span class="reason">{rule.reason}</span>
              </th>
              <td class="number">{whole(rule.hits)}</td>
              <td class="number">{whole(rule.documents)}</td>
              <td class="number">{whole(rule.units)}</td>
              <td class="number">{score(rule.least)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rules.length === 0 ? <p class="empty">No rule.</p> : null}
    </div>
  );
}

function order(a: WireRule, b: WireRule, column: Column): number {
  if (column === "rule" || column === "kind") return a[column] < b[column] ? -1 : 1;
  if (column === "least") return a.least - b.least || b.hits - a.hits;
  return b[column] - a[column] || (a.rule < b.rule ? -1 : 1);
}

function RuleDetail({
  rule,
  samples,
}: {
  readonly rule: WireRule;
  readonly samples: readonly WireSample[];
}): JSX.Element {
  const { manifest } = useReport();
  return (
    <>
      <h2>{rule.rule}</h2>
      <p>{rule.reason}</p>
      <p class="note">
        <Kind kind={rule.kind} /> · {counted(rule.hits, "removal")} in {counted(rule.documents, "document")} ·
        mean score {score(rule.mean)}
        {manifest.mode === "full" ? (
          <>
            {" · "}
            <a href={hrefOf("documents", "", { rule: rule.rule })}>all its documents</a>
          </>
        ) : null}
      </p>
      <h3>
        {samples.length < rule.hits
          ? `${samples.length} removals drawn at random`
          : `All ${counted(samples.length, "removal")}`}
      </h3>
      <SampleList samples={samples.map((sample) => ({ sample, rule }))} />
    </>
  );
}

function Doubtful({
  samples,
  rules,
}: {
  readonly samples: Samples | undefined;
  readonly rules: readonly WireRule[];
}): JSX.Element {
  const list = (samples?.doubtful ?? []).flatMap(([number, sample]) => {
    const rule = rules[number];
    return rule === undefined ? [] : [{ sample, rule }];
  });
  return (
    <>
      <h2>Most doubtful removals</h2>
      <p>Removals that no rule decided, lowest scores first.</p>
      <SampleList samples={list} />
    </>
  );
}

interface SampleListProps {
  readonly samples: readonly { readonly sample: WireSample; readonly rule: WireRule }[];
}

function SampleList({ samples }: SampleListProps): JSX.Element {
  return (
    <ol class="samples">
      {samples.map(({ sample, rule }) => {
        const [ordinal, id, segment, points, before, removed, after, title] = sample;
        return (
          <li key={`${id} ${segment} ${removed}`}>
            <p class="sample-text" dir="auto">
              <span class="context">{before}</span>
              <del class={`cut kind-${rule.kind}`}>{removed}</del>
              <span class="context">{after}</span>
            </p>
            <p class="sample-from">
              {kindName(rule.kind)}, score {score(points)}, in{" "}
              {ordinal < 0 ? (
                <bdi>{title}</bdi>
              ) : (
                <SampleLink ordinal={ordinal} segment={segment} title={title} rule={rule.rule} />
              )}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

interface SampleLinkProps {
  readonly ordinal: number;
  readonly segment: number;
  readonly title: string;
  readonly rule: string;
}

function SampleLink({ ordinal, segment, title, rule }: SampleLinkProps): JSX.Element {
  return (
    <a href={hrefOf("documents", String(ordinal), { rule, at: String(segment) })}>
      <bdi>{title}</bdi>
    </a>
  );
}
