import assert from "node:assert/strict";
import { RejectError } from "../../src/document/errors.ts";
import type { RawInput } from "../../src/read/input.ts";
import type { Analysis, Cleaner } from "../../src/run/document/analyse.ts";

import { analyse, outcomeOf } from "../../src/run/document/document-task.ts";
import type { Outcome } from "../../src/run/document/outcome.ts";
import { bodyText } from "../../src/write/body.ts";

/** Milliseconds of processor time that a case may take. */
export const SLOWEST = 2_000;

export interface Checked {
  /** `clean`, or the code of the reject. */
  readonly outcome: string;
  /** Processor time of cleaning, in milliseconds. */
  readonly ms: number;
  /** What must not be; undefined where all is well. */
  readonly failure: string | undefined;
}

/** Takes one case through the whole pipeline, twice: once for its outcome, once to look inside. Never throws. */
export async function check(input: RawInput, cleaner: Cleaner): Promise<Checked> {
  const { outcome, ms: first } = await timed(input, cleaner);
  const ms = first <= SLOWEST ? first : await again(input, cleaner, first);
  const told = outcome.kind === "clean" ? "clean" : outcome.reject.code;
  const slow = ms > SLOWEST ? `took ${Math.round(ms)} ms` : undefined;
  try {
    if (outcome.kind === "reject") {
      assert.notEqual(told, "timed-out");
      if (told !== "crashed") return { outcome: told, ms, failure: slow };
    }
    const analysis = await analyse(input, cleaner);
    assert.equal(outcome.kind, "clean", "it was rejected the first time");
    if (outcome.kind === "clean")
      assert.deepEqual(outcome.record, analysis.record, "the second time gave another record");
    segmentsHold(analysis);
    piecesHold(analysis);
    recordHolds(analysis);
    return { outcome: told, ms, failure: slow };
  } catch (error) {
    return { outcome: told, ms, failure: described(error) };
  }
}

async function timed(
  input: RawInput,
  cleaner: Cleaner,
): Promise<{ readonly outcome: Outcome; readonly ms: number }> {
  const before = process.cpuUsage();
  const outcome = await outcomeOf(input, cleaner, { wantReport: true });
  const { user, system } = process.cpuUsage(before);
  return { outcome, ms: (user + system) / 1_000 };
}

/** The least of three measurements: compilation, garbage and a busy machine make one of them mean little. */
async function again(input: RawInput, cleaner: Cleaner, first: number): Promise<number> {
  const second = await timed(input, cleaner);
  const third = await timed(input, cleaner);
  return Math.min(first, second.ms, third.ms);
}

function described(error: unknown): string {
  if (error instanceof RejectError) return `rejected the second time: ${error.code}`;
  if (!(error instanceof Error)) return String(error);
  return (error.stack ?? error.message).split("\n").slice(0, 12).join("\n").slice(0, 2_000);
}

/** White space, line ends of other systems included. */
const WHITE = /[\s\u0085]+/g;

function bare(text: string): string {
  return text.replace(WHITE, "");
}

/** Invariant 1: segments are in order, disjoint and inside the source; their runs make their text. */
function segmentsHold({ document }: Analysis): void {
  const { source, segments } = document;
  let end = 0;
  for (const { span, runs, text } of segments) {
    assert.ok(span.start >= end, `segment at ${span.start} begins before ${end}`);
    assert.ok(span.end > span.start, `segment at ${span.start} is empty`);
    assert.ok(span.end <= source.length, `segment at ${span.start} ends at ${span.end} of ${source.length}`);
    if (document.format === "text" && !document.notes.some(({ code }) => code === "markdown")) {
      assert.equal(bare(source.slice(end, span.start)), "", `text between segments at ${end}`);
    }
    end = span.end;
    let at = 0;
    let last = { from: span.start, end: span.start };
    for (const run of runs) {
      const place = { from: run.from, end: run.from + run.width };
      assert.ok(
        place.from >= last.from && place.end >= last.end,
        `a run of the segment at ${span.start} goes back`,
      );
      last = place;
      assert.equal(run.at, at, `a run of the segment at ${span.start}`);
      assert.ok(
        run.from >= span.start && run.from + run.width <= span.end,
        `a run outside the segment at ${span.start}`,
      );
      at += run.size;
    }
    assert.equal(at, text.length, `the runs of the segment at ${span.start}`);
  }
}

/** Invariant 2: kept and removed pieces are all of the segments, and the record is the kept ones. */
function piecesHold({ document, verdict, edits, record }: Analysis): void {
  const pieces = [...verdict.kept, ...verdict.removed].sort(
    (a, b) => a.segment - b.segment || a.from - b.from,
  );
  let next = 0;
  document.segments.forEach((segment, index) => {
    let at = 0;
    for (; pieces[next]?.segment === index; next += 1) {
      assert.equal(pieces[next]?.from, at, `a piece of segment ${index}`);
      at = pieces[next]?.to ?? -1;
    }
    assert.equal(at, segment.text.length, `the pieces of segment ${index}`);
  });
  assert.equal(next, pieces.length, "pieces of no segment");
  assert.equal(record.text, bodyText(document.segments, verdict.kept, edits), "the record's text");
  const kept = verdict.kept.map(
    ({ segment, from, to }) => document.segments[segment]?.text.slice(from, to) ?? "",
  );
  assert.equal(bare(bodyText(document.segments, verdict.kept, [])), bare(kept.join("")), "the kept pieces");
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** What is written is UTF-8 and JSON that comes back as it was. */
function recordHolds({ record }: Analysis): void {
  const line = JSON.stringify(record);
  assert.deepEqual(JSON.parse(line), JSON.parse(JSON.stringify(JSON.parse(line))));
  assert.ok(!line.includes("\n"), "a line break in a line");
  for (const value of [
    record.text,
    record.title,
    record.url,
    record.site,
    record.published,
    ...record.authors,
  ]) {
    assert.ok(
      !LONE_SURROGATE.test(value ?? ""),
      `half a surrogate pair in ${JSON.stringify(value?.slice(0, 80))}`,
    );
  }
}
