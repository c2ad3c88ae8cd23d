import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { CRUFT_KINDS } from "../../../document/kinds.ts";
import type { Manifest } from "../../files/wire.ts";
import { NO_SITE } from "../data/filter.ts";
import { type Bar, Bars } from "../parts/chart.tsx";
import { counted, duration, kindName, language, share, whole } from "../parts/format.ts";
import { Ignored, Rejects, Repairs } from "../parts/run-tables.tsx";
import { useReport } from "../state/context.ts";
import { go, hrefOf } from "../state/route.ts";

/** Bars of a chart at most; the table of a longer list is in its own view. */
const MAX_BARS = 15;

/** The numbers of the run. */
export function Overview(): JSX.Element {
  const { manifest } = useReport();
  const charts = useMemo(() => chartsOf(manifest), [manifest]);
  const { counts, characters, elapsed, version, inputs } = manifest.summary;
  const removed = total(characters.removed);
  const linked = manifest.mode === "full";
  return (
    <>
      <h1>Overview</h1>
      <p class="lead">
        dechaff {version} read <strong>{counted(counts.read, "document")}</strong> from{" "}
        <code>{inputs.join(" ")}</code> in {duration(elapsed)} and took out{" "}
        <strong>{share(characters.visible === 0 ? 0 : removed / characters.visible)}</strong> of their visible
        text.
        {manifest.documents < manifest.reported && linked ? (
          <> This report holds a random sample of {counted(manifest.documents, "document")}.</>
        ) : null}
      </p>
      <Ignored manifest={manifest} />
      <dl class="figures">
        <Figure name="read" value={counts.read} />
        <Figure name="kept" value={counts.kept} {...(linked ? { status: "kept" } : {})} />
        <Figure name="duplicates" value={counts.duplicates} {...(linked ? { status: "duplicate" } : {})} />
        <Figure name="rejected" value={counts.rejected} {...(linked ? { status: "rejected" } : {})} />
        <Figure name="failed" value={counts.failed} {...(linked ? { status: "failed" } : {})} />
        <Figure name="characters removed" value={removed} />
      </dl>
      <div class="charts">
        {charts}
        <Rejects manifest={manifest} />
        <Repairs manifest={manifest} />
      </div>
      <details class="card">
        <summary>Options of the run</summary>
        <pre class="options">{JSON.stringify(manifest.summary.options, null, 2)}</pre>
      </details>
    </>
  );
}

function Figure({
  name,
  value,
  status,
}: {
  readonly name: string;
  readonly value: number;
  readonly status?: string;
}): JSX.Element {
  return (
    <div class="figure">
      <dt>{name}</dt>
      <dd data-figure={name}>
        {status === undefined ? (
          whole(value)
        ) : (
          <a href={hrefOf("documents", "", { status })}>{whole(value)}</a>
        )}
      </dd>
    </div>
  );
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, n) => sum + n, 0);
}

/** Opens the page that a bar stands for. */
function opener(bars: readonly Bar[]): (index: number) => void {
  return (index) => {
    const href = bars[index]?.href;
    if (href !== undefined) go(href);
  };
}

function chartsOf(manifest: Manifest): JSX.Element[] {
  const { removed } = manifest.summary.characters;
  // A report without its documents has nowhere to lead to.
  const listed = (params: Readonly<Record<string, string>>): Pick<Bar, "href"> =>
    manifest.mode === "full" ? { href: hrefOf("documents", "", params) } : {};
  const kinds = CRUFT_KINDS.flatMap((kind): Bar[] => {
    const value = removed[kind] ?? 0;
    if (value === 0) return [];
    const colour = `kind-${kind}`;
    return [{ label: kindName(kind), value, text: whole(value), colour, ...listed({ kind }) }];
  }).sort((a, b) => b.value - a.value);
  const step = 100 / manifest.histogram.length;
  const shares = manifest.histogram.map((value, i): Bar => {
    const params = { min: String(i * step), max: String((i + 1) * step) };
    return {
      label: `${i * step}–${(i + 1) * step}%`,
      value,
      text: whole(value),
      ...listed(params),
    };
  });
  const languages = manifest.languages.map(
    ([code, value]): Bar => ({
      label: language(code),
      value,
      text: whole(value),
      ...listed({ lang: code }),
    }),
  );
  const sites = manifest.sites.map((site): Bar => {
    const part = site.visible === 0 ? 0 : site.removed / site.visible;
    return {
      label: site.site === "" ? "no site known" : site.site,
      value: site.removed,
      text: `${whole(site.removed)} (${share(part)} of ${counted(site.documents, "document")})`,
      ...listed({ site: site.site === "" ? NO_SITE : site.site }),
    };
  });
  const rules = [...manifest.rules]
    .sort((a, b) => b.hits - a.hits)
    .map(
      (rule): Bar => ({
        label: rule.rule,
        value: rule.hits,
        text: whole(rule.hits),
        colour: `kind-${rule.kind}`,
        href: hrefOf("rules", rule.rule),
      }),
    );
  const stages = manifest.summary.timings.map(
    ({ stage, ms }): Bar => ({ label: stage, value: ms / 1000, text: duration(ms) }),
  );
  const top = (bars: readonly Bar[]): readonly Bar[] => bars.slice(0, MAX_BARS);
  return [
    <Bars
      key="kinds"
      title="Characters removed by kind"
      heads={["Kind", "Characters"]}
      bars={kinds}
      pick={opener(kinds)}
    />,
    <Bars
      key="shares"
      title="Documents by removed share"
      note="How much of a document's visible text was removed."
      heads={["Removed share", "Documents"]}
      bars={shares}
      upright
      pick={opener(shares)}
    />,
    <Bars
      key="rules"
      title={titled("Rules by hits", rules)}
      heads={["Rule", "Removals"]}
      bars={top(rules)}
      pick={opener(rules)}
    />,
    <Bars
      key="sites"
      title={titled("Sites by characters removed", sites, manifest.siteCount)}
      heads={["Site", "Characters removed"]}
      bars={top(sites)}
      pick={opener(sites)}
    />,
    <Bars
      key="languages"
      title={titled("Languages", languages)}
      heads={["Language", "Documents"]}
      bars={top(languages)}
      pick={opener(languages)}
    />,
    <Bars
      key="stages"
      title="Time by stage"
      note="Seconds of work, added up over all workers."
      heads={["Stage", "Time"]}
      bars={stages}
    />,
  ];
}

function titled(title: string, bars: readonly Bar[], all = bars.length): string {
  return all > MAX_BARS ? `${title} (first ${MAX_BARS} of ${whole(all)})` : title;
}
