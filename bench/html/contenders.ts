import { Parser } from "htmlparser2";
import type { JSDOM } from "jsdom";
import { parseOptions } from "../../src/document/options.ts";
import { keptSegments } from "../../src/document/verdict.ts";
import { collectFacts } from "../../src/facts/index.ts";
import { askEngine, askRules, verdict } from "../../src/label/index.ts";
import { normalise, repairText } from "../../src/normalise/index.ts";
import { toDocument } from "../../src/read/document.ts";
import { load } from "../../src/read/load.ts";
import { RULES } from "../../src/rules/index.ts";
import { MAX_SIDE_BY_SIDE } from "../../src/run/batch/side-by-side.ts";
import { analysing } from "../../src/run/document/analyse.ts";
import { withRules } from "../../src/run/document/cleaner.ts";
import { bodyText } from "../../src/write/body.ts";

/** What a contender makes of a page; undefined where it extracts nothing because it only parses. */
export interface Extract {
  readonly title: string;
  readonly text: string;
}

/** Yields where the next step can wait for the same step of other pages. */
export type Contender = (html: string) => AsyncGenerator<unknown, Extract | undefined>;

const options = parseOptions({});
const cleaner = withRules(options, []);

/** Peers are loaded by the process that runs them: their code would count as memory of all others. */
async function browse(html: string): Promise<JSDOM> {
  const { JSDOM, VirtualConsole } = await import("jsdom");
  return new JSDOM(html, { virtualConsole: new VirtualConsole() });
}

const NAMES = ["htmlparser2", "dechaff", "single", "record", "readability", "defuddle"] as const;
export type ContenderName = (typeof NAMES)[number];

/** Pages that a contender is given at a time; one where not named here. */
export const AT_ONCE: Readonly<Partial<Record<ContenderName, number>>> = {
  dechaff: MAX_SIDE_BY_SIDE,
  record: MAX_SIDE_BY_SIDE,
};

function inOneStep(work: (html: string) => Promise<Extract | undefined>): Contender {
  return async function* step(html) {
    yield;
    return await work(html);
  };
}

/** Text and metadata of a page. */
async function* cleaned(html: string): AsyncGenerator<unknown, Extract> {
  const document = toDocument({ id: "page", source: html, named: "html" });
  yield;
  const engine = await askEngine(document, options);
  yield;
  const { labels, stated, headline } = askRules(document, engine, RULES);
  yield;
  const decided = verdict(document, labels, options);
  yield;
  const segments = keptSegments(document.segments, decided);
  const edits = segments.flatMap((segment) => normalise(segment, { quotes: "keep", source: html }));
  const text = bodyText(document.segments, decided.kept, edits);
  yield;
  const { title } = collectFacts(document, segments, stated, { headline, repair: repairText });
  return { title: title?.value ?? "", text };
}

/**
 * Programs in this process. `dechaff` does a few pages side by side, as runs do, `single` the same one by one; `record`
 * is `dechaff` with everything that a record holds besides text and metadata.
 */
export const CONTENDERS: Readonly<Record<ContenderName, Contender>> = {
  htmlparser2: inOneStep(async (html) => {
    const parser = new Parser({ onopentag() {}, ontext() {}, onclosetag() {} });
    parser.write(html);
    parser.end();
    return undefined;
  }),

  dechaff: cleaned,

  single: cleaned,

  async *record(html) {
    const input = { id: "page", path: "-", content: { kind: "html", value: html }, stated: {} } as const;
    const loaded = await load(input, options.maxBytes);
    yield;
    const { record } = yield* analysing(input, loaded, cleaner, []);
    return { title: record.title ?? "", text: record.text };
  },

  readability: inOneStep(async (html) => {
    const { Readability } = await import("@mozilla/readability");
    const dom = await browse(html);
    const article = new Readability(dom.window.document).parse();
    dom.window.close();
    return { title: article?.title ?? "", text: article?.textContent ?? "" };
  }),

  defuddle: inOneStep(async (html) => {
    const { Defuddle } = await import("defuddle/node");
    const dom = await browse(html);
    const { title, content } = await Defuddle(dom.window.document, "", { useAsync: false });
    const text = (await browse(content)).window.document.body.textContent;
    dom.window.close();
    return { title, text: text ?? "" };
  }),
};

/** Whether a contender of this name runs in a process of Node. */
export function isContender(name: string): name is ContenderName {
  return Object.hasOwn(CONTENDERS, name);
}
