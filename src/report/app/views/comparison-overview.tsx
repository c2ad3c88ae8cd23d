import type { JSX } from "preact";
import type { ComparedRun, RemovalCounts } from "../../change.ts";
import { type CompareManifest, factTag, removalTag, statusTag } from "../../files/wire-changes.ts";
import { counted, whole } from "../parts/format.ts";
import { Kind } from "../parts/kind.tsx";
import { hrefOf } from "../state/route.ts";

/** The numbers of a comparison, each with a way to its documents. */
export function ComparisonOverview({ manifest }: { readonly manifest: CompareManifest }): JSX.Element {
  const { compare } = manifest;
  const { documents, removals, characters, status, facts, kinds, rules, options } = compare;
  return (
    <>
      <h1>What changed</h1>
      <p class="lead">
        <strong>{counted(documents.changed, "document")}</strong> changed between{" "}
        <code>{compare.before.out}</code> and <code>{compare.after.out}</code>; {whole(documents.compared)}{" "}
        were read by both runs.
      </p>
      <dl class="figures">
        <Figure name="text" value={documents.text} />
        <Figure name="removals" value={documents.removals} />
        <Figure name="facts" value={documents.facts} />
        <Figure name="status" value={documents.status} />
        <Figure name="source" value={documents.source} />
      </dl>
      <p>
        Removals: {whole(removals.appeared)} appeared ({counted(characters.appeared, "character")}),{" "}
        {whole(removals.disappeared)} disappeared ({counted(characters.disappeared, "character")}),{" "}
        {whole(removals.relabelled)} went from one rule to another.
      </p>
      <div class="charts">
        <Runs before={compare.before} after={compare.after} />
        <Table title="Documents that changed status" heads={["Status", "Documents"]}>
          {status.map(({ before, after, documents: n }) => (
            <Line
              key={before + after}
              name={`${before} → ${after}`}
              tag={statusTag([before, after])}
              value={n}
            />
          ))}
        </Table>
        <Table title="Facts that changed" heads={["Fact", "Documents"]}>
          {facts.map(({ fact, documents: n }) => (
            <Line key={fact} name={fact} tag={factTag(fact)} value={n} />
          ))}
        </Table>
      </div>
      <Table title="Removals by kind" heads={REMOVAL_HEADS("Kind")}>
        {kinds.map((row) => (
          <tr key={row.kind}>
            <th scope="row">
              <Kind kind={row.kind} />
            </th>
            <Counts row={row} name={row.kind} />
          </tr>
        ))}
      </Table>
      <Table title="Removals by rule" heads={REMOVAL_HEADS("Rule")}>
        {rules.map((row) => (
          <tr key={`${row.kind} ${row.rule}`}>
            <th scope="row" class={`kind-${row.kind}`}>
              <span class="swatch" aria-hidden="true" /> {row.rule}
            </th>
            <Counts row={row} name={row.rule} />
          </tr>
        ))}
      </Table>
      <Table title="Options that differ" heads={["Option", "Before", "After"]}>
        {options.map(({ option, before, after }) => (
          <tr key={option}>
            <th scope="row">{option}</th>
            <td class="number">
              <code>{JSON.stringify(before)}</code>
            </td>
            <td class="number">
              <code>{JSON.stringify(after)}</code>
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}

const REMOVAL_HEADS = (first: string): readonly string[] => [
  first,
  "Appeared",
  "Disappeared",
  "From others",
  "To others",
  "Documents",
];

function Figure({ name, value }: { readonly name: string; readonly value: number }): JSX.Element {
  return (
    <div class="figure">
      <dt>{name} changed</dt>
      <dd data-figure={name}>
        <Linked value={value} tag={name} />
      </dd>
    </div>
  );
}

/** A number of documents or removals that leads to the documents with the tag. */
function Linked({ value, tag }: { readonly value: number; readonly tag: string }): JSX.Element {
  return value === 0 ? <>0</> : <a href={hrefOf("changes", "", { tag })}>{whole(value)}</a>;
}

function Counts({ row, name }: { readonly row: RemovalCounts; readonly name: string }): JSX.Element {
  return (
    <>
      <td class="number">
        <Linked value={row.appeared} tag={removalTag("appeared", name)} />
      </td>
      <td class="number">
        <Linked value={row.disappeared} tag={removalTag("disappeared", name)} />
      </td>
      <td class="number">
        <Linked value={row.relabelled_in} tag={removalTag("relabelled", name)} />
      </td>
      <td class="number">{whole(row.relabelled_out)}</td>
      <td class="number">{whole(row.documents)}</td>
    </>
  );
}

function Line({
  name,
  tag,
  value,
}: {
  readonly name: string;
  readonly tag: string;
  readonly value: number;
}): JSX.Element {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="number">
        <Linked value={value} tag={tag} />
      </td>
    </tr>
  );
}

interface TableProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly children: readonly JSX.Element[];
}

function Table({ title, heads, children }: TableProps): JSX.Element | null {
  if (children.length === 0) return null;
  return (
    <section class="card">
      <h2>{title}</h2>
      <table class="plain">
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th key={head} scope="col" class={i === 0 ? "" : "number"}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

function Runs({ before, after }: { readonly before: ComparedRun; readonly after: ComparedRun }): JSX.Element {
  const names = ["read", "kept", "duplicates", "rejected", "failed"] as const;
  return (
    <Table title="The two runs" heads={["Run", "Before", "After"]}>
      {[
        <tr key="version">
          <th scope="row">dechaff</th>
          <td class="number">{before.version}</td>
          <td class="number">{after.version}</td>
        </tr>,
        ...names.map((name) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td class="number">{whole(before.counts[name])}</td>
            <td class="number">{whole(after.counts[name])}</td>
          </tr>
        )),
      ]}
    </Table>
  );
}
