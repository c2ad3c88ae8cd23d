import { type CruftRule, wholeLine } from "../rule.ts";
import { isDate } from "../shape/dates.ts";
import { isName } from "../shape/person-names.ts";
import { inHead } from "../shape/prose.ts";
import { readable } from "../shape/readable.ts";

const SPLIT = / (?:[-|•·/]|\/\/|on|am|le|il|el|em) |[|•·]|, (?=\p{L}{3,10}\.? \d{1,2},? \d{4}|\d{1,2}\.? )/u;
const DATED = /(?:19|20)\d\d|\d[./]\d/u;
const BY =
  /^[^\p{L}\p{N}]{0,3}(?:(?:written |posted |published |article |story )?by|on behalf of|von|par|por|di|door|автор:?) +/iu;
/** "Jane Okafor March 3, 2020": name and date with nothing between them. */
const UNDIVIDED =
  /^((?:[^\p{L}\p{N}]{0,3}(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i) )?\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]*){1,3}) (?=\p{Lu}\p{L}{2,8}\.? \d{1,2},? \d{4}|\d{1,2}[. ])/u;
const CATEGORY = / (?:in|under|filed under) [\p{L}&, ]{2,40}$/iu;
const MARKED_DATE =
  /^(?:(?:last )?updated|published|posted|on|am|le|aktualisiert|publié le|опубликовано)?:? {0,9}(.{6,40})$/iu;
const DATE_THEN_NAME = /^(.{6,40}?)(?:,| -)? (?:by|von|par|por|di|door) (.{4,48})$/iu;
/** Further cells of the same row: category, reading time, comments. */
const MAX_CELLS = 6;

/** Author and date in one row: "By Jane Okafor | 3 March 2020 | 4 comments". */
export const bylineNameDate: CruftRule = {
  id: "byline/name-date",
  reason: "row with author and date",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "nl"],
  maxLength: 150,
  requiredSigns: "0",
  find(line, page) {
    if (line.words < 4 || line.words > 22 || !DATED.test(line.text) || /[.!?]$/u.test(line.text))
      return undefined;
    const cells = readable(line.text)
      .replace(CATEGORY, "")
      .replace(UNDIVIDED, "$1 | ")
      .split(SPLIT)
      .map((cell) => cell.trim());
    if (cells.length > MAX_CELLS + 1) return undefined;
    let author: string | undefined;
    let published: string | undefined;
    let signed = false;
    for (const cell of cells) {
      const name = cell.replace(BY, "");
      const date = MARKED_DATE.exec(cell)?.[1];
      const both = DATE_THEN_NAME.exec(cell);
      if (name.length < cell.length || both !== null) signed = true;
      if (
        author === undefined &&
        (isName(name) || (name.length < cell.length && /^[\p{L}\d '&_.-]{3,40}$/u.test(name)))
      )
        author = name;
      else if (published === undefined && date !== undefined && isDate(date)) published = date;
      else if (both !== null && isDate(both[1] ?? "") && both[2] !== undefined) {
        published = both[1];
        author = both[2];
      }
    }
    if (author === undefined || published === undefined) return undefined;
    // Without "by" it may be an event with its place and day: sure only above the text.
    const score = signed || (inHead(line, page) && cells.length <= 4) ? 0.96 : 0.75;
    return wholeLine(line, score, isName(author) ? { authors: [author], published } : { published });
  },
  hits: [
    "⟦By Jane Okafor | March 3, 2020 | 4 comments⟧",
    "⟦Posted by admin on 12 May 2014⟧\n⟦March 3, 2020 by Jo Park⟧\n⟦Ana Cruz • Updated Sep 2, 2019⟧\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.",
    "⟦On Behalf of Okafor & Park LLP | Apr 21, 2017 | Harbour Law⟧",
    "⟦Jane Okafor Sept. 3, 2020⟧\n⟦Posted by Jo Park on September 20, 2023 in Projects⟧\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.",
    "⟦Von Max Mustermann, 3. Mai 2021⟧\n⟦Luc Martin - 14 juillet 2018⟧\n⟦Иван Петров | 12 февраля 2020⟧",
  ],
  misses: [
    "Jane Okafor was born on March 3, 1920.",
    "Battle of the Harbour - 3 May 1904 and after",
    "By 3 March 2020, all mills had closed",
  ],
};
