/** Invented passages: paragraphs, and what stands around them on pages. */
import type { CruftKind } from "../../src/document/kinds.ts";
import type { ReportEdit, ReportLabel, ReportSegment } from "../../src/report/data.ts";

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

export const SITES: readonly string[] = [
  "harbourdaily.example",
  "kestrel-post.example",
  "valley.example",
  "technotes.example",
  "",
];
export const SUBJECTS: readonly string[] = [
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
export const VERBS: readonly string[] = [
  "has approved",
  "will postpone",
  "quietly repaired",
  "measured",
  "has never explained",
  "argued about",
  "reopened",
  "wrote down",
];
export const OBJECTS: readonly string[] = [
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
export const MENU: readonly string[] = [
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

export function pick<T>(list: readonly T[], next: () => number): T {
  const item = list[Math.floor(next() * list.length)];
  if (item === undefined) throw new Error("empty list");
  return item;
}

export function paragraph(next: () => number): string {
  const sentences = Array.from(
    { length: 2 + Math.floor(next() * 4) },
    () => `${pick(SUBJECTS, next)} ${pick(VERBS, next)} ${pick(OBJECTS, next)} ${pick(ENDINGS, next)}.`,
  );
  return sentences.join(" ");
}

export function kept(
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

export function cruft(title: string, next: () => number): ReportSegment {
  const [kind, rule, by, reason, texts] = pick(RULES, next);
  const score = by === "model" ? (500 + Math.round(next() * 480)) / 1000 : 0.95;
  return removed(pick(texts, next).replace("TITLE", title), { kind, rule, by, score, reason });
}

/** A paragraph with a mistake of encoding and a trailing credit: an edit and a removal inside one segment. */
export function mixed(next: () => number): ReportSegment {
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
