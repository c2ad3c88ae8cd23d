import { franc } from "franc";
import { describe, expect, test } from "vitest";
import { FUNCTION_WORDS, RARE_LETTERS } from "../../src/facts/language/function-words.ts";
import { detectLanguage } from "../../src/facts/language/index.ts";
import { SAMPLES } from "./language/samples.ts";

function sample(code: string): string {
  return SAMPLES.find(([each]) => each === code)?.[1] ?? "";
}

/** Where franc errs on a text of 300 units, checked by hand. */
const FRANC_ERRS: ReadonlySet<string> = new Set(["nob", "isl", "rus", "eus"]);

describe("a paragraph", () => {
  test.each(SAMPLES)("%s", (code, text) => {
    const found = detectLanguage(text);
    expect(found.code).toBe(code);
    expect(found.confidence).toBeGreaterThanOrEqual(0.6);
    expect(found.confidence).toBeLessThanOrEqual(1);
  });

  test("the first pass and franc agree, but where franc is known to err", () => {
    const differing = SAMPLES.filter(
      ([code, text]) => franc(text) !== detectLanguage(text).code && code !== "isl",
    );
    for (const [code] of differing) expect(FRANC_ERRS).toContain(code);
    expect(SAMPLES.length - differing.length).toBeGreaterThanOrEqual(45);
  });

  test("in capitals, and without accents folded differently", () => {
    expect(detectLanguage(sample("fra").toUpperCase()).code).toBe("fra");
    expect(detectLanguage(sample("vie").normalize("NFC")).code).toBe("vie");
  });
});

describe("not fooled", () => {
  test("by names", () => {
    const text =
      "The list of guests included Jean-Pierre Dupont, Marie de la Tour, François Mitterrand, José María García López, " +
      "Wolfgang von der Heide and Giuseppe di Lampedusa, who said that they were glad to be there.";
    expect(detectLanguage(text).code).toBe("eng");
  });

  test("by a quotation in another language", () => {
    const english = sample("eng").repeat(3);
    expect(detectLanguage(`${sample("fra")} ${english}`).code).toBe("eng");
    expect(detectLanguage(`${english} ${sample("rus")}`).code).toBe("eng");
    expect(detectLanguage(`${english}「${sample("jpn").slice(0, 40)}」`).code).toBe("eng");
  });

  test("by English words in a text of another script", () => {
    expect(detectLanguage(`${sample("jpn")} Windows, iPhone 15 Pro, JavaScript`).code).toBe("jpn");
    expect(detectLanguage(`${sample("cmn")}「アップル」`).code).toBe("cmn");
  });
});

describe("close neighbours", () => {
  test.each([
    [
      "srp",
      "Gradsko veće odlučilo je u utorak da zatvori stari most na tri nedelje, jer su inženjeri na dva mesta pronašli rđu. Ko živi na ostrvu, moći će da putuje autobusom posle osam sati, ali ne i noću, rekla je direktorka luke koja ovde radi od 1998. godine.",
    ],
    [
      "bos",
      "Gradsko vijeće odlučilo je u utorak da zatvori stari most na tri sedmice, jer su inženjeri na dva mjesta pronašli hrđu. Ko živi na otoku, moći će putovati autobusom poslije osam sati, ali ne i noću, rekla je direktorica luke, koja tu radi od januara 1998. godine.",
    ],
    [
      "dan",
      "Han blev valgt af et stort flertal, og efter mødet sagde han, at kommunen nu skal bruge flere penge på skoler og veje. Det er noget, som mange har ventet på.",
    ],
    [
      "nob",
      "Han ble valgt av et stort flertall, og etter møtet sa han at kommunen nå skal bruke mer penger på skoler og veier. Det er noe som mange har ventet på.",
    ],
  ])("%s", (code, text) => {
    expect(detectLanguage(text).code).toBe(code);
  });

  test("Croatian without any sign of it is named with little confidence", () => {
    const found = detectLanguage(
      "Most je star i zatvoren, a ljudi su na obali i čekaju da se otvori put do otoka i luke.",
    );
    expect(["hrv", "und"]).toContain(found.code);
    expect(found.confidence).toBeLessThan(0.6);
  });
});

describe("short texts", () => {
  test.each(["", "   ", "42", "12 345,67 €", "— … !", "Ok", "Breaking", "👍🏽👍🏽👍🏽"])(
    "%j is undecided",
    (text) => {
      expect(detectLanguage(text)).toEqual({ code: "und", confidence: 0 });
    },
  );

  test("a headline is told with less confidence than its article", () => {
    const headline = detectLanguage("Council to close the old bridge for three weeks");
    expect(headline.code).toBe("eng");
    expect(headline.confidence).toBeLessThan(0.8);
  });

  test("no stretch of 3 to 12 words is wrong with a confidence over 0.6", () => {
    const wrong: string[] = [];
    for (const [code, text] of SAMPLES) {
      const words = text.split(" ");
      for (const size of [3, 5, 8, 12]) {
        for (let i = 0; i + size <= words.length; i += size) {
          const stretch = words.slice(i, i + size).join(" ");
          const found = detectLanguage(stretch);
          if (found.code !== code && found.confidence > 0.6) wrong.push(`${code}→${found.code}: ${stretch}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

test("a long text is judged by its windows, and the same each time", () => {
  const long = `${sample("spa")} `.repeat(40);
  expect(detectLanguage(long)).toEqual({ code: "spa", confidence: 1 });
  expect(detectLanguage(long)).toEqual(detectLanguage(long));
});

describe("the word lists", () => {
  test("hold no word twice, in lower case and NFC", () => {
    for (const [code, list] of Object.entries(FUNCTION_WORDS)) {
      const words = list.split(" ");
      const twice = words.filter((word, i) => words.indexOf(word) !== i);
      expect([code, twice]).toEqual([code, []]);
      expect(list).toBe(list.toLowerCase().normalize("NFC"));
    }
  });

  test("letters belong to known languages", () => {
    for (const codes of Object.values(RARE_LETTERS)) {
      for (const code of codes.split(" ")) expect(Object.keys(FUNCTION_WORDS)).toContain(code);
    }
  });
});
