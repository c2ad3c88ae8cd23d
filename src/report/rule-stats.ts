import type { ReportDocument, ReportLabel, ReportRemoval, ReportSegment } from "./data.ts";
import { Table } from "./files/table.ts";
import type { Samples, WireRule, WireSample } from "./files/wire.ts";
import { hash32, LowestSample } from "./sample.ts";

/** Samples kept a rule, and doubtful removals over all. */
export interface SampleSizes {
  readonly rule: number;
  readonly doubtful: number;
}

/** Units shown before and after a sampled removal, and of the removal itself. */
const CONTEXT = 90;
const REMOVED = 240;

interface Tally {
  hits: number;
  documents: number;
  units: number;
  sum: number;
  least: number;
  /** Ordinal of the last document counted. */
  last: number;
  readonly sample: LowestSample<WireSample>;
}

/** Labellers that weigh evidence instead of recognising something: theirs are the doubtful removals. */
const WEIGHING: ReadonlySet<ReportLabel["by"]> = new Set(["model", "readability"]);

/** What every rule removed, counted and sampled while the documents go by. */
export class RuleStats {
  readonly #labels: Table<ReportLabel> = new Table((label) => `${label.kind}\0${label.rule}`);
  readonly #tallies: Tally[] = [];
  readonly #sizes: SampleSizes;
  readonly #doubtful: LowestSample<readonly [number, WireSample]>;

  constructor(sizes: SampleSizes) {
    this.#sizes = sizes;
    this.#doubtful = new LowestSample(sizes.doubtful);
  }

  /** Counts a document; `ordinal` is its place in the report, -1 where it is not in it. Returns its rules, sorted. */
  add(document: ReportDocument, count: number, ordinal: number): number[] {
    const rules = new Set<number>();
    document.body.forEach((segment, index) => {
      for (const removal of segment.removals) {
        const rule = this.#labels.place(removal.label);
        rules.add(rule);
        const tally = this.#tally(rule);
        const { score } = removal.label;
        tally.hits += 1;
        tally.units += removal.to - removal.from;
        tally.sum += score;
        tally.least = Math.min(tally.least, score);
        if (tally.last !== count) tally.documents += 1;
        tally.last = count;
        const priority = hash32(document.id, hash32(segment.text, index + removal.from));
        const make = (): WireSample => sampleOf(document, index, removal, ordinal);
        tally.sample.offer(priority, count, make);
        if (WEIGHING.has(removal.label.by)) {
          this.#doubtful.offer(score, priority, () => [rule, make()]);
        }
      }
    });
    return [...rules].sort((a, b) => a - b);
  }

  #tally(rule: number): Tally {
    const known = this.#tallies[rule];
    if (known !== undefined) return known;
    const sample = new LowestSample<WireSample>(this.#sizes.rule);
    const tally: Tally = { hits: 0, documents: 0, units: 0, sum: 0, least: 1, last: -1, sample };
    this.#tallies[rule] = tally;
    return tally;
  }

  /** Numbers of every rule, in order of first hit. */
  rules(): WireRule[] {
    return this.#labels.values.map((label, index) => {
      const { hits, documents, units, sum, least } = this.#tally(index);
      const mean = hits === 0 ? 0 : round3(sum / hits);
      const { rule, kind, by, reason } = label;
      return { rule, kind, by, reason, hits, documents, units, mean, least: round3(least) };
    });
  }

  /** Samples of every rule, in the same order, and the most doubtful removals. */
  samples(): Samples {
    return {
      rules: this.#labels.values.map((_, index) => this.#tally(index).sample.values()),
      doubtful: this.#doubtful.values(),
    };
  }
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function sampleOf(
  document: ReportDocument,
  index: number,
  removal: ReportRemoval,
  ordinal: number,
): WireSample {
  const { body } = document;
  const { text } = body[index] ?? { text: "" };
  const ahead = text.slice(0, removal.from);
  const behind = text.slice(removal.to);
  const removed = text.slice(removal.from, removal.to);
  return [
    ordinal,
    document.id,
    index,
    round3(removal.label.score),
    ahead.trim() === "" ? line(tail(textOf(body[index - 1])), "", "\n") : tail(ahead),
    removed.length > REMOVED ? `${removed.slice(0, REMOVED)}…` : removed,
    behind.trim() === "" ? line(head(textOf(body[index + 1])), "\n", "") : head(behind),
    (document.title ?? document.path).slice(0, CONTEXT),
  ];
}

function textOf(segment: ReportSegment | undefined): string {
  return segment?.text ?? "";
}

/** Context from another segment stands on a line of its own. */
function line(text: string, before: string, after: string): string {
  return text === "" ? "" : before + text + after;
}

function tail(text: string): string {
  return text.length > CONTEXT ? `…${text.slice(-CONTEXT)}` : text;
}

function head(text: string): string {
  return text.length > CONTEXT ? `${text.slice(0, CONTEXT)}…` : text;
}
