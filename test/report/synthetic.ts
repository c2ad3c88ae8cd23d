/** Documents for tests of the report: invented, the same for the same number, of any amount. */
import type {
  ReportDocument,
  ReportDuplicate,
  ReportExcerpt,
  ReportLabel,
  ReportSegment,
} from "../../src/report/data.ts";
import {
  cruft,
  kept,
  MENU,
  mixed,
  OBJECTS,
  paragraph,
  pick,
  random,
  removed,
  SITES,
  SUBJECTS,
  VERBS,
} from "./passages.ts";

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
    id: nameOf(n),
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
    ...(copy ? { survivor: nameOf(n - 1) } : {}),
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
        text: `${open}${text}</p>`,
        places: [[open.length, open.length + text.length]] as const,
      },
    ];
  });
}

function nameOf(n: number): string {
  return `doc-${String(n).padStart(7, "0")}`;
}

function isCopy(n: number): boolean {
  return n % 50 === 1 && (n - 1) % 97 !== 96 && (n - 1) % 499 !== 498;
}

function reject(n: number, status: "rejected" | "failed"): ReportDocument {
  return {
    id: nameOf(n),
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
    yield {
      id: nameOf(n),
      survivor: nameOf(n - 1),
      kind: "near",
      similarity: 0.87,
      containment: 0.94,
      why: "as good as the copy, and first by id",
    };
  }
}
