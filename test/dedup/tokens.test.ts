import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprint } from "../../src/dedup/index.ts";
import { FACT, LONG, QUOTED, tokenise, WORD } from "../../src/dedup/tokens/tokenise.ts";

const wordsOf = (text: string): string[] => new TextDecoder().decode(tokenise(text).bytes).split(" ");
const flagged = (text: string, flag: number): string[] => {
  const { tokens } = tokenise(text);
  return wordsOf(text).filter((_, index) => ((tokens[index] ?? 0) & flag) !== 0);
};

describe("tokenise", () => {
  it("unifies case, quotes, dashes, width, ligatures and apostrophes", () => {
    const plain = wordsOf("\"Don't worry\" - the office's first file");
    expect(wordsOf("“DON’T worry” — the oﬃce’s ﬁrst ｆｉｌｅ")).toEqual(plain);
    expect(plain).toEqual(["dont", "worry", "the", "offices", "first", "file"]);
  });

  it.each([
    ["2,000 and 2000 and 3.5", ["2000", "and", "2000", "and", "35"]],
    ["HerePages $299Compact", ["here", "pages", "299", "compact"]],
    ["zero\u200bwidth so\u00adft", ["zerowidth", "soft"]],
    ["ΟΔΟΣ οδος", ["οδοσ", "οδοσ"]],
    ["東京に行く", ["東", "京", "に", "行", "く"]],
    ["日本 has 𠮷 inside", ["日", "本", "has", "𠮷", "inside"]],
    ["𝒜bc 😀 end.", ["abc", "end"]],
    ["\ud800lone\udc00", ["lone"]],
    ["", [""]],
    ["— … !", [""]],
  ])("splits %j", (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it("chooses the unit of shingles by script", () => {
    expect(tokenise("plain words, a few 東 inside them").size).toBe(3);
    expect(tokenise("市議会は火曜日に古い市場を再建することを決めた").size).toBe(5);
    expect(tokenise("สภาเมืองลงมติเมื่อวันอังคาร").size).toBe(9);
    expect(tokenise("시의회는 화요일에 시장을 재건하기로 했다").size).toBe(3);
  });

  it("marks names and numbers, long words and quotations", () => {
    const text = 'Yesterday Magda Ilves paid 40 crowns. "Nobody told me," she said. Shopkeepers agreed.';
    expect(flagged(text, FACT)).toEqual(["magda", "ilves", "40"]);
    expect(flagged(text, QUOTED)).toEqual(["nobody", "told", "me"]);
    expect(flagged(text, LONG)).toEqual(["yesterday", "shopkeepers"]);
  });

  it("ends an unclosed quotation with its line", () => {
    expect(flagged('A 6" pipe\nwas laid', QUOTED)).toEqual(["pipe"]);
  });

  it("gives as many numbers as words, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const { tokens } = tokenise(text);
        const found = wordsOf(text);
        expect(tokens.length).toBe(found[0] === "" ? 0 : found.length);
        expect(found.every((word) => !/[\sA-Z"]/u.test(word))).toBe(true);
      }),
    );
  });

  it("gives equal words equal numbers", () => {
    const { tokens } = tokenise("salt SALT Salt “salt” salt.");
    expect(new Set([...tokens].map((token) => token & WORD)).size).toBe(1);
  });
});

describe("fingerprint", () => {
  it("hashes the lower-case words", () => {
    const expected = createHash("sha256")
      .update("the gull’s cry — 東京".replace("’", "").replace("— 東京", "東 京"))
      .digest("hex");
    expect(fingerprint("The GULL'S cry – 東京!").exact).toBe(expected);
  });

  it("survives structured clone", () => {
    const print = fingerprint("A short text about nothing in particular, read more");
    expect(structuredClone(print)).toEqual(print);
  });

  it.each([
    ["The council met on Tuesday…", true],
    ["The council met on Tuesday [...]", true],
    ["The council met.\nRead more »", true],
    ["Der Rat tagte. Weiterlesen", true],
    ["The council met on Tuesday.", false],
    ["He likes to read more books.", false],
  ])("tells whether %j is cut", (text, cut) => {
    expect(fingerprint(text).cut).toBe(cut);
  });
});
