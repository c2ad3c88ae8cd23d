/** Documents for tests of the report: invented, the same for the same number, of any amount. */
import type { CruftKind } from "../../src/document/kinds.ts";
import type { RunSummary } from "../../src/document/run-summary.ts";
import type {
  ReportDocument,
  ReportDuplicate,
  ReportEdit,
  ReportExcerpt,
  ReportLabel,
  ReportSegment,
} from "../../src/report/data.ts";

/** Numbers in [0, 1) that look random: mulberry32 (public domain). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SITES = ["harbourdaily.example", "kestrel-post.example", "valley.example", "technotes.example", ""];
const SUBJECTS = [
  "The harbour board",
  "A retired teacher",
  "The council",
  "Every third ferry",
  "Her workshop",
  "The new timetable",
  "Nobody in the valley",
  "The bakery on Elm Street",
  "A team of surveyors",
  "The old observatory",
];
const VERBS = [
  "has approved",
  "will postpone",
  "quietly repaired",
  "measured",
  "has never explained",
  "argued about",
  "reopened",
  "wrote down",
];
const OBJECTS = [
  "the lighthouse that burned in March",
  "a list of forty bridges",
  "the price of winter wheat",
  "two kilometres of cycle path",
  "what the storm had left behind",
  "an unfinished map of the coast",
  "the rules for night fishing",
  "its oldest clock",
];
const ENDINGS = [
  "before the first snow",
  "although the money had run out",
  "and then went home",
  "in front of a small crowd",
  "for the second time this year",
  "to everyone's surprise",
];

const RULES: readonly (readonly [CruftKind, string, ReportLabel["by"], string, readonly string[]])[] = [
  ["title", "title/repeated", "rule", "repeats the headline", ["TITLE"]],
  [
    "dateline",
    "dateline/published-on",
    "rule",
    "date and counters of the page",
    ["Published on September 2nd, 2019 | 4003 Views"],
  ],
  [
    "byline",
    "byline/written-by",
    "rule",
    "names the author",
    ["Written by Ada Quill", "By Tom Marsh, Staff Writer"],
  ],
  [
    "share",
    "share/click-to-share",
    "rule",
    "share button",
    ["Click to share on Twitter (Opens in new window)", "Share This"],
  ],
  [
    "related",
    "related/read-more",
    "rule",
    "leads to another story",
    ["Read more: The ferry that came back", "You can also check out:"],
  ],
  [
    "newsletter",
    "newsletter/sign-up",
    "rule",
    "asks readers to sign up",
    ["Sign up for our morning newsletter and never miss a story."],
  ],
  [
    "source-credit",
    "source-credit/appeared-first-on",
    "rule",
    "feed footer that names the original site",
    ["The post TITLE appeared first on Harbour Daily."],
  ],
  [
    "spam-link",
    "spam-link/anchor-only",
    "rule",
    "injected link of another trade",
    ["best online casino no deposit bonus"],
  ],
  [
    "comments",
    "comments/closed",
    "rule",
    "state of the comment box",
    ["Comments are closed.", "Leave a Reply"],
  ],
  ["legal", "legal/copyright-line", "rule", "copyright line", ["© 2019 Harbour Daily. All rights reserved."]],
  [
    "template",
    "template/site",
    "template",
    "stands in many articles of this site",
    ["Harbour Daily is published by the people who read it."],
  ],
  [
    "other",
    "other/model",
    "model",
    "reads like the surroundings of an article",
    ["Photo gallery", "More in Local", "Tap to unmute"],
  ],
];
const MENU = [
  "Home",
  "News",
  "Local",
  "Business",
  "Culture",
  "Weather",
  "Tides",
  "Jobs",
  "Contact",
  "About us",
  "Log in",
];

function pick<T>(list: readonly T[], next: () => number): T {
  const item = list[Math.floor(next() * list.length)];
  if (item === undefined) throw new Error("empty list");
  return item;
}

function paragraph(next: () => number): string {
  const sentences = Array.from(
    { length: 2 + Math.floor(next() * 4) },
    () => `${pick(SUBJECTS, next)} ${pick(VERBS, next)} ${pick(OBJECTS, next)} ${pick(ENDINGS, next)}.`,
  );
  return sentences.join(" ");
}

function kept(
  text: string,
  edits: readonly ReportEdit[] = [],
  block: ReportSegment["block"] = "paragraph",
): ReportSegment {
  return { block, tight: false, text, removals: [], edits, element: "" };
}

/** A segment removed whole. */
export function removed(
  text: string,
  label: ReportLabel,
  block: ReportSegment["block"] = "paragraph",
): ReportSegment {
  const element = `div.entry > div.${label.kind}`;
  return { block, tight: false, text, removals: [{ from: 0, to: text.length, label }], edits: [], element };
}

