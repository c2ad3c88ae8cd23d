import { type RawLine, trimmed } from "./lines.ts";

const SENTENCES: Intl.Segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentences of a line, trimmed, for a document that an earlier scraper put on one line. */
export function splitSentences(source: string, line: RawLine): RawLine[] {
  const sentences: RawLine[] = [];
  for (const { index, segment } of SENTENCES.segment(source.slice(line.start, line.end))) {
    const sentence = trimmed(source, line.start + index, line.start + index + segment.length);
    if (sentence.end > sentence.start) sentences.push(sentence);
  }
  return sentences;
}
