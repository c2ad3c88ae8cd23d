import { type CruftRule, wholeLine } from "../rule.ts";
import { isName } from "../shape/person-names.ts";
import { ROLE } from "../vocabulary/roles.ts";

const SEPARATOR = /[,|;/•]| -/u;
const SENTENCE_END = /[.!?]$/u;
const ROLED = new RegExp(
  `^(.{4,40}?)(?:,| -| \\||;| \\/| •) ?(?:the |our )?(?:${ROLE})(?:(?:,| at| for| \\||,? bei| der| chez| de| del| di) .{2,40})?$`,
  "iu",
);

/** "NAME, Staff Writer": name and job alone on a line. */
export const bylineNameRole: CruftRule = {
  id: "byline/name-role",
  reason: "name and job of the author",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru"],
  maxLength: 110,
  requiredSigns: ",|;/-é",
  find(line) {
    if (line.words < 3 || line.words > 14) return undefined;
    const name = line.text.search(SEPARATOR);
    if (name < 0 || !isName(line.text.slice(0, name).trim()) || SENTENCE_END.test(line.text))
      return undefined;
    const who = ROLED.exec(line.text)?.[1]?.trim();
    return who !== undefined && isName(who) ? wholeLine(line, 0.94, { authors: [who] }) : undefined;
  },
  hits: [
    "⟦Jane Okafor, Staff Writer⟧",
    "⟦Jo Park | Senior Reporter, Harbour Daily⟧\n⟦Ana Cruz - Contributing Writer⟧",
    "⟦Max Mustermann, Redakteur⟧\n⟦Luc Martin, journaliste⟧\n⟦Иван Петров, корреспондент⟧",
  ],
  misses: [
    "Jane Okafor, staff writer at the paper since 1998, resigned on Friday.",
    "Jo Park, the senior reporter who broke the story, was there.",
    "The Reporter, Part Two",
  ],
};