function cruft(title: string, next: () => number): ReportSegment {
  const [kind, rule, by, reason, texts] = pick(RULES, next);
  const score = by === "model" ? (500 + Math.round(next() * 480)) / 1000 : 0.95;
  return removed(pick(texts, next).replace("TITLE", title), { kind, rule, by, score, reason });
}

/** A paragraph with a mistake of encoding and a trailing credit: an edit and a removal inside one segment. */
function mixed(next: () => number): ReportSegment {
  const text = `${paragraph(next)} They donâ€™t agree. (Photo: Ada Quill)`;
  const from = text.indexOf("â€™");
  const cut = text.indexOf("(Photo");
  const label: ReportLabel = {
    kind: "caption",
    rule: "caption/photo",
    by: "rule",
    score: 0.93,
    reason: "image credit",
  };
  return {
    ...kept(text, [{ from, to: from + 3, after: "’", rule: "mojibake/utf8-as-windows-1252" }]),
    removals: [{ from: cut, to: text.length, label }],
  };
}

function ratioOf(body: readonly ReportSegment[]): number {
  const visible = body.reduce((sum, segment) => sum + segment.text.length, 0);
  const gone = body.flatMap((segment) => segment.removals).reduce((sum, cut) => sum + cut.to - cut.from, 0);
  return visible === 0 ? 0 : Math.round((gone / visible) * 10_000) / 10_000;
}

/** Document number `n`: one in 50 is a copy of the one before it, one in 97 a reject, one in 499 a failure. */
export function synthetic(n: number): ReportDocument {
  if (n % 97 === 96) return reject(n, "rejected");
  if (n % 499 === 498) return reject(n, "failed");
  const copy = isCopy(n);
  const next = random(copy ? n - 1 : n);
  const title = `${pick(SUBJECTS, next)} ${pick(VERBS, next)} ${pick(OBJECTS, next)}`;
  const site = pick(SITES, next);
  const html = next() < 0.6;
  const menu: ReportLabel = {
    kind: "navigation",
    rule: "navigation/link-list",
    by: "model",
    score: 0.91,
    reason: "list of links",
  };
  const body: ReportSegment[] = html ? MENU.map((text) => removed(text, menu, "item")) : [];
  body.push(cruft(title, next), kept(title, [], "heading"), cruft(title, next));
  const paragraphs = 3 + Math.floor(next() * 9);
  for (let i = 0; i < paragraphs; i += 1) {
    if (i === 2) body.push(mixed(next));
    else body.push(kept(paragraph(next)));
    if (next() < 0.2) body.push(cruft(title, next));
    if (next() < 0.1) body.push(kept(pick(OBJECTS, next), [], "heading"));
  }
  body.push(cruft(title, next), cruft(title, next));
  if (copy) body.splice(-4, 1, kept(paragraph(random(n))));
  const words = body.reduce((sum, segment) => sum + segment.text.split(" ").length, 0);
  return {
    id: `doc-${String(n).padStart(7, "0")}`,
    path: html ? `pages/${site === "" ? "unknown" : site}/${n}.html` : `rows/part-${n % 7}.jsonl`,
    ...(html ? {} : { line: 1 + Math.floor(n / 7) }),
    status: copy ? "duplicate" : "kept",
    format: html ? "html" : "text",
    url: site === "" ? null : `https://${site}/stories/${n}`,
    title,
    authors: next() < 0.7 ? ["Ada Quill"] : [],
    published: next() < 0.8 ? `20${10 + (n % 15)}-09-02` : null,
    site: site === "" ? null : site,
    language: { code: pick(["eng", "eng", "eng", "deu", "fra", "und"], next), confidence: 0.9 },
    words,
    removedRatio: ratioOf(body),
    flags: n % 23 === 0 ? ["over-removal"] : [],
    copies: isCopy(n + 1) ? 1 : 0,
    more: { description: `${title}: what happened next.`, tags: "coast, tides" },
    provenance: { title: "json-ld", url: "canonical", published: "rule:dateline/published-on" },
    body,
    ...(html ? { excerpts: excerptsOf(body) } : {}),
  };
}

