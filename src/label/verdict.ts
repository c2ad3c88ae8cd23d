import type { Document } from "../document/document.ts";
import type { Label } from "../document/label.ts";
import type { CleanOptions } from "../document/options.ts";
import { type Segment, textRange } from "../document/segment.ts";
import { VERDICT_THRESHOLDS } from "../document/thresholds.ts";
import type { Piece, RemovedPiece, Verdict } from "../document/verdict.ts";
import { withinBudget } from "./budget.ts";

const WORD = /[\p{L}\p{N}]/u;

interface Claim {
  readonly from: number;
  readonly to: number;
  readonly label: Label;
  /** 2 override, 1 sure rule, 0 everything that is decided by score. */
  readonly rank: number;
}

/** Decides which labels win. The only place that does. */
export function verdict(document: Document, labels: readonly Label[], options: CleanOptions): Verdict {
  const claims = claimsBySegment(document.segments, labels, options);
  const kept: Piece[] = [];
  const removed: RemovedPiece[] = [];
  // From the last segment to the first: whether a lead stays depends on what it heads.
  let below: readonly (Piece | RemovedPiece)[] = [];
  for (let index = document.segments.length - 1; index >= 0; index -= 1) {
    const segment = document.segments[index];
    if (segment === undefined) continue;
    const held = claims[index] ?? [];
    below = withoutHeadlessLead(segment, decideSegment(segment, index, held, options), held, below);
    for (let at = below.length - 1; at >= 0; at -= 1) {
      const piece = below[at];
      if (piece === undefined) continue;
      if ("label" in piece) removed.push(piece);
      else kept.push(piece);
    }
  }
  removed.reverse();
  kept.reverse();
  return document.format === "text"
    ? withinBudget(document, { kept, removed, notes: [] }, options)
    : { kept, removed, notes: [] };
}

/** Sorts labels to the segments that they touch; what options keep is not a claim. */
function claimsBySegment(
  segments: readonly Segment[],
  labels: readonly Label[],
  options: CleanOptions,
): readonly (readonly Claim[] | undefined)[] {
  // Nearly every segment has one claim: an array that is made to grow would take ten times its room.
  const claims: (Claim[] | undefined)[] = segments.map(() => undefined);
  let next = 0;
  for (const label of labels) {
    if (label.kind !== "content" && options.keep.includes(label.kind)) continue;
    // Most labels are those of a model, one a segment and in order: the next one is where it is looked for first.
    const first =
      segments[next]?.span.start === label.span.start ? next : firstEndingAfter(segments, label.span.start);
    next = first + 1;
    for (let i = first; i < segments.length; i += 1) {
      const segment = segments[i];
      if (segment === undefined || segment.span.start >= label.span.end) break;
      const { from, to } = textRange(segment, label.span);
      if (from >= to) continue;
      const claim = { from, to, label, rank: rankOf(label, options) };
      const held = claims[i];
      if (held === undefined) claims[i] = [claim];
      else held.push(claim);
    }
  }
  return claims;
}

function firstEndingAfter(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rankOf(label: Label, options: CleanOptions): number {
  if (label.by === "override") return 2;
  const dropped =
    label.kind !== "content" && options.drop.includes(label.kind) && label.score >= VERDICT_THRESHOLDS.cue;
  if (dropped) return 1;
  return label.by === "rule" && label.score >= options.sure ? 1 : 0;
}

function decideSegment(
  segment: Segment,
  index: number,
  claims: readonly Claim[],
  options: CleanOptions,
): (Piece | RemovedPiece)[] {
  const { length } = segment.text;
  for (const { from, to } of claims) {
    if (from > 0 || to < length) return divide(segment, index, claims, options);
  }
  return [pieceOf(index, 0, length, removingLabel(claims, options))];
}

/** Cuts a segment where claims begin and end, gives each cut to its winner, and joins what one winner holds. */
function divide(
  segment: Segment,
  index: number,
  claims: readonly Claim[],
  options: CleanOptions,
): (Piece | RemovedPiece)[] {
  const cuts = new Set([0, segment.text.length]);
  const partly = claims.some(
    ({ rank, from, to }) => rank > 0 && segment.text.length - (to - from) >= VERDICT_THRESHOLDS.restUnits,
  );
  for (const claim of claims) cuts.add(claim.from).add(claim.to);
  const edges = [...cuts].sort((a, b) => a - b);
  const pieces: (Piece | RemovedPiece)[] = [];
  let last: { from: number; to: number; label: Label | undefined } | undefined;
  const close = (): void => {
    if (last !== undefined) pieces.push(pieceOf(index, last.from, last.to, last.label));
  };
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const from = edges[i] ?? 0;
    const to = edges[i + 1] ?? 0;
    const label = removingLabel(
      claims.filter(
        (claim) => claim.from <= from && claim.to >= to && !(partly && isDoubtful(claim, segment)),
      ),
      options,
    );
    // Punctuation or a space left over between or beside removals goes with them.
    const joins =
      last !== undefined &&
      (last.label === label || (last.label !== undefined && !WORD.test(segment.text.slice(from, to))));
    if (joins && last !== undefined) last.to = to;
    else {
      close();
      last = { from, to, label };
    }
  }
  close();
  return withoutLeadingScrap(segment, pieces);
}

