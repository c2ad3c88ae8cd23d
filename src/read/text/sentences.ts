import { labelStarts } from "./labels.ts";
import { type RawLine, trimmed } from "./lines.ts";

const SENTENCES: Intl.Segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Initials and titles ("J.", "Dr.", "St.", "Mrs."): a capital and at most two small letters end no sentence. */
const ABBREVIATED = /(?:^|[\s(])\p{Lu}\p{Ll}{0,2}\.$/u;

/** Units that the segmenter is given at a time: its cost grows with the square of the text. */
const WINDOW = 4000;

/** The sentences of a line, trimmed, for a document that an earlier scraper put on one line. Linear time. */
export function splitSentences(source: string, line: RawLine): RawLine[] {
  const sentences: RawLine[] = [];
  let from = line.start;
  for (const to of breaks(source, line)) {
    const sentence = trimmed(source, from, to);
    if (sentence.end <= sentence.start) continue;
    if (to < line.end && ABBREVIATED.test(source.slice(Math.max(from, sentence.end - 5), sentence.end)))
      continue;
    for (const piece of atLabels(source, sentence)) sentences.push(piece);
    from = to;
  }
  return sentences;
}

/** A sentence cut in front of each label that it runs into: "… any better Related stories The keeper's last day". */
function atLabels(source: string, sentence: RawLine): RawLine[] {
  const starts = labelStarts(source.slice(sentence.start, sentence.end)).map((at) => sentence.start + at);
  const cuts = [sentence.start, ...starts.filter((at) => at > sentence.start)];
  return cuts
    .map((start, i) => trimmed(source, start, cuts[i + 1] ?? sentence.end))
    .filter(({ start, end }) => end > start);
}

/** Where sentences end, ascending, the end of the line last. A window begins where the last whole sentence of the one before ended. */
function* breaks(source: string, line: RawLine): Generator<number> {
  let start = line.start;
  while (start < line.end) {
    const end = Math.min(line.end, start + WINDOW);
    let last = start;
    for (const { index } of SENTENCES.segment(source.slice(start, end))) {
      if (index === 0) continue;
      last = start + index;
      yield last;
    }
    if (end === line.end) yield end;
    // A sentence of a whole window has no end worth waiting for.
    start = last > start && end < line.end ? last : end;
  }
}
