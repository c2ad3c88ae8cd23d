import { holdsAny } from "../prefilter/holds-any.ts";
import { beginApart } from "../prefilter/key.ts";
import { type CruftRule, type Line, type Page, wholeLine } from "../rule.ts";
import { biographyOf, endOfAuthorBox, isAddress } from "../shape/authors.ts";
import { isName } from "../shape/person-names.ts";
import { proseAfter, proseBefore } from "../shape/prose.ts";

/** Prose that may still follow the name: the biography itself, and a footer. */
const MAX_PROSE_AFTER = 3;

/** The author's name alone on a line at the end, with a biography, an address or the name again under it. */
export const authorBioNameBox: CruftRule = {
  id: "author-bio/name-box",
  reason: "author's name with a biography or an address under it",
  maxLength: 48,
  everywhere: true,
  find(line, page) {
    if (proseAfter(line, page) > MAX_PROSE_AFTER || proseBefore(line, page) < 2) return undefined;
    const name = line.text.trim();
    if (!mayProve(name, page.lines[line.index + 1]) || !isName(name)) return undefined;
    if (line.words > 6 || line.words < 2 || !evidence(line, page, name)) return undefined;
    return { ...wholeLine(line, 0.92, { authors: [name] }), through: endOfAuthorBox(page, line.index, name) };
  },
  hits: [
    "The council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.\nWork on the bridge will begin next spring and is expected to take three years, the mayor said afterwards.\n⟦Jane Okafor⟧\n⟦Jane Okafor⟧\n⟦email: jane@harbour.example⟧",
    "The council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.\nWork on the bridge will begin next spring and is expected to take three years, the mayor said afterwards.\n⟦Jo Park⟧\n⟦Jo Park is a freelance journalist who lives on the coast.⟧\n⟦View All Posts⟧",
    "Der Stadtrat hat am Montag nach vier Stunden Debatte dem Plan für die neue Brücke über den Fluss zugestimmt.\nDer Bau soll im Frühjahr beginnen und drei Jahre dauern, sagte die Bürgermeisterin nach der Sitzung vor der Presse.\n⟦Max Mustermann⟧\n⟦Max Mustermann schreibt seit 2011 über Städte und Häfen.⟧",
  ],
  misses: [
    "The council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.\nWork on the bridge will begin next spring and is expected to take three years, the mayor said afterwards.\nJane Okafor\nShe ran the mill for thirty years and never took a day off.",
    "Jane Okafor\nJane Okafor is a staff writer.\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.\nWork on the bridge will begin next spring and is expected to take three years, the mayor said afterwards.",
    "The council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.\nWork on the bridge will begin next spring and is expected to take three years, the mayor said afterwards.\nHarbour Bridge\nIt will be closed.",
  ],
};

/** One of these stands in every address. */
const ADDRESS_SIGNS: readonly string[] = ["@", "[", ":"];

/** A first look at the line below: whether it begins with the letter that the name begins with, or holds an address. */
function mayProve(name: string, next: Line | undefined): boolean {
  return next !== undefined && (!beginApart(name, next.text) || holdsAny(next.text, ADDRESS_SIGNS));
}

function evidence(line: Line, page: Page, name: string): boolean {
  const next = page.lines[line.index + 1];
  const after = page.lines[line.index + 2];
  if (next === undefined) return false;
  if (isAddress(next)) return true;
  if (biographyOf(next, name)) return next.text.startsWith(name.split(" ", 1)[0] ?? name);
  if (next.text.trim().toLowerCase() !== name.toLowerCase()) return false;
  return after === undefined || isAddress(after) || biographyOf(after, name);
}
