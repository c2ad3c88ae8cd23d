import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../src/document/document.ts";
import { RejectError } from "../../src/document/errors.ts";
import { parseOptions } from "../../src/document/options.ts";
import { toDocument } from "../../src/read/document.ts";
import type { Analysis } from "../../src/run/document/analyse.ts";
import { withRules } from "../../src/run/document/cleaner.ts";
import { analyse } from "../../src/run/document/document-task.ts";
import { bodyText } from "../../src/write/body.ts";
import { pageDocument, textDocument } from "../support/documents.ts";

const cleaner = withRules(parseOptions({}), []);

function read(source: string): Document | undefined {
  try {
    return toDocument({ id: "x", source, named: "text" });
  } catch (error) {
    if (error instanceof RejectError) return undefined;
    throw error;
  }
}

async function analysed(source: string): Promise<Analysis | undefined> {
  try {
    return await analyse(
      { id: "x", path: "-", content: { kind: "text", value: source }, stated: {} },
      cleaner,
    );
  } catch (error) {
    if (error instanceof RejectError) return undefined;
    throw error;
  }
}

describe("invariant 1: segments lie in the source, in order and disjoint, and hold all visible text", () => {
  it("for texts and pages", () => {
    fc.assert(
      fc.property(fc.oneof(textDocument(), pageDocument()), (source) => {
        const document = read(source);
        if (document === undefined) return;
        expect(document.source).toBe(source);
        let end = 0;
        for (const segment of document.segments) {
          expect(segment.span.start).toBeGreaterThanOrEqual(end);
          expect(segment.span.end).toBeGreaterThan(segment.span.start);
          expect(segment.span.end).toBeLessThanOrEqual(source.length);
          end = segment.span.end;
          let at = 0;
          for (const run of segment.runs) {
            expect(run.at).toBe(at);
            expect(run.from).toBeGreaterThanOrEqual(segment.span.start);
            expect(run.from + run.width).toBeLessThanOrEqual(segment.span.end);
            at += run.size;
          }
          expect(at).toBe(segment.text.length);
        }
      }),
    );
  });

  it("leaves nothing but white space outside the segments of a text", () => {
    fc.assert(
      fc.property(textDocument(), (source) => {
        const document = read(source);
        if (document === undefined || document.format === "html") return;
        let end = 0;
        for (const { span } of document.segments) {
          expect(source.slice(end, span.start).trim()).toBe("");
          end = span.end;
        }
        expect(source.slice(end).trim()).toBe("");
        for (const segment of document.segments) {
          const own = source.slice(segment.span.start, segment.span.end).replace(/\s+/g, "");
          expect(segment.text.replace(/\s+/g, "")).toBe(own);
        }
      }),
    );
  });
});

describe("invariant 2: kept and removed pieces are all of the segments, and the record is the kept ones", () => {
  it("for texts and pages", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(textDocument(), pageDocument()), async (source) => {
        const analysis = await analysed(source);
        if (analysis === undefined) return;
        const { document, verdict, edits, record } = analysis;
        const pieces = [...verdict.kept, ...verdict.removed].sort(
          (a, b) => a.segment - b.segment || a.from - b.from,
        );
        let next = 0;
        document.segments.forEach((segment, index) => {
          let at = 0;
          for (; pieces[next]?.segment === index; next += 1) {
            expect(pieces[next]?.from).toBe(at);
            at = pieces[next]?.to ?? -1;
          }
          expect(at).toBe(segment.text.length);
        });
        expect(next).toBe(pieces.length);
        expect(record.text).toBe(bodyText(document.segments, verdict.kept, edits));
        // Without edits the record is made of the kept pieces, to the letter.
        const kept = verdict.kept.map(
          ({ segment, from, to }) => document.segments[segment]?.text.slice(from, to) ?? "",
        );
        expect(bodyText(document.segments, verdict.kept, []).replace(/\s+/g, "")).toBe(
          kept.join("").replace(/\s+/g, ""),
        );
      }),
      { numRuns: 60 },
    );
  });
});
