import { type CruftRule, type Line, type Page, wholeLine } from "../rule.ts";
import { isDate } from "../shape/dates.ts";
import { repeats } from "../shape/headlines.ts";
import { isName } from "../shape/person-names.ts";
import { inHead, isProse } from "../shape/prose.ts";
import { readable } from "../shape/readable.ts";

/** Lines between the headline and the name. */
const MAX_LINES_FROM_HEADLINE = 2;

const MIXED = /\p{Ll}/u;

/** The author's name alone on a line between the headline and the text. */
export const bylineNameAlone: CruftRule = {
  id: "byline/name-alone",
  reason: "author's name alone on a line above the text",
  maxLength: 48,
  find(line, page) {
    if (line.words < 2 || line.words > 6 || !inHead(line, page)) return undefined;
    const name = readable(line.text.trim());
    if (!isName(name) || !MIXED.test(name) || line.segment.block === "heading") return undefined;
    if (page.title === "" || repeats(line, page) !== undefined) return undefined;
    const dated = datedBeside(line, page);
    const certain = dated || underHeadline(line, page) || opens(line, page);
    return wholeLine(line, certain ? 0.92 : 0.75, dated ? { authors: [name] } : undefined);
  },
  hits: [
    {
      title: "Rates rise again",
      text: "Rates rise again\n⟦Jane Okafor⟧\nThe central bank raised its main rate by a quarter of a point on Thursday, the third rise this year.",
    },
    {
      title: "Neue Brücke über den Fluss eröffnet",
      text: "Neue Brücke über den Fluss eröffnet\n⟦Max Mustermann⟧\n3. Mai 2021\nNach vier Jahren Bauzeit ist die neue Brücke über den Fluss am Montag für den Verkehr freigegeben worden.",
    },
    {
      title: "Un pont neuf",
      text: "⟦Luc Martin⟧\n14 juillet 2018\nUn pont neuf\nLe conseil municipal a adopté lundi, après quatre heures de débat, le plan du nouveau pont sur le fleuve.",
    },
  ],
  misses: [
    {
      title: "Rates rise again",
      text: "Rates rise again\nWhat Comes Next\nThe central bank raised its main rate by a quarter of a point on Thursday, the third rise this year.",
    },
    {
      title: "Ana Cruz",
      text: "Ana Cruz\nShe was the first woman on the bridge crew, and for thirty years she was also the only one on the coast.",
    },
    {
      title: "The first crew",
      text: "The central bank raised its main rate by a quarter of a point on Thursday, the third rise this year.\nJane Okafor\nShe was the first.",
    },
  ],
};

function underHeadline(line: Line, page: Page): boolean {
  for (let i = Math.max(0, line.index - MAX_LINES_FROM_HEADLINE); i < line.index; i += 1) {
    const above = page.lines[i];
    if (above !== undefined && repeats(above, page) !== undefined) return true;
  }
  return false;
}

function datedBeside(line: Line, page: Page): boolean {
  const neighbours = [page.lines[line.index - 1], page.lines[line.index + 1]];
  return neighbours.some((other) => other !== undefined && isDate(other.text.trim()));
}

/** Whether the text begins right below, and hardly anything stands above. */
function opens(line: Line, page: Page): boolean {
  const next = page.lines[line.index + 1];
  return line.index <= MAX_LINES_FROM_HEADLINE && next !== undefined && isProse(next);
}
