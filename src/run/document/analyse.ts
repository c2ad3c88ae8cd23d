import { type Fingerprint, fingerprint, isFinished } from "../../dedup/index.ts";
import type { Document } from "../../document/document.ts";
import { RejectError } from "../../document/errors.ts";
import type { Facts } from "../../document/facts.ts";
import type { Edit, Label } from "../../document/label.ts";
import type { CleanOptions } from "../../document/options.ts";
import type { CleanRecord, SourceRef } from "../../document/record.ts";
import { keptSegments, type Verdict } from "../../document/verdict.ts";
import { collectFacts, detectLanguage, type RemovedText } from "../../facts/index.ts";
import { qualityFacts } from "../../facts/quality/index.ts";
import { askEngine, askRules, verdict } from "../../label/index.ts";
import { type Judgement, overrideLabels } from "../../label/overrides.ts";
import { type Templates, templateLabels } from "../../label/template/index.ts";
import { normalise, repairText } from "../../normalise/index.ts";
import type { RawInput } from "../../read/input.ts";
import type { Loaded } from "../../read/load.ts";
import type { CruftRule } from "../../rules/rule.ts";
import { bodyText } from "../../write/body.ts";
import { countWords } from "../../write/count-words.ts";
import { bodyMarkdown } from "../../write/markdown.ts";
import { toRecord } from "../../write/record.ts";
import { type Condition, failedCondition } from "./conditions.ts";
import { siteOf } from "./site.ts";
import type { Stage } from "./stages.ts";
import { TRUNCATED } from "./truncated.ts";

/** What cleans documents: frozen options and the rules in force. */
export interface Cleaner {
  readonly options: CleanOptions;
  readonly rules: readonly CruftRule[];
  /** What a record must be. */
  readonly conditions: readonly Condition[];
  /** Recurring lines by site, where a batch was surveyed. */
  readonly templates?: Templates;
}

/** All that is known of one document once it has been cleaned. */
export interface Analysis {
  readonly document: Document;
  readonly labels: readonly Label[];
  readonly verdict: Verdict;
  readonly edits: readonly Edit[];
  readonly facts: Facts;
  readonly record: CleanRecord;
  readonly fingerprint: Fingerprint;
}

const WORD = /[\p{L}\p{N}]/u;

/**
 * Takes one document through every stage, and stops after each but the last to tell which one is done. Throws
 * `RejectError` where the document cannot become a record.
 */
export async function* analysing(
  input: RawInput,
  { document, sha256 }: Loaded,
  cleaner: Cleaner,
  judgements: readonly Judgement[],
): AsyncGenerator<Stage, Analysis> {
  const { rules, options } = cleaner;
  const engine = await askEngine(document, options);
  yield "label";
  const { labels: own, stated, headline, pageType, notes } = askRules(document, engine, rules);
  const recurring =
    cleaner.templates === undefined
      ? []
      : templateLabels(document, siteOf(input, document), cleaner.templates);
  const labels = [...own, ...recurring, ...overrideLabels(document, judgements)];
  yield "label";
  const decided = verdict(document, labels, options);
  yield "verdict";
  const kept = keptSegments(document.segments, decided);
  const edits = kept.flatMap((segment) =>
    normalise(segment, { quotes: options.quotes, source: document.source }),
  );
  const text = bodyText(document.segments, decided.kept, edits);
  if (!WORD.test(text))
    throw new RejectError("no-article", `all of ${document.segments.length} segments were removed`);
  yield "normalise";
  const removed = removedTexts(document, decided);
  const facts = collectFacts(document, kept, stated, { headline, removed, repair: repairText });
  const language = detectLanguage(text);
  yield "facts";
  const quality = options.quality || cleaner.conditions.length > 0 ? qualityFacts(text) : undefined;
  yield "quality";
  const print = fingerprint(text, {
    endings: endings(document, decided),
    title: facts.title?.value ?? null,
  });
  yield "fingerprint";
  const record = toRecord({
    id: document.id,
    source: sourceRef(input, sha256),
    facts,
    language,
    text: options.format === "markdown" ? bodyMarkdown(document.segments, decided.kept, edits) : text,
    words: countWords(text),
    fingerprint: print.exact,
    removedKinds: decided.removed.map((piece) => piece.label.kind),
    pageType,
    quality: options.quality ? { ...quality } : undefined,
    removedRatio: removedRatio(document, decided),
    notes: [
      ...document.notes,
      ...notes,
      ...decided.notes,
      ...(print.cut && !isFinished(text) ? [TRUNCATED] : []),
    ],
  });
  const failed = quality === undefined ? undefined : failedCondition(record, quality, cleaner.conditions);
  if (failed !== undefined) throw new RejectError("required", failed);
  return { document, labels, verdict: decided, edits, facts, record, fingerprint: print };
}

/**
 * The last line kept, as it was found, and the one behind it: cleaning takes a "Read more" out that tells a cut text,
 * and sometimes the cut sentence with it.
 */
function endings(document: Document, decided: Verdict): string[] {
  const last = decided.kept.at(-1)?.segment ?? document.segments.length;
  return document.segments.slice(last, last + 2).map(({ text }) => text);
}

function removedTexts(document: Document, decided: Verdict): RemovedText[] {
  const first = decided.kept[0]?.segment ?? 0;
  const last = decided.kept.at(-1)?.segment ?? 0;
  return decided.removed.map(({ segment, from, to, label }) => ({
    text: document.segments[segment]?.text.slice(from, to) ?? "",
    kind: label.kind,
    inside: segment > first && segment < last,
  }));
}

function removedRatio(document: Document, decided: Verdict): number {
  const total = document.segments.reduce((sum, segment) => sum + segment.text.length, 0);
  const removed = decided.removed.reduce((sum, piece) => sum + piece.to - piece.from, 0);
  return total === 0 ? 0 : removed / total;
}

/** Where an input came from, for its record. */
export function sourceRef(input: RawInput, sha256: string): SourceRef {
  return input.line === undefined
    ? { path: input.path, sha256 }
    : { path: input.path, line: input.line, sha256 };
}
