import { type RawLine, trimmed } from "./lines.ts";

const SENTENCES: Intl.Segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Initials and titles ("J.", "Dr.", "St.", "Mrs."): a capital and at most two small letters end no sentence. */
const ABBREVIATED = /(?:^|[\s(])\p{Lu}\p{Ll}{0,2}\.$/u;

/** The sentences of a line, trimmed, for a document that an earlier scraper put on one line. */
export function splitSentences(source: string, line: RawLine): RawLine[] {
  const sentences: RawLine[] = [];
  let from = line.start;
  for (const { index, segment } of SENTENCES.segment(source.slice(line.start, line.end))) {
    const to = line.start + index + segment.length;
    const sentence = trimmed(source, from, to);
    if (sentence.end <= sentence.start) continue;
    if (to < line.end && ABBREVIATED.test(source.slice(Math.max(from, sentence.end - 5), sentence.end)))
      continue;
    sentences.push(sentence);
    from = to;
  }
  return sentences;
}
