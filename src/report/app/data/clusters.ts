import { rowReader } from "../../files/columns.ts";
import { DUPLICATE_COLUMNS } from "../../files/duplicate-chunks.ts";
import type { Manifest } from "../../files/wire.ts";
import { loadDuplicates } from "./loader.ts";

/** A copy that was merged into a survivor. */
export interface Copy {
  readonly id: string;
  readonly exact: boolean;
  /** 0..1. */
  readonly similarity: number;
  readonly containment: number;
  /** What decided for the survivor, as a clause behind "it is"; "" where the run did not say. */
  readonly why: string;
}

/** A survivor with its copies. */
export interface Cluster {
  readonly survivor: string;
  readonly copies: readonly Copy[];
}

/** Loads all clusters, largest first. */
export async function loadClusters(manifest: Manifest): Promise<Cluster[]> {
  const clusters = new Map<string, Copy[]>();
  for (let file = 0; file < manifest.duplicateFiles; file += 1) {
    const chunk = await loadDuplicates(file);
    const read = rowReader(DUPLICATE_COLUMNS, chunk);
    for (let i = 0; i < chunk.copy.length; i += 1) {
      const { copy: id, survivor, kind: exact, similarity, containment, why = "" } = read(i);
      const copies = clusters.get(survivor) ?? [];
      clusters.set(survivor, copies);
      copies.push({ id, exact, similarity, containment, why });
    }
  }
  return [...clusters]
    .map(([survivor, copies]) => ({ survivor, copies }))
    .sort((a, b) => b.copies.length - a.copies.length || (a.survivor < b.survivor ? -1 : 1));
}

/** The cluster to which a document belongs, as survivor or as copy. */
export function clusterOf(clusters: readonly Cluster[], id: string): Cluster | undefined {
  return clusters.find((cluster) => cluster.survivor === id || cluster.copies.some((copy) => copy.id === id));
}
