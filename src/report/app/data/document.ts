import type { Block } from "../../../document/segment.ts";
import { decodeLayout } from "../../files/layout.ts";
import { decodePlaces } from "../../files/places.ts";
import type { BodyChunk, Manifest, WireDocument, WireLabel } from "../../files/wire.ts";
import { loadBody, preloadBody } from "./loader.ts";

/** A removal as the page shows it; `number` counts the document's removals from 0. */
export interface ShownCut {
  readonly number: number;
  readonly segment: number;
  readonly from: number;
  readonly to: number;
  readonly label: WireLabel;
  /** 0..1. */
  readonly score: number;
  /** Where in the page it stood; "" in plain text. */
  readonly place: string;
}

/** A repair inside a segment. */
export interface ShownEdit {
  readonly from: number;
  readonly to: number;
  readonly after: string;
  readonly rule: string;
}

/** A segment as the page shows it. */
export interface ShownSegment {
  readonly index: number;
  readonly block: Block;
  readonly tight: boolean;
  readonly text: string;
  readonly cuts: readonly ShownCut[];
  readonly edits: readonly ShownEdit[];
}

/** A document as the page shows it: the text and the facts that are not in its row. */
export interface ShownDocument {
  readonly ordinal: number;
  readonly wire: WireDocument;
  /** Where each fact was found. A map, since documents may name facts after what every object has. */
  readonly origins: ReadonlyMap<string, string>;
  readonly segments: readonly ShownSegment[];
  readonly cuts: readonly ShownCut[];
}

/** Number of the body file that holds a document. */
export function bodyFile(bodies: readonly number[], ordinal: number): number {
  let low = 0;
  let high = bodies.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((bodies[middle] ?? 0) <= ordinal) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Loads a document; undefined where the report does not hold it. */
export async function loadDocument(manifest: Manifest, ordinal: number): Promise<ShownDocument | undefined> {
  if (ordinal < 0 || ordinal >= manifest.documents) return undefined;
  return shown(await loadBody(bodyFile(manifest.bodies, ordinal)), ordinal);
}

/** Loads what is needed to show a document that may be asked for next. */
export function preloadDocument(manifest: Manifest, ordinal: number): void {
  preloadBody(bodyFile(manifest.bodies, ordinal));
}

/** Takes one document out of its chunk. */
export function shown(chunk: BodyChunk, ordinal: number): ShownDocument | undefined {
  const wire = chunk.docs[ordinal - chunk.first];
  if (wire === undefined) return undefined;
  const origins = new Map(Object.entries(chunk.origins[wire.from ?? -1] ?? {}));
  const texts = wire.t ?? [];
  const edits = editsOf(wire);
  const places = decodePlaces(wire.at ?? "");
  const cuts: ShownCut[] = [];
  let place = "";
  const segments = decodeLayout(wire.l ?? "", texts, chunk.refWidth).map((layout, index): ShownSegment => {
    const at = places.get(index);
    if (at !== undefined) place = chunk.places[at] ?? "";
    const own = layout.cuts.map(({ from, to, label, score }, i): ShownCut => {
      const found = chunk.labels[label];
      if (found === undefined) throw new RangeError(`label ${label} is missing`);
      return { number: cuts.length + i, segment: index, from, to, label: found, score, place };
    });
    cuts.push(...own);
    const { block, tight } = layout;
    return { index, block, tight, text: texts[index] ?? "", cuts: own, edits: edits.get(index) ?? [] };
  });
  return { ordinal, wire, origins, segments, cuts };
}

function editsOf(wire: WireDocument): Map<number, ShownEdit[]> {
  const found = new Map<number, ShownEdit[]>();
  for (const [rule, after, ...places] of wire.e ?? []) {
    let segment = 0;
    for (let i = 0; i + 2 < places.length; i += 3) {
      segment += places[i] ?? 0;
      const from = places[i + 1] ?? 0;
      const list = found.get(segment) ?? [];
      found.set(segment, list);
      list.push({ from, to: from + (places[i + 2] ?? 0), after, rule });
    }
  }
  for (const list of found.values()) list.sort((a, b) => a.from - b.from || a.to - b.to);
  return found;
}

/** The clean text of a segment: without the removals, with the repairs; "" where nothing is left. */
export function cleanText(segment: ShownSegment): string {
  let out = "";
  for (const piece of piecesOf(segment)) {
    if (piece.cut === undefined) out += piece.edit === undefined ? piece.text : piece.edit.after;
  }
  return out.trim();
}

/** A stretch of a segment that is kept, removed or repaired as a whole. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly cut?: ShownCut;
  readonly edit?: ShownEdit;
}

/** Splits a segment where a removal or a repair begins or ends. */
export function piecesOf(segment: ShownSegment): Piece[] {
  const { text, cuts, edits } = segment;
  const marks = [
    ...cuts.map((cut) => ({ from: cut.from, to: cut.to, cut })),
    ...edits.map((edit) => ({ from: edit.from, to: edit.to, edit })),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.from < at) continue; // a repair inside a removal: the removal says it all
    if (mark.from > at) pieces.push({ from: at, to: mark.from, text: text.slice(at, mark.from) });
    pieces.push({ ...mark, text: text.slice(mark.from, mark.to) });
    at = mark.to;
  }
  if (at < text.length) pieces.push({ from: at, to: text.length, text: text.slice(at) });
  return pieces;
}
