import { describe, expect, test } from "vitest";
import { normalise } from "../../src/normalise/index.ts";
import { SAMPLES } from "../facts/language/samples.ts";
import { textSegment } from "./text-segment.ts";

/** Right text that looks like damage: each has fooled, or could fool, a repair. */
const TRICKY: readonly string[] = [
  "AMANHÃ NÃO HAVERÁ AULA, DIZ A IRMÃ",
  "“AMANHÔ, disse; “MANHÔ e “IRMÃ…”",
  "A palavra MAÇÃ® e a marca MANHÙ",
  "NO CAFÉ” e “CAFÉ”, CAFÉ™, CAFÉ®, CAFÉ…",
  "La letra “Ñ” y la «Ñ» son del español; ESPAÑ… y AQUÍ”",
  "LUNEDÌ… È «BELLO», CAFFÈ™ e PERCHÉ”",
  "STÅ PÅ! Bokstaven «Å» og “Å” kommer sist: Æ–Å, Ä–Ö, PÅ…",
  "Bindningslängden är 1,5 Å, volymen 12 Å³ och ytan 4 Å² (5 Å±0,1).",
  "Der Buchstabe „Ä“ und „Ö“, »Spaß«, „Spaß“, SPASS, Fuß², Maß·Zahl, groß–klein, ‚Ärger‘",
  "Sie sagte: »Ich weiß«. Er: ›Groß‹. ‚Äpfel‘ und ‚Öl‘.",
  "„též” a „až”, příště, TÉŽ, LÍŠKA, VÝŠE, úžasný, Úžas, SOUTĚŽ, DVOJÍŠ…",
  "« voilà » et « là… », PASSÉ, À BIENTÔT, ÇA VA, L’ÉTÉ, DÉJÀ, café…», OÙ",
  "HÂLÂ DÜNYA’DA ŞEHİR, İLÂN, “hâlâ”, kâğıt, GENÇ”",
  "ROMÂNIA, ÎN LUNĂ, SĂ… CĂ”, țară, litera „â”, litera „ă” și „î”",
  "TÂN BÌNH, ĐÀ NẴNG, ÂU CƠ, CHÂU Á, Ã ngã, đã, những",
  "ÞÓR OG ÆGIR, „Æ“, Í DAG, ÁST, BORг er ekki til, það, ég",
  "СІРІ РІКИ, РІВНЕ, СЄВЄРОДОНЕЦЬК, Сєрий, в’язень, «В» и «Р», С… Р»",
  "ЂОРЂЕ И ЊЕГОШ, Ђоковић, џеп, ЏЕЗ, љубав",
  "∀x ∈ ℝ: √π ≈ 1.772, √(x²+y²) ≤ 5 ± 0.1, ¬p ∨ q, ∫∞, 2√π, √∞, Δ≠0, ƒ(x), 20 °C, 5 µm, 3×4, 10×½, 2×°",
  "Prices rose £5 – €6 — ¥700 · ½ cup · 50 % · © 2024 · ® · ™ · № 5 · § 12 · ¿Qué? ¡Sí!",
  "R&D at AT&T; Q&A; B&Bs; &c.; fish & chips; a&b;c; ?a=1&copy=2&lang;=en",
  "Write &amp; for an ampersand and &lt; for a less-than sign in HTML.",
  "The reference “&nbsp;” stands for a space.",
  "Press `&eacute;` and the browser shows the letter.",
  "if (a && b) { return x << 2; } // a > b ? -1 : 0",
  "pre- and post-war, two- to three-fold, self-made, well-known, 10-12, A–Z",
  "👨‍👩‍👧‍👦 ❤️ 🏳️‍🌈 👍🏽 1️⃣ #️⃣ ☎️ ✈︎ 🇩🇪 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  "می‌خواهم کتاب‌ها را بخوانم",
  "क्‍ष और क्‌ष, ශ්‍රී ලංකාව",
  "השעה 12:30‏ היא שעת הצהריים‎ (GMT)‎.",
  "価格は１０００円ではなく1000円、「東京」（日本）！？",
  "Hawaiʻi, Oʻahu, naïve, coöperate, Ångström, Dvořák, Ōsaka, ḥadīth, Zürich’s",
  "ﷺ and ﷲ, Ǆ ǆ, Ĳsselmeer, ½, ², ㎏",
];

describe("right text is left as it is", () => {
  test.each(SAMPLES)("%s", (_, text) => {
    expect(normalise(textSegment(text))).toEqual([]);
    expect(normalise(textSegment(text.normalize("NFC").toUpperCase()))).toEqual([]);
    expect(normalise(textSegment(text), { source: text })).toEqual([]);
  });

  test.each(TRICKY)("%s", (text) => {
    const edits = normalise(textSegment(text));
    const rules = edits.map((edit) => edit.rule).filter((rule) => rule !== "characters/fullwidth-latin");
    expect(rules).toEqual([]);
  });

  test.each(SAMPLES)("%s in the company of mojibake elsewhere in the line", (_, text) => {
    const edits = normalise(textSegment(`${text} Itâ€™s.`));
    expect(edits.map((edit) => edit.rule)).toEqual(["mojibake/utf8-as-windows-1252"]);
  });
});
