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

  it("takes nothing back of a page, most of which may be cruft", () => {
    const source = "<p>One sentence here.<p>Another sentence there.";
    const page = toDocument({ id: "x", source, named: "html" });
    const labels = ["One sentence here.", "Another sentence there."].map((text) =>
      label(text, { kind: "other", rule: "other/model", by: "model", score: 0.6 }, source),
    );
    const decided = verdict(page, labels, parseOptions({ budget: 0 }));
    expect([decided.removed.length, decided.kept, decided.notes]).toEqual([2, [], []]);
  });

  describe("at its borders", () => {
    const at = (score: number, more: Partial<Label> = {}): Label => ({ ...share, score, ...more });
    const content = (score: number): Label =>
      label("Share this", { kind: "content", rule: "content/model", by: "model", score });

    it("takes out what is likelier cruft than even", () => {
      expect(removed([at(0.5)])).toEqual([]);
      expect(removed([at(0.501)])).toEqual(["share/label Share this"]);
    });

    it("is sure of a rule from the score on that the options say", () => {
      expect(removed([at(0.9), content(0.99)], { sure: 0.9 })).toEqual(["share/label Share this"]);
      expect(removed([at(0.899), content(0.99)], { sure: 0.9 })).toEqual([]);
      // Only of a rule: the model may be as sure as it likes.
      const model = at(0.99, { by: "model", rule: "share/model" });
      expect(removed([model, content(0.995)], { sure: 0.9 })).toEqual([]);
    });

    it("drops a kind from a score of 0.5 on", () => {
      expect(removed([at(0.5), content(0.99)], { drop: ["share"] })).toEqual(["share/label Share this"]);
      expect(removed([at(0.499), content(0.99)], { drop: ["share"] })).toEqual([]);
      expect(removed([at(0.7), content(0.8)], { drop: ["advert"] })).toEqual([]);
    });

    it("takes a rule for a lead from a score of 0.8 on", () => {
      const source = "The story ends here.\nMore on this:\nBridges of the north";
      const more = (score: number): string[] => {
        const unit = { kind: "related", rule: "related/more-on", by: "rule" } as const;
        const held = { kind: "content", rule: "content/model", by: "model", score: 0.89 } as const;
        return removed(
          [
            label("More on this:", { ...unit, score }, source),
            label("More on this:", held, source),
            label("Bridges of the north", { ...unit, score: 0.99 }, source),
          ],
          {},
          source,
        );
      };
      expect(more(0.8)).toHaveLength(2);
      expect(more(0.799)).toHaveLength(1);
    });

    it("keeps what is left of 40 units, unless the model is sure of it to 0.85", () => {
      const line = (rest: number): string => `LONDON - ${"x".repeat(rest)}`;
      const gone = (rest: number, score: number): number => {
        const source = `${line(rest)}\n${"Nobody knows what becomes of the boats. ".repeat(9)}`;
        const lead = { kind: "dateline", rule: "dateline/lead", by: "rule", score: 0.97 } as const;
        const other = { kind: "other", rule: "other/model", by: "model", score } as const;
        const labels = [label("LONDON - ", lead, source), label(line(rest), other, source)];
        return removed(labels, {}, source).length;
      };
      expect(gone(40, 0.849)).toBe(1);
      expect(gone(40, 0.85)).toBe(2);
      expect(gone(39, 0.849)).toBe(2);
    });
  });

  describe("between labels", () => {
    const other = (score: number, rule: Label["rule"], kind: Label["kind"] = "newsletter"): Label =>
      label("Share this", { kind, rule, by: "rule", score });

    it("of one score keeps, or goes by the name of the rule", () => {
      expect(removed([other(0.7, "tags/x"), other(0.7, "advert/x")])).toEqual(["advert/x Share this"]);
      expect(removed([other(0.7, "advert/x"), other(0.7, "tags/x", "content")])).toEqual([]);
      expect(removed([other(0.7, "tags/x", "content"), other(0.7, "advert/x")])).toEqual([]);
    });

    it("gives the model's removal the strongest cue that is not kept, with the reasons of both", () => {
      const model = label("Share this", { kind: "other", rule: "other/model", by: "model", score: 0.9 });
      const cues = [
        other(0.3, "newsletter/b"),
        other(0.4, "advert/b", "advert"),
        other(0.4, "tags/c", "tags"),
      ];
      const [found] = verdict(documentOf(SOURCE), [model, ...cues], parseOptions()).removed;
      expect(found?.label).toMatchObject({
        kind: "advert",
        rule: "advert/model",
        reason: "because; because",
      });
      expect(removed([model, ...cues.toReversed()])).toEqual(["advert/model Share this"]);
      expect(removed([model, ...cues], { keep: ["advert"] })).toEqual(["tags/model Share this"]);
      expect(removed([model, other(0.2, "content/x", "content")])).toEqual(["other/model Share this"]);
      // A rule's removal has its kind from itself.
      expect(removed([share, ...cues])).toEqual(["share/label Share this"]);
    });

    it("lets a lead stand that does not go with what is under it", () => {
      const source = "The story ends here.\nMore on this:\nBridges of the north";
      const unit = { kind: "related", rule: "related/more-on", by: "rule", score: 0.88 } as const;
      const held = { kind: "content", rule: "content/model", by: "model", score: 0.95 } as const;
      const under = (more: Partial<Label>): string[] =>
        removed(
          [
            label("More on this:", unit, source),
            label("More on this:", held, source),
            label("Bridges of the north", { ...unit, score: 0.99, ...more }, source),
          ],
          {},
          source,
        ).map((found) => found.split(" ")[0] ?? "");
      expect(under({ kind: "advert" })).toEqual(["related/more-on"]);
      expect(under({ rule: "related/list" })).toEqual(["related/list"]);
      expect(under({ rule: "related/model", by: "model" })).toEqual(["related/more-on", "related/model"]);
    });

    it("joins what one of them holds, and takes the marks between and before it along", () => {
      const source = "~ Share this | Tweet ~\nThe story.";
      const labels = ["Share this", "Tweet"].map((text) =>
        label(text, { kind: "share", rule: "share/label", by: "rule", score: 0.95 }, source),
      );
      expect(removed(labels, {}, source)).toEqual(["share/label ~ Share this | ", "share/label Tweet ~"]);
      const words = "Aye: Share this\nThe story.";
      const one = label("Share this", { kind: "share", rule: "share/label", by: "rule", score: 0.95 }, words);
      expect(removed([one], {}, words)).toEqual(["share/label Share this"]);
    });

    it("leaves what none of them touches, before and behind", () => {
      const story = label("Last line.", { kind: "advert", rule: "advert/x", by: "rule", score: 0.95 });
      const { kept } = verdict(documentOf(SOURCE), [share, story], parseOptions());
      expect(kept).toEqual([
        { segment: 0, from: 0, to: 24 },
        { segment: 2, from: 10, to: 20 },
      ]);
    });
  });
});
