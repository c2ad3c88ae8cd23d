import { type CruftRule, wholeLine } from "../rule.ts";

const LABEL =
  /^(?:(?:see also|read also|also read|related|related (?:story|article|post|reading)|read more|more|more on this|don't miss|read next|recommended|you (?:may|might) also (?:like|enjoy)|you can also (?:read|check out)|mehr zum thema|lesen sie auch|auch interessant|à lire (?:aussi|également)|lire aussi|lee también|lea también|te puede interesar|leia também|leia mais|leggi anche|читайте также)) ?: (\S.{8,150})$/iu;
const READ_NEXT = /^(?:read next|up next|next article|previous article)(?: ?[»›>→"]+)?$/iu;
const SENTENCE_END = /[.;,…]["')\]]*$/u;
/** Longest title behind a label, in words. */
const MOST_WORDS = 18;

/** A label with the title of another story behind it, on a line of its own. */
export const relatedLabelTitle: CruftRule = {
  id: "related/label-title",
  reason: "link to another story",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru"],
  longest: 200,
  find(line) {
    if (READ_NEXT.test(line.text)) return wholeLine(line, 0.94);
    const title = LABEL.exec(line.text)?.[1];
    if (title === undefined || SENTENCE_END.test(title) || line.words > MOST_WORDS) return undefined;
    return /^["'(]?[\p{Lu}\p{Lo}\d]/u.test(title) ? wholeLine(line, 0.94) : undefined;
  },
  hits: [
    "⟦SEE ALSO: Nine Harbours That Moved Inland⟧\nThe tenth did not.",
    "⟦Lesen Sie auch: Die Möwe, die Fahrpläne liest⟧",
    "The seal slept.\n⟦You may also like: Why Gulls Never Queue⟧\n⟦Read Next »⟧",
  ],
  misses: [
    "More: that was all she wanted.",
    "Related: two brothers, three cousins and a dog, all of them called Finch.",
    "Read more: it is the only advice he ever gave his pupils.",
  ],
};
