import { type CruftRule, wholeLine } from "../rule.ts";
import { bare, phrases } from "../shape/phrases.ts";
import { inHead, inTail } from "../shape/prose.ts";

const NAMES =
  "english|english (us)|english (uk)|english us|español|espanol|deutsch|français|francais|italiano|português|português (brasil)|русский|українська|中文|简体中文|繁體中文|日本語|한국어|العربية|हिन्दी|türkçe|polski|nederlands|svenska|norsk|dansk|suomi|čeština|magyar|română|ελληνικά|עברית|tiếng việt|bahasa indonesia|ไทย|català|hrvatski|slovenčina|български|srpski|فارسی|বাংলা|en español|leer en español|english version|deutsche version|version française|versión en español|in english|auf deutsch|en français|lire en français|на русском|по-русски|en|de|fr|es|it|pt|ru|zh|ja|pl|nl|tr|en español »";
const LANGUAGES = phrases(...NAMES.split("|"));
const ROW = /^(?:[\p{L}()]{2,14}[ |/,·•-]{1,3}){1,8}[\p{L}()]{2,14}$/u;
const SEPARATORS = /[ |/,·•-]+/u;
const WORDS: ReadonlySet<string> = new Set(NAMES.split("|"));

/** Choice of languages: names of languages alone on a line, above or below the text. */
export const navigationLanguages: CruftRule = {
  id: "navigation/languages",
  reason: "choice of languages",
  maxLength: 120,
  prefixes: LANGUAGES.starts,
  find(line, page) {
    if (line.words < 1 || line.words > 12) return undefined;
    const text = bare(line.text);
    const row = line.words > 1 && ROW.test(text) && text.split(SEPARATORS).every((word) => WORDS.has(word));
    if (!row && !LANGUAGES.has(line.text)) return undefined;
    const placed = inHead(line, page) || inTail(line, page);
    return wholeLine(line, row ? 0.93 : placed && text.length > 2 ? 0.92 : 0.6);
  },
  hits: [
    "⟦English⟧\n⟦Español⟧\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.",
    "⟦DE | EN | FR⟧\nDer Stadtrat hat am Montag nach vier Stunden Debatte dem Plan für die neue Brücke über den Fluss zugestimmt.",
    "⟦English Français Deutsch⟧\n⟦中文⟧\nLe conseil municipal a adopté lundi, après quatre heures de débat, le plan du nouveau pont sur le fleuve.",
  ],
  misses: [
    "English breakfast\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.",
    "Deutsch lernen\nDer Stadtrat hat am Montag nach vier Stunden Debatte dem Plan für die neue Brücke über den Fluss zugestimmt.",
    "He spoke English.",
  ],
};
