import { describe, expect, it } from "vitest";
import type { Document } from "../../src/document/document.ts";
import type { Label } from "../../src/document/label.ts";
import { parseOptions } from "../../src/document/options.ts";
import { verdict } from "../../src/label/verdict.ts";
import { toDocument } from "../../src/read/document.ts";

const SOURCE = "First line of the story.\nShare this\nLast line. Read more";

function documentOf(source: string): Document {
  return toDocument({ id: "x", source, named: "text" });
}

function label(
  text: string,
  more: Partial<Label> & Pick<Label, "kind" | "rule" | "by" | "score">,
  source = SOURCE,
): Label {
  const start = source.indexOf(text);
  return { span: { start, end: start + text.length }, reason: "because", ...more };
}

function removed(labels: Label[], options: unknown = {}, source = SOURCE): string[] {
  const document = documentOf(source);
  return verdict(document, labels, parseOptions(options)).removed.map(
    ({ segment, from, to, label: won }) => `${won.rule} ${document.segments[segment]?.text.slice(from, to)}`,
  );
}

describe("verdict", () => {
  const share = label("Share this", { kind: "share", rule: "share/label", by: "rule", score: 0.95 });

  it("removes nothing where nobody claims anything", () => {
    expect(removed([])).toEqual([]);
  });

  it("lets a sure rule win over the model", () => {
    const content = label("Share this", { kind: "content", rule: "content/model", by: "model", score: 0.99 });
    expect(removed([share, content])).toEqual(["share/label Share this"]);
  });

  it("lets the higher score win below that", () => {
    const unsure = { ...share, score: 0.7 };
    const content = label("Share this", { kind: "content", rule: "content/model", by: "model", score: 0.8 });
    expect(removed([unsure, content])).toEqual([]);
    expect(removed([{ ...unsure, score: 0.85 }, content])).toEqual(["share/label Share this"]);
  });

  it("keeps text on even scores", () => {
    const content = label("Share this", { kind: "content", rule: "content/model", by: "model", score: 0.7 });
    expect(removed([{ ...share, score: 0.7 }, content])).toEqual([]);
    expect(removed([{ ...share, score: 0.5 }])).toEqual([]);
  });

  it("cuts inside a line", () => {
    const more = label("Read more", {
      kind: "related",
      rule: "related/read-more-tail",
      by: "rule",
      score: 0.95,
    });
    expect(removed([more])).toEqual(["related/read-more-tail Read more"]);
  });

  it("takes punctuation that a removal leaves alone with it", () => {
    const source = "~ Share this ~\nThe story.";
    expect(
      removed(
        [label("Share this", { kind: "share", rule: "share/label", by: "rule", score: 0.95 }, source)],
        {},
        source,
      ),
    ).toEqual(["share/label ~ Share this ~"]);
  });

  it("takes a lead along with what it heads", () => {
    const source = "The story ends here.\nMore on this:\nBridges of the north";
    const unit = { kind: "related", rule: "related/more-on", by: "rule", score: 0.88 } as const;
    const content = { kind: "content", rule: "content/model", by: "model", score: 0.95 } as const;
    const lead = [label("More on this:", unit, source), label("More on this:", content, source)];
    expect(removed(lead, {}, source)).toEqual([]);
    expect(removed([...lead, label("Bridges of the north", unit, source)], {}, source)).toEqual([
      "related/more-on More on this:",
      "related/more-on Bridges of the north",
    ]);
  });

  it("keeps what a sure rule leaves of a paragraph, unless the model is sure too", () => {
    const line = "LONDON (Reuters) - The harbour will be closed until the end of the year, the council said.";
    const source = `${line}\n${"Nobody knows what becomes of the boats. ".repeat(9)}`;
    const lead = { kind: "dateline", rule: "dateline/lead", by: "rule", score: 0.97 } as const;
    const other = { kind: "other", rule: "other/model", by: "model", score: 0.7 } as const;
    const dateline = label("LONDON (Reuters) - ", lead, source);
    expect(removed([dateline, label(line, other, source)], {}, source)).toEqual([
      "dateline/lead LONDON (Reuters) - ",
    ]);
    expect(removed([dateline, label(line, { ...other, score: 0.9 }, source)], {}, source)).toEqual([
      "dateline/lead LONDON (Reuters) - ",
      `other/model ${line.slice(19)}`,
    ]);
  });

  it("is not asked about kinds that the options keep", () => {
    expect(removed([share], { keep: ["share"] })).toEqual([]);
  });

  it("removes dropped kinds on half a score", () => {
    expect(removed([{ ...share, score: 0.5 }], { drop: ["share"] })).toEqual(["share/label Share this"]);
  });

  it("gives a removal of the model the kind of the strongest cue", () => {
    const model = label("Share this", { kind: "other", rule: "other/model", by: "model", score: 0.9 });
    const cue = { ...share, score: 0.4 };
    expect(removed([model, cue])).toEqual(["share/model Share this"]);
  });

  it("lets an override win over everything", () => {
    const kept = label("Share this", { kind: "content", rule: "content/override", by: "override", score: 1 });
    expect(removed([share, kept])).toEqual([]);
  });

  it("does not depend on the order of the labels", () => {
    const labels = [
      share,
      label("Share this", { kind: "newsletter", rule: "newsletter/x", by: "rule", score: 0.95 }),
      label("line of the", { kind: "advert", rule: "advert/x", by: "rule", score: 0.92 }),
    ];
    expect(removed(labels)).toEqual(removed([...labels].reverse()));
  });

  it("takes the weakest labels back where too much would go, and says so", () => {
    const source = "One sentence here.\nAnother sentence there.\nThe third and last sentence.";
    const labels = source
      .split("\n")
      .map((line, i) =>
        label(line, { kind: "other", rule: "other/model", by: "model", score: 0.6 + i / 10 }, source),
      );
    const decided = verdict(documentOf(source), labels, parseOptions({ budget: 0.8 }));
    expect(decided.kept.map((piece) => piece.segment)).toEqual([0]);
    expect(decided.notes.map((note) => note.code)).toEqual(["over-removal"]);
  });
});
