import { describe, expect, it } from "vitest";
import type { Document, Format } from "../../src/document/document.ts";
import type { Edit, Label } from "../../src/document/label.ts";
import type { ElementNode, Segment } from "../../src/document/segment.ts";
import { elementPath } from "../../src/report/document.ts";
import { sourceExcerpts } from "../../src/report/excerpts.ts";
import { reportDocument, reportReject } from "../../src/report/index.ts";
import { record } from "../support/records.ts";

const LABEL: Label = {
  span: { start: 0, end: 1 },
  kind: "share",
  rule: "share/button",
  by: "rule",
  score: 0.95,
  reason: "share button",
};

const RECORD = record("a", {
  source: { path: "in/rows.jsonl", line: 7, sha256: "00" },
  title: "Tides",
  language: { code: "eng", confidence: 0.8 },
  text: "",
  words: 0,
  removed: {},
  removed_ratio: 0.25,
  fingerprint: "",
  copies: 2,
  provenance: { title: "input" },
});

function element(tag: string, given: Partial<ElementNode> = {}): ElementNode {
  return {
    index: 0,
    tag,
    parent: undefined,
    depth: 0,
    className: "",
    id: "",
    role: "",
    itemprop: "",
    start: 0,
    ...given,
  };
}

function segmentAt(source: string, text: string, block: Segment["block"], inside?: ElementNode): Segment {
  const start = source.indexOf(text);
  const span = { start, end: start + text.length };
  const runs = [{ at: 0, size: text.length, from: start, width: text.length }];
  return { span, text, runs, block, links: [], element: inside };
}

function documentOf(source: string, format: Format, segments: readonly Segment[]): Document {
  return { id: "a", format, source, segments, head: undefined, stated: {}, notes: [] };
}

describe("reportDocument", () => {
  const source = "First line\nexam-\nple text\n\nShare this";
  const document = documentOf(source, "text", [
    segmentAt(source, "First line", "line"),
    segmentAt(source, "exam-", "line"),
    segmentAt(source, "ple text", "line"),
    segmentAt(source, "Share this", "line"),
  ]);
  const removals = [{ segment: 3, from: 0, to: 10, label: LABEL }];

  it("carries the facts of the record", () => {
    const shown = reportDocument({ document, record: RECORD, removals, edits: [] }, "duplicate");
    expect(shown).toMatchObject({
      id: "a",
      path: "in/rows.jsonl",
      line: 7,
      status: "duplicate",
      removedRatio: 0.25,
      copies: 2,
    });
  });

  it("tells lines that follow each other from lines after a blank one", () => {
    const { body } = reportDocument({ document, record: RECORD, removals: [], edits: [] });
    expect(body.map((segment) => segment.tight)).toEqual([false, true, true, false]);
  });

  it("puts removals in place, without the label's span", () => {
    const { body } = reportDocument({ document, record: RECORD, removals, edits: [] });
    expect(body[3]?.removals).toEqual([
      {
        from: 0,
        to: 10,
        label: { kind: "share", rule: "share/button", by: "rule", score: 0.95, reason: "share button" },
      },
    ]);
    expect(body.slice(0, 3).flatMap((segment) => segment.removals)).toEqual([]);
  });

  it("shares an edit over two lines between them, and leaves out edits of what was removed", () => {
    const hyphen = source.indexOf("-\n");
    const edits: Edit[] = [
      { span: { start: 5, end: 6 }, text: "\u00a0", rule: "characters/nbsp" },
      { span: { start: hyphen, end: hyphen + 3 }, text: "p", rule: "lines/hyphen" },
      { span: { start: source.indexOf("Share"), end: source.indexOf("Share") + 1 }, text: "s", rule: "x/y" },
    ];
    const { body } = reportDocument({ document, record: RECORD, removals, edits });
    expect(body.map((segment) => segment.edits)).toEqual([
      [{ from: 5, to: 6, after: "\u00a0", rule: "characters/nbsp" }],
      [{ from: 4, to: 5, after: "p", rule: "lines/hyphen" }],
      [{ from: 0, to: 1, after: "", rule: "lines/hyphen" }],
      [],
    ]);
  });

  it("places insertions between characters and at the end", () => {
    const edits: Edit[] = [
      { span: { start: 5, end: 5 }, text: ",", rule: "x/comma" },
      { span: { start: 10, end: 10 }, text: ".", rule: "x/stop" },
    ];
    const { body } = reportDocument({ document, record: RECORD, removals: [], edits });
    expect(body[0]?.edits).toEqual([
      { from: 5, to: 5, after: ",", rule: "x/comma" },
      { from: 10, to: 10, after: ".", rule: "x/stop" },
    ]);
  });
});

describe("pages", () => {
  const source = '<body><div class="entry post"><aside id="more"><p>Share this</p></aside><p>Kept</p></div>';
  const entry = element("div", { className: "entry post", parent: element("body") });
  const aside = element("aside", { id: "more", parent: entry });
  const paragraph = element("p", { parent: aside, start: source.indexOf("<p>") });
  const document = documentOf(source, "html", [
    segmentAt(source, "Share this", "paragraph", paragraph),
    segmentAt(source, "Kept", "paragraph", entry),
  ]);
  const removals = [{ segment: 0, from: 0, to: 10, label: LABEL }];

  it("names the elements around what was removed", () => {
    const { body } = reportDocument({ document, record: RECORD, removals, edits: [] });
    expect(body.map((segment) => segment.element)).toEqual(["aside#more", ""]);
  });

  it("leaves out names that are numbered or belong to a single line", () => {
    const list = element("ul", { className: "col-3 links", parent: element("nav", { id: "menu-7" }) });
    expect(elementPath(element("li", { className: "item", parent: list }))).toBe("nav > ul.links");
    expect(elementPath(element("p", { parent: element("div", { id: "x9", parent: element("body") }) }))).toBe(
      "p",
    );
    expect(elementPath(undefined)).toBe("");
  });

  it("cuts the source around a removal", () => {
    const [excerpt, ...more] = sourceExcerpts({ document, removals, edits: [] });
    expect(more).toEqual([]);
    expect(excerpt?.first).toBe(0);
    expect(excerpt?.places.map(([from, to]) => excerpt.text.slice(from, to))).toEqual(["Share this"]);
    expect(excerpt?.text).toContain('<aside id="more">');
  });

  it("has no excerpt of plain text", () => {
    expect(sourceExcerpts({ document: { ...document, format: "text" }, removals, edits: [] })).toEqual([]);
  });
});

describe("reportReject", () => {
  it("tells failures of the machine from documents that are no articles", () => {
    const reject = { id: "a", source: { path: "x.txt" }, detail: "…" };
    expect(reportReject({ ...reject, code: "binary" }).status).toBe("rejected");
    expect(reportReject({ ...reject, code: "timed-out" }).status).toBe("failed");
  });
});
