/** The source of a pattern around the group of it that has most alternatives. */
export interface Parts {
  /** Up to the first alternative; "" where the whole pattern is alternatives. */
  readonly before: string;
  readonly alternatives: readonly string[];
  /** Behind the last alternative. */
  readonly behind: string;
}

/** A group that stands for itself: no look ahead or behind, and no name. */
const OPENING = /^\((?:\?:|(?!\?))/u;
/** What repeats a group or lets it be skipped: behind it a text may begin with another alternative, or with none. */
const QUANTIFIER = /^[?*+{]/u;
const REFERENCE = /\\[1-9k]/u;
const CAPTURE = /^\((?:\?<\w|(?!\?))/u;

/** Takes a pattern anchored with `^` apart; undefined where it has no alternatives to choose from. */
export function alternativesOf(source: string): Parts | undefined {
  if (REFERENCE.test(source)) return undefined;
  const all = stretch(source, 0, source.length);
  if (all.bars.length > 0) {
    const alternatives = cut(source, all);
    if (!alternatives.every((body) => body.startsWith("^"))) return undefined;
    return { before: "", alternatives, behind: "" };
  }
  let most = all;
  for (const each of all.groups) if (each.bars.length > most.bars.length) most = each;
  if (most === all || !source.startsWith("^")) return undefined;
  return {
    before: source.slice(0, most.from),
    alternatives: cut(source, most),
    behind: source.slice(most.to),
  };
}

/** Number of groups in a part of a pattern that capture. */
export function capturesIn(source: string): number {
  let captures = 0;
  for (const at of marksIn(source, 0, source.length)) {
    if (CAPTURE.test(source.slice(at, at + 4))) captures += 1;
  }
  return captures;
}

/** A part of a pattern, `source[from, to)`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Where it is divided into alternatives. */
  readonly bars: readonly number[];
  /** Groups in it, and in groups without alternatives in it, that whatever it matches passes once. */
  readonly groups: readonly Stretch[];
}

function stretch(source: string, from: number, to: number): Stretch {
  const bars: number[] = [];
  const groups: Stretch[] = [];
  let open = 0;
  let depth = 0;
  for (const at of marksIn(source, from, to)) {
    if (source[at] === "|") {
      if (depth === 0) bars.push(at);
    } else if (source[at] === "(") {
      if (depth === 0) open = at;
      depth += 1;
    } else {
      depth -= 1;
      const opening = OPENING.exec(source.slice(open, open + 3));
      if (depth > 0 || opening === null || QUANTIFIER.test(source.slice(at + 1, at + 2))) continue;
      const group = stretch(source, open + opening[0].length, at);
      groups.push(group, ...(group.bars.length === 0 ? group.groups : []));
    }
  }
  return { from, to, bars, groups };
}

/** Where "(", "|" and ")" stand that mean what they mean: not escaped, and in no class. */
function marksIn(source: string, from: number, to: number): readonly number[] {
  const marks: number[] = [];
  let inClass = false;
  for (let at = from; at < to; at += 1) {
    const char = source[at];
    if (char === "\\") at += 1;
    else if (inClass) inClass = char !== "]";
    else if (char === "[") inClass = true;
    else if (char === "(" || char === "|" || char === ")") marks.push(at);
  }
  return marks;
}

function cut(source: string, { from, to, bars }: Stretch): string[] {
  return [from - 1, ...bars].map((bar, i) => source.slice(bar + 1, bars[i] ?? to));
}
