import type { Edit } from "../document/label.ts";
import { runAt, type Segment, sourceSpan } from "../document/segment.ts";

/** A repair in text coordinates: `text[from, to)` becomes `text`. Lists of patches are in order and disjoint. */
export interface Patch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly rule: string;
}

/** The text with the patches applied. */
export function patched(text: string, patches: readonly Patch[]): string {
  let result = "";
  let at = 0;
  for (const patch of patches) {
    result += text.slice(at, patch.from) + patch.text;
    at = patch.to;
  }
  return result + text.slice(at);
}

/**
 * When several causes meet in one region, the edit is named after the one that explains most: first in this
 * list wins. White space is last because every other repair can leave some behind.
 */
const STRENGTH = ["mojibake", "entities", "hyphenation", "characters", "quotes", "dashes", "white-space"];

function strength(rule: string): number {
  const rank = STRENGTH.indexOf(rule.slice(0, rule.indexOf("/")));
  return rank < 0 ? STRENGTH.length : rank;
}

const UTF8_AS = "mojibake/utf8-as-";
const TWICE = "-twice";

/** Name of a region that `first` repaired and `then` repaired again. */
function mergedRule(first: string, then: string): string {
  if (then.startsWith(UTF8_AS)) {
    if (!first.startsWith(UTF8_AS)) return then;
    return first.endsWith(TWICE) ? first : first + TWICE;
  }
  return strength(then) < strength(first) ? then : first;
}

/**
 * One list of patches on the original text that does what `first` and then `then` do, where `then` was made
 * for the text that `first` left. Patches that overlap become one; patches that only touch stay apart.
 */
export function compose(text: string, first: readonly Patch[], then: readonly Patch[]): Patch[] {
  if (first.length === 0) return [...then];
  const result: Patch[] = [];
  let i = 0;
  let j = 0;
  // Coordinate in the patched text minus coordinate in the original, behind `first[0..i)`.
  let shift = 0;
  while (i < first.length || j < then.length) {
    const a = first[i];
    const b = then[j];
    if (a !== undefined && (b === undefined || a.from + shift + a.text.length <= b.from)) {
      result.push(a);
      shift += growth(a);
      i += 1;
    } else if (b !== undefined && (a === undefined || b.to <= a.from + shift)) {
      result.push({ from: b.from - shift, to: b.to - shift, text: b.text, rule: b.rule });
      j += 1;
    } else {
      const group = overlapping(first, then, i, j, shift);
      result.push(merged(text, first.slice(i, group.i), then.slice(j, group.j), shift, group.end));
      ({ i, j, shift } = group);
    }
  }
  return result;
}

function growth(patch: Patch): number {
  return patch.text.length - (patch.to - patch.from);
}

/** Where the group of overlapping patches that starts at `first[i]` and `then[j]` ends, in the patched text. */
function overlapping(
  first: readonly Patch[],
  then: readonly Patch[],
  i: number,
  j: number,
  shift: number,
): { i: number; j: number; shift: number; end: number } {
  const group = { i, j, shift, end: -1 };
  for (;;) {
    const a = first[group.i];
    const b = then[group.j];
    const aFrom = a === undefined ? Number.POSITIVE_INFINITY : a.from + group.shift;
    const bFrom = b === undefined ? Number.POSITIVE_INFINITY : b.from;
    if (group.end >= 0 && Math.min(aFrom, bFrom) >= group.end) return group;
    if (a !== undefined && aFrom <= bFrom) {
      group.end = Math.max(group.end, aFrom + a.text.length);
      group.shift += growth(a);
      group.i += 1;
    } else if (b !== undefined) {
      group.end = Math.max(group.end, b.to);
      group.j += 1;
    } else return group;
  }
}

/** One patch for a group; `shift` holds before it, `end` is its end in the patched text. */
function merged(
  text: string,
  first: readonly Patch[],
  then: readonly Patch[],
  shift: number,
  end: number,
): Patch {
  const firstFrom = first[0]?.from ?? Number.POSITIVE_INFINITY;
  const from = Math.min(firstFrom, (then[0]?.from ?? Number.POSITIVE_INFINITY) - shift);
  const to = end - shift - first.reduce((sum, patch) => sum + growth(patch), 0);
  const between = patched(text.slice(from, to), moved(first, -from));
  const rule = mergedRule(strongest(first), strongest(then));
  return { from, to, text: patched(between, moved(then, -(from + shift))), rule };
}

function moved(patches: readonly Patch[], by: number): Patch[] {
  return patches.map((patch) => ({ ...patch, from: patch.from + by, to: patch.to + by }));
}

function strongest(patches: readonly Patch[]): string {
  return patches.reduce((best, patch) => (strength(patch.rule) < strength(best) ? patch.rule : best), "");
}

/**
 * The patches as edits of the source. Text that maps to the source as a whole (a decoded entity, folded white
 * space) cannot be cut, so an edit takes such runs whole, with what stays of them in its replacement.
 */
export function toEdits(segment: Segment, patches: readonly Patch[]): Edit[] {
  const whole: Patch[] = [];
  for (const patch of patches) {
    const { from, to } = wholeRuns(segment, patch.from, patch.to);
    const last = whole.at(-1);
    if (last !== undefined && from < last.to) {
      const gap = segment.text.slice(last.to, patch.from);
      const tail = segment.text.slice(patch.to, Math.max(to, last.to));
      const kept = last.text.slice(0, last.text.length - Math.max(0, last.to - patch.from));
      whole[whole.length - 1] = {
        from: last.from,
        to: Math.max(to, last.to),
        text: kept + gap + patch.text + tail,
        rule: mergedRule(last.rule, patch.rule),
      };
    } else {
      const text = segment.text.slice(from, patch.from) + patch.text + segment.text.slice(patch.to, to);
      whole.push({ from, to, text, rule: patch.rule });
    }
  }
  return whole
    .filter((patch) => patch.text !== segment.text.slice(patch.from, patch.to))
    .map((patch) => ({
      span: sourceSpan(segment, patch.from, patch.to),
      text: patch.text,
      rule: patch.rule,
    }));
}

/** The smallest range around `[from, to)` that does not cut a run that maps as a whole. */
function wholeRuns(segment: Segment, from: number, to: number): { from: number; to: number } {
  let start = from;
  let end = to;
  for (let index = runAt(segment.runs, from); index < segment.runs.length; index += 1) {
    const run = segment.runs[index];
    if (run === undefined || run.at >= to) break;
    if (run.size === run.width || run.at + run.size <= from) continue;
    start = Math.min(start, run.at);
    end = Math.max(end, run.at + run.size);
  }
  return { from: start, to: end };
}
