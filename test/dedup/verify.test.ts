import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fingerprint,
  makeAligner,
  type PairVerdict,
  parseDedupOptions,
  verify,
} from "../../src/dedup/index.ts";
import { earnings, edit, HARBOUR, words } from "./texts.ts";

const align = makeAligner();
const options = parseDedupOptions();
const judge = (a: string, b: string): PairVerdict => verify(align(fingerprint(a), fingerprint(b)), options);
const reasonOf = (verdict: PairVerdict): string => (verdict.copies ? "copies" : verdict.reason);

const PARAGRAPHS = HARBOUR.split("\n");
const OTHER_NEWS = [
  "A lorry loaded with seed potatoes overturned near Ostrow crossing before dawn. Nobody was hurt, but the road stayed shut until noon while farmhands gathered the cargo by hand.",
  "The Tolva chess club won the northern league for the third year. Its youngest player, aged fourteen, drew against the champion of the southern league in ninety moves.",
  "Heavy rain is forecast for the weekend. The weather office advises walkers to avoid the ridge path, where two slopes have slipped since the thaw began in February.",
];

describe("copies", () => {
  it.each<[string, string]>([
    ["an edited headline", `Gulls will stay on the market gate\n${HARBOUR}`],
    ["a dropped first paragraph", PARAGRAPHS.slice(1).join("\n")],
    ["two dropped last paragraphs", PARAGRAPHS.slice(0, -2).join("\n")],
    ["an added paragraph", [...PARAGRAPHS.slice(0, 3), OTHER_NEWS[0], ...PARAGRAPHS.slice(3)].join("\n")],
    [
      "cruft at both ends",
      `Home » News\nShare\nUpdated: 10:42\n${HARBOUR}\nTagged with: market\nYou may also like\nLeave a Reply`,
    ],
    ["other quotes and dashes", HARBOUR.replaceAll('"', "“").replaceAll(", ", " — ").replaceAll("-", "‐")],
    ["one wrong word in twenty", edit(HARBOUR.split(" "), 0.05, 5).join(" ")],
    [
      "a corrected name and figure",
      HARBOUR.replaceAll("Ilves", "Ilvess").replace("eleven", "twelve").replace("Tuesday", "Monday"),
    ],
    ["glued paragraphs", PARAGRAPHS.join("")],
    ["a teaser", `${HARBOUR.split(" ").slice(0, 45).join(" ")}… Read more`],
    [
      "a teaser under another headline",
      `Market to be rebuilt\nBy Our Correspondent\n${HARBOUR.split(" ").slice(0, 45).join(" ")} […]`,
    ],
    ["a teaser that ends with its sentence", PARAGRAPHS[0] ?? ""],
  ])("include %s", (_, copy) => {
    expect(reasonOf(judge(HARBOUR, copy))).toBe("copies");
  });

  it("include a text of a script without spaces with a changed character", () => {
    const text =
      "市議会は火曜日に、冬の嵐で屋根の半分を失った古い魚市場を再建することを決めた。技師たちはまず北側の壁から着手する。";
    expect(reasonOf(judge(text, text.replace("古い", "旧い")))).toBe("copies");
    expect(
      reasonOf(
        judge(text, "別の記事である。大雨のため、週末は尾根道を避けるよう気象庁が登山者に呼びかけている。"),
      ),
    ).toBe("different");
  });
});

describe("kept apart", () => {
  it("one template with other names and numbers", () => {
    const a = earnings("Acmeda", "Leedon", "Tuesday", [12, 31, 407, 55]);
    const b = earnings("Bluefen", "Harrowby", "Friday", [7, 44, 918, 23]);
    const verdict = judge(a, b);
    expect(verdict.similarity).toBeGreaterThan(0.5);
    expect(reasonOf(verdict)).toBe("template-story");
  });

  it.each([1, 2, 3])("a round-up and its item %i", (place) => {
    const item =
      "The harbour council voted on Tuesday to rebuild the old fish market after the winter storms tore off half of its roof. The market will close for eleven months.";
    const items: string[] = [...OTHER_NEWS];
    items.splice(place, 0, item);
    const verdict = judge(item, items.join("\n"));
    expect(verdict.containment).toBe(1);
    expect(reasonOf(verdict)).toBe("round-up");
  });

  it("a round-up and its first item, unless both have one headline", () => {
    const opening = OTHER_NEWS[0] ?? "";
    const item = HARBOUR.split("\n").slice(0, 2).join("\n");
    const whole = [opening, item, ...OTHER_NEWS.slice(1)].join("\n");
    const verdictOf = (one: string | null, other: string): PairVerdict =>
      verify(align(fingerprint(item, { title: one }), fingerprint(whole, { title: other })), options);
    const title = "Harbour council rebuilds the fish market";
    expect(reasonOf(verdictOf(title, "The news of Tuesday in five minutes"))).toBe("round-up");
    expect(reasonOf(verdictOf(null, title))).toBe("round-up");
    expect(reasonOf(verdictOf("Daily briefing", "Daily briefing"))).toBe("round-up");
    expect(verdictOf(title, `${title.toUpperCase()}!`).copies).toBe(true);
  });

  it("different articles that share quotations", () => {
    const quote = `"${words(90, 7).join(" ")}," she said.`;
    const verdict = judge(`${words(60, 8).join(" ")}. ${quote}`, `${quote} ${words(60, 9).join(" ")}.`);
    expect(verdict.similarity).toBeGreaterThan(0.4);
    expect(reasonOf(verdict)).toBe("shared-quotations");
  });

  it("short lines with a few words in common", () => {
    expect(reasonOf(judge("Comments are closed for now.", "Comments are closed until Monday morning."))).toBe(
      "different",
    );
    expect(reasonOf(judge("", ""))).toBe("different");
    expect(reasonOf(judge("", HARBOUR))).toBe("different");
  });
});

describe("verify", () => {
  it("is symmetric", () => {
    const part = fc.constantFrom(
      ...PARAGRAPHS,
      ...OTHER_NEWS,
      earnings("Acmeda", "Leedon", "Friday", [1, 2, 3, 4]),
    );
    const text = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("\n"));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(judge(a, b)).toEqual(judge(b, a));
      }),
    );
  });
});
