import { readFileSync } from "node:fs";
import { parseOptions } from "../../src/document/options.ts";
import { ModelFile } from "../../src/label/forest/model-file.ts";
import { TextModel } from "../../src/label/text/index.ts";
import { labelPlainText } from "../../src/label/text/with-rules.ts";
import { verdict } from "../../src/label/verdict.ts";
import { normalise } from "../../src/normalise/index.ts";
import { type CruftRule, RULES } from "../../src/rules/index.ts";
import { bodyText } from "../../src/write/body.ts";
import { documentOf } from "../../training/text/documents.ts";
import type { GoldDocument } from "../../training/text/gold.ts";
import type { Outcome } from "./outcome.ts";

/** The model of a fold: trained on the documents of all other folds. */
export function foldModel(cache: string, fold: number): TextModel {
  return new TextModel(new ModelFile(readFileSync(`${cache}/model-${fold}.bin`)));
}

/** Each document by the model that has not seen its domain, with the rules that ship unless told otherwise. */
export function outcomes(
  documents: readonly GoldDocument[],
  cache: string,
  rules: readonly CruftRule[] = RULES,
): Outcome[] {
  const models = new Map(
    [...new Set(documents.map(({ fold }) => fold))].map((fold) => [fold, foldModel(cache, fold)]),
  );
  return documents.flatMap((document) => {
    const model = models.get(document.fold);
    return model === undefined ? [] : [clean(document, model, rules)];
  });
}

/** Takes one document through rules, model, verdict and normalisation, as a run does. */
export function clean(document: GoldDocument, model: TextModel, rules: readonly CruftRule[]): Outcome {
  const options = parseOptions();
  const read = documentOf(document.id, document.lines);
  const { labels, headline } = labelPlainText(read, rules, model);
  const decided = verdict(read, labels, options);
  const edits = read.segments.flatMap((segment) => normalise(segment));
  const units = new Array<number>(read.segments.length).fill(0);
  for (const piece of decided.kept)
    units[piece.segment] = (units[piece.segment] ?? 0) + piece.to - piece.from;
  return {
    document,
    text: bodyText(read.segments, decided.kept, edits),
    title: headline === "" ? null : headline,
    kept: keptLines(document, read.segments, units),
  };
}

/** A line is kept where most of the segment that holds it is. */
function keptLines(
  document: GoldDocument,
  segments: readonly {
    readonly span: { readonly start: number; readonly end: number };
    readonly text: string;
  }[],
  units: readonly number[],
): boolean[] {
  let start = 0;
  let at = 0;
  return document.lines.map((line) => {
    const middle = start + line.length / 2;
    while (at + 1 < segments.length && (segments[at]?.span.end ?? 0) < middle) at += 1;
    start += line.length + 1;
    return (units[at] ?? 0) * 2 >= (segments[at]?.text.length ?? 0);
  });
}
