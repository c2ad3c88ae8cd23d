import { Parser } from "htmlparser2";
import type { JSDOM } from "jsdom";
import { parseOptions } from "../../src/document/options.ts";
import { keptSegments } from "../../src/document/verdict.ts";
import { collectFacts } from "../../src/facts/index.ts";
import { labelDocument, verdict } from "../../src/label/index.ts";
import { normalise, repairText } from "../../src/normalise/index.ts";
import { toDocument } from "../../src/read/document.ts";
import { RULES } from "../../src/rules/index.ts";
import { analyse } from "../../src/run/analyse.ts";
import { withRules } from "../../src/run/cleaner.ts";
import { bodyText } from "../../src/write/body.ts";

/** What a contender makes of a page; undefined where it extracts nothing because it only parses. */
export interface Extract {
  readonly title: string;
  readonly text: string;
}

export type Contender = (html: string) => Promise<Extract | undefined>;

const options = parseOptions({});
const cleaner = withRules(options, []);

/** Peers are loaded by the process that runs them: their code would count as memory of all others. */
async function browse(html: string): Promise<JSDOM> {
  const { JSDOM, VirtualConsole } = await import("jsdom");
  return new JSDOM(html, { virtualConsole: new VirtualConsole() });
}

const NAMES = ["htmlparser2", "dechaff", "record", "readability", "defuddle"] as const;
export type ContenderName = (typeof NAMES)[number];

/** Programs in this process. `record` is `dechaff` with everything that a record holds besides text and metadata. */
export const CONTENDERS: Readonly<Record<ContenderName, Contender>> = {
  async htmlparser2(html) {
    const parser = new Parser({ onopentag() {}, ontext() {}, onclosetag() {} });
    parser.write(html);
    parser.end();
    return undefined;
  },

  async dechaff(html) {
    const document = toDocument({ id: "page", source: html, named: "html" });
    const { labels, stated, headline } = await labelDocument(document, RULES, options);
    const decided = verdict(document, labels, options);
    const segments = keptSegments(document.segments, decided);
    const edits = segments.flatMap((segment) => normalise(segment, { quotes: "keep", source: html }));
    const text = bodyText(document.segments, decided.kept, edits);
    const { title } = collectFacts(document, segments, stated, { headline, repair: repairText });
    return { title: title?.value ?? "", text };
  },

  async record(html) {
    const input = { id: "page", path: "-", content: { kind: "html", value: html }, stated: {} } as const;
    const { record } = await analyse(input, cleaner);
    return { title: record.title ?? "", text: record.text };
  },

  async readability(html) {
    const { Readability } = await import("@mozilla/readability");
    const dom = await browse(html);
    const article = new Readability(dom.window.document).parse();
    dom.window.close();
    return { title: article?.title ?? "", text: article?.textContent ?? "" };
  },

  async defuddle(html) {
    const { Defuddle } = await import("defuddle/node");
    const dom = await browse(html);
    const { title, content } = await Defuddle(dom.window.document, "", { useAsync: false });
    const text = (await browse(content)).window.document.body.textContent;
    dom.window.close();
    return { title, text: text ?? "" };
  },
};

/** Whether a contender of this name runs in a process of Node. */
export function isContender(name: string): name is ContenderName {
  return Object.hasOwn(CONTENDERS, name);
}
