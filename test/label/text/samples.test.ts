import { describe, expect, it } from "vitest";
import { isCruftKind } from "../../../src/document/kinds.ts";
import { pageOf } from "../../../src/label/page.ts";
import { judgeText } from "../../../src/label/text/index.ts";
import { documentOf, readSamples, type SampleLine } from "./samples.ts";

/** Share of the cruft lines of all samples that the classifier must find alone, without any rule. */
const FOUND = 0.8;

/** Texts of the lines that the classifier takes out. */
function removed(lines: readonly SampleLine[], joint?: string): string[] {
  const document = documentOf(lines, joint);
  const labels = judgeText(document, pageOf(document)).labels;
  expect(labels).toHaveLength(document.segments.length);
  return document.segments.filter((_, i) => labels[i]?.kind !== "content").map((segment) => segment.text);
}

const samples = readSamples();
const LANGUAGES = new Set(samples.map((sample) => sample.name.slice(0, 2)));

it("has samples in many languages, not all in Latin script", () => {
  expect(LANGUAGES.size).toBeGreaterThanOrEqual(12);
  for (const other of ["ar", "hi", "ja", "ko", "ru", "zh"]) expect(LANGUAGES).toContain(other);
});

describe.each(samples.map((sample) => [sample.name, sample] as const))("%s", (_, sample) => {
  const article = sample.lines.filter((line) => line.fate === "stays");
  const withTitle = sample.lines.filter((line) => line.fate !== "goes");

  it.each(["\n", "\n\n"])("loses nothing of a clean article (joint %j)", (joint) => {
    expect(removed(article, joint)).toEqual([]);
    const body = new Set(article.map((line) => line.text));
    expect(removed(withTitle, joint).filter((text) => body.has(text))).toEqual([]);
  });

  it("loses nothing of the first paragraphs alone", () => {
    expect(removed(article.slice(0, 2))).toEqual([]);
  });

  it("loses no content among cruft", () => {
    const body = new Set(article.map((line) => line.text));
    expect(removed(sample.lines).filter((text) => body.has(text))).toEqual([]);
  });
});

it("finds most of the cruft without any rule", () => {
  const cruft = samples.flatMap((sample) => {
    const gone = new Set(removed(sample.lines));
    return sample.lines.filter((line) => line.fate === "goes").map((line) => gone.has(line.text));
  });
  expect(cruft.filter(Boolean).length / cruft.length).toBeGreaterThanOrEqual(FOUND);
});

it("labels every line once, with a score, a rule of its kind and a reason", () => {
  for (const sample of samples) {
    const document = documentOf(sample.lines);
    for (const [i, label] of judgeText(document, pageOf(document)).labels.entries()) {
      expect(label.span).toEqual(document.segments[i]?.span);
      expect(label.by).toBe("model");
      expect(label.rule).toBe(`${label.kind}/model`);
      expect(label.kind === "content" || isCruftKind(label.kind)).toBe(true);
      expect(label.score).toBeGreaterThanOrEqual(0.5);
      expect(label.score).toBeLessThanOrEqual(1);
      expect(label.reason).not.toBe("");
    }
  }
});
