import { holdsAny } from "../prefilter/holds-any.ts";
import type { CruftRule } from "../rule.ts";
import { proseAfter } from "../shape/prose.ts";

const CREDIT =
  /(?:^|(?<=[.!?"')] ))\(?(?:(?:additional |further )?(?:reporting|writing|editing|compiled|graphics|report|story|translation) by [^.;()]{3,90}(?:[;,.] ?(?:(?:additional |further )?(?:reporting|writing|editing|compiled|graphics|translation) (?:by|and) [^.;()]{3,90}|our standards: [^.]{3,60})){1,9}|(?:additional |further )?(?:reporting|editing) by \p{Lu}[^.;()]{3,70})[.)]{0,2}$/iu;
const NAMED = /[Bb]y \p{Lu}[\p{L}.'-]+ \p{Lu}|Principles/u;
const STANDARDS = /(?:^|(?<=[.)] ))our standards: the thomson reuters trust principles\.?$/iu;
const SIGNS: readonly string[] = [
  "eporting by ",
  "diting by ",
  "riting by ",
  "ompiled by ",
  "raphics by ",
  "ranslation by ",
  "Principles",
];
/** Paragraphs that may follow the trailer: notes of the agency, another trailer. */
const MAX_AFTER = 4;
const TAIL = 420;

/** Agency trailer: "(Reporting by NAME; Editing by NAME)". */
export const bylineReportingBy: CruftRule = {
  id: "byline/reporting-by",
  reason: "agency trailer that names reporters and editors",
  langs: ["en"],
  maxLength: 20_000,
  requiredLiterals: SIGNS,
  find(line, page) {
    const { text } = line;
    if (proseAfter(line, page) > MAX_AFTER || !holdsAny(text.slice(-200), SIGNS)) return undefined;
    const from = Math.max(0, text.length - TAIL);
    const tail = text.slice(from);
    const found = CREDIT.exec(tail) ?? STANDARDS.exec(tail);
    if (found === null || (from > 0 && found.index === 0)) return undefined;
    if ((found.index === 0 && line.words > 45) || !NAMED.test(found[0])) return undefined;
    return { start: from + found.index, end: text.length, score: 0.95 };
  },
  hits: [
    "The bank declined to comment.\n⟦Reporting by Jane Okafor; Editing by Jo Park⟧",
    "The bank declined to comment on Friday. ⟦(Reporting by Jane Okafor in London and Li Wei in Paris; Editing by Jo Park)⟧",
    "⟦Additional reporting by Ana Cruz⟧\n⟦Our Standards: The Thomson Reuters Trust Principles.⟧",
  ],
  misses: [
    "Reporting by mail was common until 1990.",
    "The prize honours reporting by women from the coast.",
    "Editing by hand takes an hour a page.",
  ],
};
