import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Catalogue } from "../data/catalogue.ts";
import { type Cluster, type Copy, clusterOf, loadClusters } from "../data/clusters.ts";
import { cleanText, loadDocument, type ShownDocument } from "../data/document.ts";
import { counted, score, whole } from "../parts/format.ts";
import { WordDiff } from "../parts/word-diff.tsx";
import { useReport, useRows } from "../state/context.ts";
import { go, hrefOf, type Route } from "../state/route.ts";

/** Clusters listed at first. */
const LISTED = 200;

/** Clusters of near-identical documents, largest first, each copy against its survivor. */
export function DuplicatesView({ route }: { readonly route: Route }): JSX.Element {
  const { manifest } = useReport();
  const { catalogue } = useRows(manifest.mode === "full");
  const [clusters, setClusters] = useState<readonly Cluster[]>();
  const [error, setError] = useState("");
  const [listed, setListed] = useState(LISTED);
  useEffect(() => {
    loadClusters(manifest).then(setClusters, (cause: unknown) => setError(String(cause)));
  }, [manifest]);
  if (error !== "") return <p class="empty">{error}</p>;
  if (clusters === undefined) return <p class="empty">Loading…</p>;
  const open = route.item === "" ? clusters[0] : clusterOf(clusters, route.item);
  return (
    <>
      <h1>Duplicates</h1>
      <p class="lead">
        {counted(manifest.duplicates, "copy", "copies")} merged into {counted(clusters.length, "survivor")}.
      </p>
      {clusters.length === 0 ? null : (
        <div class="split">
          <nav class="clusters" aria-label="Clusters">
            <table>
              <thead>
                <tr>
                  <th scope="col">Survivor</th>
                  <th scope="col" class="number">
                    Copies
                  </th>
                </tr>
              </thead>
              <tbody>
                {clusters.slice(0, listed).map((cluster) => (
                  <tr key={cluster.survivor} class={cluster === open ? "current" : ""}>
                    <th scope="row">
                      <a
                        href={hrefOf("duplicates", cluster.survivor)}
                        {...(cluster === open ? { "aria-current": "true" as const } : {})}
                      >
                        <bdi>{nameOf(catalogue, cluster.survivor)}</bdi>
                      </a>
                    </th>
                    <td class="number">{whole(cluster.copies.length)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {clusters.length > listed ? (
              <button type="button" class="more" onClick={() => setListed(listed + 10 * LISTED)}>
                Show more of {counted(clusters.length, "cluster")}
              </button>
            ) : null}
          </nav>
          <section class="detail" aria-label="Cluster">
            {open === undefined ? (
              <p class="empty">No such cluster.</p>
            ) : (
              <ClusterDetail key={open.survivor} cluster={open} catalogue={catalogue} asked={route.item} />
            )}
          </section>
        </div>
      )}
    </>
  );
}

/** What a document is called; its id where the report does not hold it. */
function nameOf(catalogue: Catalogue, id: string): string {
  return catalogue.row(catalogue.find(id))?.name ?? id;
}

interface DetailProps {
  readonly cluster: Cluster;
  readonly catalogue: Catalogue;
  /** Id in the address: a copy's opens that copy. */
  readonly asked: string;
}

function ClusterDetail({ cluster, catalogue, asked }: DetailProps): JSX.Element {
  const chosen = cluster.copies.find((copy) => copy.id === asked) ?? cluster.copies[0];
  return (
    <>
      <h2>
        <bdi>{nameOf(catalogue, cluster.survivor)}</bdi>
      </h2>
      <p class="note">
        Survivor: <DocumentLink catalogue={catalogue} id={cluster.survivor} />
      </p>
      <table class="copies">
        <caption class="unseen">Copies</caption>
        <thead>
          <tr>
            <th scope="col">Copy</th>
            <th scope="col">Source</th>
            <th scope="col">Kind</th>
            <th scope="col" class="number">
              Similarity
            </th>
            <th scope="col" class="number">
              Containment
            </th>
            <th scope="col" class="number">
              Words
            </th>
          </tr>
        </thead>
        <tbody>
          <MemberRow catalogue={catalogue} id={cluster.survivor} />
          {cluster.copies.map((copy) => (
            <MemberRow
              key={copy.id}
              catalogue={catalogue}
              id={copy.id}
              copy={copy}
              chosen={copy === chosen}
            />
          ))}
        </tbody>
      </table>
      {chosen === undefined || chosen.why === "" ? null : (
        <p>
          <strong>Why the survivor stays:</strong> it is {chosen.why}.
        </p>
      )}
      {chosen === undefined ? null : (
        <Comparison catalogue={catalogue} survivor={cluster.survivor} copy={chosen} />
      )}
    </>
  );
}

function DocumentLink({
  catalogue,
  id,
}: {
  readonly catalogue: Catalogue;
  readonly id: string;
}): JSX.Element {
  const ordinal = catalogue.find(id);
  if (ordinal < 0) return <code>{id}</code>;
  return <a href={hrefOf("documents", String(ordinal))}>{id}</a>;
}

interface MemberProps {
  readonly catalogue: Catalogue;
  readonly id: string;
  readonly copy?: Copy;
  readonly chosen?: boolean;
}

function MemberRow({ catalogue, id, copy, chosen = false }: MemberProps): JSX.Element {
  const row = catalogue.row(catalogue.find(id));
  const name = nameOf(catalogue, id);
  return (
    <tr class={chosen ? "current" : ""}>
      <th scope="row">
        {copy === undefined ? (
          <span class="state state-kept">survivor</span>
        ) : (
          <button
            type="button"
            aria-pressed={chosen}
            aria-label={`Compare ${name} with the survivor`}
            onClick={() => go(hrefOf("duplicates", id))}
          >
            Compare
          </button>
        )}{" "}
        <bdi>{name}</bdi>
      </th>
      <td class="path">
        <bdi>{row === undefined ? "" : row.line > 0 ? `${row.path}:${row.line}` : row.path}</bdi>
      </td>
      <td>{copy === undefined ? "" : copy.exact ? "exact" : "near"}</td>
      <td class="number">{copy === undefined ? "" : score(copy.similarity)}</td>
      <td class="number">{copy === undefined ? "" : score(copy.containment)}</td>
      <td class="number">{row === undefined ? "" : whole(row.words)}</td>
    </tr>
  );
}

interface ComparisonProps {
  readonly catalogue: Catalogue;
  readonly survivor: string;
  readonly copy: Copy;
}

function Comparison({ catalogue, survivor, copy }: ComparisonProps): JSX.Element {
  const { manifest } = useReport();
  const [pair, setPair] = useState<{ readonly survivor: string; readonly copy: string }>();
  const a = catalogue.find(survivor);
  const b = catalogue.find(copy.id);
  useEffect(() => {
    let wanted = true;
    setPair(undefined);
    if (a < 0 || b < 0) return;
    Promise.all([loadDocument(manifest, a), loadDocument(manifest, b)]).then(
      ([first, second]) => {
        if (wanted && first !== undefined && second !== undefined) {
          setPair({ survivor: cleanDocument(first), copy: cleanDocument(second) });
        }
      },
      () => setPair(undefined),
    );
    return () => {
      wanted = false;
    };
  }, [manifest, a, b]);
  if (pair === undefined) {
    return <p class="note">{a < 0 || b < 0 ? "The report does not hold the text of both." : "Loading…"}</p>;
  }
  return (
    <>
      <h3>What differs</h3>
      <p class="note">
        <del>only in the survivor</del> <ins>only in the copy</ins>
      </p>
      <WordDiff before={pair.survivor} after={pair.copy} />
    </>
  );
}

function cleanDocument(document: ShownDocument): string {
  return document.segments
    .map(cleanText)
    .filter((text) => text !== "")
    .join("\n\n");
}
