import { describe, expect, test } from "vitest";
import { applyEdits, type NormaliseOptions, normalise } from "../../src/normalise/index.ts";
import { textSegment } from "./text-segment.ts";

function repaired(text: string, options?: NormaliseOptions): { text: string; rules: readonly string[] } {
  const segment = textSegment(text);
  const edits = normalise(segment, options);
  return { text: applyEdits(segment, edits), rules: edits.map((edit) => edit.rule) };
}

describe("characters", () => {
  test.each([
    ["a\u00a0b", "a b", "characters/nbsp"],
    ["Quoi\u202f? Oui", "Quoi ? Oui", "characters/nbsp"],
    ["a\u2009b", "a b", "characters/space"],
    ["a  b", "a b", "white-space/doubled"],
    [" a", "a", "white-space/edge"],
    ["a\u200bb", "ab", "characters/invisible"],
    ["\ufeffab", "ab", "characters/invisible"],
    ["exam\u00adple", "example", "characters/invisible"],
    ["left\u200e right", "left right", "characters/invisible"],
    ["a\u0007b", "ab", "characters/control"],
    ["a\tb", "a b", "characters/control"],
    ["it\u0092s", "it’s", "mojibake/windows-1252-as-latin-1"],
    ["cafe\u0301", "café", "characters/nfc"],
    ["\u212bngström", "Ångström", "characters/nfc"],
    ["e\ufb03cient", "efficient", "characters/ligature"],
    ["a\ud83d b", "a\ufffd b", "characters/lone-surrogate"],
  ])("%j", (text, meant, rule) => {
    expect(repaired(text)).toEqual({ text: meant, rules: [rule] });
  });

  test("joiners stay where scripts and emoji need them", () => {
    expect(repaired("👩\u200d👧 می\u200cخواهم ab\u200dc").text).toBe("👩\u200d👧 می\u200cخواهم abc");
  });

  test("full-width words with their punctuation", () => {
    expect(repaired("Ｈｅｌｌｏ，　ｗｏｒｌｄ！").text).toBe("Hello, world!");
    expect(repaired("ＮＨＫは、今日！").text).toBe("NHKは、今日！");
  });

  test("only the damaged cluster is edited", () => {
    const segment = textSegment("un cafe\u0301 noir");
    expect(normalise(segment)).toEqual([{ span: { start: 6, end: 8 }, text: "é", rule: "characters/nfc" }]);
  });
});

describe("entities", () => {
  test.each([
    ["Fish &amp; chips", "Fish & chips"],
    ["don&#8217;t", "don’t"],
    ["don&amp;#8217;t", "don’t"],
    ["caf&eacute;", "café"],
    ["5&nbsp;km", "5 km"],
    ["&#x201C;Yes&#x201D;", "“Yes”"],
    ["see https://example.org/?a=1&amp;b=2", "see https://example.org/?a=1&b=2"],
  ])("%s", (text, meant) => {
    const result = repaired(text);
    expect(result.text).toBe(meant);
    expect(new Set(result.rules)).toEqual(new Set(["entities/left-over"]));
  });

  test("never in code", () => {
    expect(normalise(textSegment("x = '&amp;'", "code"))).toEqual([]);
  });

  test("in a text about markup only inside words", () => {
    expect(repaired("In HTML you write &lt; and don&#8217;t forget it").text).toBe(
      "In HTML you write &lt; and don’t forget it",
    );
  });
});

/** Reads the UTF-8 bytes of a text in a charset, as the software that makes mojibake does. */
function misread(text: string, label: "latin1" | "windows-1250" | "windows-1251" | "macintosh"): string {
  const bytes = new TextEncoder().encode(text);
  return label === "latin1" ? String.fromCharCode(...bytes) : new TextDecoder(label).decode(bytes);
}

const VICTIMS = [
  "“Don’t stop” – it’s 5 € and 20 °C…",
  "Le café fermé à l’été, déjà vu, où est l’Île ?",
  "Größe, Übung, Öl, süß",
  "Não há ação; três irmãos às 10h",
  "El niño comió aquí, ¡Ñandú!",
  "Zażółć gęślą jaźń; Łódź, Żeby",
  "Příliš žluťoučký kůň úpěl ďábelské ódy",
];

describe("mojibake", () => {
  test.each([
    ["donâ€™t", "don’t", "mojibake/utf8-as-windows-1252"],
    ["cafÃ©", "café", "mojibake/utf8-as-windows-1252"],
    ["ThÃ¡i Nguyá»…n", "Thái Nguyễn", "mojibake/utf8-as-windows-1252"],
    ["ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет", "mojibake/utf8-as-windows-1252"],
    ["ã\u0081“ã‚“ã\u0081«ã\u0081¡ã\u0081¯", "こんにちは", "mojibake/utf8-as-windows-1252"],
    ["ï»¿Start", "Start", "mojibake/utf8-as-windows-1252"],
    ["donÃ¢â‚¬â„¢t", "don’t", "mojibake/utf8-as-windows-1252-twice"],
    ["don‚Äôt", "don’t", "mojibake/utf8-as-mac-roman"],
    ["later‚Ä¶", "later…", "mojibake/utf8-as-mac-roman"],
    ["caf√©", "café", "mojibake/utf8-as-mac-roman"],
    ["РџСЂРёРІРµС‚", "Привет", "mojibake/utf8-as-windows-1251"],
    ["itвЂ™s", "it’s", "mojibake/utf8-as-windows-1251"],
    ["itÂ’s", "it’s", "mojibake/utf8-as-windows-1252"],
    ["5Â\u00a0km", "5 km", "mojibake/utf8-as-windows-1252"],
    ["5Â km", "5 km", "mojibake/lost-byte"],
    ["voilÃ  la mer", "voilà la mer", "mojibake/lost-byte"],
    ["don&acirc;&#128;&#153;t", "don’t", "mojibake/utf8-as-windows-1252"],
  ])("%s", (text, meant, rule) => {
    const result = repaired(text);
    expect(result.text).toBe(meant);
    expect(result.rules[0]).toBe(rule);
  });

  test("closing quotes that lost their last byte", () => {
    expect(repaired("He said â€œyesâ€ and â€œnoâ€\ufffd.").text).toBe("He said “yes” and “no”.");
  });

  test.each(VICTIMS)("once and twice through every charset: %s", (text) => {
    expect(repaired(misread(text, "latin1")).text).toBe(text);
    expect(repaired(misread(misread(text, "latin1"), "latin1")).text).toBe(text);
    expect(repaired(misread(text, "macintosh")).text).toBe(text);
    expect(repaired(misread(text, "windows-1250")).text).toBe(text);
  });

  test.each(["Это — проверка «текста» в Москве", "Українська мова: її ґанок і в’язень"])("%s", (text) => {
    expect(repaired(misread(text, "windows-1251")).text).toBe(text);
    expect(repaired(misread(text, "latin1")).text).toBe(text);
  });

  test("in code too, and nothing else there", () => {
    const segment = textSegment('print("donâ€™t  stop");', "code");
    expect(applyEdits(segment, normalise(segment))).toBe('print("don’t  stop");');
  });
});

describe("quotes and dashes", () => {
  const text = "“It’s” – he said — « oui »";
  test("stay unless asked", () => {
    expect(repaired(text).rules).toEqual([]);
  });
  test("become ASCII on request", () => {
    expect(repaired(text, { quotes: "straight" }).text).toBe('"It\'s" - he said - "oui"');
    expect(repaired("er sagte »ja« dazu", { quotes: "straight" }).text).toBe('er sagte "ja" dazu');
  });
});