function isDoubtful({ label, from, to }: Claim, segment: Segment): boolean {
  const whole = from === 0 && to === segment.text.length;
  return (
    whole && label.by === "model" && label.kind !== "content" && label.score < VERDICT_THRESHOLDS.againstRest
  );
}

/** A lead that stays only because the model likes it goes where what it heads goes: "More on this:" says nothing alone. */
function withoutHeadlessLead(
  segment: Segment,
  pieces: readonly (Piece | RemovedPiece)[],
  claims: readonly Claim[],
  below: readonly (Piece | RemovedPiece)[],
): readonly (Piece | RemovedPiece)[] {
  const [only] = pieces;
  const [headed] = below;
  if (only === undefined || pieces.length > 1 || "label" in only) return pieces;
  if (headed === undefined || below.length > 1 || !("label" in headed)) return pieces;
  const kind = headed.label.kind;
  for (const { label } of claims) {
    if (label.kind !== kind || label.by !== "rule" || label.score < VERDICT_THRESHOLDS.lead) continue;
    if (headed.label.rule !== label.rule && headed.label.by !== "model") continue;
    return [{ segment: only.segment, from: 0, to: segment.text.length, label: { ...label, kind } }];
  }
  return pieces;
}

function pieceOf(segment: number, from: number, to: number, label: Label | undefined): Piece | RemovedPiece {
  return label === undefined || !takesOut(label) ? { segment, from, to } : { segment, from, to, label };
}

function takesOut(label: Label): label is RemovedPiece["label"] {
  return label.kind !== "content";
}

/** A kept scrap without a letter or digit in front of a removal goes with the removal. */
function withoutLeadingScrap(segment: Segment, pieces: (Piece | RemovedPiece)[]): (Piece | RemovedPiece)[] {
  const [first, second, ...rest] = pieces;
  if (first === undefined || second === undefined || "label" in first || !("label" in second)) return pieces;
  if (WORD.test(segment.text.slice(first.from, first.to))) return pieces;
  return [{ ...second, from: first.from }, ...rest];
}

/** The winning claim's label where it removes; undefined where the text stays. */
function removingLabel(claims: readonly Claim[], options: CleanOptions): Label | undefined {
  let best: Claim | undefined;
  for (const claim of claims) if (best === undefined || beats(claim, best)) best = claim;
  if (best === undefined || best.label.kind === "content") return undefined;
  if (best.rank === 0 && best.label.score <= VERDICT_THRESHOLDS.unclaimed) return undefined;
  return best.label.by === "model" ? explained(best.label, claims, options) : best.label;
}

function beats(claim: Claim, other: Claim): boolean {
  if (claim.rank !== other.rank) return claim.rank > other.rank;
  if (claim.label.score !== other.label.score) return claim.label.score > other.label.score;
  const content = Number(claim.label.kind === "content") - Number(other.label.kind === "content");
  if (content !== 0) return content > 0;
  return claim.label.rule < other.label.rule;
}

/** A removal of the model takes its kind from the strongest rule cue on the same text, where there is one. */
function explained(label: Label, claims: readonly Claim[], options: CleanOptions): Label {
  let cue: Label | undefined;
  for (const { label: hint } of claims) {
    if (hint.by !== "rule" || hint.kind === "content" || options.keep.includes(hint.kind)) continue;
    if (cue === undefined || hint.score > cue.score || (hint.score === cue.score && hint.rule < cue.rule))
      cue = hint;
  }
  if (cue === undefined) return label;
  return { ...label, kind: cue.kind, rule: `${cue.kind}/model`, reason: `${label.reason}; ${cue.reason}` };
}
