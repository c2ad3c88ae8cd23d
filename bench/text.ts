import { parseOptions } from "../src/document/options.ts";
import { detectLanguage } from "../src/facts/index.ts";
import { pageOf } from "../src/label/page.ts";
import { ruleLabels } from "../src/label/rule-labels.ts";
import { judgeText, shippedModel } from "../src/label/text/index.ts";
import { verdict } from "../src/label/verdict.ts";
import { normalise } from "../src/normalise/index.ts";
import type { RawInput } from "../src/read/input.ts";
import { segmentText } from "../src/read/text/index.ts";
import { RULES } from "../src/rules/index.ts";
import { sideBySide } from "../src/run/batch/side-by-side.ts";
import { withRules } from "../src/run/document/cleaner.ts";
import { outcomeOf, outcomeTask } from "../src/run/document/document-task.ts";
import { bodyText } from "../src/write/body.ts";
import { documentOf, readSamples } from "../test/label/text/samples.ts";

/** UTF-8 bytes of an article. */
const ARTICLE = 3000;
const ROUNDS = 300;

/**
 * `npm run bench -- text`: documents and MB a second on one thread, and microseconds a document by stage.
 * Articles are the samples of the tests, made about 3 kB long by repeating their paragraphs. Stages alone, then the
 * whole way to the outcome one document after the other, and a few side by side, as runs do it. Processor time, not the
 * clock; the best of several rounds.
 */
export async function main(): Promise<void> {
  const sources = readSamples().map((sample) =>
    lengthened(sample.lines.map(({ text, fate }) => ({ text, fate }))),
  );
  const options = parseOptions({});
  const cleaner = withRules(options, []);
  const documents = sources.map((lines) => documentOf(lines));
  const pages = documents.map(pageOf);
  const labels = documents.map((document, i) => {
    const page = pages[i];
    return page === undefined ? [] : [...ruleLabels(page, RULES).labels, ...judgeText(document, page).labels];
  });
  const verdicts = documents.map((document, i) => verdict(document, labels[i] ?? [], options));
  const texts = documents.map((document, i) => bodyText(document.segments, verdicts[i]?.kept ?? [], []));
  const model = shippedModel();
  const all = <T>(items: readonly T[], work: (item: T, i: number) => unknown) => {
    return () => {
      items.forEach(work);
    };
  };
  const stages: readonly (readonly [string, () => void])[] = [
    ["read", all(documents, ({ source }) => segmentText(source))],
    ["page", all(documents, pageOf)],
    ["rules", all(pages, (page) => ruleLabels(page, RULES))],
    ["features", all(pages, (page) => model.featuresOf(page))],
    ["features and trees", all(pages, (page) => model.judge(page))],
    ["verdict", all(documents, (document, i) => verdict(document, labels[i] ?? [], options))],
    [
      "normalise",
      all(documents, ({ segments, source }) => segments.map((segment) => normalise(segment, { source }))),
    ],
    ["language", all(texts, (text) => detectLanguage(text))],
    ["record", all(documents, ({ segments }, i) => bodyText(segments, verdicts[i]?.kept ?? [], []))],
  ];
  console.log(`${documents.length} articles of ${ARTICLE / 1000} kB, microseconds a document`);
  for (const [name, work] of stages)
    console.log(row(name, (await microseconds(async () => work())) / documents.length));
  const inputs = documents.map(({ source, id }): RawInput => {
    return { id, path: "-", content: { kind: "text", value: source }, stated: {} };
  });
  const oneByOne = async (): Promise<void> => {
    for (const input of inputs) await outcomeOf(input, cleaner);
  };
  console.log(row("all of it", (await microseconds(oneByOne)) / documents.length));
  const asInRuns = async (): Promise<void> => {
    for await (const { ended } of sideBySide(inputs, (input) => outcomeTask(input, cleaner)))
      if (!ended) throw new Error("a document was left over");
  };
  const used = (await microseconds(asInRuns)) / documents.length;
  console.log(row("side by side", used));
  const bytes = documents.reduce((sum, { source }) => sum + Buffer.byteLength(source), 0) / documents.length;
  console.log(
    `${Math.round(1e6 / used)} documents a second, ${(bytes / used).toFixed(1)} MB a second, one thread`,
  );
}

interface Line {
  readonly text: string;
  readonly fate: "stays" | "goes" | "either";
}

/** The sample with its paragraphs repeated until it has the length of an article. */
function lengthened(lines: readonly Line[]): Line[] {
  const content = lines.filter((line) => line.fate === "stays");
  const size = (some: readonly Line[]): number =>
    some.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 1, 0);
  const last = lines.findLastIndex((line) => line.fate === "stays");
  const more: Line[] = [];
  for (let i = 0; size(lines) + size(more) < ARTICLE; i += 1) {
    const line = content[i % content.length];
    if (line !== undefined) more.push(line);
  }
  return [...lines.slice(0, last + 1), ...more, ...lines.slice(last + 1)];
}

function row(name: string, microseconds: number): string {
  return `${name.padEnd(20)} ${microseconds.toFixed(1).padStart(8)}`;
}

/** Processor time of one round, the best of all. */
async function microseconds(work: () => Promise<void>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  return best;
}