/** The markup that the removed segments might have stood in. */
function excerptsOf(body: readonly ReportSegment[]): ReportExcerpt[] {
  return body.flatMap(({ removals, text, element }, index) => {
    if (removals.length === 0) return [];
    const open = `<p class="${element}">`;
    return [
      {
        first: index,
        last: index,
        text: `${open}${text}</p>`,
        from: open.length,
        to: open.length + text.length,
      },
    ];
  });
}

function isCopy(n: number): boolean {
  return n % 50 === 1 && (n - 1) % 97 !== 96 && (n - 1) % 499 !== 498;
}

function reject(n: number, status: "rejected" | "failed"): ReportDocument {
  return {
    id: `doc-${String(n).padStart(7, "0")}`,
    path: `pages/broken/${n}.txt`,
    status,
    code: status === "failed" ? "timed-out" : "binary",
    detail:
      status === "failed" ? "took longer than 20 s" : "more than a third of the bytes are control characters",
    format: "text",
    url: null,
    title: null,
    authors: [],
    published: null,
    site: null,
    language: { code: "und", confidence: 0 },
    words: 0,
    removedRatio: 0,
    flags: [],
    copies: 0,
    provenance: {},
    body: [],
  };
}

/** The copies among documents `0 … count - 1`. */
export function* syntheticDuplicates(count: number): Generator<ReportDuplicate> {
  for (let n = 1; n < count; n += 1) {
    if (!isCopy(n) || synthetic(n).status !== "duplicate") continue;
    const [id, survivor] = [n, n - 1].map((i) => `doc-${String(i).padStart(7, "0")}`);
    if (id === undefined || survivor === undefined) continue;
    yield {
      id,
      survivor,
      kind: "near",
      similarity: 0.87,
      containment: 0.94,
      why: "as good as the copy, and first by id",
    };
  }
}

/** Adds documents up as the run does. */
export class Tally {
  read = 0;
  visible = 0;
  /** Bytes of visible text in UTF-8. */
  bytes = 0;
  readonly #counts = { kept: 0, duplicate: 0, rejected: 0, failed: 0 };
  readonly #removed: Partial<Record<CruftKind, number>> = {};
  readonly #rejects: Record<string, number> = {};

  add(document: ReportDocument): void {
    this.read += 1;
    this.#counts[document.status] += 1;
    if (document.code !== undefined) this.#rejects[document.code] = (this.#rejects[document.code] ?? 0) + 1;
    for (const segment of document.body) {
      this.visible += segment.text.length;
      this.bytes += Buffer.byteLength(segment.text);
      for (const { from, to, label } of segment.removals) {
        this.#removed[label.kind] = (this.#removed[label.kind] ?? 0) + to - from;
      }
    }
  }

  summary(): RunSummary {
    const { kept: keptCount, duplicate, rejected, failed } = this.#counts;
    return {
      version: "0.1.0",
      inputs: ["input"],
      options: { engine: "auto", keep: [], drop: [], sure: 0.9 },
      counts: { read: this.read, kept: keptCount, duplicates: duplicate, rejected, failed },
      ignored: { ".png": 2 },
      rejects: this.#rejects,
      characters: { visible: this.visible, removed: this.#removed },
      elapsed: 4321,
      timings: [
        { stage: "read", ms: 800 },
        { stage: "label", ms: 5200 },
        { stage: "dedup", ms: 900 },
        { stage: "write", ms: 310 },
      ],
    };
  }
}
